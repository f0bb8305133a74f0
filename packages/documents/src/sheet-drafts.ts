// A sheet is one grid from its title to its last figure. Here it falls into what a person sees: lines of text, and
// tables between blank rows.
import type { Draft, DraftCell } from './drafts.ts';

/** Cells from left to right, blank ones too; those that a merge covers are left out. */
export type SheetRow = readonly DraftCell[];

/** @param page number of the sheet, from 1 */
export function sheetDrafts(rows: readonly SheetRow[], page: number): Draft[] {
  const drafts: Draft[] = [];
  let table: SheetRow[] = [];
  /** Rows of the open table that a merge from above still reaches into. */
  let reach = 0;
  const endTable = () => {
    if (table.length > 0) drafts.push({ kind: 'table', rows: table, page });
    table = [];
  };
  for (const row of rows) {
    const filled = row.filter(({ text }) => text.trim() !== '');
    const only = filled.length === 1 && reach === 0 ? filled[0] : undefined;
    if (filled.length === 0 && reach === 0) endTable();
    else if (only !== undefined && only.rowSpan === 1 && (table.length === 0 || isAcross(row, only))) {
      endTable();
      for (const line of only.text.split(/\r?\n/)) drafts.push({ kind: 'text', text: line, page });
    } else table.push(row);
    reach = Math.max(reach - 1, 0, ...row.map(({ rowSpan }) => rowSpan - 1));
  }
  endTable();
  return drafts;
}

/** Whether a cell takes the whole row. */
const isAcross = (row: SheetRow, cell: DraftCell): boolean => row.length === 1 && cell.colSpan > 1;
