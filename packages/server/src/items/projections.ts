/** Folds of items, for the check that rows, and the texts that the journal pins by hash, are what the journal says. */
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { editionColumns } from './editions.ts';
import { type ItemEvent, toItemEvent } from './events.ts';
import { type FoldedItem, foldItem } from './fold.ts';
import { letterHash } from './letters.ts';
import { itemColumns, outletColumns, placementColumns, publishedColumns } from './rows.ts';
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
            ...differingEditions(item, rows.editions.get(id) ?? new Map()),
            ...differingOutlets(item, rows.outlets.get(id) ?? new Map()),
            ...differingPlacements(item, rows.placements.get(id) ?? new Map()),
            ...differingHashes('text', textHashes(itemEvents), rows.hashes.get(id) ?? new Map()),
            ...differingHashes('letter', letterHashes(itemEvents), rows.letters.get(id) ?? new Map()),
          ];
        };
      }),
  },
];

/** A row that is there though the journal knows of no release. */
function extra(row: object | undefined): string[] {
  return row === undefined ? [] : ['*'];
}

function differingEditions(item: FoldedItem, rows: ReadonlyMap<number, object>): string[] {
  const numbers = new Set([...item.editions.map(({ edition }) => edition), ...rows.keys()]);
  return [...numbers].flatMap((number) => {
    const edition = item.editions.find((candidate) => candidate.edition === number);
    const row = rows.get(number);
    const differing = edition === undefined ? ['*'] : differingColumns(editionColumns(edition), { ...row });
    return differing.map((column) => `edition.${number}.${column}`);
  });
}

function differingOutlets(item: FoldedItem, rows: ReadonlyMap<number, object>): string[] {
  const versions = new Set([...item.outlets.map(({ version }) => version), ...rows.keys()]);
  return [...versions].flatMap((version) => {
    const outlet = item.outlets.find((candidate) => candidate.version === version);
    const row = rows.get(version);
    const differing =
      outlet === undefined ? ['*'] : differingColumns(outletColumns(item, outlet), { ...row });
    return differing.map((column) => `outlet.${version}.${column}`);
  });
}

function differingPlacements(item: FoldedItem, rows: ReadonlyMap<string, object>): string[] {
  const columnIds = new Set([...item.placements.map(({ columnId }) => columnId), ...rows.keys()]);
  return [...columnIds].flatMap((columnId) => {
    const placement = item.placements.find((candidate) => candidate.columnId === columnId);
    const row = rows.get(columnId);
    const differing =
      placement === undefined
        ? ['*']
        : differingColumns(placementColumns(item, placement), row && { ...row });
    return differing.map((column) => `placement.${columnId}.${column}`);
  });
}

/** Contents that are not what the journal pinned, and those of which the journal knows nothing. */
function differingHashes(
  what: string,
  pinned: ReadonlyMap<number, string>,
  stored: ReadonlyMap<number, string>,
): string[] {
  const versions = new Set([...pinned.keys(), ...stored.keys()]);
  return [...versions]
    .filter((version) => pinned.get(version) !== stored.get(version))
    .map((version) => `${what}.${version}`);
}

function textHashes(events: readonly ItemEvent[]): Map<number, string> {
  const pinned = new Map<number, string>();
  for (const event of events) {
    switch (event.event) {
      case 'item.created':
      case 'item.issued':
      case 'item.edited':
      case 'item.masked':
        pinned.set(event.version, event.data.content_hash);
    }
  }
  return pinned;
}

function letterHashes(events: readonly ItemEvent[]): Map<number, string> {
  const pinned = new Map<number, string>();
  for (const event of events) {
    if ('data' in event && 'letter_hash' in event.data && event.data.letter_hash !== null) {
      pinned.set(event.version, event.data.letter_hash);
    }
  }
  return pinned;
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
    .select(['item_id', 'version', 'title', 'body', 'metadata', 'attachments', 'fields'])
    .where('site_id', '=', context.site.id)
    .where('item_id', 'in', ids)
    .execute();
  const editions = await context.db
    .selectFrom('item_editions')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('item_id', 'in', ids)
    .execute();
  const outlets = await context.db
    .selectFrom('item_outlets')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('item_id', 'in', ids)
    .execute();
  const placements = await context.db
    .selectFrom('item_placements')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('item_id', 'in', ids)
    .execute();
  const letters = await context.db
    .selectFrom('item_letters')
    .select(['item_id', 'version', 'body'])
    .where('site_id', '=', context.site.id)
    .where('item_id', 'in', ids)
    .execute();
  return {
    items: new Map(items.map((row) => [row.item_id, row])),
    published: new Map(published.map((row) => [row.item_id, row])),
    hashes: perItem(texts, (text) => [text.version, contentHash(text).toString('hex')]),
    editions: perItem(editions, (row) => [row.edition, row]),
    outlets: perItem(outlets, (row) => [row.version, row]),
    placements: perItem(placements, (row) => [row.column_id, row]),
    letters: perItem(letters, (letter) => [letter.version, letterHash(letter.body).toString('hex')]),
  };
}

/** Rows by item, and within it by what tells them apart. */
function perItem<Row extends { item_id: string }, Key, Value>(
  rows: readonly Row[],
  entry: (row: Row) => [Key, Value],
): Map<string, Map<Key, Value>> {
  const items = new Map<string, Map<Key, Value>>();
  for (const row of rows) {
    const own = items.get(row.item_id) ?? new Map<Key, Value>();
    own.set(...entry(row));
    items.set(row.item_id, own);
  }
  return items;
}
