/**
 * The sealer gives committed events their position and a hash over the hash before, behind a row lock on the head:
 * writers never queue for the chain, and a reader of positions never misses a late commit.
 */

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { chainHash, GENESIS, selectChained } from './chain.ts';
import './schema.ts';

const BATCH = 1_000;

/** Where a site's chain stands. */
export interface Head {
  position: number;
  hash: Buffer;
}

/** Seals everything that has committed; gives the new head. */
export async function sealPending(db: Kysely<Database>, siteId: string): Promise<Head> {
  for (;;) {
    const { head, sealed } = await sealBatch(db, siteId);
    if (sealed < BATCH) return head;
  }
}

async function sealBatch(db: Kysely<Database>, siteId: string): Promise<{ head: Head; sealed: number }> {
  return await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('journal_heads')
      .values({ site_id: siteId, position: 0, hash: GENESIS, sealed_at: new Date(0) })
      .onConflict((conflict) => conflict.column('site_id').doNothing())
      .execute();
    const start = await tx
      .selectFrom('journal_heads')
      .select(['position', 'hash'])
      .where('site_id', '=', siteId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const events = await selectChained(tx)
      .innerJoin('journal_unsealed', (join) =>
        join
          .onRef('journal_unsealed.site_id', '=', 'journal.site_id')
          .onRef('journal_unsealed.event_id', '=', 'journal.event_id'),
      )
      .where('journal_unsealed.site_id', '=', siteId)
      .orderBy('journal_unsealed.event_id')
      .limit(BATCH)
      .execute();
    if (events.length === 0) return { head: start, sealed: 0 };
    let head: Head = start;
    const seals = events.map((event) => {
      const position = head.position + 1;
      head = { position, hash: chainHash(head.hash, position, event) };
      return { site_id: siteId, position, event_id: event.event_id, hash: head.hash };
    });
    await tx.insertInto('journal_seals').values(seals).execute();
    await tx
      .deleteFrom('journal_unsealed')
      .where('site_id', '=', siteId)
      .where(
        'event_id',
        'in',
        seals.map((seal) => seal.event_id),
      )
      .execute();
    await tx
      .updateTable('journal_heads')
      .set({ position: head.position, hash: head.hash, sealed_at: sql<Date>`now()` })
      .where('site_id', '=', siteId)
      .execute();
    await sql`select pg_notify('gongkai_sealed', ${siteId})`.execute(tx);
    return { head, sealed: seals.length };
  });
}
