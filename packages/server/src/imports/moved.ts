/**
 * Where an item came from leads to where it is: links of one old page to another go by the address that the other had, so
 * that they hold whichever of the two is released first, and an old site's server can lead its visitors here.
 */
import { publicAddress } from '@gongkai/pages';
import { z } from 'zod';
import { notFound } from '../platform/errors.ts';
import type { PublicGet } from '../platform/http/public-pages.ts';
import { MOVED_PATH } from './moved-address.ts';
import './schema.ts';

const query = z.object({ from: z.string().min(1).max(1_000) });

/** `/moved?from=`: to the item that was taken over from there; 404 while there is none. */
export const movedGet: PublicGet = {
  url: MOVED_PATH,
  async render(context, request) {
    const wanted = query.safeParse(request.query);
    if (!wanted.success) throw notFound('item_unknown');
    const row = await context.db
      .selectFrom('item_sources as s')
      .innerJoin('published_items as p', (join) =>
        join.onRef('p.site_id', '=', 's.site_id').onRef('p.item_id', '=', 's.item_id'),
      )
      .select('p.index_number')
      .where('s.site_id', '=', context.site.id)
      .where('s.source_address', '=', wanted.data.from)
      .executeTakeFirst();
    if (row === undefined) throw notFound('item_unknown');
    return { redirect: publicAddress.item(row.index_number), permanent: true };
  },
};
