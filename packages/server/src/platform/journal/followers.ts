/**
 * Followers read the sealed journal in order and keep something in step with it (search text, exchange). A follower's
 * place and its work commit together, so each event is followed exactly once.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/database.ts';
import { type JournalEvent, toEvent } from './journal.ts';

/** Work done for sealed events, in order of position, in one transaction per batch. */
export interface Follower {
  name: string;
  follow(db: Transaction<Database>, siteId: string, events: readonly SealedEvent[]): Promise<void>;
}

/** An event with its place in the chain. */
export interface SealedEvent extends JournalEvent {
  position: number;
}

const BATCH = 500;

/** Sealed events after a position, in order. */
export async function sealedAfter(
  db: Kysely<Database>,
  siteId: string,
  position: number,
  limit = BATCH,
): Promise<SealedEvent[]> {
  const rows = await db
    .selectFrom('journal_seals')
    .innerJoin('journal', (join) =>
      join
        .onRef('journal.site_id', '=', 'journal_seals.site_id')
        .onRef('journal.event_id', '=', 'journal_seals.event_id'),
    )
    .selectAll('journal')
    .select('journal_seals.position')
    .where('journal_seals.site_id', '=', siteId)
    .where('journal_seals.position', '>', position)
    .orderBy('journal_seals.position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toEvent(row), position: row.position }));
}

/** Brings a follower up to the head of the chain. */
export async function catchUp(db: Kysely<Database>, siteId: string, follower: Follower): Promise<void> {
  for (;;) {
    const followed = await followBatch(db, siteId, follower);
    if (followed < BATCH) return;
  }
}

async function followBatch(db: Kysely<Database>, siteId: string, follower: Follower): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('journal_followers')
      .values({ site_id: siteId, follower: follower.name, position: 0 })
      .onConflict((conflict) => conflict.columns(['site_id', 'follower']).doNothing())
      .execute();
    const place = await tx
      .selectFrom('journal_followers')
      .select('position')
      .where('site_id', '=', siteId)
      .where('follower', '=', follower.name)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const events = await sealedAfter(tx, siteId, place.position);
    const last = events.at(-1);
    if (last === undefined) return 0;
    await follower.follow(tx, siteId, events);
    await tx
      .updateTable('journal_followers')
      .set({ position: last.position })
      .where('site_id', '=', siteId)
      .where('follower', '=', follower.name)
      .execute();
    return events.length;
  });
}
