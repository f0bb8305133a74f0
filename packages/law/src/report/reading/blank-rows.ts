/** Rows of a table of which nothing but the label is printed. */
import type { ReportTable } from '../format.ts';
import type { Alignment, Placed } from './align.ts';
import { isDigit } from './fold.ts';
import { type WantedRow, wantedRows } from './labels.ts';
import { bestHit } from './match.ts';
import type { Atom, ValueAtom } from './tape.ts';
import { fitted } from './units.ts';
import type { Zone } from './zones.ts';

/** The part of a label on its first line, at least. */
const LEAST_START = 5;
/** As much of a label as is taken for it with one error, at least. */
const LEAST_WITH_ERROR = 7;
/** A label that no head of a column is, at least. */
const LEAST_WHOLE = 4;
const NUMERALS = '一二三四五六七八九十';

/** A table of which nothing but labels is printed has most of them. */
const MOST_LABELS = 0.8;

/** The rows that have their label and no figure, where all figures found their row. */
export function blankRows(
  atoms: readonly Atom[],
  zone: Zone,
  table: ReportTable,
  { placed, left }: Pick<Alignment, 'placed' | 'left'>,
): readonly WantedRow[] {
  const own = placed.filter(({ row }) => row.table === table.id);
  const isTooMuch = ({ unit, row }: Placed) => fitted(unit.values, row.width).length > row.width;
  if (left.length > 0 || placed.some(isTooMuch)) return [];
  const wanted = wantedRows(table);
  const order = wanted.map(({ row }) => own.find((one) => one.row.row === row));
  // A doubtful row may be the one that is taken for blank, when no sure one stands between.
  const isSure = ({ row }: WantedRow) => {
    const at = wanted.findIndex((one) => one.row === row);
    const above = order.slice(0, at).findLast((one) => one !== undefined);
    const below = order.slice(at).find((one) => one !== undefined);
    return above?.doubtful !== true && below?.doubtful !== true;
  };
  const found = new Set(own.map(({ row }) => row.row));
  const blank = rowsWithLabel(
    atoms,
    zone,
    wanted.filter((one) => !found.has(one.row) && isSure(one)),
    own.flatMap(({ unit }) => unit.values),
  );
  return own.length > 0 || blank.length >= MOST_LABELS * wanted.length ? blank : [];
}

/**
 * Those of the rows whose label stands in the zone: whole, or the line that it begins with. A short one, which heads of
 * columns may be too, must stand to the left of all figures.
 */
function rowsWithLabel(
  atoms: readonly Atom[],
  zone: Zone,
  rows: readonly WantedRow[],
  values: readonly ValueAtom[],
): WantedRow[] {
  const start = Math.min(...values.map(({ extent }) => extent?.from ?? 0));
  const texts = atoms.slice(zone.from, zone.to).flatMap((atom) => {
    if (atom.kind !== 'text') return [];
    const isLeft = (atom.extent?.from ?? Number.POSITIVE_INFINITY) < start;
    // （六）其他 heads a group, 3.其他 is a row.
    const isGroup = NUMERALS.includes(atom.squeezed.charAt(0));
    const bare = { text: withoutNumber(atom.squeezed), isLeft: isLeft && !isGroup };
    return [{ text: atom.squeezed, isLeft }, bare];
  });
  const lines = linesIn(atoms, zone);
  return rows.filter(({ forms }) =>
    forms.some(
      (form) =>
        texts.some(({ text, isLeft }) => isLabel(text, form) && (isLeft || isNoHead(form))) ||
        (form.length >= LEAST_WHOLE && lines.some((line) => line.endsWith(form))),
    ),
  );
}

/** The text of each line, in which a label may have wide spaces. */
function linesIn(atoms: readonly Atom[], { from, to }: Zone): string[] {
  const lines = new Map<number, string>();
  for (const atom of atoms.slice(from, to))
    if (atom.kind === 'text') lines.set(atom.line, (lines.get(atom.line) ?? '') + atom.squeezed);
  return [...lines.values()];
}

/** Whether no head of a column is the same; none of them has a number. */
const isNoHead = (form: string): boolean =>
  form.length >= LEAST_WHOLE || NUMERALS.includes(form.charAt(0)) || isDigit(form.charAt(0));

function isLabel(text: string, form: string): boolean {
  if (text === form) return true;
  if (text.length < LEAST_START || text.length > form.length + 1) return false;
  if (form.startsWith(text)) return true;
  const hit = text.length < LEAST_WITH_ERROR ? null : bestHit(text, form.slice(0, text.length + 1));
  return hit !== null && hit.errors === 1 && hit.start <= 1;
}

function withoutNumber(squeezed: string): string {
  const first = squeezed.charAt(0);
  return isDigit(first) || NUMERALS.includes(first) ? squeezed.slice(1) : squeezed;
}
