/** Reads of staff. */
import { sql } from 'kysely';
import type { StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { grantsInForce } from './in-force.ts';
import './schema.ts';

/** A row of the list of accounts. */
export interface StaffRow {
  id: string;
  login: string;
  name: string;
  title: string;
  organId: string;
  officeId: string | null;
  active: boolean;
  /** Own grants in force today, each role once. */
  roles: { role: string; organId: string }[];
  version: number;
}

/** Accounts of the given organs, by login, after a login; with `q` those whose name or login has it in it. */
export async function staffOf(
  context: Context,
  organIds: readonly string[],
  page: { q?: string; after?: string; limit: number },
): Promise<StaffRow[]> {
  const { q } = page;
  if (organIds.length === 0) return [];
  const rows = await context.db
    .selectFrom('staff')
    .select([
      'staff_id as id',
      'login',
      'name',
      'title',
      'organ_id as organId',
      'office_id as officeId',
      'active',
      'version',
    ])
    .where('site_id', '=', context.site.id)
    .where('organ_id', 'in', [...organIds])
    .where('login', '>', page.after ?? '')
    .$if(q !== undefined, (query) =>
      query.where(
        sql<boolean>`(position(${q ?? ''} in name) > 0 or position(lower(${q ?? ''}) in login) > 0)`,
      ),
    )
    .orderBy('login')
    .limit(page.limit)
    .execute();
  const grants = await grantsInForce(
    context.db,
    context.site.id,
    rows.map((row) => row.id),
    context.now,
  );
  return rows.map((row) => ({
    ...row,
    roles: (grants.get(row.id) ?? [])
      .filter((grant) => grant.behalfOf === undefined)
      .map(({ role, organId }) => ({ role, organId })),
  }));
}

/** Names of members of staff by id, in one query: for histories and lists. */
export async function staffNames(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await context.db
    .selectFrom('staff')
    .select(['staff_id', 'name'])
    .where('site_id', '=', context.site.id)
    .where('staff_id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.staff_id, row.name]));
}

/** The person behind a login as an actor, with the grants in force now; for loaders and tests that act as someone. */
export async function actorByLogin(context: Context, login: string): Promise<StaffActor | undefined> {
  const staff = await context.db
    .selectFrom('staff')
    .select('staff_id')
    .where('site_id', '=', context.site.id)
    .where('login', '=', login)
    .executeTakeFirst();
  return staff === undefined ? undefined : await actorById(context, staff.staff_id);
}

/** A member of staff as an actor, with the grants in force now; undefined for nobody. */
export async function actorById(context: Context, staffId: string): Promise<StaffActor | undefined> {
  const staff = await context.db
    .selectFrom('staff')
    .select(['name', 'organ_id', 'office_id'])
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  if (staff === undefined) return undefined;
  const grants = await grantsInForce(context.db, context.site.id, [staffId], context.now);
  return {
    type: 'staff',
    id: staffId,
    name: staff.name,
    organId: staff.organ_id,
    officeId: staff.office_id,
    grants: grants.get(staffId) ?? [],
  };
}
