// The tables of a page as they open and close around each other, and where a block goes while they do.
import type { Draft } from './drafts.ts';
import { MAX_COL_SPAN, MAX_TABLE_DEPTH } from './limits.ts';
import { type FilledCell, tableContents } from './table-contents.ts';

interface OpenTable {
  readonly rows: FilledCell[][];
  row: FilledCell[] | null;
  cell: FilledCell | null;
}

export class HtmlTables {
  readonly #page: Draft[] = [];
  readonly #open: OpenTable[] = [];
  /** Tables within the deepest one that we keep apart. */
  #tooDeep = 0;

  /** Puts a block where the source has it; text between cells goes before their table, as browsers put it. */
  add(block: Draft): void {
    this.#sink().push(block);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'table') this.#openTable();
    const table = this.#tooDeep > 0 ? undefined : this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'td' || name === 'th') openCell(table, attributes);
    else if (name === 'tr') openRow(table);
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') closeRow(table);
  }

  close(name: string): void {
    if (name === 'table') {
      this.#closeTable();
      return;
    }
    const table = this.#tooDeep > 0 ? undefined : this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'td' || name === 'th') table.cell = null;
    else if (name === 'tr' || name === 'thead' || name === 'tbody' || name === 'tfoot') closeRow(table);
  }

  /** All blocks of the page; tables left open end here. */
  finish(): Draft[] {
    this.#tooDeep = 0;
    while (this.#open.length > 0) this.#closeTable();
    return this.#page;
  }

  #sink(): Draft[] {
    return this.#open.findLast((table) => table.cell !== null)?.cell?.blocks ?? this.#page;
  }

  #openTable(): void {
    if (this.#open.length >= MAX_TABLE_DEPTH) this.#tooDeep += 1;
    else this.#open.push({ rows: [], row: null, cell: null });
  }

  #closeTable(): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const table = this.#open.pop();
    if (table === undefined) return;
    const sink = this.#sink();
    for (const block of tableContents(table.rows)) sink.push(block);
  }
}

function openCell(table: OpenTable, attributes: ReadonlyMap<string, string>): void {
  if (table.row === null) openRow(table);
  const cell: FilledCell = {
    blocks: [],
    colSpan: Math.min(span(attributes.get('colspan')) || 1, MAX_COL_SPAN),
    // The standard: a row span of 0 reaches to the end of the table.
    rowSpan: span(attributes.get('rowspan')) || Number.MAX_SAFE_INTEGER,
  };
  table.row?.push(cell);
  table.cell = cell;
}

function openRow(table: OpenTable): void {
  table.row = [];
  table.rows.push(table.row);
  table.cell = null;
}

function closeRow(table: OpenTable): void {
  table.row = null;
  table.cell = null;
}

function span(written = '1'): number {
  const count = Number.parseInt(written, 10);
  return Number.isNaN(count) || count < 0 ? 1 : count;
}
