/** Reads of rechecks: a list, and one with what the program finds when it compares now. */
import { type RecheckState, recheckRefusal } from '@gongkai/law/disclosure';
import { publicAddress } from '@gongkai/pages';
import { staffNames } from '../identity/index.ts';
import { compareLive, rolesOver } from '../items/index.ts';
import type { Reach } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import type { StaffContext } from '../platform/http/staff-routes.ts';
import { pageById } from '../platform/paging.ts';
import { placeOf } from '../rectifications/index.ts';
import { RECHECKERS } from './rechecks.ts';
import './schema.ts';

function selected(context: Context) {
  return context.db
    .selectFrom('rechecks as r')
    .innerJoin('items as i', (join) =>
      join.onRef('i.site_id', '=', 'r.site_id').onRef('i.item_id', '=', 'r.item_id'),
    )
    .select([
      'r.recheck_id as id',
      'r.organ_id as organId',
      'r.item_id as itemId',
      'r.edition',
      'r.state',
      'r.published_by as publishedBy',
      'r.published_on as publishedOn',
      'r.due_on as dueOn',
      'r.differences',
      'r.rechecked_by as recheckedBy',
      'r.rechecked_on as recheckedOn',
      'i.title',
      'i.index_number as indexNumber',
    ])
    .where('r.site_id', '=', context.site.id);
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>;

async function named(context: Context, rows: readonly Row[]) {
  const names = await staffNames(
    context,
    rows.flatMap(({ publishedBy, recheckedBy }) => [publishedBy ?? [], recheckedBy ?? []].flat()),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  return rows.map((row) => ({
    ...row,
    publishedBy: nameOf(row.publishedBy),
    recheckedBy: nameOf(row.recheckedBy),
  }));
}

/** A page of rechecks of the reach, latest release first. */
export async function listRechecks(
  context: Context,
  reach: Reach,
  wanted: { state?: RecheckState; after?: string; limit: number },
) {
  if (reach.organs.length === 0 && reach.columns.length === 0) return { rows: [], next: null };
  let query = selected(context).where((where) =>
    where.or([
      where('r.organ_id', '=', where.fn.any(where.val(reach.organs))),
      where('i.column_id', '=', where.fn.any(where.val(reach.columns))),
    ]),
  );
  if (wanted.state !== undefined) query = query.where('r.state', '=', wanted.state);
  if (wanted.after !== undefined) query = query.where('r.recheck_id', '<', wanted.after);
  const found = await query
    .orderBy('r.recheck_id', 'desc')
    .limit(wanted.limit + 1)
    .execute();
  const { rows, next } = pageById(found, wanted.limit);
  return { rows: await named(context, rows), next };
}

/**
 * One recheck; while it is open, with the comparison of this moment, and why this person may not record it, if so.
 * @throws Refusal `recheck_unknown`
 */
export async function recheckRecord(context: StaffContext, id: string) {
  const row = await selected(context).where('r.recheck_id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('recheck_unknown');
  const roles = rolesOver(context.actor, await placeOf(context, row.itemId));
  if (roles.length === 0) throw notFound('recheck_unknown');
  const differences =
    row.state === 'open'
      ? (await compareLive(context, row.itemId, row.edition)).differences
      : row.differences;
  const granted = RECHECKERS.some((role) => roles.includes(role));
  const [shown] = await named(context, [row]);
  return {
    ...shown,
    differences,
    publicHref: row.indexNumber === null ? null : publicAddress.item(row.indexNumber),
    why_not: granted ? recheckRefusal(row.state, row.publishedBy, context.actor.id) : 'role_missing',
  };
}
