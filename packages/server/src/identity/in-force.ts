/**
 * The grants by which people act: their own, and those that others have delegated to them. Read anew for every
 * request, so that the end of a grant takes effect at once on every open session.
 */
import { chinaDate } from '@gongkai/law/calendar';
import { sql } from 'kysely';
import type { Grant } from '../platform/context.ts';
import type { Db } from '../platform/database/database.ts';
import './schema.ts';

interface HeldRow {
  holder: string;
  role: string;
  organ_id: string;
  column_id: string | null;
  below: string[] | null;
  behalf_id: string | null;
  behalf_name: string | null;
  behalf_office_id: string | null;
}

/**
 * Grants in force at an instant, by holder. A delegated one is in force while its own days run, the grant that it
 * rests on is in force, and the account of the person who left it is in use.
 */
export async function grantsInForce(
  db: Db,
  siteId: string,
  staffIds: readonly string[],
  now: Date,
): Promise<Map<string, Grant[]>> {
  const held = new Map<string, Grant[]>(staffIds.map((id) => [id, []]));
  if (staffIds.length === 0) return held;
  const found = await sql<HeldRow>`
    with held as (
      select staff_id as holder, grant_id, null::uuid as behalf_id
        from grants
       where site_id = ${siteId} and staff_id = any(${[...staffIds]}::uuid[])
      union all
      select delegations.delegate_id, grants.grant_id, grants.staff_id
        from delegations
        join grants on grants.site_id = delegations.site_id and grants.grant_id = delegations.grant_id
       where delegations.site_id = ${siteId} and delegations.delegate_id = any(${[...staffIds]}::uuid[])
         and ${spans('delegations', now)}
    )
    select held.holder, grants.role, grants.organ_id, grants.column_id, subtree.below,
           held.behalf_id, absent.name as behalf_name, absent.office_id as behalf_office_id
      from held
      join grants on grants.site_id = ${siteId} and grants.grant_id = held.grant_id
      left join staff absent on absent.site_id = ${siteId} and absent.staff_id = held.behalf_id
      left join lateral (
        select array_agg(below_id) as below from column_subtrees
         where site_id = ${siteId} and column_id = grants.column_id
      ) subtree on grants.column_id is not null
     where ${spans('grants', now)} and (held.behalf_id is null or absent.active)
     order by held.behalf_id is not null, grants.role, grants.organ_id`.execute(db);
  for (const row of found.rows) held.get(row.holder)?.push(toGrant(row));
  return held;
}

/** That an instant lies in the days of a grant or delegation. */
function spans(table: 'grants' | 'delegations', now: Date) {
  const today = chinaDate(now);
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql<boolean>`${column('starts_on')} <= ${today}
    and (${column('ends_on')} is null or ${column('ends_on')} >= ${today})
    and (${column('ended_at')} is null or ${column('ended_at')} > ${now})`;
}

function toGrant(row: HeldRow): Grant {
  return {
    role: row.role,
    organId: row.organ_id,
    ...(row.column_id === null ? {} : { column: { id: row.column_id, below: row.below ?? [] } }),
    ...(row.behalf_id === null
      ? {}
      : { behalfOf: { id: row.behalf_id, name: row.behalf_name ?? '', officeId: row.behalf_office_id } }),
  };
}
