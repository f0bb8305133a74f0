// The tables of a DOCX as they open and close, and their cells merged as Word merges them: `gridSpan` over columns,
// `vMerge` over rows, `hMerge` of older files.
import { DocumentError } from './document-error.ts';
import type { Draft } from './drafts.ts';
import { MAX_COL_SPAN, MAX_TABLE_DEPTH } from './limits.ts';
import { type FilledCell, tableContents } from './table-contents.ts';

interface OpenCell {
  readonly blocks: Draft[];
  colSpan: number;
  /** Column of the grid. Only known when the row is complete. */
  column: number;
  /** Its part in a merge over rows. */
  down: Merge | null;
  /** Its part in a merge over columns. */
  across: Merge | null;
}

type Merge = 'begins' | 'continues';

interface OpenRow {
  readonly cells: OpenCell[];
  before: number;
  deleted: boolean;
}

interface OpenTable {
  readonly rows: OpenRow[];
  row: OpenRow | null;
  cell: OpenCell | null;
}

export class DocxTables {
  readonly #document: Draft[] = [];
  readonly #open: OpenTable[] = [];

  add(block: Draft): void {
    this.#sink().push(block);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'tbl') this.#openTable();
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'tr') {
      table.row = { cells: [], before: 0, deleted: false };
      table.rows.push(table.row);
    } else if (name === 'tc') {
      table.cell = { blocks: [], colSpan: 1, column: 0, down: null, across: null };
      table.row?.cells.push(table.cell);
    } else if (name === 'gridBefore' && table.row !== null) table.row.before = count(attributes);
    else if (table.cell !== null) describeCell(table.cell, name, attributes);
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'tc') table.cell = null;
    else if (name === 'tr') table.row = null;
    else if (name === 'tbl') {
      this.#open.pop();
      for (const block of tableContents(filledRows(table.rows))) this.#sink().push(block);
    }
  }

  /** Takes out the row that is open: its deletion is a tracked change. */
  deleteRow(): void {
    const row = this.#open.at(-1)?.row;
    if (row) row.deleted = true;
  }

  finish(): Draft[] {
    while (this.#open.length > 0) this.close('tbl');
    return this.#document;
  }

  #sink(): Draft[] {
    return this.#open.findLast((table) => table.cell !== null)?.cell?.blocks ?? this.#document;
  }

  #openTable(): void {
    if (this.#open.length >= MAX_TABLE_DEPTH) throw new DocumentError('malformed');
    this.#open.push({ rows: [], row: null, cell: null });
  }
}

function describeCell(cell: OpenCell, name: string, attributes: ReadonlyMap<string, string>): void {
  if (name === 'gridSpan') cell.colSpan = Math.max(1, count(attributes));
  else if (name === 'vMerge') cell.down = merge(attributes);
  else if (name === 'hMerge') cell.across = merge(attributes);
}

/** A merge without a value continues. */
const merge = (attributes: ReadonlyMap<string, string>): Merge =>
  attributeValue(attributes) === 'restart' ? 'begins' : 'continues';

function count(attributes: ReadonlyMap<string, string>): number {
  const written = Number.parseInt(attributeValue(attributes) ?? '', 10);
  return Number.isNaN(written) || written < 0 ? 0 : Math.min(written, MAX_COL_SPAN);
}

/** The attribute `val`, under whatever prefix. */
export function attributeValue(attributes: ReadonlyMap<string, string>): string | undefined {
  for (const [name, written] of attributes) if (/(?:^|:)val$/.test(name)) return written;
  return undefined;
}

/** The cells of each row; those that continue a merge from above are part of the cell that begins it. */
function filledRows(open: readonly OpenRow[]): FilledCell[][] {
  let merges = new Map<number, { rowSpan: number }>();
  return open
    .filter((row) => !row.deleted)
    .map((row) => {
      const going = new Map<number, { rowSpan: number }>();
      const cells = onGrid(row).flatMap(({ blocks, colSpan, column, down }) => {
        const above = down === 'continues' ? merges.get(column) : undefined;
        if (above !== undefined) {
          above.rowSpan += 1;
          going.set(column, above);
          return [];
        }
        const cell = { blocks, colSpan, rowSpan: 1 };
        if (down === 'begins') going.set(column, cell);
        return [cell];
      });
      merges = going;
      return cells;
    });
}

/** The cells of a row with their columns; a gap before the first is an empty cell, cells merged across are one. */
function onGrid(row: OpenRow): OpenCell[] {
  const cells: OpenCell[] = [];
  let column = 0;
  if (row.before > 0) {
    cells.push({ blocks: [], colSpan: row.before, column: 0, down: null, across: null });
    column = row.before;
  }
  for (const cell of row.cells) {
    const left = cells.at(-1);
    if (cell.across === 'continues' && left !== undefined) left.colSpan += cell.colSpan;
    else cells.push(Object.assign(cell, { column }));
    column += cell.colSpan;
  }
  return cells;
}
