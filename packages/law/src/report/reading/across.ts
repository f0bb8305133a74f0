/** Several years in one table, each figure column printed once for each year. */
import { fold, isDigit } from './fold.ts';
import { breachesOf } from './splits.ts';
import type { Atom, ValueAtom } from './tape.ts';
import type { Unit } from './units.ts';
import type { Zone } from './zones.ts';

/** Which share of each row is meant. */
export interface Across {
  /** From 0. */
  readonly part: number;
  readonly count: number;
  /** The years stand side by side under each column instead of one behind the other. */
  readonly isInterleaved: boolean;
}

export const WHOLE_ROW: Across = { part: 0, count: 1, isInterleaved: false };

const MOST_YEARS = 4;
const LEAST_ROWS = 10;
/** Rows that must not add up before figures are taken to stand in the less usual order. */
const LEAST_BREACHES = 4;

/** How many years the rows of a table with so many columns hold, and in which order; null for one. */
export function acrossOf(units: readonly Unit[], width: number): Omit<Across, 'part'> | null {
  for (let count = 2; count <= MOST_YEARS; count += 1) {
    const rows = units.filter((unit) => unit.values.length === width * count);
    if (rows.length < LEAST_ROWS || rows.length * 2 < units.length) continue;
    const breaches = (isInterleaved: boolean) =>
      rows.reduce(
        (sum, unit) =>
          sum +
          Array.from({ length: count }, (_, part) => part).reduce(
            (of, part) => of + breachesOf(shareOf(unit.values, { part, count, isInterleaved }).map(figure)),
            0,
          ),
        0,
      );
    const [apart, mixed] = [breaches(false), breaches(true)];
    return { count, isInterleaved: apart >= LEAST_BREACHES && mixed * 2 < apart };
  }
  return null;
}

function figure({ token }: ValueAtom): number | null {
  return token.digits === undefined ? null : Number(token.digits);
}

/** The figures of one year in a row. */
export function shareOf(
  values: readonly ValueAtom[],
  { part, count, isInterleaved }: Across,
): readonly ValueAtom[] {
  if (isInterleaved) return values.filter((_, index) => index % count === part);
  const width = values.length / count;
  return values.slice(part * width, (part + 1) * width);
}

/** The units with the figures of one year; a row that does not hold so many years is left out. */
export function sharedUnits(units: readonly Unit[], across: Across): readonly Unit[] {
  if (across.count === 1) return units;
  return units
    .filter((unit) => unit.values.length % across.count === 0)
    .map((unit) => ({ ...unit, values: shareOf(unit.values, across), labelEnd: null }));
}

/** The years that heads in the zone name, in order, when they are so many. */
export function yearsAcross(
  atoms: readonly Atom[],
  { from, to }: Zone,
  count: number,
): readonly number[] | null {
  const years: number[] = [];
  for (let index = from; index < to && years.length < count; index += 1) {
    const atom = atoms[index];
    if (atom?.kind !== 'text') continue;
    for (const year of yearsIn(fold(atom.text))) if (!years.includes(year)) years.push(year);
  }
  return years.length === count ? years : null;
}

function yearsIn(text: string): number[] {
  const years: number[] = [];
  for (let at = 0; at + 5 <= text.length; at += 1) {
    const digits = text.slice(at, at + 4);
    if (text.charAt(at + 4) !== '年' || !digits.startsWith('20') || ![...digits].every(isDigit)) continue;
    years.push(Number(digits));
  }
  return years;
}
