/**
 * The classes that the texts online have: what a class is read through by. Like the words of the search it is a reading of
 * the text, so it is written from the text and not told in the journal.
 */
import type { Context } from '../platform/context.ts';
import type { FoldedItem, PublicFace } from './fold.ts';
import { givenClasses } from './item-classes.ts';
import { storedText } from './texts.ts';
import './schema.ts';

/**
 * Writes the classes of what an item shows to the public, where that has changed.
 * @param before what it showed until now
 */
export async function writePublishedClasses(
  context: Context,
  before: PublicFace | null,
  item: Pick<FoldedItem, 'organId' | 'face'> & { id: string },
): Promise<void> {
  const { face } = item;
  if (face === null || (face.textVersion === before?.textVersion && face.live === before.live)) return;
  if (before !== null) {
    await context.db
      .deleteFrom('published_classes')
      .where('site_id', '=', context.site.id)
      .where('item_id', '=', item.id)
      .execute();
  }
  if (face.live !== 'published') return;
  const { metadata } = await storedText(context, item.id, face.textVersion);
  const rows = givenClasses(metadata).map(({ scheme, code }) => ({
    site_id: context.site.id,
    item_id: item.id,
    scheme,
    code,
    organ_id: item.organId,
    published_at: face.publishedAt,
  }));
  if (rows.length > 0) await context.db.insertInto('published_classes').values(rows).execute();
}
