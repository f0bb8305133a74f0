/** The journal as people read it: who did what, when and why, newest first. */
import { type EventActor, eventActor, peopleIn, staffNames } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { toEvent } from '../platform/journal/journal.ts';

/** A row of the journal view. */
export interface JournalViewRow {
  id: string;
  subject: { type: string; id: string };
  version: number;
  event: string;
  on: string;
  at: Date;
  organId: string | null;
  actor: EventActor | null;
  note: string | null;
  data: object;
}

/** Which part of the journal is wanted; `organs` is the condition that the person's grants give. */
export interface JournalQuery {
  organs: readonly string[];
  subject?: string;
  /** Acts of one person alone. */
  person?: string;
  after?: string;
  limit: number;
}

/** A page of the journal, newest first. */
export async function journalPage(
  context: Context,
  wanted: JournalQuery,
): Promise<{ rows: JournalViewRow[]; next: string | null }> {
  if (wanted.organs.length === 0) return { rows: [], next: null };
  let query = context.db
    .selectFrom('journal')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('organ_id', 'in', [...wanted.organs]);
  if (wanted.subject !== undefined) query = query.where('subject_id', '=', wanted.subject);
  if (wanted.person !== undefined) query = query.where('actor_id', '=', wanted.person);
  const before = cursorOf(wanted.after);
  if (before !== undefined) {
    query = query.where((where) =>
      where.or([
        where('recorded_at', '<', before.at),
        where.and([where('recorded_at', '=', before.at), where('event_id', '<', before.id)]),
      ]),
    );
  }
  const events = (
    await query.orderBy('recorded_at', 'desc').orderBy('event_id', 'desc').limit(wanted.limit).execute()
  ).map(toEvent);
  const names = await staffNames(context, peopleIn(events));
  const last = events.length === wanted.limit ? events.at(-1) : undefined;
  return {
    rows: events.map(({ recordedAt, actorId, onBehalfOf, actorType: _type, ...event }) => ({
      ...event,
      at: recordedAt,
      actor: eventActor({ actorId, onBehalfOf }, names),
    })),
    next: last === undefined ? null : `${last.recordedAt.getTime()}.${last.id}`,
  };
}

function cursorOf(text: string | undefined): { at: Date; id: string } | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text);
  if (match === null) throw invalid({ code: 'bad_cursor', field: 'after' });
  return { at: new Date(Number(match[1])), id: match[2] ?? '' };
}
