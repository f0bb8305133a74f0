// Blocks as the adapters collect them. Counting of paragraphs and tables comes last, when it is known which tables
// are data and which were only layout.
import type { Block, PositionedWord, TableCell } from '@gongkai/law/report/reading';
import { withCharacters } from './radicals.ts';

/** A cell in the order of its row, not yet placed on the grid. */
export interface DraftCell {
  readonly text: string;
  readonly colSpan: number;
  /** Rows that the cell covers; at most those that the table has. */
  readonly rowSpan: number;
}

export type Draft =
  | { readonly kind: 'text'; readonly text: string; readonly page?: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly DraftCell[])[]; readonly page?: number }
  | { readonly kind: 'image'; readonly page?: number }
  | {
      readonly kind: 'page';
      readonly words: readonly PositionedWord[];
      readonly width: number;
      readonly height: number;
      readonly page: number;
    };

/** Gives every block its place: lines, tables, rows and columns counted from 1. */
export function placed(drafts: readonly Draft[]): Block[] {
  const count = { line: 0, table: 0 };
  return drafts.map((draft) => placedBlock(draft, count));
}

function placedBlock(draft: Draft, count: { line: number; table: number }): Block {
  const page = draft.page === undefined ? {} : { page: draft.page };
  if (draft.kind === 'table') {
    count.table += 1;
    const place = { ...page, table: count.table };
    return { kind: 'table', rows: placedRows(draft.rows, place), place };
  }
  if (draft.kind === 'page') {
    const words = draft.words.map((word) => ({ ...word, text: withCharacters(word.text) }));
    return { kind: 'page', words, width: draft.width, height: draft.height, place: page };
  }
  if (draft.kind === 'image') return { kind: 'image', place: { ...page, line: count.line } };
  count.line += 1;
  return { kind: 'text', text: withCharacters(draft.text), place: { ...page, line: count.line } };
}

/** Puts cells on the grid: one that spans rows keeps its columns from the cells of the rows below. */
function placedRows(
  rows: readonly (readonly DraftCell[])[],
  place: { page?: number; table: number },
): TableCell[][] {
  /** For each column of the grid the first row that is free again. */
  const freeFrom: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell): TableCell => {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const at = column;
      const rowSpan = Math.min(Math.max(cell.rowSpan, 1), rows.length - row);
      for (let covered = 0; covered < cell.colSpan; covered += 1) freeFrom[at + covered] = row + rowSpan;
      column += cell.colSpan;
      return {
        text: withCharacters(cell.text),
        column: at,
        colSpan: cell.colSpan,
        rowSpan,
        place: { ...place, row: row + 1, column: at + 1 },
      };
    });
  });
}
