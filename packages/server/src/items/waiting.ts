/**
 * What waits for a person among the items, as one query: steps that are his by grant and that the rules of difference
 * leave to him, emergency publications to be cleared, and what is kept from the public and comes up for re-review.
 */
import { addDays, isLocalDate } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import { type RawBuilder, sql } from 'kysely';
import { reachOf, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import {
  CLEARERS,
  type Desk,
  desksOf,
  KEEPERS,
  statesBarring,
  WRITING_STATE,
  writersBehind,
} from './duties.ts';

const LAST_DAY = '9999-12-31';
/** What has no day comes last. */
export const SORTED = sql`coalesce(due_on, ${LAST_DAY}::date)`;
/** A re-review stands in the list this many days before it is due. */
const RE_REVIEW_NOTICE_DAYS = 30;

/** Which page of the list. */
export interface PageWanted {
  after: string | null;
  limit: number;
}

/** Where a row of the query comes from, in the order in which an item's own rows are listed. */
export type Ground = 'step' | 'emergency' | 'kept';

/** Ids, grounds and due days of what waits for the actor, as a subquery; null when nothing can. */
export function waiting(context: Context, actor: StaffActor, page?: PageWanted): RawBuilder<unknown> | null {
  const desks = desksOf(actor);
  const parts = [
    ...(desks.length === 0 ? [] : [sql`(${steps(context, actor, desks, page)})`]),
    ...emergencies(context, actor),
    ...keptItems(context, actor),
  ];
  return parts.length === 0 ? null : sql`(${sql.join(parts, sql` union all `)})`;
}

function steps(
  context: Context,
  actor: StaffActor,
  desks: readonly Desk[],
  page?: PageWanted,
): RawBuilder<unknown> {
  const byOrgan = places(
    desks.filter(({ columnId }) => columnId === null),
    ({ organId }) => organId,
  );
  const open = new Set(byOrgan.filter(({ whole }) => whole).map(({ id, state }) => `${id} ${state}`));
  const byColumn = places(
    desks.filter(({ organId, state }) => !open.has(`${organId} ${state}`)),
    ({ columnId }) => columnId,
  );
  const parts = [
    ...(byOrgan.length === 0 ? [] : [stepsAt(context, actor, 'organ_id', byOrgan, page)]),
    ...(byColumn.length === 0 ? [] : [stepsAt(context, actor, 'column_id', byColumn, page)]),
  ];
  // Not `union all`: what a head sees by his office he may also see by a column.
  return sql.join(parts, sql` union `);
}

/** Desks that stand at one organ or column, for one state. */
interface Place {
  id: string;
  state: string;
  /** Whether any of them is limited to nothing further. */
  whole: boolean;
  desks: readonly Desk[];
}

function places(desks: readonly Desk[], at: (desk: Desk) => string | null): Place[] {
  const found = new Map<string, Desk[]>();
  for (const desk of desks) {
    const id = at(desk);
    if (id === null) continue;
    const key = `${id} ${desk.state}`;
    found.set(key, [...(found.get(key) ?? []), desk]);
  }
  return [...found].map(([key, own]) => {
    const [id = '', state = ''] = key.split(' ');
    return {
      id,
      state,
      whole: own.some((desk) => desk.officeId === null && !desk.onlyEmergency),
      desks: own,
    };
  });
}

/** More desks than this are not walked one by one for a page: then what is in work is walked by its day, site-wide. */
const MANY_DESKS = 300;

/** For a page, each desk's own rows are walked by due day no further than the page reaches. */
function stepsAt(
  context: Context,
  actor: StaffActor,
  column: 'organ_id' | 'column_id',
  at: readonly Place[],
  page?: PageWanted,
): RawBuilder<unknown> {
  const place = sql.ref(`items.${column}`);
  const states = [...new Set(at.map(({ state }) => state))];
  const inWork = sql`items.site_id = ${context.site.id} and items.state in (${sql.join(states)})`;
  const walked =
    page === undefined
      ? sql``
      : sql`and ${afterPlace(page.after, sql`'step'`)} order by items.due_on, items.item_id limit ${page.limit + 1}`;
  const left = leftTo(actor);
  if (page !== undefined && at.length > MANY_DESKS) {
    return sql`(select items.item_id, 'step' as ground, items.due_on from items
      where ${inWork} and (${withinWhole(place, at)} or ${withinBounds(place, at)}) and ${left} ${walked})`;
  }
  return sql`
    select item.item_id, 'step' as ground, item.due_on
      from unnest(${at.map(({ id }) => id)}::uuid[], ${at.map(({ state }) => state)}::text[],
                  ${at.map(({ whole }) => whole)}::bool[]) as desk(id, state, whole)
      cross join lateral (
        select item_id, due_on from items
         where ${inWork} and ${place} = desk.id and items.state = desk.state
           and (desk.whole or ${withinBounds(place, at)}) and ${left} ${walked}
      ) item`;
}

/** That the item stands at a desk without further limits. */
function withinWhole(place: RawBuilder<unknown>, at: readonly Place[]): RawBuilder<unknown> {
  const whole = at.filter((desk) => desk.whole);
  return sql`(${place}, items.state) in (
    select * from unnest(${whole.map(({ id }) => id)}::uuid[], ${whole.map(({ state }) => state)}::text[]))`;
}

/** That the item stands at a desk within its limits: the office of a head, or emergencies alone. */
function withinBounds(place: RawBuilder<unknown>, at: readonly Place[]): RawBuilder<unknown> {
  const bounds = at.flatMap(({ whole, id, desks }) => (whole ? [] : desks.map((desk) => ({ ...desk, id }))));
  if (bounds.length === 0) return sql`false`;
  return sql`exists (
    select from unnest(${bounds.map(({ id }) => id)}::uuid[], ${bounds.map(({ state }) => state)}::text[],
                       ${bounds.map(({ officeId }) => officeId)}::uuid[],
                       ${bounds.map(({ onlyEmergency }) => onlyEmergency)}::bool[])
           as bound(id, state, office_id, only_emergency)
     where bound.id = ${place} and bound.state = items.state
       and (bound.office_id is null or items.office_id is null or bound.office_id = items.office_id)
       and (not bound.only_emergency or exists (
         select from item_editions edition
          where edition.site_id = items.site_id and edition.item_id = items.item_id
            and edition.edition = items.edition and edition.emergency_by is not null)))`;
}

/** That the item is left to the person by the rules of difference, and a draft is his to go on with. */
function leftTo(actor: StaffActor): RawBuilder<unknown> {
  return sql`(items.state <> ${WRITING_STATE} or items.drafters && ${writersBehind(actor)}::uuid[])
    and not (items.state = any(${statesBarring('drafter')}::text[]) and ${actor.id}::uuid = any(items.drafters))
    and not (items.state = any(${statesBarring('reviewer')}::text[]) and ${actor.id}::uuid = any(items.reviewers))`;
}

/** Emergency publications wait for a second person, whatever the item has gone through since. */
function emergencies(context: Context, actor: StaffActor): RawBuilder<unknown>[] {
  const reached = reachCondition(actor, CLEARERS);
  if (reached === null) return [];
  return [
    sql`select item_id, 'emergency' as ground, null::date as due_on from items
         where site_id = ${context.site.id} and ${reached} and emergency_parties <> '{}'
           and not ${actor.id}::uuid = any(emergency_parties)`,
  ];
}

/** 条例 art. 18: what is kept from the public is reviewed again in time. */
function keptItems(context: Context, actor: StaffActor): RawBuilder<unknown>[] {
  const reached = reachCondition(actor, KEEPERS);
  if (reached === null) return [];
  const until = addDays(context.today, RE_REVIEW_NOTICE_DAYS);
  return [
    sql`select item_id, 'kept' as ground, next_review_on as due_on from items
         where site_id = ${context.site.id} and ${reached} and next_review_on is not null
           and next_review_on <= ${until}`,
  ];
}

function reachCondition(actor: StaffActor, roles: readonly StaffRole[]): RawBuilder<unknown> | null {
  const { organs, columns } = reachOf(actor, roles);
  if (organs.length === 0 && columns.length === 0) return null;
  return sql`(organ_id = any(${organs}::uuid[]) or column_id = any(${columns}::uuid[]))`;
}

const PLACE = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\w+)$/;

/** That a row comes after the cursor's: by its due day, its id and its ground. */
export function afterPlace(cursor: string | null, ground: RawBuilder<unknown>): RawBuilder<unknown> {
  if (cursor === null) return sql`true`;
  const [, on = '', id = '', last = ''] = PLACE.exec(cursor) ?? [];
  if (on !== LAST_DAY && !isLocalDate(on)) throw invalid({ code: 'bad_cursor', field: 'after' });
  return sql`(${SORTED}, item_id, ${ground}) > (${on}::date, ${id}::uuid, ${last})`;
}
