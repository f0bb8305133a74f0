/** Reads of cases of accountability: a list, one with everyone who acted, and the count of a year for the report. */
import { type AccountabilityState, involvedIn } from '@gongkai/law/disclosure';
import { z } from 'zod';
import { staffNames } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import type { StaffContext } from '../platform/http/staff-routes.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { pageById } from '../platform/paging.ts';
import './schema.ts';

/** Ids of everyone who acted on an item. */
export async function peopleActing(context: Context, itemId: string): Promise<string[]> {
  const rows = await context.db
    .selectFrom('journal')
    .select('actor_id')
    .distinct()
    .where('site_id', '=', context.site.id)
    .where('subject_id', '=', itemId)
    .where('actor_id', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.actor_id ?? []);
}

function selected(context: Context) {
  return context.db
    .selectFrom('accountability_cases as c')
    .leftJoin('items as i', (join) =>
      join.onRef('i.site_id', '=', 'c.site_id').onRef('i.item_id', '=', 'c.item_id'),
    )
    .select([
      'c.case_id as id',
      'c.organ_id as organId',
      'c.item_id as itemId',
      'c.rectification_id as rectificationId',
      'c.fault',
      'c.state',
      'c.finding',
      'c.measures',
      'c.responsible',
      'c.conclusion',
      'c.opened_by as openedBy',
      'c.opened_on as openedOn',
      'c.concluded_by as concludedBy',
      'c.concluded_on as concludedOn',
      'c.version',
      'i.title',
    ])
    .where('c.site_id', '=', context.site.id);
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>;

async function named(context: Context, rows: readonly Row[]) {
  const names = await staffNames(
    context,
    rows.flatMap((row) => [
      row.openedBy,
      ...row.responsible,
      ...(row.concludedBy === null ? [] : [row.concludedBy]),
    ]),
  );
  return rows.map((row) => ({
    ...row,
    openedBy: names.get(row.openedBy) ?? '',
    concludedBy: row.concludedBy === null ? null : (names.get(row.concludedBy) ?? ''),
    responsible: row.responsible.map((id) => ({ id, name: names.get(id) ?? '' })),
  }));
}

/** A page of cases of the organs, newest first. */
export async function listCases(
  context: Context,
  organIds: readonly string[],
  wanted: { state?: AccountabilityState; after?: string; limit: number },
) {
  if (organIds.length === 0) return { rows: [], next: null };
  let query = selected(context).where('c.organ_id', 'in', [...organIds]);
  if (wanted.state !== undefined) query = query.where('c.state', '=', wanted.state);
  if (wanted.after !== undefined) query = query.where('c.case_id', '<', wanted.after);
  const found = await query
    .orderBy('c.case_id', 'desc')
    .limit(wanted.limit + 1)
    .execute();
  const { rows, next } = pageById(found, wanted.limit);
  return { rows: await named(context, rows), next };
}

/** One case with everyone who acted on its item, each with what was done. @throws Refusal `case_unknown` */
export async function caseRecord(context: StaffContext, caseId: string, readable: readonly string[]) {
  const row = await selected(context).where('c.case_id', '=', caseId).executeTakeFirst();
  if (row === undefined || !readable.includes(row.organId)) throw notFound('case_unknown');
  const events = row.itemId === null ? [] : await eventsOf(context, row.itemId);
  const involved = involvedIn(events.map(({ actorId, event, on }) => ({ by: actorId, event, on })));
  const names = await staffNames(
    context,
    involved.map(({ person }) => person),
  );
  const [shown] = await named(context, [row]);
  return {
    ...shown,
    involved: involved.map(({ person, acts }) => ({ id: person, name: names.get(person) ?? '', acts })),
    may_conclude: row.state === 'open' && !involved.some(({ person }) => person === context.actor.id),
  };
}

/** Cases of a year that found a fault: the figure of the report's section on supervision (条例 art. 50). */
export async function countUpheld(context: Context, organId: string, year: number): Promise<number> {
  const row = await upheld(context, organId, year)
    .select((of) => of.fn.countAll<number>().as('cases'))
    .executeTakeFirstOrThrow();
  return Number(row.cases);
}

/** The cases behind that figure, newest first, without the persons: those who keep the cases see them there. */
export async function listUpheld(
  context: Context,
  wanted: { organId: string; year: number; after?: string; limit: number },
) {
  let query = upheld(context, wanted.organId, wanted.year)
    .leftJoin('items as i', (join) =>
      join.onRef('i.site_id', '=', 'c.site_id').onRef('i.item_id', '=', 'c.item_id'),
    )
    .select(['c.case_id as id', 'i.title', 'c.measures', 'c.concluded_on as concludedOn']);
  if (wanted.after !== undefined) query = query.where('c.case_id', '<', uuidOf(wanted.after));
  const found = await query
    .orderBy('c.case_id', 'desc')
    .limit(wanted.limit + 1)
    .execute();
  return pageById(found, wanted.limit);
}

/** @throws Refusal `bad_cursor` */
function uuidOf(cursor: string): string {
  if (!z.uuid().safeParse(cursor).success) throw invalid({ code: 'bad_cursor', field: 'after' });
  return cursor;
}

function upheld(context: Context, organId: string, year: number) {
  return context.db
    .selectFrom('accountability_cases as c')
    .where('c.site_id', '=', context.site.id)
    .where('c.organ_id', '=', organId)
    .where('c.finding', '=', 'at_fault')
    .where('c.concluded_on', '>=', `${year}-01-01`)
    .where('c.concluded_on', '<=', `${year}-12-31`);
}
