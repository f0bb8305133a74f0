/**
 * The request table as one constraint problem: rows with several readings are decided by the balances of all
 * columns together. 条例 art. 50(2); the balances are C1 to C3 of the format.
 */
import type { ReportTable } from '../format.ts';
import type { Option } from './splits.ts';

/** The readings left of each row. One left: decided. */
export type RowOptions = ReadonlyMap<string, readonly Option[]>;

export interface Solution {
  readonly rows: RowOptions;
  /** `decided`: a reading without breach exists, and `rows` holds the parts of all such. `broken`: none exists. `too_much`: not found out. */
  readonly outcome: 'decided' | 'broken' | 'too_much';
}

const MOST_SUMS = 60_000;
/** Additions of one solution; some tenths of a second. */
const MOST_WORK = 1_500_000;

type Vector = readonly number[];

/** The readings of the rows that take part in a reading of the whole table that breaks no balance. */
export function solveRequests(rows: RowOptions, table: ReportTable): Solution {
  const terms = termsOf(table);
  if (terms === null) return { rows, outcome: 'decided' };
  const forResults = activeColumns(rows, [...terms.leaves, terms.total], table);
  const forBalance = activeColumns(rows, [terms.total, ...terms.received, terms.carriedOut], table);
  try {
    const balanced = keepBalanced(rows, terms, forBalance);
    const summed = keepSummed(balanced, terms, forResults);
    const left = keepBalanced(summed, terms, forBalance);
    const isBroken = [...left.values()].some((options) => options.length === 0);
    return isBroken ? { rows, outcome: 'broken' } : { rows: left, outcome: 'decided' };
  } catch (error) {
    if (error instanceof TooMuch) return { rows, outcome: 'too_much' };
    throw error;
  }
}

class TooMuch extends Error {}

interface Terms {
  readonly leaves: readonly string[];
  readonly total: string;
  readonly received: readonly string[];
  readonly carriedOut: string;
}

function termsOf(table: ReportTable): Terms | null {
  const results = table.constraints.find(({ code }) => code === 'C2');
  const balance = table.constraints.find(({ code }) => code === 'C3');
  const total = results?.left[0];
  const carriedOut = balance?.right.find((row) => row !== total);
  if (results === undefined || balance === undefined || total === undefined || carriedOut === undefined)
    return null;
  return { leaves: results.right, total, received: balance.left, carriedOut };
}

/** Columns in which every one of the rows is there and has a figure in every reading. */
function activeColumns(rows: RowOptions, ids: readonly string[], table: ReportTable): number[] {
  return table.columns.flatMap((_, column) => {
    const isFull = ids.every(
      (id) =>
        (rows.get(id) ?? []).some(() => true) &&
        (rows.get(id) ?? []).every((option) => (option.values[column] ?? null) !== null),
    );
    return isFull ? [column] : [];
  });
}

function project(option: Option, columns: readonly number[]): Vector {
  return columns.map((column) => option.values[column] ?? 0);
}

const key = (vector: Vector): string => vector.join(',');
const plus = (a: Vector, b: Vector): Vector => a.map((value, index) => value + (b[index] ?? 0));
const minus = (a: Vector, b: Vector): Vector => a.map((value, index) => value - (b[index] ?? 0));

/** C3: what is new and carried in is what is answered and carried out. */
function keepBalanced(
  rows: RowOptions,
  { received, total, carriedOut }: Terms,
  columns: readonly number[],
): RowOptions {
  if (columns.length === 0) return rows;
  const left = [...received];
  const right = [total, carriedOut];
  const leftSums = pairSums(rows, left, columns);
  const rightSums = pairSums(rows, right, columns);
  const common = new Set([...leftSums].filter((sum) => rightSums.has(sum)));
  return new Map(
    [...rows].map(([id, options]) => {
      const pair = left.includes(id) ? left : right.includes(id) ? right : null;
      const partner = pair?.find((other) => other !== id);
      if (partner === undefined) return [id, options];
      const others = (rows.get(partner) ?? []).map((option) => project(option, columns));
      return [
        id,
        options.filter((option) => {
          const own = project(option, columns);
          return others.some((other) => common.has(key(plus(own, other))));
        }),
      ];
    }),
  );
}

function pairSums(
  rows: RowOptions,
  [first = '', second = '']: readonly string[],
  columns: readonly number[],
): Set<string> {
  const sums = new Set<string>();
  const others = (rows.get(second) ?? []).map((option) => project(option, columns));
  const own = rows.get(first) ?? [];
  if (own.length * others.length > MOST_SUMS) throw new TooMuch();
  for (const option of own) for (const other of others) sums.add(key(plus(project(option, columns), other)));
  return sums;
}

/** C2: the results add up to their total. Forward sums and backward rests meet in every row. */
function keepSummed(rows: RowOptions, { leaves, total }: Terms, columns: readonly number[]): RowOptions {
  if (columns.length === 0) return rows;
  const totals = (rows.get(total) ?? []).map((option) => project(option, columns));
  const open = leaves.filter((leaf) => (rows.get(leaf) ?? []).length > 1);
  const fixed = leaves
    .filter((leaf) => !open.includes(leaf))
    .map((leaf) => rows.get(leaf)?.[0])
    .reduce<Vector>(
      (sum, option) => (option === undefined ? sum : plus(sum, project(option, columns))),
      columns.map(() => 0),
    );
  const most = columns.map((_, index) => Math.max(...totals.map((vector) => vector[index] ?? 0)));
  const work = { left: MOST_WORK };
  const forward = [new Map([[key(fixed), fixed]])];
  for (const leaf of open)
    forward.push(step(forward.at(-1) ?? new Map(), rows.get(leaf) ?? [], columns, most, work));
  let backward = new Map(totals.map((vector) => [key(vector), vector]));
  const kept = new Map(rows);
  const reached = forward.at(-1) ?? new Map();
  kept.set(
    total,
    (rows.get(total) ?? []).filter((option) => reached.has(key(project(option, columns)))),
  );
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const leaf = open[index] ?? '';
    const before = forward[index] ?? new Map<string, Vector>();
    const options = rows.get(leaf) ?? [];
    const next = new Map<string, Vector>();
    const fits = options.filter((option) => {
      const own = project(option, columns);
      let found = false;
      spend(work, backward.size);
      for (const rest of backward.values()) {
        const vector = minus(rest, own);
        const name = key(vector);
        if (!before.has(name)) continue;
        next.set(name, vector);
        found = true;
      }
      return found;
    });
    kept.set(leaf, fits);
    backward = next;
  }
  return kept;
}

function step(
  sums: ReadonlyMap<string, Vector>,
  options: readonly Option[],
  columns: readonly number[],
  most: Vector,
  work: { left: number },
): Map<string, Vector> {
  const next = new Map<string, Vector>();
  const added = options.map((option) => project(option, columns));
  spend(work, sums.size * added.length);
  for (const sum of sums.values())
    for (const option of added) {
      const vector = plus(sum, option);
      if (vector.some((value, index) => value > (most[index] ?? 0))) continue;
      next.set(key(vector), vector);
      if (next.size > MOST_SUMS) throw new TooMuch();
    }
  return next;
}

function spend(work: { left: number }, steps: number): void {
  work.left -= steps;
  if (work.left < 0) throw new TooMuch();
}
