/**
 * What waits for a person among the items: those whose next step is theirs by grant and that the rules of difference
 * leave to them, emergency publications to be cleared, and what is kept from the public and comes up for re-review.
 * A draft waits for whoever writes in it. The grants are conditions of the query.
 */
import { addDays, isLocalDate, workingDaysBetween } from '@gongkai/law/calendar';
import type { ItemAction, StaffRole } from '@gongkai/law/disclosure';
import { type RawBuilder, sql } from 'kysely';
import { columnNames } from '../catalogue/index.ts';
import { staffNames } from '../identity/index.ts';
import { reachOf, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { WORK_COUNT_CAP, type WorkRow, type WorkSource } from '../platform/work.ts';
import {
  CLEARERS,
  type Desk,
  DUTIES,
  desksOf,
  KEEPERS,
  statesBarring,
  WRITING_STATE,
  writersBehind,
} from './duties.ts';
import './schema.ts';

const LAST_DAY = '9999-12-31';
/** What has no day comes last. */
const SORTED = sql`coalesce(due_on, ${LAST_DAY}::date)`;
/** A re-review stands in the list this many days before it is due. */
const RE_REVIEW_NOTICE_DAYS = 30;

/** Which page of the list. */
interface PageWanted {
  after: string | null;
  limit: number;
}

/** Where a row of the query comes from, in the order in which an item's own rows are listed. */
type Ground = 'step' | 'emergency' | 'kept';

/** Ids, grounds and due days of what waits for the actor, as a subquery; null when nothing can. */
function waiting(context: Context, actor: StaffActor, page?: PageWanted): RawBuilder<unknown> | null {
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

/** For a page, each desk's own rows are walked by due day no further than the page reaches. */
function stepsAt(
  context: Context,
  actor: StaffActor,
  column: 'organ_id' | 'column_id',
  at: readonly Place[],
  page?: PageWanted,
): RawBuilder<unknown> {
  const bounds = at.flatMap(({ whole, id, desks }) => (whole ? [] : desks.map((desk) => ({ ...desk, id }))));
  const states = [...new Set(at.map(({ state }) => state))];
  const walked =
    page === undefined
      ? sql``
      : sql`and ${afterPlace(page.after, sql`'step'`)} order by items.due_on, items.item_id limit ${page.limit + 1}`;
  return sql`
    select item.item_id, 'step' as ground, item.due_on
      from unnest(${at.map(({ id }) => id)}::uuid[], ${at.map(({ state }) => state)}::text[],
                  ${at.map(({ whole }) => whole)}::bool[]) as desk(id, state, whole)
      cross join lateral (
        select item_id, due_on from items
         where items.site_id = ${context.site.id} and ${sql.ref(`items.${column}`)} = desk.id
           and items.state = desk.state and items.state in (${sql.join(states)})
           and (desk.whole or exists (
             select from unnest(${bounds.map(({ id }) => id)}::uuid[], ${bounds.map(({ state }) => state)}::text[],
                                ${bounds.map(({ officeId }) => officeId)}::uuid[],
                                ${bounds.map(({ onlyEmergency }) => onlyEmergency)}::bool[])
                    as bound(id, state, office_id, only_emergency)
              where bound.id = desk.id and bound.state = desk.state
                and (bound.office_id is null or items.office_id is null or bound.office_id = items.office_id)
                and (not bound.only_emergency or exists (
                  select from item_editions edition
                   where edition.site_id = items.site_id and edition.item_id = items.item_id
                     and edition.edition = items.edition and edition.emergency_by is not null))))
           and (items.state <> ${WRITING_STATE} or items.drafters && ${writersBehind(actor)}::uuid[])
           and not (items.state = any(${statesBarring('drafter')}::text[])
                    and ${actor.id}::uuid = any(items.drafters))
           and not (items.state = any(${statesBarring('reviewer')}::text[])
                    and ${actor.id}::uuid = any(items.reviewers))
           ${walked}
      ) item`;
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

/** The items' part of the work list. */
export const workSource: WorkSource = {
  kind: 'items',
  async count(context) {
    const { actor } = context;
    const found = actor.type === 'staff' ? waiting(context, actor) : null;
    if (found === null) return { waiting: 0, overdue: 0 };
    const { rows } = await sql<{ waiting: number; overdue: number }>`
      select count(*) as waiting, count(*) filter (where due_on < ${context.today}) as overdue
        from (select due_on from ${found} waiting limit ${WORK_COUNT_CAP}) capped`.execute(context.db);
    return rows[0] ?? { waiting: 0, overdue: 0 };
  },
  async rows(context, page) {
    const { actor } = context;
    const waits = actor.type === 'staff' ? waiting(context, actor, page) : null;
    if (actor.type !== 'staff' || waits === null) return { rows: [], next: null };
    const found = await readRows(context, waits, page);
    const shown = found.slice(0, page.limit);
    const last = found.length > page.limit ? shown.at(-1) : undefined;
    return {
      rows: await workRows(context, actor, shown),
      next: last === undefined ? null : `${last.sortedOn}.${last.id}.${last.ground}`,
    };
  },
};

async function readRows(
  context: Context,
  waits: RawBuilder<unknown>,
  page: PageWanted,
): Promise<WaitingItem[]> {
  const { rows } = await sql<WaitingItem>`
    select items.item_id as id, items.organ_id as "organId", items.column_id as "columnId", items.kind, items.title,
           items.state, items.edition, items.version, items.updated_by as "updatedBy", items.updated_at as "updatedAt",
           chosen.ground, chosen.due_on as "dueOn", chosen.sorted_on as "sortedOn"
      from (select item_id, ground, due_on, ${SORTED} as sorted_on from ${waits} waiting
             where ${afterPlace(page.after, sql`ground`)}
             order by sorted_on, item_id, ground limit ${page.limit + 1}) chosen
      join items on items.site_id = ${context.site.id} and items.item_id = chosen.item_id
     order by chosen.sorted_on, chosen.item_id, chosen.ground`.execute(context.db);
  return rows;
}

const PLACE = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\w+)$/;

function afterPlace(cursor: string | null, ground: RawBuilder<unknown>): RawBuilder<unknown> {
  if (cursor === null) return sql`true`;
  const [, on = '', id = '', last = ''] = PLACE.exec(cursor) ?? [];
  if (on !== LAST_DAY && !isLocalDate(on)) throw invalid({ code: 'bad_cursor', field: 'after' });
  return sql`(${SORTED}, item_id, ${ground}) > (${on}::date, ${id}::uuid, ${last})`;
}

interface WaitingItem {
  id: string;
  organId: string;
  columnId: string;
  kind: string;
  title: string;
  state: string;
  edition: number;
  version: number;
  updatedBy: string | null;
  updatedAt: Date;
  ground: Ground;
  dueOn: string | null;
  sortedOn: string;
}

async function workRows(
  context: Context,
  actor: StaffActor,
  items: readonly WaitingItem[],
): Promise<WorkRow[]> {
  const names = await staffNames(
    context,
    items.flatMap((item) => item.updatedBy ?? []),
  );
  const columns = await columnNames(
    context,
    items.map((item) => item.columnId),
  );
  return items.map((item) => ({
    kind: 'items',
    id: item.id,
    title: item.title,
    detail: {
      organId: item.organId,
      columnId: item.columnId,
      state: item.state,
      kind: item.kind,
      edition: item.edition,
      columnName: columns.get(item.columnId) ?? '',
      version: item.version,
    },
    from:
      item.updatedBy === null || item.updatedBy === actor.id
        ? null
        : { name: names.get(item.updatedBy) ?? '', at: item.updatedAt },
    due: dueOf(context, item.dueOn),
    act: actOf(item),
  }));
}

function actOf({ ground, state }: WaitingItem): ItemAction | '' {
  if (ground === 'emergency') return 'clear_emergency';
  if (ground === 'kept') return 'confirm_kept';
  return DUTIES.find((duty) => duty.state === state)?.action ?? '';
}

function dueOf(context: Context, on: string | null): WorkRow['due'] {
  if (on === null) return null;
  const workingDays = workingDaysBetween(context.today, on);
  return { on, workingDays, overdue: on < context.today, paused: false };
}
