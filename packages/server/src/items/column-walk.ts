/**
 * Walking down what some columns list: items that have their home there, and items placed there. Each column is walked
 * by its own index in both tables, so that the length of a list does not matter, and an item that is met more than once
 * counts once.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../platform/context.ts';

/** What of each column is wanted. */
export interface ColumnWalk {
  direction: 'asc' | 'desc';
  /** Conditions beside the site and the column: on kind, facet, published_at and item_id. */
  conditions: readonly RawBuilder<unknown>[];
  /** Rows of each column at most. */
  limit: number;
}

/** Of what the columns list the first rows, each item once: where it has its home if that is among the columns. */
export function firstOfColumns(
  context: Context,
  columnIds: readonly string[],
  walk: ColumnWalk,
): RawBuilder<unknown> {
  const direction = sql.raw(walk.direction);
  return sql`
    select distinct on (published_at, item_id) item_id, published_at, column_id
      from (${walkColumns(context, columnIds, walk)}) walked
     order by published_at ${direction}, item_id ${direction}, home desc, column_id
     limit ${walk.limit}`;
}

/** The first rows of each column in both tables. An item comes once for every column that lists it. */
function walkColumns(
  context: Context,
  columnIds: readonly string[],
  { direction, conditions, limit }: ColumnWalk,
): RawBuilder<unknown> {
  const where = sql.join(
    [sql`site_id = ${context.site.id}`, sql`live = 'published'`, ...conditions],
    sql` and `,
  );
  const order = sql`published_at ${sql.raw(direction)}, item_id ${sql.raw(direction)}`;
  const walk = (table: 'published_items' | 'item_placements') => sql`
    select listed.*, ${table === 'published_items'}::boolean as home
      from unnest(${[...columnIds]}::uuid[]) as wanted(id)
      cross join lateral (
        select item_id, published_at, column_id from ${sql.table(table)}
         where ${where} and column_id = wanted.id order by ${order} limit ${limit}
      ) listed`;
  return sql`${walk('published_items')} union all ${walk('item_placements')}`;
}
