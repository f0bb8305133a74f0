/** Which figure of a row stands in which column. */
import { byColumn, byExtent, byPosition, type ColumnModel, isOneLine } from './column-models.ts';
import { hasLeadingZero, spanOptions } from './spans.ts';
import { breachesOf, type Option, type Options, optionsOf, type Printed, type RowShape } from './splits.ts';
import type { ValueAtom } from './tape.ts';
import { fitted, type Unit } from './units.ts';

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
