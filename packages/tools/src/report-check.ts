/** Sets the tool up on its page: takes a file, has it checked in a worker, shows what came of it. */
import { el } from './dom.ts';
import { resultView } from './result-view.ts';
import { runCheck } from './run-check.ts';

const ACCEPTED = '.pdf,.docx,.xlsx,.xls,.html,.htm,.shtml,.md,.txt,.json';

function setUp(place: HTMLElement): void {
  const input = el('input', { type: 'file', id: 'report-file', class: 'unseen', accept: ACCEPTED });
  const rules = el('input', { type: 'checkbox', id: 'may-make-rules' });
  const status = el('p', { role: 'status', class: 'progress' });
  const result = el('div', { class: 'result' });
  let running = new AbortController();
  let chosen: File | undefined;

  const check = async (): Promise<void> => {
    if (chosen === undefined) return;
    running.abort();
    running = new AbortController();
    status.textContent = `正在读取“${chosen.name}” …`;
    result.replaceChildren();
    const checked = await runCheck(chosen, rules.checked, running.signal);
    status.textContent = `已核对“${chosen.name}”，文件没有离开本机。`;
    result.replaceChildren(resultView(checked));
  };
  const choose = (files: FileList | null | undefined): void => {
    chosen = files?.[0] ?? chosen;
    void check();
  };

  input.addEventListener('change', () => {
    choose(input.files);
    // So that choosing the same file again, changed meanwhile, is a choice.
    input.value = '';
  });
  rules.addEventListener('change', check);
  place.addEventListener('dragover', (event) => event.preventDefault());
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    choose(event.dataTransfer?.files);
  });
  place.replaceChildren(
    el(
      'div',
      { class: 'drop' },
      input,
      el('label', { for: 'report-file', class: 'button' }, '选择文件'),
      el('span', { class: 'hint' }, '或者把文件拖放到这里'),
    ),
    el('p', { class: 'choice' }, rules, el('label', { for: 'may-make-rules' }, '本机关有权制定规章')),
    status,
    result,
  );
}

const place = document.getElementById('report-check');
if (place !== null) setUp(place);
