/** Rows of a real table in which one cell holds what belongs into several. */
import { breachesOf, type Option, type RowShape } from './splits.ts';
import type { ValueAtom } from './tape.ts';

type Figures = readonly (number | null)[];

/** Readings of a row that are tried, at most. */
const MOST_OPTIONS = 500;

/**
 * The readings of a row whose cells together reach over as many columns as it has figures: what stands in a wide cell
 * is a figure for each of its columns, or one of them and blanks. Those that prove themselves by the row's balances,
 * else all. Null where no cell is wide, or where there are too many readings.
 */
export function spanOptions(
  values: readonly ValueAtom[],
  { groups, hasTotals }: RowShape,
): readonly Option[] | null {
  const width = groups.reduce((sum, group) => sum + group, 0);
  const cells = fittedCells(values, width);
  if (cells === null || !cells.some(isWide)) return null;
  let rows: Figures[] = [[]];
  for (const cell of cells) {
    const ways = waysOf(cell);
    if (rows.length * ways.length > MOST_OPTIONS) return null;
    rows = rows.flatMap((row) => ways.map((way) => [...row, ...way]));
  }
  const options = rows.map(
    (row): Option => ({ values: row, breaches: hasTotals ? breaches(row, groups) : 0 }),
  );
  const proven = options.filter(
    (option) => hasTotals && option.breaches === 0 && !option.values.includes(null),
  );
  return proven.length > 0 ? proven : options;
}

function isWide({ parts, token }: ValueAtom): boolean {
  return (parts ?? 1) > 1 && token.digits !== undefined;
}

/** The cells without blank ones at the ends that are too many; null where they are not as wide as the row. */
function fittedCells(values: readonly ValueAtom[], width: number): readonly ValueAtom[] | null {
  const size = (cells: readonly ValueAtom[]) => cells.reduce((sum, { parts }) => sum + (parts ?? 1), 0);
  let cells = values;
  while (size(cells) > width && cells[0]?.token.form === 'blank') cells = cells.slice(1);
  while (size(cells) > width && cells.at(-1)?.token.form === 'blank') cells = cells.slice(0, -1);
  return size(cells) === width ? cells : null;
}

/** What the columns of a cell may hold. */
function waysOf({ token, parts = 1 }: ValueAtom): Figures[] {
  const { digits, sign } = token;
  if (digits === undefined) return [Array.from({ length: parts }, () => null)];
  const figure = sign === -1 ? -Number(digits) : Number(digits);
  if (parts === 1) return [[figure]];
  const alone = Array.from({ length: parts }, (_, at) =>
    Array.from({ length: parts }, (_, column) => (column === at ? figure : null)),
  );
  return hasLeadingZero(digits) ? cuts(digits, parts) : [...cuts(digits, parts), ...alone];
}

/** The digits as so many figures. */
function cuts(digits: string, parts: number): Figures[] {
  if (digits.includes('.')) return [];
  if (parts === 1) return hasLeadingZero(digits) ? [] : [[Number(digits)]];
  return Array.from({ length: Math.max(0, digits.length - parts + 1) }, (_, at) => at + 1).flatMap((end) =>
    hasLeadingZero(digits.slice(0, end))
      ? []
      : cuts(digits.slice(end), parts - 1).map((rest) => [Number(digits.slice(0, end)), ...rest]),
  );
}

/** Whether digits are no figure of their own: `00`, `05`; `0.5` is one. */
export function hasLeadingZero(digits: string): boolean {
  return digits.length > 1 && digits.startsWith('0') && digits.charAt(1) !== '.';
}

function breaches(row: Figures, groups: readonly number[]): number {
  let start = 0;
  return groups.reduce((sum, group) => {
    start += group;
    return sum + breachesOf(row.slice(start - group, start));
  }, 0);
}
