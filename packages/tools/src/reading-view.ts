/** The reading as the official tables, a button in each cell. */
import { figureWords, type ReadFile, reportOf, tableOfEntry } from '@gongkai/documents/check';
import {
  cellAddress,
  formatById,
  type LayoutCell,
  type LayoutRow,
  printCell,
  type Report,
  readCell,
  type TableId,
  tableLayout,
  tableName,
} from '@gongkai/law/report';
import { el } from './dom.ts';

/** Candidates shown in a cell; the rest is in the remarks. */
const SHOWN_CANDIDATES = 3;

interface Reading {
  readonly report: Report;
  readonly levels: ReadonlyMap<string, 'error' | 'warning'>;
  readonly candidates: ReadonlyMap<string, readonly (number | null)[]>;
}

/** Draws every table of the report's format that was read at least in part. */
export function readingView(entry: ReadFile): HTMLElement {
  const report = reportOf(entry);
  const reading: Reading = {
    report,
    levels: levelsOf(entry),
    candidates: new Map(entry.uncertain.map(({ cell, candidates }) => [cell, candidates])),
  };
  const format = formatById(report.format);
  const tables = format.tables.flatMap(({ id }) => {
    const table = tableOfEntry(entry, id);
    if (table === null || entry.missing.includes(id)) return [];
    const layout = tableLayout(format, id, report);
    const name = tableName(table);
    const body = el(
      'table',
      { class: 'official dense', 'aria-label': name },
      el('thead', {}, ...layout.head.map((row) => rowView(row, id, reading))),
      el('tbody', {}, ...layout.body.map((row) => rowView(row, id, reading))),
    );
    return [el('h3', {}, name), el('div', { class: 'scroll' }, body)];
  });
  return el('div', { class: 'reading' }, ...tables);
}

/** The gravest level of finding of each cell; blanks are plain to see. */
function levelsOf(entry: ReadFile): Map<string, 'error' | 'warning'> {
  const levels = new Map<string, 'error' | 'warning'>();
  for (const { table, row, column, level, code } of entry.findings) {
    const cell = cellAddress(table, row, column);
    if (code !== 'C14' && levels.get(cell) !== 'error')
      levels.set(cell, level === 'error' ? 'error' : 'warning');
  }
  return levels;
}

function rowView(row: LayoutRow, table: TableId, reading: Reading): HTMLElement {
  const isSum = row.some(({ kind, total }) => kind === 'rowHead' && total === true);
  return el('tr', { class: isSum && 'sum' }, ...row.map((cell) => cellView(cell, table, reading)));
}

function cellView(cell: LayoutCell, table: TableId, reading: Reading): HTMLElement {
  const spans = { colspan: cell.colSpan, rowspan: cell.rowSpan };
  if (cell.cell !== undefined) {
    return el('td', { ...spans, class: cell.total && 'total' }, figureButton(cell.cell, table, reading));
  }
  if (cell.kind === 'corner') return el('td', { ...spans, class: 'corner' }, cell.text);
  const names = [cell.kind === 'caption' && 'caption', cell.vertical && 'upright', cell.total && 'total'];
  const classes = names.filter((name) => name).join(' ');
  return el('th', { ...spans, scope: cell.scope, class: classes || undefined }, cell.text);
}

function figureButton(
  { address, row, column }: NonNullable<LayoutCell['cell']>,
  table: TableId,
  { report, levels, candidates }: Reading,
): HTMLElement {
  const level = levels.get(address);
  const options = candidates.get(address);
  const isAbsent = readCell(report, address) === undefined;
  const text = options === undefined ? printCell(report, table, row, column) : candidateText(options);
  const spoken = [
    level === 'error' ? '有错误' : level === 'warning' ? '有提示' : '',
    options === undefined ? '' : '存疑',
    isAbsent ? '没有读到' : text === '' ? '空白' : '',
  ];
  const classes = ['cell', level, options && 'uncertain', isAbsent && 'absent'].filter((name) => name);
  return el(
    'button',
    { type: 'button', class: classes.join(' '), 'data-cells': address, 'data-column': `${table}.${column}` },
    text,
    ...spoken.filter(Boolean).map((word) => el('span', { class: 'unseen' }, word)),
  );
}

function candidateText(options: readonly (number | null)[]): string {
  const shown = options.slice(0, SHOWN_CANDIDATES).map(figureWords).join('／');
  return `${shown}${options.length > SHOWN_CANDIDATES ? '…' : ''}?`;
}
