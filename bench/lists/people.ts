/** The persons whose lists are measured, each with grants as the tables would give them. */
import type { StaffRole } from '@gongkai/law/disclosure';
import type pg from 'pg';
import { grantsInForce } from '../../packages/server/src/identity/in-force.ts';
import type { StaffActor } from '../../packages/server/src/platform/access.ts';
import type { Db } from '../../packages/server/src/platform/database/database.ts';

const EVERY_STEP: readonly StaffRole[] = [
  'drafter',
  'section_head',
  'release_reviewer',
  'secrecy_reviewer',
  'information_officer',
  'responsible_leader',
  'disclosure_unit_head',
];

/** Who is measured: how many organs, the roles, and whether only over two columns of each. */
const KINDS: readonly { name: string; organs: number; roles: readonly StaffRole[]; columns: boolean }[] = [
  { name: 'one organ, all steps', organs: 1, roles: EVERY_STEP, columns: false },
  { name: 'one organ, two columns', organs: 1, roles: EVERY_STEP.slice(0, 5), columns: true },
  {
    name: '20 organs, reviewer',
    organs: 20,
    roles: ['release_reviewer', 'secrecy_reviewer', 'information_officer'],
    columns: false,
  },
  { name: '20 organs, all steps', organs: 20, roles: EVERY_STEP, columns: false },
  { name: '20 organs, two columns', organs: 20, roles: EVERY_STEP.slice(0, 5), columns: true },
  { name: 'all organs, supervisor', organs: 200, roles: ['supervisor'], columns: false },
  { name: 'all organs, all steps', organs: 200, roles: EVERY_STEP, columns: false },
];

/** A person to measure with, and an organ that is hers. */
export interface Measured {
  name: string;
  actor: StaffActor;
  organId: string;
  columnId: string;
}

/** Gives each of them grants in the tables, and reads them back as a request would. */
export async function people(pool: pg.Pool, db: Db, siteId: string, now: Date): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [index, { name, organs, roles, columns }] of KINDS.entries()) {
    const id = staffId(index + 1);
    await pool.query(
      `insert into staff (site_id, staff_id, organ_id, login, name, title, password_hash, active, version)
       select $1, $2, organ_id, 'measured' || $3::int, '李四', '干事', '', true, 1 from organs where site_id = $1 and sort = 1
       on conflict do nothing`,
      [siteId, id, index],
    );
    await pool.query('delete from grants where site_id = $1 and staff_id = $2', [siteId, id]);
    await pool.query(
      `insert into grants (site_id, grant_id, staff_id, role, organ_id, column_id, starts_on, version)
       select $1, gen_random_uuid(), $2, role, organs.organ_id, catalogue_columns.column_id, '2026-01-01', 1
         from unnest($3::text[]) role, organs
         left join catalogue_columns on $5::bool and catalogue_columns.site_id = $1
          and catalogue_columns.organ_id = organs.organ_id and catalogue_columns.code in ('c6', 'c20')
        where organs.site_id = $1 and organs.sort <= $4`,
      [siteId, id, roles, organs, columns],
    );
    const place = await pool.query<{ organ_id: string; column_id: string }>(
      `select organ_id, column_id from catalogue_columns where site_id = $1 and code = 'c6'
         and organ_id = (select organ_id from organs where site_id = $1 and sort = 1)`,
      [siteId],
    );
    const { organ_id: organId = '', column_id: columnId = '' } = place.rows[0] ?? {};
    const grants = (await grantsInForce(db, siteId, [id], now)).get(id) ?? [];
    measured.push({
      name,
      actor: { type: 'staff', id, name, organId, officeId: null, grants },
      organId,
      columnId,
    });
  }
  return measured;
}

const staffId = (number: number) => `00000006-0000-7000-8000-${String(number).padStart(12, '0')}`;
