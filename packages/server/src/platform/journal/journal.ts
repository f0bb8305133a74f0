/**
 * The journal: every change of state appends one event here, in the transaction of the change. Audit trail,
 * accountability record, outbox and change feed are all readings of it.
 */
import type { LocalDate } from '@gongkai/law/calendar';
import type { Actor, Context } from '../context.ts';
import { violatedUnique } from '../database/database.ts';
import { Refusal } from '../errors.ts';
import { newId } from '../identifiers.ts';
import type { JsonObject } from './schema.ts';
import './schema.ts';

/** What an event is about: a kind (`item`, `request`, `report`, …) and an id. */
export interface Subject {
  type: string;
  id: string;
}

/** An event to append. `data` holds references and figures, never personal data. */
export interface NewEvent {
  subject: Subject;
  /** 1 for the first event of the subject, then one more each time. */
  version: number;
  event: string;
  /** The organ whose pages and lists it concerns; null for the whole site. */
  organId: string | null;
  /** The legal date; today when left out. */
  on?: LocalDate;
  /** Id of the person whose delegated role the actor acts by. */
  onBehalfOf?: string | null;
  note?: string;
  data?: JsonObject;
}

/** An event as read back. */
export interface JournalEvent {
  id: string;
  subject: Subject;
  version: number;
  event: string;
  organId: string | null;
  on: LocalDate;
  recordedAt: Date;
  actorType: string;
  actorId: string | null;
  /** Whose delegated role the actor acted by; null where he acted by his own. */
  onBehalfOf: string | null;
  note: string | null;
  data: JsonObject;
}

/**
 * Appends an event. Must run inside `transact`, beside the change it records.
 * @throws Refusal `version_conflict` when another act on the subject came first, or when the act before this one never
 *   was: the caller's view is not the subject's, and a fold must not have holes
 */
export async function append(context: Context, event: NewEvent): Promise<JournalEvent> {
  if (!context.db.isTransaction) throw new Error('a journal event is appended inside a transaction');
  if (event.version > 1) await requirePredecessor(context, event);
  const row = {
    site_id: context.site.id,
    event_id: newId(),
    subject_type: event.subject.type,
    subject_id: event.subject.id,
    version: event.version,
    event: event.event,
    organ_id: event.organId,
    legal_date: event.on ?? context.today,
    recorded_at: context.now,
    actor_type: context.actor.type,
    actor_id: actorId(context.actor),
    on_behalf_of: event.onBehalfOf ?? null,
    note: event.note ?? null,
    data: JSON.stringify(event.data ?? {}),
  };
  try {
    await context.db.insertInto('journal').values(row).execute();
  } catch (error) {
    if (violatedUnique(error) === undefined) throw error;
    throw new Refusal('conflict', 'version_conflict');
  }
  await context.db
    .insertInto('journal_unsealed')
    .values({ site_id: row.site_id, event_id: row.event_id })
    .execute();
  return toEvent({ ...row, data: event.data ?? {} });
}

async function requirePredecessor(context: Context, { subject, version }: NewEvent): Promise<void> {
  const before = await context.db
    .selectFrom('journal')
    .select('version')
    .where('site_id', '=', context.site.id)
    .where('subject_id', '=', subject.id)
    .where('version', '=', version - 1)
    .executeTakeFirst();
  if (before === undefined) throw new Refusal('conflict', 'version_conflict');
}

function actorId(actor: Actor): string | null {
  return actor.type === 'staff' ? actor.id : null;
}

/** A subject's events in order of version: what its fold takes. */
export async function eventsOf(context: Context, subjectId: string): Promise<JournalEvent[]> {
  const rows = await context.db
    .selectFrom('journal')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('subject_id', '=', subjectId)
    .orderBy('version')
    .execute();
  return rows.map(toEvent);
}

interface JournalRow {
  event_id: string;
  subject_type: string;
  subject_id: string;
  version: number;
  event: string;
  organ_id: string | null;
  legal_date: string;
  recorded_at: Date;
  actor_type: string;
  actor_id: string | null;
  on_behalf_of: string | null;
  note: string | null;
  data: JsonObject;
}

/** A journal row as an event. */
export function toEvent(row: JournalRow): JournalEvent {
  return {
    id: row.event_id,
    subject: { type: row.subject_type, id: row.subject_id },
    version: row.version,
    event: row.event,
    organId: row.organ_id,
    on: row.legal_date,
    recordedAt: row.recorded_at,
    actorType: row.actor_type,
    actorId: row.actor_id,
    onBehalfOf: row.on_behalf_of,
    note: row.note,
    data: row.data,
  };
}
