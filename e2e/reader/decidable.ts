/**
 * Which cells of a flattened report its own balances decide: found by trying every split of every row, exactly, and
 * written apart from the reader so that one can judge the other.
 */
import type { Constraint, Report, ReportTable } from '@gongkai/law/report';
import { filedTables } from './true-report.ts';

/** Most partial sums followed before a table is given up as too large to decide. */
const MOST_STATES = 60_000;

type Split = readonly number[];

/**
 * Addresses of the cells that have the same figure in every reading of their table that breaks no equation.
 * `printed` gives a row's figures as they stand, joined. Null for a table whose readings are too many to try.
 */
export function decidableCells(
  report: Report,
  printed: (table: string, row: string) => readonly string[],
): { decided: Set<string>; open: Set<string>; skipped: string[] } {
  const decided = new Set<string>();
  const open = new Set<string>();
  const skipped: string[] = [];
  for (const table of filedTables(report)) {
    const rows = table.rows.filter(({ kind }) => kind !== 'group_header').map(({ id }) => id);
    const splits = rows.map((row) => splitsOf(printed(table.id, row).join(''), table, rowEquations(table)));
    const readings = table.section === 3 ? possibleInColumns(table, rows, splits) : splits;
    if (readings === null) {
      skipped.push(table.id);
      continue;
    }
    rows.forEach((row, y) => {
      table.columns.forEach((column, x) => {
        const values = new Set((readings[y] ?? []).map((split) => split[x]));
        (values.size === 1 ? decided : open).add(`${table.id}.${row}.${column.id}`);
      });
    });
  }
  return { decided, open, skipped };
}

const equations = (table: ReportTable, axis: Constraint['axis']): Constraint[] =>
  table.constraints.filter((one) => one.axis === axis && one.relation === 'equal');

function rowEquations(table: ReportTable): (split: Split) => boolean {
  const index = new Map(table.columns.map(({ id }, at) => [id, at]));
  const all = equations(table, 'columns').map(({ left, right }) => ({
    left: left.map((id) => index.get(id) ?? 0),
    right: right.map((id) => index.get(id) ?? 0),
  }));
  const sum = (split: Split, places: readonly number[]): number =>
    places.reduce((total, place) => total + (split[place] ?? 0), 0);
  return (split) => all.every(({ left, right }) => sum(split, left) === sum(split, right));
}

/** A dash can also be the mark of a blank, or stand before a count that breaks C5: other readings of a row such as `12-50`. */
const DASH = '-';

const SHAPES = {
  count: /^-?(?:0|[1-9]\d*)$/,
  change: /^[+-]?(?:0|[1-9]\d*)$/,
  amount: /^(?:0|[1-9]\d*)(?:\.\d+)?$/,
};

/** Every way to cut a row's characters into its cells such that the row's own equations hold. */
function splitsOf(text: string, table: ReportTable, holds: (split: Split) => boolean): Split[] {
  const found: Split[] = [];
  const shapes = table.columns.map(({ value }) => SHAPES[value]);
  const cut = (from: number, values: number[]): void => {
    const left = shapes.length - values.length;
    const shape = shapes[values.length];
    if (shape === undefined) {
      if (from === text.length && holds(values)) found.push(values);
      return;
    }
    for (let to = left === 1 ? text.length : from + 1; to <= text.length - left + 1; to += 1) {
      const piece = text.slice(from, to);
      if (piece === DASH || shape.test(piece)) cut(to, [...values, Number(piece)]);
      else if (piece.startsWith('0') && !piece.includes('.') && to > from + 1 && shape !== SHAPES.amount)
        break;
    }
  };
  cut(0, []);
  return found;
}

/** Of the splits of each row, those that some reading with all columns in balance uses. */
function possibleInColumns(
  table: ReportTable,
  rows: readonly string[],
  splits: readonly Split[][],
): Split[][] | null {
  const [total, balance] = equations(table, 'rows');
  if (total === undefined || balance === undefined) return null;
  const at = (id: string): number => rows.indexOf(id);
  const leaves = total.right.map(at);
  const [sumRow = 0] = total.left.map(at);
  const [newRow = 0, inRow = 0] = balance.left.map(at);
  const outRow = at('carried_out');
  const of = (row: number): readonly Split[] => splits[row] ?? [];
  const used: Set<Split>[] = rows.map(() => new Set());
  for (const sum of of(sumRow)) {
    const outer = outerRows(of(newRow), of(inRow), of(outRow), sum);
    if (outer.length === 0) continue;
    const inner = leafReadings(leaves.map(of), sum);
    if (inner === null) return null;
    if (inner.some((set) => set.size === 0)) continue;
    used[sumRow]?.add(sum);
    for (const [first, second, third] of outer) {
      used[newRow]?.add(first);
      used[inRow]?.add(second);
      used[outRow]?.add(third);
    }
    leaves.forEach((row, place) => {
      for (const split of inner[place] ?? []) used[row]?.add(split);
    });
  }
  return used.map((set) => [...set]);
}

function outerRows(
  received: readonly Split[],
  carriedIn: readonly Split[],
  carriedOut: readonly Split[],
  sum: Split,
): [Split, Split, Split][] {
  const found: [Split, Split, Split][] = [];
  for (const first of received)
    for (const second of carriedIn)
      for (const third of carriedOut)
        if (sum.every((value, x) => (first[x] ?? 0) + (second[x] ?? 0) === value + (third[x] ?? 0)))
          found.push([first, second, third]);
  return found;
}

/** For each leaf row the splits that occur in some choice adding up to `target`: sums forward, then back. */
function leafReadings(choices: readonly (readonly Split[])[], target: Split): Set<Split>[] | null {
  const fits = (sum: Split): boolean => sum.every((value, x) => value <= (target[x] ?? 0));
  const plus = (sum: Split, split: Split): Split => sum.map((value, x) => value + (split[x] ?? 0));
  const reach: Map<string, Split>[] = [new Map([[target.map(() => 0).join(), target.map(() => 0)]])];
  for (const options of choices) {
    const next = new Map<string, Split>();
    for (const sum of reach.at(-1)?.values() ?? [])
      for (const option of options) {
        const added = plus(sum, option);
        if (fits(added)) next.set(added.join(), added);
      }
    if (next.size > MOST_STATES) return null;
    reach.push(next);
  }
  const used: Set<Split>[] = choices.map(() => new Set());
  let alive = new Set([target.join()]);
  for (let place = choices.length - 1; place >= 0; place -= 1) {
    const before = new Set<string>();
    for (const [key, sum] of reach[place] ?? [])
      for (const option of choices[place] ?? [])
        if (alive.has(plus(sum, option).join())) {
          used[place]?.add(option);
          before.add(key);
        }
    alive = before;
  }
  return used;
}
