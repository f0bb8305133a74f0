/** The first question about a new item: what kind it is. */
import { ITEM_KINDS, type ItemKind } from '@gongkai/law/kinds';
import { Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Empty } from '../../../components/record-table.tsx';
import { kindsFor } from './kind-search.ts';

/** Every kind with what it is for; `href` is the address of a new item of that kind. */
export function KindChooser({ href }: { href: (kind: ItemKind) => string }) {
  const [typed, setTyped] = useState('');
  const groups = kindsFor(typed);
  return (
    <div className="kindchoice">
      <Input.Search
        autoFocus
        allowClear
        aria-label="查找信息类型"
        placeholder="输入类型、用途或者栏位，如 答复、采购、办事"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {groups.length === 0 && (
        <Empty title="没有这样的信息类型">
          <p>请换一个词查找；没有专门类型的，选择“一般信息”。</p>
        </Empty>
      )}
      {groups.map(({ group, label, kinds }) => (
        <section key={group} aria-label={label}>
          <h2>{label}</h2>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>
                <Link to={href(kind)} data-walk>
                  {ITEM_KINDS[kind].label}
                </Link>
                <p>{ITEM_KINDS[kind].explanation}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
