/** Folds of items, for the check that rows, and the texts that the journal pins by hash, are what the journal says. */
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { type ItemEvent, toItemEvent } from './events.ts';
import { foldItem, itemColumns, publishedColumns } from './fold.ts';
import { contentHash } from './text.ts';
import './schema.ts';

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'item',
    mismatches: (context) =>
      foldAll(context, 'item', async (events) => {
        const rows = await readRows(context, [...events.keys()]);
        return (id, own) => {
          const itemEvents = own.map(toItemEvent);
          const item = foldItem(itemEvents);
          const published = rows.published.get(id);
          return [
            ...differingColumns(itemColumns(item), rows.items.get(id)),
            ...(item.face === null
              ? extra(published)
              : differingColumns(publishedColumns(item, item.face), published)
            ).map((column) => `published.${column}`),
            ...differingTexts(itemEvents, rows.hashes.get(id) ?? new Map()),
          ];
        };
      }),
  },
];

/** A row that is there though the journal knows of no release. */
function extra(row: object | undefined): string[] {
  return row === undefined ? [] : ['*'];
}

/** Texts whose content is not what the journal pinned, and texts of which the journal knows nothing. */
function differingTexts(events: readonly ItemEvent[], stored: ReadonlyMap<number, string>): string[] {
  const pinned = new Map<number, string>();
  for (const event of events) {
    if (event.event === 'item.created' || event.event === 'item.issued' || event.event === 'item.edited') {
      pinned.set(event.version, event.data.content_hash);
    }
  }
  const versions = new Set([...pinned.keys(), ...stored.keys()]);
  return [...versions]
    .filter((version) => pinned.get(version) !== stored.get(version))
    .map((version) => `text.${version}`);
}

async function readRows(context: Context, ids: string[]) {
  const items = await context.db
    .selectFrom('items')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('item_id', 'in', ids)
    .execute();
  const published = await context.db
    .selectFrom('published_items')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('item_id', 'in', ids)
    .execute();
  const texts = await context.db
    .selectFrom('item_texts')
    .select(['item_id', 'version', 'title', 'body', 'metadata', 'attachments'])
    .where('site_id', '=', context.site.id)
    .where('item_id', 'in', ids)
    .execute();
  const hashes = new Map<string, Map<number, string>>();
  for (const text of texts) {
    const own = hashes.get(text.item_id) ?? new Map<number, string>();
    own.set(text.version, contentHash(text).toString('hex'));
    hashes.set(text.item_id, own);
  }
  return {
    items: new Map(items.map((row) => [row.item_id, row])),
    published: new Map(published.map((row) => [row.item_id, row])),
    hashes,
  };
}
