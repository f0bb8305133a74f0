/** Which stretches of the source the figures were read from. */
import type { CellAddress } from '@gongkai/law/report';
import type { CellEvidence, Place } from '@gongkai/law/report/reading';

/** A stretch of one line or cell, in units of its text; several figures may have been printed as one. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly CellAddress[];
}

/** A stretch of a text, with its mark where it has one. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly mark: Mark | null;
}

/** Names the line or table cell that a place lies in. */
export const placeKey = ({ page, line, table, row, column }: Place): string =>
  table === undefined ? `line ${page ?? ''} ${line}` : `table ${table} ${row} ${column}`;

/** The marks by line or table cell, from left to right; those that overlap are one. */
export function marksOf(evidence: Readonly<Record<CellAddress, CellEvidence>>): Map<string, Mark[]> {
  const found = Map.groupBy(Object.entries(evidence), ([, { place }]) => placeKey(place));
  return new Map([...found].map(([key, cells]) => [key, joined(cells.map(markOf))]));
}

/** Without an offset the whole cell or line is meant. A blank is one unit wide. */
function markOf([cell, { place, text }]: readonly [CellAddress, CellEvidence]): Mark {
  if (place.offset === undefined) return { start: 0, end: Number.POSITIVE_INFINITY, cells: [cell] };
  return { start: place.offset, end: place.offset + Math.max(1, text.length), cells: [cell] };
}

function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || mark.start >= last.end) result.push(mark);
    else
      result.splice(-1, 1, {
        start: last.start,
        end: Math.max(last.end, mark.end),
        cells: [...last.cells, ...mark.cells],
      });
  }
  return result;
}

/** A text cut at the edges of its marks. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), start: at, mark: null });
    pieces.push({ text: text.slice(mark.start, mark.end), start: mark.start, mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, mark: null });
  return pieces;
}
