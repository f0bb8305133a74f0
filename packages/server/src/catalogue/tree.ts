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

/** What stands in one column itself. */
export interface ColumnFigures {
  items: number;
  newestOn: string | null;
}

/** What stands in each column and below it, added up from what stands in the columns themselves. */
export function subtreeFigures(
  columns: readonly Column[],
  own: ReadonlyMap<string, ColumnFigures>,
): Map<string, ColumnFigures> {
  const totals = new Map<string, ColumnFigures>();
  for (const column of columns) {
    const figures = subtreeIds(columns, column.id).flatMap((id) => own.get(id) ?? []);
    const newest = figures.flatMap((figure) => figure.newestOn ?? []).sort();
    totals.set(column.id, {
      items: figures.reduce((sum, figure) => sum + figure.items, 0),
      newestOn: newest.at(-1) ?? null,
    });
  }
  return totals;
}
