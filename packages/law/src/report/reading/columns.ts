/** Which figure of a row stands in which column. */
import { hasLeadingZero, spanOptions } from './spans.ts';
import { breachesOf, type Option, type Options, optionsOf, type Printed, type RowShape } from './splits.ts';
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

/** How a table is printed. */
export interface TablePrint {
  readonly shape: RowShape;
  /** The columns of a row; null where they do not stand under each other, or there is a single row. */
  readonly modelOf: (unit: Unit) => ColumnModel | null;
  /** Blanks may have left no trace, so that figures must not be cut to fill the columns. */
  readonly hasGaps: boolean;
}

/** A cell of a row as it was read in one way: the atoms it was read from. */
export interface RowReading {
  /** One reading: certain as far as the row alone goes. Several: the balances must decide. None: unreadable. */
  readonly options: Options;
  /** By column, the atom that holds it; absent where figures had to be cut or joined. */
  readonly sources: readonly (ValueAtom | null)[];
  /** The row was read figure by figure, as printed. */
  readonly isPlain: boolean;
}

const NONE: Options = { list: [], isCut: false };

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

function isOneLine(values: readonly ValueAtom[]): boolean {
  return values.every((value) => value.line === values[0]?.line);
}

/**
 * Whether blank cells leave no trace in a table: rows on lines of their own have fewer digits than columns. Then
 * fewer figures than columns may be blanks as well as joined figures, and must not be cut.
 */
export function hasTracelessBlanks(units: readonly Unit[], width: number): boolean {
  const lines = new Set(units.map((unit) => unit.values[0]?.line));
  if (lines.size < units.length) return false;
  return units.some(({ values }) => values.length < width && digitsOf(values) < width);
}

/**
 * The readings of a row from what is printed in it. Figures that had to be put together are no reading where they
 * break the row's own balance: something else may stand among them.
 */
export function readRow(unit: Unit, print: TablePrint, slack: number): RowReading {
  const { shape, modelOf, hasGaps } = print;
  const model = modelOf(unit);
  const width = shape.groups.reduce((sum, group) => sum + group, 0);
  const spanned = unit.values.length < width ? spanOptions(unit.values, shape) : null;
  if (spanned !== null) return open(spanned, width);
  const inGrid = model?.isGrid === true ? byColumn(unit.values, model) : null;
  if (inGrid !== null) return plain(inGrid);
  const values = fitted(unit.values, width);
  if (values.length === width && isShifted(values, model)) return shifted(values, shape, slack);
  if (values.length === width) return isStaggered(values) ? staggered(values, shape) : plain(values);
  const under = model?.extents === undefined ? null : byExtent(values, model.extents);
  if (under !== null) return underColumns(under, values, print, slack);
  const placed = model === null || !isOneLine(values) ? null : byPosition(values, model);
  const isDamaged = values.some((value) => value.token.form === 'damaged');
  const isUncut = isDamaged || ((hasGaps || isUnproven(values, shape)) && values.length < width);
  if (placed !== null && (isUncut || digitsOf(values) < width)) return plain(placed);
  const options = isUncut ? NONE : optionsOf(values.map(printedOf), shape, slack);
  const further = placed === null ? withoutFirst(values, width) : placed;
  const all = together(options, further, shape);
  const isJoined = values.length > width && shape.hasTotals;
  const list = isJoined ? all.list.filter(isProven) : all.list;
  return { ...open(list, width), options: { ...all, list } };
}

/** Whether each figure has a line of its own, where one that is missing may be an empty line, and no balance tells. */
function isUnproven(values: readonly ValueAtom[], { hasTotals }: RowShape): boolean {
  return !hasTotals && values.every(({ extent, apart }) => !apart && extent?.from === 0);
}

/** Whether a row between separators has a cell less than the others, so that a cell of its label would count as a figure. */
function isShifted(values: readonly ValueAtom[], model: ColumnModel | null): boolean {
  const [first] = values;
  if (first?.apart !== true || first.token.form !== 'blank' || model === null || model.isGrid) return false;
  return values.every(({ x }, column) => (model.middles[column] ?? x) - x >= model.pitch / 2);
}

/** Without the cells of the label; what is left is cut where the row's balance proves it. */
function shifted(values: readonly ValueAtom[], shape: RowShape, slack: number): RowReading {
  const start = values.findIndex(({ token }) => token.form !== 'blank');
  const { list } = optionsOf(values.slice(start).map(printedOf), shape, slack);
  return open(shape.hasTotals ? list.filter(isProven) : [], values.length);
}

/**
 * A row whose figures stand each under its column, with blanks between, or figures that are joined: the balance of the
 * row tells, and where it does not, whether other rows have blanks.
 */
function underColumns(
  under: readonly (ValueAtom | null)[],
  values: readonly ValueAtom[],
  { shape, hasGaps }: TablePrint,
  slack: number,
): RowReading {
  const width = under.length;
  const isJoined = values.some(({ token }) => hasLeadingZero(token.digits ?? ''));
  const isWhole = values.some(({ token }) => token.form === 'damaged') || digitsOf(values) < width;
  if (!isJoined && (isWhole || (hasGaps && !shape.hasTotals))) return plain(under);
  const cut = optionsOf(values.map(printedOf), shape, slack);
  const proven = shape.hasTotals ? cut.list.filter(isProven) : [];
  const list = proven.length > 0 ? proven : cut.list;
  if (isJoined || (proven.length > 0 && !hasGaps)) return { ...open(list, width), options: { ...cut, list } };
  if (proven.length === 0 && hasGaps) return plain(under);
  const placed = under.map((source) => (source === null ? null : figureOf(source)));
  return open([...list, { values: placed, breaches: 0 }], width);
}

/** Whether print that stands by its place only puts the figures of one row on lines of a different height. */
function isStaggered(values: readonly ValueAtom[]): boolean {
  const lines = new Set(values.map((value) => value.line));
  return lines.size > 1 && lines.size < values.length && !values.some((value) => value.apart);
}

/** Readings of a row on several lines, at most. */
const MOST_ORDERS = 500;

/**
 * Such figures in every order that keeps the order of each line: how far a program moves a line to the right of
 * another hangs on the label before it, so that places do not compare. The balance of the row sorts them out.
 */
function staggered(values: readonly ValueAtom[], { groups, hasTotals }: RowShape): RowReading {
  const lines = [...Map.groupBy(values, ({ line }) => line).values()].map((line) => line.map(figureOf));
  const isAllOne = new Set(values.map(figureOf)).size === 1;
  if (!isAllOne && countOrders(lines) > MOST_ORDERS)
    return { ...open([], values.length), options: { list: [], isCut: true } };
  const orders = isAllOne
    ? [values.map(figureOf)]
    : lines.reduce<Figures[]>(
        (before, line) => distinct(before.flatMap((order) => interleaved(order, line))),
        [[]],
      );
  const isOneGroup = hasTotals && groups.length === 1;
  const options = orders.map(
    (order): Option => ({ values: order, breaches: isOneGroup ? breachesOf(order) : 0 }),
  );
  const proven = options.filter((option) => isOneGroup && isProven(option));
  return open(proven.length > 0 ? proven : options, values.length);
}

type Figures = readonly (number | null)[];

/** Every order of the figures of two lines that keeps the order of each. */
function interleaved(one: Figures, other: Figures): Figures[] {
  const [first, ...rest] = one;
  const [second, ...others] = other;
  if (first === undefined) return [other];
  if (second === undefined) return [one];
  const orders = [
    ...interleaved(rest, other).map((order) => [first, ...order]),
    ...interleaved(one, others).map((order) => [second, ...order]),
  ];
  return distinct(orders);
}

function countOrders(lines: readonly Figures[]): number {
  let placed = 0;
  let count = 1;
  for (const { length } of lines) for (let index = 1; index <= length; index += 1) count *= ++placed / index;
  return count;
}

const distinct = (orders: readonly Figures[]): Figures[] => [
  ...new Map(orders.map((order) => [order.join(), order])).values(),
];

/** Several readings, for the balances to decide between. */
function open(list: readonly Option[], width: number): RowReading {
  return {
    options: { list, isCut: false },
    sources: Array.from({ length: width }, () => null),
    isPlain: false,
  };
}

/** The balance of the row holds, and a blank does not leave it open. */
function isProven({ values, breaches }: Option): boolean {
  return breaches === 0 && !values.includes(null);
}

/** How many figures the values could be cut into at most. */
function digitsOf(values: readonly ValueAtom[]): number {
  return values.reduce((sum, { token }) => sum + (token.digits?.length ?? 1), 0);
}

/** A row with one figure too many, without the first: what is left of a label may stand before it. */
function withoutFirst(values: readonly ValueAtom[], width: number): readonly ValueAtom[] | null {
  return values.length === width + 1 ? values.slice(1) : null;
}

/**
 * The readings of joined figures with one more: where the row has balances, those that keep them; where it has
 * none, all.
 */
function together(options: Options, further: readonly (ValueAtom | null)[] | null, shape: RowShape): Options {
  if (further === null) return options;
  const values = further.map((source) => (source === null ? null : figureOf(source)));
  const isBalanced = shape.groups.length === 1 && !values.includes(null) && breachesOf(values) === 0;
  if (!shape.hasTotals) return { ...options, list: [...options.list, { values, breaches: 0 }] };
  if (!isBalanced) return options;
  return {
    ...options,
    list: [...options.list.filter((option) => option.breaches === 0), { values, breaches: 0 }],
  };
}

function plain(sources: readonly (ValueAtom | null)[]): RowReading {
  const option: Option = {
    values: sources.map((source) => (source === null ? null : figureOf(source))),
    breaches: 0,
  };
  return { options: { list: [option], isCut: false }, sources, isPlain: true };
}

/** The value in each column of the grid; null when a figure stands elsewhere or two in one. */
function byColumn(values: readonly ValueAtom[], { middles }: ColumnModel): (ValueAtom | null)[] | null {
  const inside = values.filter((value) => middles.includes(value.x));
  const isWhole = values.every((value) => value.token.form === 'blank' || inside.includes(value));
  if (!isWhole || new Set(inside.map((value) => value.x)).size !== inside.length) return null;
  return middles.map((middle) => inside.find((value) => value.x === middle) ?? null);
}

/** Each value in the column of print that it stands in; null where one stands in none or two in one. */
function byExtent(values: readonly ValueAtom[], extents: readonly Extent[]): (ValueAtom | null)[] | null {
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
function byPosition(
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

/** The figure of a token with its sign; null for a mark or a blank. */
export function figureOf({ token }: ValueAtom): number | null {
  if (token.digits === undefined) return null;
  const figure = Number(token.digits);
  return token.sign === -1 && figure !== 0 ? -figure : figure;
}

function printedOf({ token }: ValueAtom): Printed {
  if (token.digits === undefined) return null;
  return token.sign === -1 ? `-${token.digits}` : token.digits;
}
