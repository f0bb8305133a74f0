// What a table comes to: data, or, where it only arranged other things on the page, these things.
import type { Draft, DraftCell } from './drafts.ts';

/** A cell with all that stands in it. */
export interface FilledCell {
  readonly blocks: Draft[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** One table with its pictures behind it; a table that holds another, or has one cell only, gives its contents instead. */
export function tableContents(rows: readonly (readonly FilledCell[])[]): Draft[] {
  const cells = rows.flat();
  if (cells.length === 0) return [];
  const isLayout =
    cells.length === 1 || cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
  if (isLayout) return cells.flatMap(({ blocks }) => blocks);
  const images = cells.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'image'));
  return [{ kind: 'table', rows: rows.map((row) => row.map(draftCell)) }, ...images];
}

const draftCell = ({ blocks, colSpan, rowSpan }: FilledCell): DraftCell => ({
  text: blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n'),
  colSpan,
  rowSpan,
});
