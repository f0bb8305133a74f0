/** The keys of the console: `/` to search, `j` and `k` through a list, `?` for this help. */
import { Modal } from 'antd';
import { useEffect, useState } from 'react';

export const SEARCH_ID = 'console-search';

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['/', '把光标移到查找框'],
  ['j', '列表中下一条'],
  ['k', '列表中上一条'],
  ['Enter', '打开选中的一条'],
  ['?', '显示本说明'],
  ['Esc', '关闭弹出内容，离开查找框'],
];

/** Listens for the keys outside of fields, and shows what they do. */
export function Keys() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement && event.target.id === SEARCH_ID) {
          event.target.blur();
        }
        return;
      }
      if (event.key === '?') setShown(true);
      else if (event.key === '/') document.getElementById(SEARCH_ID)?.focus();
      else if (event.key === 'j') walk(1);
      else if (event.key === 'k') walk(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <Modal open={shown} title="按键说明" footer={null} onCancel={() => setShown(false)} width={420}>
      <table className="rows">
        <tbody>
          {KEYS.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="combobox"]') !== null;
}

/** Moves the focus among the titles of the list. */
function walk(step: 1 | -1): void {
  const titles = [...document.querySelectorAll<HTMLElement>('main [data-walk]')];
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? titles.indexOf(active) : -1;
  const next = at === -1 ? (step === 1 ? 0 : titles.length - 1) : at + step;
  titles[next]?.focus();
}
