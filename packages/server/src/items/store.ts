/** Reading an item for an act, and writing what the act made of it: the event, and the rows that the fold gives. */
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { append, eventsOf, type NewEvent } from '../platform/journal/journal.ts';
import { type Belonging, belongingOf } from './access.ts';
import { behalfOf } from './behalf.ts';
import { type Edition, editionColumns } from './editions.ts';
import { type ItemEvent, toItemEvent } from './events.ts';
import { type FoldedItem, foldItem, type Outlet, type PublicFace } from './fold.ts';
import { type PreparedLetter, storeLetter } from './letters.ts';
import { concernedOrgans } from './public-topics.ts';
import { writePublishedClasses } from './published-classes.ts';
import { itemColumns, outletColumns, placementColumns, publishedColumns } from './rows.ts';
import type { PreparedText } from './text.ts';
import './schema.ts';

/** An item with its id and the events it was folded from. */
export interface StoredItem extends FoldedItem {
  id: string;
  events: readonly ItemEvent[];
}

/**
 * An item folded from its journal.
 * @throws Refusal `item_unknown`
 */
export async function loadItem(context: Context, itemId: string): Promise<StoredItem> {
  const events = await eventsOf(context, itemId);
  if (events[0]?.subject.type !== 'item') throw notFound('item_unknown');
  const own = events.map(toItemEvent);
  return { id: itemId, events: own, ...foldItem(own) };
}

/**
 * As `loadItem`, for an act: the row is locked, so that of two acts at once the second sees the first, and takes no
 * index number before it is refused.
 */
export async function lockItem(context: Context, itemId: string): Promise<StoredItem> {
  const row = await context.db
    .selectFrom('items')
    .select('item_id')
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('item_unknown');
  return await loadItem(context, itemId);
}

/** What an act records: the name of the event with its note and fields. */
export type RecordedAct = Pick<NewEvent, 'event' | 'note' | 'data'>;

/** Records the first event of an item with its first text; gives the item. */
export async function recordFirst(
  context: Context,
  itemId: string,
  organId: string,
  act: RecordedAct,
  text: PreparedText,
): Promise<StoredItem> {
  const event = await append(context, {
    subject: { type: 'item', id: itemId },
    version: 1,
    organId,
    onBehalfOf: behalfOf(context.actor, act.event, placeIn(organId, act.data), null),
    ...act,
  });
  const events = [toItemEvent(event)];
  const item = { id: itemId, events, ...foldItem(events) };
  await context.db
    .insertInto('items')
    .values({ site_id: context.site.id, item_id: itemId, ...itemColumns(item) })
    .execute();
  await insertText(context, item, text);
  await writeEditions(context, item.id, item.editions);
  if (item.face !== null) await insertPublished(context, item, item.face);
  await writePublishedClasses(context, null, item);
  return item;
}

function placeIn(organId: string, data: RecordedAct['data']): Belonging {
  const { office_id, column_id } = data ?? {};
  return {
    organId,
    officeId: typeof office_id === 'string' ? office_id : null,
    columnId: typeof column_id === 'string' ? column_id : null,
  };
}

/** Records a further event of an item, with the text or letter that it brings; gives the item as it is now. */
export async function recordNext(
  context: Context,
  before: StoredItem,
  act: RecordedAct,
  brought: { text?: PreparedText; letter?: PreparedLetter } = {},
): Promise<StoredItem> {
  const event = await append(context, {
    subject: { type: 'item', id: before.id },
    version: before.version + 1,
    organId: before.organId,
    onBehalfOf: behalfOf(context.actor, act.event, belongingOf(before), before.review.state),
    ...act,
    data: { ...act.data, ...concernedOrgans(act.event, before) },
  });
  const events = [...before.events, toItemEvent(event)];
  const item = { id: before.id, events, ...foldItem(events) };
  if (brought.text !== undefined) await insertText(context, item, brought.text);
  if (brought.letter !== undefined) await storeLetter(context, item, brought.letter);
  await context.db
    .updateTable('items')
    .set(itemColumns(item))
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', item.id)
    .execute();
  const changed = item.editions.filter((edition) => !before.editions.includes(edition));
  await writeEditions(context, item.id, changed);
  await writeOutlets(context, item, before.outlets);
  await writePublished(context, before.face, item);
  await writePublishedClasses(context, before.face, item);
  await writePlacements(context, before, item);
  return item;
}

async function writeOutlets(context: Context, item: StoredItem, before: readonly Outlet[]): Promise<void> {
  for (const outlet of item.outlets.filter((one) => !before.includes(one))) {
    const { recorded_by, ...columns } = outletColumns(item, outlet);
    if (recorded_by === null) throw new Error('a publication elsewhere is recorded by a member of staff');
    const row = { recorded_by, ...columns };
    await context.db
      .insertInto('item_outlets')
      .values({ site_id: context.site.id, item_id: item.id, version: outlet.version, ...row })
      .onConflict((conflict) => conflict.columns(['site_id', 'item_id', 'version']).doUpdateSet(row))
      .execute();
  }
}

async function writeEditions(context: Context, itemId: string, editions: readonly Edition[]): Promise<void> {
  for (const edition of editions) {
    const { approvals, ...columns } = editionColumns(edition);
    const row = { ...columns, approvals: JSON.stringify(approvals) };
    await context.db
      .insertInto('item_editions')
      .values({ site_id: context.site.id, item_id: itemId, edition: edition.edition, ...row })
      .onConflict((conflict) => conflict.columns(['site_id', 'item_id', 'edition']).doUpdateSet(row))
      .execute();
  }
}

async function insertText(context: Context, item: StoredItem, text: PreparedText): Promise<void> {
  if (context.actor.type !== 'staff') throw new Error('a text is written by a member of staff');
  await context.db
    .insertInto('item_texts')
    .values({
      site_id: context.site.id,
      item_id: item.id,
      version: item.version,
      edition: item.review.edition,
      title: text.title,
      body: text.body,
      metadata: JSON.stringify(text.metadata),
      attachments: JSON.stringify(text.attachments),
      fields: JSON.stringify(text.fields),
      content_hash: text.contentHash,
      created_by: context.actor.id,
      created_at: context.now,
    })
    .execute();
}

async function writePublished(context: Context, before: PublicFace | null, item: StoredItem): Promise<void> {
  const { face } = item;
  if (face === null || face === before) return;
  if (before === null) return await insertPublished(context, item, face);
  await context.db
    .updateTable('published_items')
    .set(publishedColumns(item, face))
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', item.id)
    .execute();
}

/** Rows of placements carry what lists ask of the item, so each change of the item is written to all of them. */
async function writePlacements(context: Context, before: FoldedItem, item: StoredItem): Promise<void> {
  const standing = item.placements.map(({ columnId }) => columnId);
  const left = before.placements.map(({ columnId }) => columnId).filter((id) => !standing.includes(id));
  const key = { site_id: context.site.id, item_id: item.id };
  if (left.length > 0) {
    await context.db
      .deleteFrom('item_placements')
      .where('site_id', '=', key.site_id)
      .where('item_id', '=', key.item_id)
      .where('column_id', 'in', left)
      .execute();
  }
  for (const placement of item.placements) {
    const row = placementColumns(item, placement);
    await context.db
      .insertInto('item_placements')
      .values({ ...key, column_id: placement.columnId, ...row })
      .onConflict((conflict) => conflict.columns(['site_id', 'item_id', 'column_id']).doUpdateSet(row))
      .execute();
  }
}

async function insertPublished(context: Context, item: StoredItem, face: PublicFace): Promise<void> {
  await context.db
    .insertInto('published_items')
    .values({ site_id: context.site.id, item_id: item.id, ...publishedColumns(item, face) })
    .execute();
}
