/**
 * Opens the recheck of every edition that goes public, with its last day, and closes that of an edition which was replaced or
 * taken back before anybody looked. What was taken over from an older system is not rechecked: it was public already.
 */
import { recheckDue } from '@gongkai/law/disclosure';
import type { Transaction } from 'kysely';
import { organById } from '../organs/index.ts';
import type { Database } from '../platform/database/database.ts';
import { newId } from '../platform/identifiers.ts';
import type { Follower, SealedEvent } from '../platform/journal/followers.ts';
import './schema.ts';

const ENDINGS: ReadonlySet<string> = new Set(['item.withdrawn', 'item.unpublished', 'item.superseded']);

/** The follower that fills `rechecks`. */
export const recheckFollower: Follower = {
  name: 'rechecks',
  async follow(db, siteId, events) {
    for (const event of events) {
      if (isRelease(event)) await open(db, siteId, event);
      else if (ENDINGS.has(event.event)) await overtake(db, siteId, event.subject.id, null);
    }
  },
};

function isRelease(event: SealedEvent): boolean {
  if (event.event === 'item.published') return true;
  return event.event === 'item.issued' && event.data.taken_over === undefined;
}

async function open(db: Transaction<Database>, siteId: string, event: SealedEvent): Promise<void> {
  const edition = await editionOf(db, siteId, event);
  const days = (await organById({ db, site: { id: siteId } }, event.organId ?? ''))?.settings.recheckDays;
  await db
    .insertInto('rechecks')
    .values({
      site_id: siteId,
      recheck_id: newId(),
      item_id: event.subject.id,
      edition,
      organ_id: event.organId ?? '',
      published_by: event.actorId,
      published_on: event.on,
      due_on: recheckDue(event.on, days),
      state: 'open',
      differences: '[]',
    })
    .onConflict((conflict) => conflict.columns(['site_id', 'item_id', 'edition']).doNothing())
    .execute();
  await overtake(db, siteId, event.subject.id, edition);
}

/** The edition that an event released: of those that came out at its instant, the last whose text is no later than it. */
async function editionOf(db: Transaction<Database>, siteId: string, event: SealedEvent): Promise<number> {
  const row = await db
    .selectFrom('item_editions')
    .select('edition')
    .where('site_id', '=', siteId)
    .where('item_id', '=', event.subject.id)
    .where('published_at', '=', event.recordedAt)
    .where('text_version', '<=', event.version)
    .orderBy('edition', 'desc')
    .executeTakeFirst();
  return row?.edition ?? 1;
}

async function overtake(
  db: Transaction<Database>,
  siteId: string,
  itemId: string,
  before: number | null,
): Promise<void> {
  let query = db
    .updateTable('rechecks')
    .set({ state: 'overtaken' })
    .where('site_id', '=', siteId)
    .where('item_id', '=', itemId)
    .where('state', '=', 'open');
  if (before !== null) query = query.where('edition', '<', before);
  await query.execute();
}
