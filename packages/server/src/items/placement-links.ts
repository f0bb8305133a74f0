/** Further columns of an item as its page names them. */
import { type Link, publicAddress } from '@gongkai/pages';
import { type Column, columnsOf, pathTo } from '../catalogue/index.ts';
import { type Organ, organById } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import './schema.ts';

/** A column, and whose it is. */
export interface ListedIn {
  columnId: string;
  organId: string;
}

/** The further columns of an item online; none for one that is in no list any more. */
export async function listedElsewhere(
  context: Context,
  item: { item_id: string; column_id: string; live: string },
): Promise<ListedIn[]> {
  if (item.live !== 'published') return [];
  return await context.db
    .selectFrom('item_placements')
    .select(['column_id as columnId', 'organ_id as organId'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', item.item_id)
    .where('column_id', '!=', item.column_id)
    .execute();
}

/** Links to columns, those of the item's own organ first, in the order of each organ's tree. */
export async function columnLinks(
  context: Context,
  organ: Organ,
  listed: readonly ListedIn[],
): Promise<Link[]> {
  const links: Link[] = [];
  const others = [...new Set(listed.map(({ organId }) => organId))].filter((id) => id !== organ.id);
  for (const id of [organ.id, ...others.sort()]) {
    const wanted = listed.filter(({ organId }) => organId === id).map(({ columnId }) => columnId);
    const owner = id === organ.id ? organ : await organById(context, id);
    if (wanted.length === 0 || owner === undefined) continue;
    const columns = await columnsOf(context, [id]);
    const found = columns.filter((column) => wanted.includes(column.id));
    links.push(...found.map((column) => linkTo(owner, columns, column, id !== organ.id)));
  }
  return links;
}

/** `重点领域 / 养老服务`; of another organ with its name before it. The head that all have in common says nothing. */
function linkTo(owner: Organ, columns: readonly Column[], column: Column, named: boolean): Link {
  const path = pathTo(columns, column.id);
  const below = path.length > 1 ? path.slice(1) : path;
  const names = [...(named ? [owner.shortName] : []), ...below.map(({ name }) => name)];
  return { label: names.join(' / '), href: publicAddress.column(owner.slug, column.code) };
}
