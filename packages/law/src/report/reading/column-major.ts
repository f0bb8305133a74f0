/** Figures apart from their labels, one a line, that a program printed column by column. */
import { figureOf } from './columns.ts';
import { VARIANTS, wantedRows } from './labels.ts';
import { breachesOf } from './splits.ts';
import type { ValueAtom } from './tape.ts';
import type { Unit } from './units.ts';

/** Rows of figures without a label between them that a request table has at least. */
const LEAST_ROWS = 20;
/** How many more balances must hold one way where neither keeps them all. */
const CLEAR = 3;

/** In which order the figures of a table were found to stand. */
export interface FigureOrder {
  /** The rows, put right where they stood as columns. */
  readonly units: readonly Unit[];
  /** `open` where the balances hold as well one way as the other. */
  readonly order: 'rows' | 'columns' | 'open';
  /** Rows with other figures the other way, where nothing tells which is right. */
  readonly doubtful: ReadonlySet<Unit>;
}

/**
 * The rows of the request table, of `width` figures each, by the order in which more of them balance. Where figures
 * stand beside their labels there is no question.
 */
export function inOrderOfRows(units: readonly Unit[], width: number): FigureOrder {
  const first = units.findIndex(
    (unit, index) => isBare(unit, width) && isBare(units[index + 1], width, true),
  );
  const behind = units.slice(first + 1).findIndex((unit) => !isBare(unit, width, true));
  const end = behind === -1 ? units.length : first + 1 + behind;
  const rows = units.slice(first, end);
  if (first === -1 || rows.length < LEAST_ROWS) return { units, order: 'rows', doubtful: new Set() };
  const values = rows.flatMap((row) => row.values);
  const turned = rows.map((unit, row): Unit => {
    const own = unit.values.flatMap((_, column) => values[column * rows.length + row] ?? []);
    return { ...unit, values: own };
  });
  const [asRows, asColumns] = [breaches(rows), breaches(turned)];
  const isClear = Math.min(asRows, asColumns) === 0 || Math.abs(asColumns - asRows) >= CLEAR;
  const difference = isClear ? asColumns - asRows : 0;
  if (difference > 0) return { units, order: 'rows', doubtful: new Set() };
  if (difference < 0)
    return {
      units: [...units.slice(0, first), ...turned, ...units.slice(end)],
      order: 'columns',
      doubtful: new Set(),
    };
  const other = rows.filter(({ values: own }, row) =>
    own.some((value, column) => figureOf(value) !== figureOf(turned[row]?.values[column] ?? value)),
  );
  return { units, order: 'open', doubtful: new Set(other) };
}

/** Balances of rows, and of columns where there are as many rows as a format has, that do not hold. */
function breaches(rows: readonly Unit[]): number {
  const figures = rows.map(({ values }) => values.map(figureOf));
  const ofRows = figures.reduce((sum, row) => sum + breachesOf(row), 0);
  const table = VARIANTS.map(({ requests }) => requests).find(
    (one) => wantedRows(one).length === rows.length,
  );
  if (table === undefined) return ofRows;
  const places = new Map(wantedRows(table).map(({ row }, index) => [row, index]));
  const sumOf = (ids: readonly string[], column: number) =>
    ids.reduce((sum, id) => sum + (figures[places.get(id) ?? -1]?.[column] ?? 0), 0);
  const equations = table.constraints.filter(({ axis, relation }) => axis === 'rows' && relation === 'equal');
  return table.columns.reduce(
    (sum, _, column) =>
      sum + equations.filter(({ left, right }) => sumOf(left, column) !== sumOf(right, column)).length,
    ofRows,
  );
}

/** Whole, each figure on a line of its own, and where so wished with no text before it. */
function isBare(unit: Unit | undefined, width: number, isUnlabelled = false): boolean {
  if (unit === undefined || unit.values.length !== width) return false;
  const lines = new Set(unit.values.map(({ line }: ValueAtom) => line));
  return lines.size === width && (!isUnlabelled || unit.before === '');
}
