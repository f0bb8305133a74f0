/** Reads of schedules: those of an item, and what lies ahead for the organs of a person. */
import { staffNames } from '../identity/index.ts';
import { checkStep } from '../items/index.ts';
import { grantsAt, type Reach } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import type { StaffContext } from '../platform/http/staff-routes.ts';
import { SCHEDULED_ACTS } from './fold.ts';
import { SCHEDULERS, scheduleRefusal } from './schedules.ts';
import './schema.ts';

function selected(context: Context) {
  return context.db
    .selectFrom('schedules as s')
    .innerJoin('items as i', (join) =>
      join.onRef('i.site_id', '=', 's.site_id').onRef('i.item_id', '=', 's.item_id'),
    )
    .select([
      's.schedule_id as id',
      's.item_id as itemId',
      's.act',
      's.due_at as dueAt',
      's.state',
      's.note',
      's.set_by as setBy',
      's.fault',
      'i.title',
    ])
    .where('s.site_id', '=', context.site.id)
    .where('s.state', 'in', ['open', 'failed']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>;

async function named(context: Context, rows: readonly Row[]) {
  const names = await staffNames(
    context,
    rows.map((row) => row.setBy),
  );
  return rows.map((row) => ({ ...row, setBy: names.get(row.setBy) ?? '' }));
}

/** What is set for an item, and what this person could set now, with the reason where not. @throws Refusal `item_unknown` */
export async function schedulesOfItem(context: StaffContext, itemId: string) {
  const check = await checkStep(context, itemId);
  const grants = grantsAt(context.actor, check);
  const rows = await selected(context).where('s.item_id', '=', itemId).orderBy('s.due_at').execute();
  return {
    rows: await named(context, rows),
    offers: SCHEDULED_ACTS.map((act) => {
      const holds = grants.some((grant) => SCHEDULERS[act].some((role) => role === grant.role));
      return { act, why_not: holds ? scheduleRefusal(check, act) : 'role_missing' };
    }),
  };
}

/** A page of what lies ahead in a reach, soonest first. */
export async function listSchedules(
  context: Context,
  reach: Reach,
  page: { after: { at: Date; id: string } | undefined; limit: number },
) {
  if (reach.organs.length === 0 && reach.columns.length === 0) return { rows: [], next: null };
  let query = selected(context).where((where) =>
    where.or([
      where('s.organ_id', '=', where.fn.any(where.val(reach.organs))),
      where('i.column_id', '=', where.fn.any(where.val(reach.columns))),
    ]),
  );
  const { after } = page;
  if (after !== undefined) {
    query = query.where((where) =>
      where.or([
        where('s.due_at', '>', after.at),
        where.and([where('s.due_at', '=', after.at), where('s.schedule_id', '>', after.id)]),
      ]),
    );
  }
  const found = await query
    .orderBy('s.due_at')
    .orderBy('s.schedule_id')
    .limit(page.limit + 1)
    .execute();
  const rows = found.slice(0, page.limit);
  const last = found.length > page.limit ? rows.at(-1) : undefined;
  return {
    rows: await named(context, rows),
    next: last === undefined ? null : `${last.dueAt.getTime()}.${last.id}`,
  };
}
