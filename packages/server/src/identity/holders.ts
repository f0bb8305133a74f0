/**
 * Who could do what on a day: every grant and delegation that ran on it, with the act that gave it. Answers for the
 * past as well as for days to come.
 */
import { addDays, type LocalDate } from '@gongkai/law/calendar';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { staffNames } from './queries.ts';
import './schema.ts';

/** What is asked: the roles in an organ, at a column where one is named, or those of a person. */
export interface HoldersWanted {
  on: LocalDate;
  organId?: string;
  columnId?: string;
  staffId?: string;
  /** The organs that the asking person may know of. */
  organs: readonly string[];
  /** Login after which the page begins. */
  after?: string;
  /** Persons on a page. */
  limit: number;
}

/** A role that a person had on the day. */
export interface HeldRole {
  grantId: string;
  role: string;
  organId: string;
  column: { id: string; name: string } | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** Where it was ended before its time: from this instant it was void. */
  endedAt: Date | null;
  /** Who gave it, when, and why where that was said. */
  given: { by: string | null; at: Date; note: string | null } | null;
  /** Where the role was another's: whose, and for how long it was left. */
  delegation: {
    id: string;
    from: { id: string; name: string };
    startsOn: LocalDate;
    endsOn: LocalDate;
    endedAt: Date | null;
  } | null;
}

/** A person with the roles held on the day. */
export interface Holder {
  id: string;
  login: string;
  name: string;
  title: string;
  organId: string;
  officeName: string | null;
  roles: HeldRole[];
}

interface Row {
  holder: string;
  grant_id: string;
  grant_holder: string;
  delegation_id: string | null;
  delegation_starts_on: LocalDate | null;
  delegation_ends_on: LocalDate | null;
  delegation_ended_at: Date | null;
}

/** A page of the persons who held something, by login. */
export async function holdersOn(
  context: Context,
  wanted: HoldersWanted,
): Promise<{ rows: Holder[]; next: string | null }> {
  const people = await peopleWith(context, wanted);
  const shown = people.slice(0, wanted.limit);
  const held = await heldRoles(context, wanted, shown);
  const next = people.length > wanted.limit ? (shown.at(-1)?.login ?? null) : null;
  return { rows: shown.map((person) => ({ ...person, roles: held.get(person.id) ?? [] })), next };
}

/** Own and delegated grants that ran on the day, as far as they are asked for; the grants' condition stands here. */
function heldOn(context: Context, wanted: HoldersWanted) {
  const site = context.site.id;
  const { on, organId = null, columnId = null, staffId = null } = wanted;
  return sql<Row>`(
    select grants.staff_id as holder, grants.grant_id, grants.staff_id as grant_holder,
           null::uuid as delegation_id, null::date as delegation_starts_on, null::date as delegation_ends_on,
           null::timestamptz as delegation_ended_at
      from grants
     where grants.site_id = ${site} and ${ranOn('grants', on)} and ${asked(site, wanted.organs, organId, columnId)}
       and (${staffId}::uuid is null or grants.staff_id = ${staffId})
    union all
    select delegations.delegate_id, grants.grant_id, grants.staff_id, delegations.delegation_id,
           delegations.starts_on, delegations.ends_on, delegations.ended_at
      from delegations
      join grants on grants.site_id = delegations.site_id and grants.grant_id = delegations.grant_id
     where delegations.site_id = ${site} and ${ranOn('delegations', on)} and ${ranOn('grants', on)}
       and ${asked(site, wanted.organs, organId, columnId)}
       and (${staffId}::uuid is null or delegations.delegate_id = ${staffId})
  )`;
}

function ranOn(table: 'grants' | 'delegations', on: LocalDate) {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`${column('starts_on')} <= ${on} and (${column('ends_on')} is null or ${column('ends_on')} >= ${on})`;
}

function asked(site: string, organs: readonly string[], organId: string | null, columnId: string | null) {
  return sql`grants.organ_id = any(${[...organs]}::uuid[])
    and (${organId}::uuid is null or grants.organ_id = ${organId})
    and (${columnId}::uuid is null or grants.column_id is null or exists (
      select from column_subtrees
       where site_id = ${site} and column_id = grants.column_id and below_id = ${columnId}))`;
}

type Person = Omit<Holder, 'roles'>;

async function peopleWith(context: Context, wanted: HoldersWanted): Promise<Person[]> {
  const found = await sql<Person>`
    select staff.staff_id as id, staff.login, staff.name, staff.title, staff.organ_id as "organId",
           section_offices.name as "officeName"
      from staff
      left join section_offices
        on section_offices.site_id = staff.site_id and section_offices.office_id = staff.office_id
     where staff.site_id = ${context.site.id} and staff.login > ${wanted.after ?? ''}
       and staff.staff_id in (select held.holder from ${heldOn(context, wanted)} held)
       and ${inUseOn(wanted.on)}
     order by staff.login
     limit ${wanted.limit + 1}`.execute(context.db);
  return found.rows;
}

/** That the account was in use some time on the day: as it was left the day before, or as the day's acts made it. */
function inUseOn(on: LocalDate) {
  const start = shanghaiMidnight(on);
  const end = shanghaiMidnight(addDays(on, 1));
  const changes = sql`select data from journal
     where site_id = staff.site_id and subject_id = staff.staff_id
       and event in ('staff.created', 'staff.changed')`;
  return sql<boolean>`(
    coalesce((select (data ->> 'active')::boolean from (${changes} and recorded_at < ${start}
      order by version desc limit 1) before), false)
    or exists (${changes} and recorded_at >= ${start} and recorded_at < ${end} and (data ->> 'active')::boolean))`;
}

function shanghaiMidnight(on: LocalDate): Date {
  return new Date(`${on}T00:00:00+08:00`);
}

async function heldRoles(
  context: Context,
  wanted: HoldersWanted,
  people: readonly Person[],
): Promise<Map<string, HeldRole[]>> {
  const ids = people.map((person) => person.id);
  if (ids.length === 0) return new Map();
  const found = await sql<
    Row & {
      role: string;
      organ_id: string;
      column_id: string | null;
      column_name: string | null;
      starts_on: LocalDate;
      ends_on: LocalDate | null;
      ended_at: Date | null;
      absent_name: string;
    }
  >`
    select held.*, grants.role, grants.organ_id, grants.column_id, grants.starts_on, grants.ends_on, grants.ended_at,
           catalogue_columns.name as column_name, absent.name as absent_name
      from ${heldOn(context, wanted)} held
      join grants on grants.site_id = ${context.site.id} and grants.grant_id = held.grant_id
      join staff absent on absent.site_id = ${context.site.id} and absent.staff_id = held.grant_holder
      left join catalogue_columns
        on catalogue_columns.site_id = ${context.site.id} and catalogue_columns.column_id = grants.column_id
     where held.holder = any(${ids}::uuid[])
     order by grants.organ_id, held.delegation_id is not null, grants.starts_on, grants.role`.execute(
    context.db,
  );
  const givers = await giversOf(context, found.rows);
  const roles = new Map<string, HeldRole[]>(ids.map((id) => [id, []]));
  for (const row of found.rows) {
    roles.get(row.holder)?.push({
      grantId: row.grant_id,
      role: row.role,
      organId: row.organ_id,
      column: row.column_id === null ? null : { id: row.column_id, name: row.column_name ?? '' },
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      endedAt: row.ended_at,
      given: givers.get(row.delegation_id ?? row.grant_id) ?? null,
      delegation: delegationOf(row),
    });
  }
  return roles;
}

function delegationOf(row: Row & { absent_name: string }): HeldRole['delegation'] {
  if (row.delegation_id === null || row.delegation_starts_on === null || row.delegation_ends_on === null)
    return null;
  return {
    id: row.delegation_id,
    from: { id: row.grant_holder, name: row.absent_name },
    startsOn: row.delegation_starts_on,
    endsOn: row.delegation_ends_on,
    endedAt: row.delegation_ended_at,
  };
}

/** Who gave each grant or delegation, from the journal of the person whose grant it is. */
async function giversOf(
  context: Context,
  rows: readonly Row[],
): Promise<Map<string, NonNullable<HeldRole['given']>>> {
  const wanted = new Set(rows.map((row) => row.delegation_id ?? row.grant_id));
  const events = await context.db
    .selectFrom('journal')
    .select(['event', 'data', 'note', 'actor_id', 'recorded_at'])
    .where('site_id', '=', context.site.id)
    .where('subject_id', 'in', [...new Set(rows.map((row) => row.grant_holder))])
    .where('event', 'in', ['staff.created', 'staff.changed', 'staff.granted', 'staff.delegated'])
    .execute();
  const names = await staffNames(
    context,
    events.flatMap((event) => event.actor_id ?? []),
  );
  const givers = new Map<string, NonNullable<HeldRole['given']>>();
  for (const event of events) {
    const by = event.actor_id === null ? null : (names.get(event.actor_id) ?? null);
    for (const id of givenIn(event.event, event.data)) {
      if (wanted.has(id)) givers.set(id, { by, at: event.recorded_at, note: event.note });
    }
  }
  return givers;
}

function givenIn(event: string, data: object): string[] {
  const field = event === 'staff.delegated' ? 'delegation_id' : 'grant_id';
  const given = 'grants' in data && Array.isArray(data.grants) ? data.grants : [data];
  return given.flatMap((grant: unknown) => {
    const id =
      typeof grant === 'object' && grant !== null
        ? Object.entries(grant).find(([key]) => key === field)?.[1]
        : null;
    return typeof id === 'string' ? [id] : [];
  });
}
