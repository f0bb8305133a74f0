/** What waits for a person among the requests: cases whose next act is theirs by role, by the day it must be done. */
import { workingDaysBetween } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import { sql } from 'kysely';
import { staffNames } from '../identity/index.ts';
import { organs } from '../organs/index.ts';
import { organsWithRole, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { WORK_COUNT_CAP, type WorkRow, type WorkSource } from '../platform/work.ts';
import { readForms } from './case-file.ts';
import { EVENT_ROLES } from './event-input.ts';
import { maskedApplicant, maskedSubject } from './masked.ts';
import type { RequestsTable } from './schema.ts';

/** Acts of judging another's proposal: nothing for who made it (条例 art. 45). */
const JUDGING = ['secrecy_reviewed', 'approve', 'reject'];

interface Desk {
  organId: string;
  acts: string[];
}

/** For each organ the acts that are the person's. */
function desksOf(actor: StaffActor): Desk[] {
  const acts = new Map<string, string[]>();
  for (const [act, roles] of Object.entries(EVENT_ROLES) as [string, readonly StaffRole[]][]) {
    for (const organId of organsWithRole(actor, roles)) {
      acts.set(organId, [...(acts.get(organId) ?? []), act]);
    }
  }
  return [...acts].map(([organId, own]) => ({ organId, acts: own }));
}

function waiting(context: Context, actor: StaffActor, desks: readonly Desk[]) {
  return context.db
    .selectFrom('requests')
    .where('site_id', '=', context.site.id)
    .where((where) =>
      where.or(
        desks.map((desk) =>
          where.and([where('organ_id', '=', desk.organId), where('next_act', 'in', desk.acts)]),
        ),
      ),
    )
    .where((where) => where.or([where('act_from', 'is', null), where('act_from', '<=', context.today)]))
    .where((where) =>
      where.or([
        where('next_act', 'not in', JUDGING),
        where('drafted_by', 'is', null),
        where('drafted_by', '!=', actor.id),
      ]),
    );
}

const LAST_DAY = '9999-12-31';

/** The requests' part of the work list. */
export const workSource: WorkSource = {
  kind: 'requests',
  async count(context) {
    const { actor } = context;
    const desks = actor.type === 'staff' ? desksOf(actor) : [];
    if (actor.type !== 'staff' || desks.length === 0) return { waiting: 0, overdue: 0 };
    const capped = waiting(context, actor, desks).select('act_by').limit(WORK_COUNT_CAP).as('capped');
    return await context.db
      .selectFrom(capped)
      .select([
        sql<number>`count(*)`.as('waiting'),
        sql<number>`count(*) filter (where act_by < ${context.today})`.as('overdue'),
      ])
      .executeTakeFirstOrThrow();
  },
  async rows(context, page) {
    const { actor } = context;
    const desks = actor.type === 'staff' ? desksOf(actor) : [];
    if (actor.type !== 'staff' || desks.length === 0) return { rows: [], next: null };
    const by = sql<string>`coalesce(act_by, ${LAST_DAY}::date)`;
    let query = waiting(context, actor, desks).selectAll().select(by.as('by'));
    const after = cursorOf(page.after);
    if (after !== undefined) {
      query = query.where(sql<boolean>`(${by}, request_id) > (${after.by}::date, ${after.id}::uuid)`);
    }
    const found = await query.orderBy('by').orderBy('request_id').limit(page.limit).execute();
    const last = found.length === page.limit ? found.at(-1) : undefined;
    return {
      rows: await workRows(context, found),
      next: last === undefined ? null : `${last.by}.${last.request_id}`,
    };
  },
};

function cursorOf(text: string | null): { by: string; id: string } | undefined {
  if (text === null) return undefined;
  const match = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(text);
  if (match === null) throw invalid({ code: 'bad_cursor', field: 'after' });
  return { by: match[1] ?? '', id: match[2] ?? '' };
}

type WaitingRow = Pick<
  RequestsTable,
  | 'request_id'
  | 'organ_id'
  | 'number'
  | 'state'
  | 'outcome'
  | 'channel'
  | 'applicant_category'
  | 'applicant_ref'
  | 'next_act'
  | 'act_by'
>;

async function workRows(context: Context, rows: readonly WaitingRow[]): Promise<WorkRow[]> {
  const forms = await readForms(
    context,
    rows.map((row) => row.applicant_ref),
  );
  const names = new Map((await organs(context)).map((organ) => [organ.id, organ.shortName]));
  const senders = await lastActors(
    context,
    rows.map((row) => row.request_id),
  );
  return rows.map((row) => {
    const form = forms.get(row.applicant_ref) ?? {};
    return {
      kind: 'requests',
      id: row.request_id,
      title: maskedSubject(form),
      detail: {
        number: row.number,
        organ: names.get(row.organ_id) ?? null,
        applicant: maskedApplicant(form),
        applicantCategory: row.applicant_category,
        channel: row.channel,
        state: row.state,
        outcome: row.outcome,
      },
      from: senders.get(row.request_id) ?? null,
      due:
        row.act_by === null
          ? null
          : {
              on: row.act_by,
              workingDays: workingDaysBetween(context.today, row.act_by),
              overdue: row.act_by < context.today,
              paused: false,
            },
      act: row.next_act ?? '',
    };
  });
}

/** Who acted last on each case, and when; nobody where it was the applicant or the program. */
async function lastActors(
  context: Context,
  requestIds: readonly string[],
): Promise<Map<string, { name: string; at: Date }>> {
  if (requestIds.length === 0) return new Map();
  const rows = await context.db
    .selectFrom('requests')
    .innerJoin('journal', (join) =>
      join
        .onRef('journal.site_id', '=', 'requests.site_id')
        .onRef('journal.subject_id', '=', 'requests.request_id')
        .onRef('journal.version', '=', 'requests.version'),
    )
    .select(['requests.request_id', 'journal.actor_id', 'journal.recorded_at'])
    .where('requests.site_id', '=', context.site.id)
    .where('requests.request_id', 'in', [...requestIds])
    .execute();
  const people = await staffNames(
    context,
    rows.flatMap((row) => row.actor_id ?? []),
  );
  return new Map(
    rows.flatMap(({ request_id, actor_id, recorded_at }) => {
      const name = people.get(actor_id ?? '');
      return name === undefined ? [] : [[request_id, { name, at: recorded_at }] as const];
    }),
  );
}
