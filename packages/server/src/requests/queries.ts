/** Reads of requests for staff: the masked list. */
import { type LocalDate, workingDaysBetween } from '@gongkai/law/calendar';
import { foldRequest, OPEN_STATES, type RequestState } from '@gongkai/law/request';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { type JournalEvent, toEvent } from '../platform/journal/journal.ts';
import { caseEvents } from './case-events.ts';
import { readForms } from './case-file.ts';
import { FOLD_SETTINGS } from './fold.ts';
import { maskedApplicant, maskedSubject } from './masked.ts';
import './schema.ts';

/** Which requests are wanted; `organs` is the condition that the person's grants give. */
export interface RequestFilter {
  organs: readonly string[];
  state?: RequestState;
  /** true: still to be answered; false: answered or closed. */
  open?: boolean;
  /** The beginning of a number. */
  q?: string;
  after?: string;
  limit: number;
}

/** The state of the reply clock in a list. */
export interface ListedDue {
  workingDays: number;
  overdue: boolean;
  paused: boolean;
}

/** A page of the list of requests, last changed first. Nothing in it names a person. */
export async function listRequests(context: Context, filter: RequestFilter) {
  if (filter.organs.length === 0) return { rows: [], next: null };
  const rows = await selectPage(context, filter);
  const forms = await readForms(
    context,
    rows.map((row) => row.applicant_ref),
  );
  const dues = await pausedDues(
    context,
    rows.filter((row) => isPaused(row.state)).map((row) => row.request_id),
  );
  const last = rows.length === filter.limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => {
      const form = forms.get(row.applicant_ref) ?? {};
      const dueOn = dues.get(row.request_id) ?? row.due_on;
      return {
        id: row.request_id,
        organId: row.organ_id,
        number: row.number,
        applicantMasked: maskedApplicant(form),
        subjectMasked: maskedSubject(form),
        channel: row.channel,
        applicantCategory: row.applicant_category,
        state: row.state,
        outcome: row.outcome,
        submittedOn: row.submitted_on,
        receivedOn: row.received_on,
        dueOn,
        alarmOn: row.alarm_on,
        concludedOn: row.concluded_on,
        due: listedDue(context.today, row.state, dueOn),
        underRemedy: row.under_remedy,
        version: row.version,
      };
    }),
    next: last === undefined ? null : `${last.updated_at.getTime()}.${last.request_id}`,
  };
}

async function selectPage(context: Context, filter: RequestFilter) {
  let query = context.db
    .selectFrom('requests')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('organ_id', 'in', [...filter.organs]);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.open !== undefined) {
    query = query.where('state', filter.open ? 'in' : 'not in', [...OPEN_STATES]);
  }
  if (filter.q !== undefined && filter.q !== '') {
    // What is no part of a number finds nothing.
    const typed = filter.q.normalize('NFKC').trim();
    query = query.where('number', 'like', /^[\d-]*$/.test(typed) ? `${typed}%` : '');
  }
  const after = cursorOf(filter.after);
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(updated_at, request_id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  }
  return await query
    .orderBy('updated_at', 'desc')
    .orderBy('request_id', 'desc')
    .limit(filter.limit)
    .execute();
}

function cursorOf(text: string | undefined): { at: Date; id: string } | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text);
  if (match === null) throw invalid({ code: 'bad_cursor', field: 'after' });
  return { at: new Date(Number(match[1])), id: match[2] ?? '' };
}

/** Whether the reply clock stands still while others are asked (条例 art. 33 para 3). */
export function isPaused(state: RequestState): boolean {
  return state === 'awaiting_third_party' || state === 'awaiting_joint_organ';
}

/**
 * The last day of paused cases as it stands today: it moves with every day of the pause, so the row, which rests on the
 * journal alone, cannot hold it.
 */
export async function pausedDues(
  context: Context,
  requestIds: readonly string[],
): Promise<Map<string, LocalDate | null>> {
  if (requestIds.length === 0) return new Map();
  const rows = await context.db
    .selectFrom('journal')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('subject_id', 'in', [...requestIds])
    .orderBy('version')
    .execute();
  const journals = new Map<string, JournalEvent[]>(requestIds.map((id) => [id, []]));
  for (const row of rows) journals.get(row.subject_id)?.push(toEvent(row));
  return new Map(
    [...journals].map(([id, journal]) => {
      const law = foldRequest(caseEvents(journal), { asOf: context.today, settings: FOLD_SETTINGS });
      return [id, law.due_on];
    }),
  );
}

/** How the reply clock stands today; null when none runs. */
export function listedDue(today: LocalDate, state: RequestState, dueOn: LocalDate | null): ListedDue | null {
  if (dueOn === null || !OPEN_STATES.includes(state)) return null;
  return {
    workingDays: workingDaysBetween(today, dueOn),
    overdue: dueOn < today,
    paused: isPaused(state),
  };
}

/** The organ that a request was filed with, or undefined when there is no such request. */
export async function requestOrgan(context: Context, requestId: string): Promise<string | undefined> {
  const row = await context.db
    .selectFrom('requests')
    .select('organ_id')
    .where('site_id', '=', context.site.id)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row?.organ_id;
}
