/** Reads of rectifications: the record, a list by organ and state, those of an item. */
import type { RectificationAction, RectificationState } from '@gongkai/law/disclosure';
import { rectificationRefusal } from '@gongkai/law/disclosure';
import { staffNames } from '../identity/index.ts';
import { rolesOver } from '../items/index.ts';
import type { Reach } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import type { StaffContext } from '../platform/http/staff-routes.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { pageById } from '../platform/paging.ts';
import { placeOf, ROLES_OF_ACT } from './rectifications.ts';
import './schema.ts';

function selected(context: Context) {
  return context.db
    .selectFrom('rectifications as r')
    .innerJoin('items as i', (join) =>
      join.onRef('i.site_id', '=', 'r.site_id').onRef('i.item_id', '=', 'r.item_id'),
    )
    .select([
      'r.rectification_id as id',
      'r.organ_id as organId',
      'r.item_id as itemId',
      'r.recheck_id as recheckId',
      'r.fault',
      'r.due_on as dueOn',
      'r.state',
      'r.opened_by as openedBy',
      'r.opened_on as openedOn',
      'r.answer',
      'r.answered_by as answeredBy',
      'r.answered_on as answeredOn',
      'r.closed_by as closedBy',
      'r.closed_on as closedOn',
      'r.version',
      'i.title',
      'i.index_number as indexNumber',
    ])
    .where('r.site_id', '=', context.site.id);
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>;

async function named(context: Context, rows: readonly Row[]) {
  const names = await staffNames(
    context,
    rows.flatMap(({ openedBy, answeredBy, closedBy }) => [openedBy, answeredBy ?? [], closedBy ?? []].flat()),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  return rows.map((row) => ({
    ...row,
    openedBy: nameOf(row.openedBy),
    answeredBy: nameOf(row.answeredBy),
    closedBy: nameOf(row.closedBy),
  }));
}

/** A page of rectifications of the reach, newest first. */
export async function listRectifications(
  context: Context,
  reach: Reach,
  wanted: { state?: RectificationState; item?: string; after?: string; limit: number },
) {
  if (reach.organs.length === 0 && reach.columns.length === 0) return { rows: [], next: null };
  let query = selected(context).where((where) =>
    where.or([
      where('r.organ_id', '=', where.fn.any(where.val(reach.organs))),
      where('i.column_id', '=', where.fn.any(where.val(reach.columns))),
    ]),
  );
  if (wanted.state !== undefined) query = query.where('r.state', '=', wanted.state);
  if (wanted.item !== undefined) query = query.where('r.item_id', '=', wanted.item);
  if (wanted.after !== undefined) query = query.where('r.rectification_id', '<', wanted.after);
  const found = await query
    .orderBy('r.rectification_id', 'desc')
    .limit(wanted.limit + 1)
    .execute();
  const { rows, next } = pageById(found, wanted.limit);
  return { rows: await named(context, rows), next };
}

const ACTIONS: readonly RectificationAction[] = ['answer', 'confirm', 'reject'];

/**
 * A rectification with what may be done now and its history.
 * @throws Refusal `rectification_unknown`
 */
export async function rectificationRecord(context: StaffContext, id: string) {
  const row = await selected(context).where('r.rectification_id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('rectification_unknown');
  const roles = rolesOver(context.actor, await placeOf(context, row.itemId));
  if (roles.length === 0) throw notFound('rectification_unknown');
  const [shown] = await named(context, [row]);
  return { ...shown, actions: actionsFor(context, row, roles), history: await historyOf(context, id) };
}

function actionsFor({ actor }: StaffContext, row: Row, roles: readonly string[]) {
  return ACTIONS.flatMap((action) => {
    const refusal = rectificationRefusal(row.state, action, row.answeredBy, actor.id);
    if (refusal === 'wrong_state') return [];
    const granted = ROLES_OF_ACT[action].some((role) => roles.includes(role));
    return [{ action, why_not: granted ? refusal : 'role_missing' }];
  });
}

async function historyOf(context: Context, id: string) {
  const events = await eventsOf(context, id);
  const names = await staffNames(
    context,
    events.flatMap((event) => event.actorId ?? []),
  );
  return events.map((event) => ({
    id: event.id,
    event: event.event,
    on: event.on,
    at: event.recordedAt,
    by: event.actorId === null ? null : (names.get(event.actorId) ?? ''),
    note: event.note,
  }));
}
