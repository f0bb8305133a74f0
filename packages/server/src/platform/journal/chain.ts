/** How an event is hashed into the chain: SHA-256 over the hash before, the position and every field of the event. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { JsonObject, JsonValue } from './schema.ts';

/** The hash before the first event. */
export const GENESIS = Buffer.alloc(32);

/** An event's fields as hashed; the instant is text with microseconds, so that no change of it goes unseen. */
export interface ChainedEvent {
  event_id: string;
  subject_type: string;
  subject_id: string;
  version: number;
  event: string;
  organ_id: string | null;
  legal_date: string;
  recorded_at_text: string;
  actor_type: string;
  actor_id: string | null;
  on_behalf_of: string | null;
  note: string | null;
  data: JsonObject;
}

/** The hash of an event at a position, over the hash before it. */
export function chainHash(previous: Buffer, position: number, event: ChainedEvent): Buffer {
  const fields: JsonValue[] = [
    position,
    event.event_id,
    event.subject_type,
    event.subject_id,
    event.version,
    event.event,
    event.organ_id,
    event.legal_date,
    event.recorded_at_text,
    event.actor_type,
    event.actor_id,
    event.note,
    event.data,
    // Left out where nobody is stood in for, so that the hashes of older events hold.
    ...(event.on_behalf_of === null ? [] : [event.on_behalf_of]),
  ];
  return createHash('sha256').update(previous).update(canonicalJson(fields)).digest();
}

/** JSON with sorted keys: equal values give equal text. */
export function canonicalJson(value: JsonValue | undefined): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The query that reads events in the form the chain hashes. */
export function selectChained(db: Db) {
  return db
    .selectFrom('journal')
    .select([
      'journal.event_id',
      'journal.subject_type',
      'journal.subject_id',
      'journal.version',
      'journal.event',
      'journal.organ_id',
      'journal.legal_date',
      sql<string>`to_char(journal.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`.as(
        'recorded_at_text',
      ),
      'journal.actor_type',
      'journal.actor_id',
      'journal.on_behalf_of',
      'journal.note',
      'journal.data',
    ]);
}
