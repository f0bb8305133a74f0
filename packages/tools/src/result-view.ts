/** What came of a file: the verdict, the findings, and each report beside its source. */
import {
  blanksOf,
  type CheckedFile,
  type FileEntry,
  type FindingWords,
  findingWords,
  type ReadFile,
  remarks,
  verdict,
} from '@gongkai/documents/check';
import type { SourceDocument } from '@gongkai/law/report/reading';
import { cellSentences } from './detail.ts';
import { el } from './dom.ts';
import { csvOf, downloadButton, jsonOf } from './downloads.ts';
import { readingView } from './reading-view.ts';
import { sourceView } from './source-view.ts';
import { Trace } from './trace.ts';

/** Draws everything about a file. */
export function resultView({ entries, source }: CheckedFile): HTMLElement {
  const isRead = entries.some(({ status }) => status !== 'refused');
  const name = (entries[0]?.file ?? '').replace(/\.[^.]*$/, '');
  return el(
    'div',
    {},
    isRead &&
      el(
        'p',
        { class: 'actions' },
        downloadButton('下载 JSON', `${name}.json`, 'application/json', () => jsonOf(entries)),
        downloadButton('下载 CSV', `${name}.csv`, 'text/csv', () => csvOf(entries)),
      ),
    ...entries.map((entry) => entryView(entry, source)),
  );
}

function entryView(entry: FileEntry, source: SourceDocument | null): HTMLElement {
  const head = [
    el('h2', {}, entry.title || entry.file),
    el('p', { class: `verdict ${entry.status}` }, verdict(entry)),
    ...listOf(remarks(entry)),
  ];
  if (entry.status === 'refused') return el('section', { class: 'entry' }, ...head);
  const reading = pane('读取结果', readingView(entry));
  const original = source && pane('原文', sourceView(source, entry.evidence ?? {}));
  const findings = findingWords(entry);
  const detail = el('div', { class: 'detail', role: 'status' }, HINT);
  const trace = new Trace(original ? [reading, original] : [reading], (cells) =>
    detail.replaceChildren(
      ...detailOf(
        entry,
        cells,
        findings,
        (cell) => trace.focus(cell, reading),
        original && ((cell) => trace.focus(cell, original)),
      ),
    ),
  );
  return el(
    'section',
    { class: 'entry' },
    ...head,
    ...findingsView(entry, findings, (cell) => trace.focus(cell, reading)),
    el(
      'div',
      { class: original ? 'pair' : 'pair single' },
      titled('读取结果', reading),
      original && titled('原文', original),
    ),
    detail,
  );
}

const HINT = '指向或者选中一格，这里显示其原文位置；键盘用方向键移动。';

type Go = (cell: string) => void;

function detailOf(
  entry: ReadFile,
  cells: readonly string[],
  findings: readonly FindingWords[],
  toReading: Go,
  toSource: Go | null,
): HTMLElement[] {
  const [first = ''] = cells;
  const shown =
    cells.length === 1 ? cellSentences(entry, first, findings) : manyWords(entry, cells, findings);
  return [
    el('p', {}, shown.map((sentence) => `${sentence.replace(/。$/, '')}。`).join('')),
    el(
      'p',
      { class: 'ways' },
      goButton('到读取结果', first, toReading),
      toSource !== null && entry.evidence?.[first] !== undefined && goButton('到原文', first, toSource),
    ),
  ];
}

/** Figures that are printed as one. */
function manyWords(entry: ReadFile, cells: readonly string[], findings: readonly FindingWords[]): string[] {
  return [`此处为 ${cells.length} 格`, ...cells.map((cell) => cellSentences(entry, cell, findings)[0] ?? '')];
}

function findingsView(entry: ReadFile, findings: readonly FindingWords[], go: Go): HTMLElement[] {
  const blanks = blanksOf(entry);
  const items = findings.map((finding) =>
    el(
      'li',
      { class: finding.level === '错误' ? 'error' : 'warning' },
      el('p', {}, el('b', {}, `${finding.level} ${finding.check}　`), finding.message),
      el(
        'p',
        { class: 'facts' },
        el('span', {}, `应为 ${finding.expected}，实为 ${finding.actual}`),
        el('span', {}, finding.article),
        finding.cause !== '' && el('span', {}, finding.cause),
      ),
      goButton(
        `查看${finding.table}${finding.row === '' ? '' : `“${finding.row}”行`}“${finding.column}”列`,
        finding.cell,
        go,
      ),
    ),
  );
  return [
    ...(items.length > 0 ? [el('ol', { class: 'findings' }, ...items)] : []),
    ...(blanks > 0 ? [el('p', {}, `共 ${blanks} 格为空白，没有发生的应当填写 0。`)] : []),
  ];
}

function goButton(label: string, cell: string, go: Go): HTMLElement {
  const button = el('button', { type: 'button', class: 'go' }, label);
  button.addEventListener('click', () => go(cell));
  return button;
}

const listOf = (lines: readonly string[]): HTMLElement[] =>
  lines.length === 0 ? [] : [el('ul', { class: 'remarks' }, ...lines.map((line) => el('li', {}, line)))];

const pane = (name: string, content: HTMLElement): HTMLElement =>
  el('div', { class: 'pane', role: 'region', tabindex: 0, 'aria-label': name }, content);

const titled = (title: string, content: HTMLElement): HTMLElement =>
  el('div', { class: 'side-of-pair' }, el('h3', {}, title), content);
