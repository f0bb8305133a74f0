/** The catalogue as a tree: pure functions over an organ's columns. */
import type { Column } from './queries.ts';

/** Columns from the fixed one down to this one; empty when there is no such column. */
export function pathTo(columns: readonly Column[], columnId: string): Column[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const path: Column[] = [];
  let current = byId.get(columnId);
  while (current !== undefined && !path.includes(current)) {
    path.unshift(current);
    current = current.parentId === null ? undefined : byId.get(current.parentId);
  }
  return path;
}

/** Columns directly below one, in their order. */
export function childrenOf(columns: readonly Column[], columnId: string): Column[] {
  return columns.filter((column) => column.parentId === columnId);
}

/** Ids of a column and of everything below it. */
export function subtreeIds(columns: readonly Column[], columnId: string): string[] {
  const below = childrenOf(columns, columnId).flatMap((child) => subtreeIds(columns, child.id));
  return [columnId, ...below];
}

/** How many items, and the day on which the newest was released. */
export interface ColumnFigures {
  items: number;
  newestOn: string | null;
}

/**
 * What each column lists, itself and below.
 * @param own what has its home in each column itself; an item has one home, so these add up
 * @param placed what each column and those below it list of items whose home is outside of them, each item once
 */
export function subtreeFigures(
  columns: readonly Column[],
  own: ReadonlyMap<string, ColumnFigures>,
  placed: ReadonlyMap<string, ColumnFigures>,
): Map<string, ColumnFigures> {
  const totals = new Map<string, ColumnFigures>();
  for (const column of columns) {
    const homes = subtreeIds(columns, column.id).flatMap((id) => own.get(id) ?? []);
    const outside = placed.get(column.id);
    const figures = outside === undefined ? homes : [...homes, outside];
    const newest = figures.flatMap((figure) => figure.newestOn ?? []).sort();
    totals.set(column.id, {
      items: figures.reduce((sum, figure) => sum + figure.items, 0),
      newestOn: newest.at(-1) ?? null,
    });
  }
  return totals;
}

/** Items that are placed in the same columns and have the same home. */
export interface PlacedGroup extends ColumnFigures {
  listedIn: readonly string[];
  home: string | null;
}

/** What each column and those below it list of items whose home is outside of them, each item once. */
export function placedFigures(
  columns: readonly Column[],
  groups: readonly PlacedGroup[],
): Map<string, ColumnFigures> {
  const paths = new Map(columns.map(({ id }) => [id, pathTo(columns, id).map((above) => above.id)]));
  const totals = new Map<string, ColumnFigures>();
  for (const { listedIn, home, items, newestOn } of groups) {
    const homePath = paths.get(home ?? '') ?? [];
    const above = new Set(listedIn.flatMap((id) => paths.get(id) ?? []));
    for (const id of above) {
      if (homePath.includes(id)) continue;
      const total = totals.get(id);
      totals.set(id, {
        items: (total?.items ?? 0) + items,
        newestOn: [total?.newestOn ?? '', newestOn ?? ''].sort().at(-1) || null,
      });
    }
  }
  return totals;
}
