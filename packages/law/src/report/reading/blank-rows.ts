/** Rows of a table of which nothing but the label is printed. */
import { isDigit } from './fold.ts';
import type { WantedRow } from './labels.ts';
import { bestHit } from './match.ts';
import type { Atom, ValueAtom } from './tape.ts';
import type { Zone } from './zones.ts';

/** The part of a label on its first line, at least. */
const LEAST_START = 5;
/** As much of a label as is taken for it with one error, at least. */
const LEAST_WITH_ERROR = 7;
/** A label that no head of a column is, at least. */
const LEAST_WHOLE = 4;
const NUMERALS = '一二三四五六七八九十';

/**
 * Those of the rows whose label stands in the zone: whole, or the line that it begins with. A short one, which heads of
 * columns may be too, must stand to the left of all figures.
 */
export function rowsWithLabel(
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
        texts.some(({ text, isLeft }) => isLabel(text, form) && (isLeft || form.length >= LEAST_WHOLE)) ||
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
