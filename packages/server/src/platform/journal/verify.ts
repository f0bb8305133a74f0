/**
 * Verification of a site's chain: names the first event that was altered, taken out or slipped in; against a head
 * kept outside the database it also sees a cut tail and a full rewrite.
 */
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import { chainHash, GENESIS, selectChained } from './chain.ts';
import type { Head } from './sealer.ts';
import { sealPending } from './sealer.ts';

/** What is wrong with the chain, at its first place. */
export interface ChainFault {
  fault: 'altered' | 'missing' | 'inserted' | 'cut_tail' | 'rewritten';
  position: number | null;
  eventId: string | null;
}

/** The verdict: the head reached, and the first fault if there is one. */
export interface Verification {
  head: Head;
  fault: ChainFault | null;
}

const PAGE = 2_000;

/**
 * Walks the whole chain of a site.
 * @param exported a head exported earlier and kept outside the database
 */
export async function verifyJournal(
  db: Kysely<Database>,
  siteId: string,
  exported?: Head,
  onProgress: (position: number) => void = () => {},
): Promise<Verification> {
  const kept = await sealPending(db, siteId);
  let head: Head = { position: 0, hash: GENESIS };
  for (;;) {
    const page = await readPage(db, siteId, head.position);
    if (page.length === 0) break;
    for (const seal of page) {
      const fault = faultAt(head, seal);
      if (fault !== null) return { head, fault };
      head = { position: seal.position, hash: seal.hash };
      if (exported !== undefined && exported.position === head.position && !exported.hash.equals(head.hash)) {
        return { head, fault: { fault: 'rewritten', position: head.position, eventId: seal.seal_event_id } };
      }
    }
    onProgress(head.position);
  }
  if (head.position < kept.position || (exported !== undefined && head.position < exported.position)) {
    return { head, fault: { fault: 'cut_tail', position: head.position + 1, eventId: null } };
  }
  if (!kept.hash.equals(head.hash)) {
    return { head, fault: { fault: 'altered', position: head.position, eventId: null } };
  }
  return { head, fault: await firstUnsealed(db, siteId) };
}

type SealedEvent = Awaited<ReturnType<typeof readPage>>[number];

async function readPage(db: Kysely<Database>, siteId: string, after: number) {
  return await selectChained(db)
    .rightJoin('journal_seals', (join) =>
      join
        .onRef('journal_seals.site_id', '=', 'journal.site_id')
        .onRef('journal_seals.event_id', '=', 'journal.event_id'),
    )
    .select(['journal_seals.position', 'journal_seals.hash', 'journal_seals.event_id as seal_event_id'])
    .where('journal_seals.site_id', '=', siteId)
    .where('journal_seals.position', '>', after)
    .orderBy('journal_seals.position')
    .limit(PAGE)
    .execute();
}

function faultAt(head: Head, seal: SealedEvent): ChainFault | null {
  const at = { position: seal.position, eventId: seal.seal_event_id };
  if (seal.position !== head.position + 1) {
    return { fault: 'missing', position: head.position + 1, eventId: null };
  }
  const event = presentEvent(seal);
  if (event === null) return { fault: 'missing', ...at };
  if (!chainHash(head.hash, seal.position, event).equals(seal.hash)) return { fault: 'altered', ...at };
  return null;
}

/** The journal fields of a joined row, or null when the seal's event is gone from the journal. */
function presentEvent(row: SealedEvent) {
  const {
    event_id,
    subject_type,
    subject_id,
    version,
    event,
    legal_date,
    recorded_at_text,
    actor_type,
    data,
  } = row;
  if (event_id === null || subject_type === null || subject_id === null || version === null) return null;
  if (event === null || legal_date === null || recorded_at_text === null || actor_type === null) return null;
  if (data === null) return null;
  const { organ_id, actor_id, on_behalf_of, note } = row;
  return {
    event_id,
    subject_type,
    subject_id,
    version,
    event,
    organ_id,
    legal_date,
    recorded_at_text,
    actor_type,
    actor_id,
    on_behalf_of,
    note,
    data,
  };
}

async function firstUnsealed(db: Kysely<Database>, siteId: string): Promise<ChainFault | null> {
  const stray = await db
    .selectFrom('journal')
    .leftJoin('journal_seals', (join) =>
      join
        .onRef('journal_seals.site_id', '=', 'journal.site_id')
        .onRef('journal_seals.event_id', '=', 'journal.event_id'),
    )
    .leftJoin('journal_unsealed', (join) =>
      join
        .onRef('journal_unsealed.site_id', '=', 'journal.site_id')
        .onRef('journal_unsealed.event_id', '=', 'journal.event_id'),
    )
    .select('journal.event_id')
    .where('journal.site_id', '=', siteId)
    .where('journal_seals.event_id', 'is', null)
    .where('journal_unsealed.event_id', 'is', null)
    .orderBy('journal.recorded_at')
    .orderBy('journal.event_id')
    .limit(1)
    .executeTakeFirst();
  return stray === undefined ? null : { fault: 'inserted', position: null, eventId: stray.event_id };
}
