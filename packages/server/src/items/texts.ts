/** Reads of stored texts. */
import type { Context } from '../platform/context.ts';
import type { StoredText } from './text.ts';
import './schema.ts';

/** The text of an item that the event of a version brought. */
export async function storedText(context: Context, itemId: string, version: number): Promise<StoredText> {
  return await context.db
    .selectFrom('item_texts')
    .select(['title', 'body', 'metadata', 'attachments', 'fields'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
}
