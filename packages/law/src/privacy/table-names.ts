/** Names in tables set as text: a row of heads with 姓名 among them, and rows of as many cells below it. */
import type { Span } from './finding.ts';

const NAME_HEAD =
  /^(?:姓名|申请人|户主|户主姓名|申请人姓名|家庭成员|成员姓名|人员姓名|学生姓名|员工姓名|业主|业主姓名|联系人|负责人|被保障人|救助对象|保障对象|持卡人|车主|产权人|当事人|残疾人姓名|老人姓名|监护人)$/;
const SPACED_CELL = /\S+/g;
const NAME = /^[\u3400-\u4dbf\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{2,8}[·•・‧][\u4e00-\u9fff]{2,10}$/;

interface Table {
  columns: number[];
  cells: number;
}

/** The cells of the columns that are headed by 姓名 or its like. */
export function tableNames(normal: string): Span[] {
  const found: Span[] = [];
  let table: Table | null = null;
  let start = 0;
  for (const line of normal.split('\n')) {
    const cells = cellsOf(line);
    const columns = cells.flatMap((cell, at) => (NAME_HEAD.test(textOf(line, cell)) ? [at] : []));
    if (columns.length > 0 && cells.length > 1) table = { columns, cells: cells.length };
    else if (table !== null && cells.length < Math.min(2, table.cells)) table = null;
    else if (table !== null)
      found.push(...namesOfRow(line, cells, table).map((cell) => shifted(cell, start)));
    start += line.length + 1;
  }
  return found;
}

function namesOfRow(line: string, cells: readonly Span[], table: Table): Span[] {
  // A cell that is empty in text has left no trace, so the columns after it would be others.
  if (cells.length !== table.cells) return [];
  return table.columns.flatMap((at) => {
    const cell = cells[at];
    return cell !== undefined && NAME.test(textOf(line, cell)) ? [cell] : [];
  });
}

function cellsOf(line: string): Span[] {
  const sign = line.includes('\t') ? '\t' : line.includes('|') ? '|' : null;
  if (sign === null) {
    return [...line.matchAll(SPACED_CELL)].map((cell) => ({
      start: cell.index,
      end: cell.index + cell[0].length,
    }));
  }
  let start = 0;
  return line.split(sign).map((cell) => {
    const span = trimmed(line, { start, end: start + cell.length });
    start += cell.length + 1;
    return span;
  });
}

function trimmed(line: string, cell: Span): Span {
  const text = textOf(line, cell);
  const start = cell.start + text.length - text.trimStart().length;
  return { start, end: Math.max(start, cell.end - (text.length - text.trimEnd().length)) };
}

const textOf = (line: string, cell: Span): string => line.slice(cell.start, cell.end);
const shifted = (cell: Span, by: number): Span => ({ start: cell.start + by, end: cell.end + by });
