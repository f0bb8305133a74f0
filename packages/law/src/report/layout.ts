/**
 * The official layout of each table with its merged heads, as rows of cells with spans. HTML, DOCX and PDF
 * are each one function over it.
 */
import type { ColumnGroup, ReportColumn, ReportFormat, ReportRow, ReportTable, TableId } from './format.ts';
import { tableOf } from './formats.ts';
import { type CellAddress, cellAddress, figureRows, type Report, tableAsFiled } from './report.ts';

export type LayoutCellKind = 'caption' | 'corner' | 'columnHead' | 'rowHead' | 'value';

export interface LayoutCell {
  readonly kind: LayoutCellKind;
  /** Label, printed exactly; empty for a value, whose figure the reader of `cell` supplies. */
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** What a head speaks for, in the words of HTML. Absent on a corner and a value. */
  readonly scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  /** The figure that stands here; only on a value. */
  readonly cell?: { readonly address: CellAddress; readonly row: string; readonly column: string };
  /** The cell belongs to a total row or column. */
  readonly total?: true;
  /** A group label printed upright at the left, one character a line. */
  readonly vertical?: true;
}

/** The cells that begin in a row, from left to right, as in an HTML table. */
export type LayoutRow = readonly LayoutCell[];

export interface TableLayout {
  readonly id: TableId;
  /** Columns of the grid: those of row heads and those of figures. */
  readonly columnCount: number;
  readonly rowHeadColumns: number;
  /** Width of each grid column as a share of the table; they add up to 1. */
  readonly widths: readonly number[];
  /** Rows that are repeated when the table goes over a page. */
  readonly head: readonly LayoutRow[];
  readonly body: readonly LayoutRow[];
}

/**
 * The official layout of a table of the format. With `report`, the rows are those the report was filed with
 * (（六） of format B as one row, where it was). Throws RangeError when the format has no such table.
 */
export function tableLayout(format: ReportFormat, tableId: TableId, report?: Report): TableLayout {
  const found = tableOf(format, tableId);
  if (found === null) throw new RangeError(`${format.id} has no table ${tableId}`);
  const table = report === undefined ? found : tableAsFiled(report, found);
  const rowHeadColumns = hasRowLabels(table)
    ? Math.max(...table.rows.map((row) => depthOf(row, table.rows)))
    : 0;
  return {
    id: table.id,
    columnCount: rowHeadColumns + table.columns.length,
    rowHeadColumns,
    widths: widthsOf(rowHeadColumns, table.columns.length),
    head: headRows(table, rowHeadColumns),
    body: bodyRows(table, rowHeadColumns),
  };
}

function hasRowLabels(table: ReportTable): boolean {
  return table.rows.some((row) => row.label !== '');
}

/** Row heads of the request table: a narrow upright label, a group, a long label. */
function widthsOf(rowHeadColumns: number, figures: number): number[] {
  const heads = { 0: [], 1: [figures > 2 ? 0.34 : 0.44], 3: [0.05, 0.1, 0.29] }[rowHeadColumns] ?? [];
  const rest = 1 - heads.reduce((sum, width) => sum + width, 0);
  return [...heads, ...Array.from({ length: figures }, () => rest / figures)];
}

function headRows(table: ReportTable, rowHeadColumns: number): LayoutRow[] {
  const levels = columnHeads(table);
  const corner = cornerCell(table, rowHeadColumns, levels.length);
  const heads = levels.map((level, index) => (index === 0 && corner !== null ? [corner, ...level] : level));
  return table.caption === undefined
    ? heads
    : [[captionCell(table.caption, rowHeadColumns + table.columns.length)], ...heads];
}

function captionCell(text: string, colSpan: number): LayoutCell {
  return { kind: 'caption', text, colSpan, rowSpan: 1, scope: 'colgroup' };
}

function cornerCell(table: ReportTable, colSpan: number, rowSpan: number): LayoutCell | null {
  if (table.cornerLabel !== undefined) return { kind: 'corner', text: table.cornerLabel, colSpan, rowSpan };
  if (table.rowHeaderLabel === undefined) return null;
  return { kind: 'columnHead', text: table.rowHeaderLabel, colSpan, rowSpan, scope: 'col' };
}

/**
 * Column heads level by level. A column in a group stands on the last level and its outermost group takes
 * the slack above; a column without a group reaches over all levels of the groups.
 */
function columnHeads(table: ReportTable): LayoutRow[] {
  const chains = table.columns.map((column) => groupChain(column, table.columnGroups));
  const depth = Math.max(...chains.map((chain) => chain.length)) + 1;
  const levels: LayoutCell[][] = Array.from({ length: depth }, () => []);
  let previous: readonly ColumnGroup[] = [];
  table.columns.forEach((column, index) => {
    const chain = chains[index] ?? [];
    chain.forEach((group, position) => {
      if (previous[position]?.id === group.id) return;
      const slack = depth - 1 - chain.length;
      const level = position === 0 ? 0 : position + slack;
      levels[level]?.push(groupHead(group, countUnder(group, chains), position === 0 ? 1 + slack : 1));
    });
    levels[chain.length === 0 ? 0 : depth - 1]?.push(columnHead(column, chain.length === 0 ? depth : 1));
    previous = chain;
  });
  return table.columnSuperHeader === undefined
    ? levels
    : [[superHead(table.columnSuperHeader, table.columns.length)], ...levels];
}

function groupChain(column: ReportColumn, groups: readonly ColumnGroup[]): ColumnGroup[] {
  const chain: ColumnGroup[] = [];
  let next = groups.find((group) => group.id === column.group);
  while (next !== undefined) {
    chain.unshift(next);
    const parent: string | null = next.parent;
    next = groups.find((group) => group.id === parent);
  }
  return chain;
}

function countUnder(group: ColumnGroup, chains: readonly (readonly ColumnGroup[])[]): number {
  return chains.filter((chain) => chain.some(({ id }) => id === group.id)).length;
}

function superHead(text: string, colSpan: number): LayoutCell {
  return { kind: 'columnHead', text, colSpan, rowSpan: 1, scope: 'colgroup' };
}

function groupHead(group: ColumnGroup, colSpan: number, rowSpan: number): LayoutCell {
  return { kind: 'columnHead', text: group.label, colSpan, rowSpan, scope: 'colgroup' };
}

function columnHead(column: ReportColumn, rowSpan: number): LayoutCell {
  return {
    kind: 'columnHead',
    text: column.label,
    colSpan: 1,
    rowSpan,
    scope: 'col',
    ...totalMark(column.role),
  };
}

/** A group label begins in the row of its first figures and reaches down over all of them. */
function bodyRows(table: ReportTable, rowHeadColumns: number): LayoutRow[] {
  const waiting: ReportRow[] = [];
  const rows: LayoutRow[] = [];
  for (const row of table.rows) {
    if (row.kind === 'group_header') {
      waiting.push(row);
      continue;
    }
    const groups = waiting.splice(0).map((group) => rowGroupHead(group, table));
    rows.push([...groups, ...rowHead(row, table, rowHeadColumns), ...valueCells(row, table)]);
  }
  return rows;
}

function rowGroupHead(group: ReportRow, table: ReportTable): LayoutCell {
  const rowSpan = figureRows(table).filter((row) => isUnder(row, group.id, table.rows)).length;
  const vertical = group.parent === null ? { vertical: true as const } : {};
  return { kind: 'rowHead', text: group.label, colSpan: 1, rowSpan, scope: 'rowgroup', ...vertical };
}

function rowHead(row: ReportRow, table: ReportTable, rowHeadColumns: number): LayoutCell[] {
  if (rowHeadColumns === 0) return [];
  const colSpan = rowHeadColumns - depthOf(row, table.rows) + 1;
  return [{ kind: 'rowHead', text: row.label, colSpan, rowSpan: 1, scope: 'row', ...totalMark(row.kind) }];
}

function valueCells(row: ReportRow, table: ReportTable): LayoutCell[] {
  return table.columns.map((column) => ({
    kind: 'value',
    text: '',
    colSpan: 1,
    rowSpan: 1,
    cell: { address: cellAddress(table.id, row.id, column.id), row: row.id, column: column.id },
    ...(row.kind === 'total' ? totalMark(row.kind) : totalMark(column.role)),
  }));
}

function totalMark(kind: string): { total?: true } {
  return kind === 'total' ? { total: true } : {};
}

function depthOf(row: ReportRow, rows: readonly ReportRow[]): number {
  const parent = rows.find((candidate) => candidate.id === row.parent);
  return parent === undefined ? 1 : depthOf(parent, rows) + 1;
}

function isUnder(row: ReportRow, ancestor: string, rows: readonly ReportRow[]): boolean {
  if (row.parent === null) return false;
  if (row.parent === ancestor) return true;
  const parent = rows.find((candidate) => candidate.id === row.parent);
  return parent !== undefined && isUnder(parent, ancestor, rows);
}
