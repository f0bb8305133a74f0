/** Every published item by its address, in the order of ids: for the maps that search engines read. */
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import './schema.ts';

/** An item as a map lists it; `changedOn` is the day, in Shanghai, on which its last edition was released. */
export interface AddressedItem {
  indexNumber: string;
  changedOn: string;
}

/** Published items from an id on (from the first where left out). What was withdrawn or unpublished is not among them. */
export async function addressedItems(
  context: Context,
  wanted: { from?: string; limit: number },
): Promise<AddressedItem[]> {
  let query = context.db
    .selectFrom('published_items as p')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('item_editions as e')
          .select((of) => of.fn.max('e.published_at').as('released_at'))
          .whereRef('e.site_id', '=', 'p.site_id')
          .whereRef('e.item_id', '=', 'p.item_id')
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'p.index_number as indexNumber',
      sql<string>`to_char(coalesce(last.released_at, p.published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as(
        'changedOn',
      ),
    ])
    .where('p.site_id', '=', context.site.id)
    .where('p.live', '=', 'published');
  if (wanted.from !== undefined) query = query.where('p.item_id', '>=', wanted.from);
  return await query.orderBy('p.item_id').limit(wanted.limit).execute();
}

/** Ids of the first published item and of every `count`th after it. */
export async function everyNthItem(context: Context, count: number): Promise<string[]> {
  const rows = await context.db
    .selectFrom((from) =>
      from
        .selectFrom('published_items')
        .select(['item_id as id', sql<string>`row_number() over (order by item_id)`.as('place')])
        .where('site_id', '=', context.site.id)
        .where('live', '=', 'published')
        .as('numbered'),
    )
    .select('id')
    .where(sql<boolean>`(place - 1) % ${count} = 0`)
    .orderBy('place')
    .execute();
  return rows.map(({ id }) => id);
}
