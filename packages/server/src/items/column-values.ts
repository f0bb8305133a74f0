/**
 * Which kinds some columns list, and by which values a kind is divided there. Leaps from value to value in the index of
 * each column, so that it matters how many values there are, and not how many items.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import './schema.ts';

/** The kinds of what the columns list. */
export async function kindsOfColumns(context: Context, columnIds: readonly string[]): Promise<string[]> {
  const leaps = inBoth((table) =>
    leap(columnIds, (beyond) => {
      return sql`select kind as value, null::timestamptz as newest from ${table}
        where ${listed(context)} and ${beyond(sql`kind`)} order by kind limit 1`;
    }),
  );
  const { rows } = await sql<{ value: string }>`select distinct value from (${leaps}) found`.execute(
    context.db,
  );
  return rows.map(({ value }) => value);
}

/** The values that divide what the columns list of a kind; the one that was published last first. */
export async function facetsOfColumns(
  context: Context,
  columnIds: readonly string[],
  kind: string,
): Promise<string[]> {
  const leaps = inBoth((table) =>
    leap(columnIds, (beyond) => {
      return sql`select facet as value, published_at as newest from ${table}
        where ${listed(context)} and kind = ${kind} and facet is not null and ${beyond(sql`facet`)}
        order by facet, published_at desc limit 1`;
    }),
  );
  const { rows } = await sql<{ value: string }>`
    select value from (${leaps}) found group by value order by max(newest) desc`.execute(context.db);
  return rows.map(({ value }) => value);
}

function inBoth(leaps: (table: RawBuilder<unknown>) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${leaps(sql.table('published_items'))} union all ${leaps(sql.table('item_placements'))}`;
}

function listed(context: Context): RawBuilder<unknown> {
  return sql`site_id = ${context.site.id} and live = 'published' and column_id = wanted.id`;
}

/** Says where a step of a leap begins: at the first value, or beyond the one before. */
type Beyond = (value: RawBuilder<unknown>) => RawBuilder<unknown>;

/** The first row that a step finds in each column, and from each the first beyond it, as long as there is one. */
function leap(
  columnIds: readonly string[],
  step: (beyond: Beyond) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    select leap.* from unnest(${[...columnIds]}::uuid[]) as wanted(id) cross join lateral (
      with recursive leap as (
        (${step(() => sql`true`)})
        union all
        select next.* from leap cross join lateral (${step((value) => sql`${value} > leap.value`)}) next
      )
      select * from leap
    ) leap`;
}
