/** The columns of a table that is printed with nothing but space between its cells: heads and figures laid over each other. */
import type { ReportTable } from '../format.ts';
import { fold, squeeze } from './fold.ts';
import { CORNER_KEY } from './labels.ts';
import type { Atom, Extent, TextAtom } from './tape.ts';
import type { Unit } from './units.ts';

/** Lines of a head, at most; upright ones have a line for each character. */
const MOST_LINES = 14;
/** Atoms before the first row that are looked at, at most. */
const MOST_ATOMS = 200;
/** Texts that stand to the left of the column heads. */
const CORNERS = [CORNER_KEY, '信息内容'];

/** What only the head of the request table holds, to know where it is printed again. */
const HEADS = ['申请人情况', '法人或其他组织', CORNER_KEY.slice(0, 7)];

/** For each row the columns of its part of the table; a head that is printed again begins another. */
export function printedColumnsOf(
  atoms: readonly Atom[],
  units: readonly Unit[],
  table: ReportTable,
): ReadonlyMap<Unit, readonly Extent[]> {
  const parts: Unit[][] = [];
  for (const unit of units) {
    const isNext = parts.length === 0 || HEADS.some((head) => unit.before.includes(head));
    if (isNext) parts.push([unit]);
    else parts.at(-1)?.push(unit);
  }
  return new Map(
    parts.flatMap((part) => {
      const columns = printedColumns(atoms, part, table);
      return columns === null ? [] : part.map((unit): [Unit, readonly Extent[]] => [unit, columns]);
    }),
  );
}

interface Piece extends Extent {
  /** Of a head: its text, squeezed. */
  readonly text: string;
}

/**
 * Where each column of the table reaches across the line: what is left of the whole width when the figures of all
 * rows and the heads lie on top of each other. Null when that does not leave as many columns as the table has under
 * heads that are its own, or with a row that has them all.
 */
function printedColumns(
  atoms: readonly Atom[],
  units: readonly Unit[],
  table: ReportTable,
): readonly Extent[] | null {
  const rows = units.filter(({ values }) => new Set(values.map(({ line }) => line)).size === 1);
  const figures = rows.flatMap(({ values }) =>
    values.flatMap(({ extent }) => (extent === undefined ? [] : [{ ...extent, text: '' }])),
  );
  const [first] = rows;
  if (first === undefined || figures.length === 0) return null;
  const lines = headLines(atoms, first, labelsEnd(atoms, rows));
  for (let count = lines.length; count > 0; count -= 1) {
    const columns = laidOver([...figures, ...lines.slice(0, count).flat().reverse()]);
    if (columns.length === table.columns.length && haveHeads(columns, table)) return columns;
  }
  const bare = laidOver(figures);
  const isShown = rows.some(({ values }) => values.length === table.columns.length);
  return isShown && bare.length === table.columns.length ? bare : null;
}

/** Behind the longest label on the lines of the rows. */
function labelsEnd(atoms: readonly Atom[], rows: readonly Unit[]): number {
  const starts = new Map(rows.map(({ values: [value] }) => [value?.line ?? 0, value?.extent?.from ?? 0]));
  let end = Number.NEGATIVE_INFINITY;
  for (const { kind, line, extent } of atoms) {
    const start = starts.get(line);
    if (kind === 'text' && start !== undefined && extent !== undefined && extent.to <= start)
      end = Math.max(end, extent.to);
  }
  return end;
}

/** The head pieces behind the labels, line by line upwards from the first row. */
function headLines(atoms: readonly Atom[], { values: [first] }: Unit, labelEnd: number): Piece[][] {
  const lines: Piece[][] = [];
  if (first === undefined) return lines;
  let line = first.line;
  const end = atoms.indexOf(first);
  for (let index = end - 1; index >= 0 && end - index <= MOST_ATOMS; index -= 1) {
    const atom = atoms[index];
    if (atom === undefined || atom.line === first.line) continue;
    if (atom.kind === 'value' && atom.token.form !== 'soft' && atom.token.form !== 'blank') break;
    if (atom.kind !== 'text' || atom.extent === undefined) continue;
    if (atom.line !== line) {
      if (lines.length === MOST_LINES) break;
      lines.push([]);
      line = atom.line;
    }
    if (isHead(atom, labelEnd)) lines.at(-1)?.push({ ...atom.extent, text: atom.squeezed });
  }
  return lines;
}

function isHead({ squeezed, extent }: TextAtom, labelEnd: number): boolean {
  return (extent?.from ?? 0) >= labelEnd && !CORNERS.some((corner) => corner.includes(squeezed));
}

/** Pieces that overlap or touch are one column; from left to right, with the texts in the given order. */
function laidOver(pieces: readonly Piece[]): Piece[] {
  const columns: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last === undefined || piece.from > last.to) columns.push(piece);
    else columns[columns.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
  }
  return columns.map(({ from, to }) => {
    const text = pieces.filter((piece) => piece.from >= from && piece.to <= to).map((piece) => piece.text);
    return { from, to, text: text.join('') };
  });
}

/** Whether most columns stand under the head that belongs there; one may be wrong or damaged. */
function haveHeads(columns: readonly Piece[], table: ReportTable): boolean {
  const own = table.columns.filter(({ label }, index) => {
    const wanted = [...squeeze(fold(label))];
    const text = columns[index]?.text ?? '';
    return wanted.filter((unit) => text.includes(unit)).length * 2 >= wanted.length;
  });
  return own.length * 3 >= columns.length * 2;
}
