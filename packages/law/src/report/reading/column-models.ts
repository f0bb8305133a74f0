/** Where the columns of a table stand, and which of them a value stands in. */
import type { Extent, ValueAtom } from './tape.ts';
import { fitted, type Unit } from './units.ts';

/** Where the columns of a table stand across the line. */
export interface ColumnModel {
  readonly middles: readonly number[];
  /** Least distance between two columns. */
  readonly pitch: number;
  /** The columns are those of a grid, known exactly. */
  readonly isGrid: boolean;
  /** Of print: how far each column reaches. */
  readonly extents?: readonly Extent[];
}

const MOST_SPREAD = 0.4;
/** Rows between separators that may lack a cell, as a share. */
const MOST_OFF = 0.2;

/**
 * The columns of each row, as the complete rows of the same table of the document show them; null where there are none
 * or they do not stand under each other. `printed` are the columns of print of rows for which they are known. A table that goes over a page may have other columns on the next.
 */
export function columnModels(
  units: readonly Unit[],
  width: number,
  printed: ReadonlyMap<Unit, readonly Extent[]>,
): (unit: Unit) => ColumnModel | null {
  const others = units.filter((unit) => !printed.has(unit));
  const models = new Map(
    [...Map.groupBy(others, tableOf)].map(([table, own]) => [table, columnModel(own, width)]),
  );
  return (unit) => {
    const extents = printed.get(unit);
    return extents === undefined ? (models.get(tableOf(unit)) ?? null) : printModelOf(extents);
  };
}

function printModelOf(extents: readonly Extent[]): ColumnModel {
  const middles = extents.map(({ from, to }) => (from + to) / 2);
  return { middles, pitch: 1, isGrid: false, extents };
}

/** Number of the real table that a row stands in; of other rows undefined. */
const tableOf = ({ values: [first] }: Unit): number | undefined =>
  first?.inGrid === true ? first.place.table : undefined;

function columnModel(units: readonly Unit[], width: number): ColumnModel | null {
  const lines = new Set(units.map((unit) => unit.values[0]?.line));
  if (lines.size < units.length) return null;
  return gridModel(units, width) ?? printModel(units, width) ?? clusterModel(units, width);
}

/**
 * The columns of a grid: those behind the labels when no figure stands elsewhere, else those that hold anything in
 * any row when they are as many as the table has.
 */
function gridModel(units: readonly Unit[], width: number): ColumnModel | null {
  const values = units.flatMap((unit) => unit.values);
  if (!values.every((value) => value.inGrid)) return null;
  const used = new Set(values.filter((value) => value.token.form !== 'blank').map((value) => value.x));
  const start = Math.max(-1, ...units.map((unit) => unit.labelEnd ?? -1));
  const behindLabels = Array.from({ length: width }, (_, column) => start + column);
  if (start > 0 && [...used].every((x) => behindLabels.includes(x)))
    return { middles: behindLabels, pitch: 1, isGrid: true };
  if (used.size !== width) return null;
  return { middles: [...used].sort((a, b) => a - b), pitch: 1, isGrid: true };
}

/** The middles of the columns over the complete rows. */
function printModel(units: readonly Unit[], width: number): ColumnModel | null {
  const complete = units
    .map((unit) => fitted(unit.values, width))
    .filter((values) => values.length === width && isOneLine(values));
  if (complete.length === 0) return null;
  const columns = Array.from({ length: width }, (_, column) =>
    complete.map((values) => values[column]?.x ?? 0).sort((a, b) => a - b),
  );
  const middles = columns.map((xs) => xs[xs.length >> 1] ?? 0);
  const gaps = middles.slice(1).map((x, index) => x - (middles[index] ?? 0));
  const pitch = gaps.length === 0 ? 1 : Math.min(...gaps);
  const isOff = (values: readonly ValueAtom[]) =>
    values.some(({ x }, column) => Math.abs(x - (middles[column] ?? x)) > MOST_SPREAD * pitch);
  const off = complete.filter(isOff);
  // Between separators the place of a cell is its number: a row that lacks one does not make the others doubtful.
  const most = complete.every(([first]) => first?.apart === true) ? MOST_OFF * complete.length : 0;
  return pitch > 0 && off.length <= most ? { middles, pitch, isGrid: false } : null;
}

/**
 * The columns of print where no row is complete: as many heaps as columns, each much narrower than the least
 * distance between two.
 */
function clusterModel(units: readonly Unit[], width: number): ColumnModel | null {
  const xs = units
    .filter((unit) => unit.values.length <= width && isOneLine(unit.values))
    .flatMap((unit) => unit.values.map((value) => value.x))
    .sort((a, b) => a - b);
  const gaps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
  const least = [...gaps].sort((a, b) => b - a)[width - 2];
  if (width < 2 || least === undefined || least <= 0) return null;
  const heaps: number[][] = [[]];
  xs.forEach((x, index) => {
    if (index > 0 && (gaps[index - 1] ?? 0) >= least) heaps.push([]);
    heaps.at(-1)?.push(x);
  });
  const spread = Math.max(...heaps.map((heap) => (heap.at(-1) ?? 0) - (heap[0] ?? 0)));
  if (heaps.length !== width || least < 2 * Math.max(spread, 1)) return null;
  return { middles: heaps.map((heap) => heap[heap.length >> 1] ?? 0), pitch: least, isGrid: false };
}

/** Whether all values stand in one line of the document. */
export function isOneLine(values: readonly ValueAtom[]): boolean {
  return values.every((value) => value.line === values[0]?.line);
}

/** The value in each column of the grid; null when a figure stands elsewhere or two in one. */
export function byColumn(
  values: readonly ValueAtom[],
  { middles }: ColumnModel,
): (ValueAtom | null)[] | null {
  const inside = values.filter((value) => middles.includes(value.x));
  const isWhole = values.every((value) => value.token.form === 'blank' || inside.includes(value));
  if (!isWhole || new Set(inside.map((value) => value.x)).size !== inside.length) return null;
  return middles.map((middle) => inside.find((value) => value.x === middle) ?? null);
}

/** Each value in the column of print that it stands in; null where one stands in none or two in one. */
export function byExtent(
  values: readonly ValueAtom[],
  extents: readonly Extent[],
): (ValueAtom | null)[] | null {
  const columns: (ValueAtom | null)[] = extents.map(() => null);
  for (const value of values) {
    const { extent } = value;
    const own = extents.flatMap(({ from, to }, column) =>
      extent !== undefined && extent.from < to && extent.to > from ? [column] : [],
    );
    const [column] = own;
    if (own.length !== 1 || column === undefined || columns[column] !== null) return null;
    columns[column] = value;
  }
  return isOneLine(values) ? columns : null;
}

/** Fewer values than columns, each under its own: what is left is blank. Null where two meet or one stands between. */
export function byPosition(
  values: readonly ValueAtom[],
  { middles, pitch }: ColumnModel,
): (ValueAtom | null)[] | null {
  if (values.length > middles.length) return null;
  const columns: (ValueAtom | null)[] = middles.map(() => null);
  let last = -1;
  for (const value of values) {
    const distances = middles.map((middle) => Math.abs(middle - value.x));
    const nearest = distances.indexOf(Math.min(...distances));
    if (nearest <= last || (distances[nearest] ?? 0) > MOST_SPREAD * pitch) return null;
    columns[nearest] = value;
    last = nearest;
  }
  return columns;
}
