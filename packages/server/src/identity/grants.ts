/**
 * Giving and ending grants: person × role × organ × column subtree, from a day on, to a day or open. Each is one act
 * of the holder's journal. Grants are ended, never deleted: who could do what on a past day stays known.
 */
import { type LocalDate, laterOf } from '@gongkai/law/calendar';
import { COLUMN_ROLES, type StaffRole } from '@gongkai/law/disclosure';
import { columnById } from '../catalogue/index.ts';
import { requireRole, requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import './schema.ts';

/** A role to give. */
export interface NewGrant {
  role: StaffRole;
  organId: string;
  /** The column whose subtree it is limited to; the whole organ when left out. */
  columnId?: string | null;
  /** First day; today when left out. */
  startsOn?: LocalDate;
  /** Last day; open when left out. */
  endsOn?: LocalDate | null;
}

/** A grant as its event and its row hold it. */
export interface GrantRow {
  grant_id: string;
  role: StaffRole;
  organ_id: string;
  column_id: string | null;
  starts_on: LocalDate;
  ends_on: LocalDate | null;
}

/**
 * Checks grants and gives them their ids.
 * @throws Refusal `role_not_by_column`, `column_unknown`, `starts_in_past`, `ends_before_start`
 */
export async function grantRows(context: Context, grants: readonly NewGrant[]): Promise<GrantRow[]> {
  const rows: GrantRow[] = [];
  for (const grant of grants) {
    const { role, organId, columnId = null, startsOn = context.today, endsOn = null } = grant;
    if (startsOn < context.today) {
      throw invalid({ code: 'starts_in_past', field: 'startsOn', expected: context.today });
    }
    if (endsOn !== null && endsOn < startsOn) {
      throw invalid({ code: 'ends_before_start', field: 'endsOn', expected: startsOn });
    }
    if (columnId !== null) await requireColumn(context, role, organId, columnId);
    rows.push({
      grant_id: newId(),
      role,
      organ_id: organId,
      column_id: columnId,
      starts_on: startsOn,
      ends_on: endsOn,
    });
  }
  return rows;
}

async function requireColumn(
  context: Context,
  role: StaffRole,
  organId: string,
  columnId: string,
): Promise<void> {
  if (!COLUMN_ROLES.includes(role)) throw invalid({ code: 'role_not_by_column', field: 'columnId' });
  const column = await columnById(context, columnId);
  if (column?.organId !== organId) throw invalid({ code: 'column_unknown', field: 'columnId' });
}

/** Writes new grants of a person; the caller has recorded them in the journal under the version. */
export async function insertGrants(
  context: Context,
  staffId: string,
  grants: readonly GrantRow[],
  version: number,
): Promise<void> {
  if (grants.length === 0) return;
  const rows = grants.map((grant) => ({
    site_id: context.site.id,
    staff_id: staffId,
    ...grant,
    ended_at: null,
    version,
  }));
  await context.db.insertInto('grants').values(rows).execute();
}

/**
 * Gives a role to a person.
 * @param input `version` is that of the account as the administrator saw it
 * @returns the account's new version
 * @throws Refusal `not_granted`, `staff_unknown`, `grant_held` when the same role for the same part overlaps, those of
 *   `grantRows`
 */
export async function giveGrant(
  context: Context,
  input: { staffId: string; version: number; grant: NewGrant; note?: string },
): Promise<{ grantId: string; version: number }> {
  requireAdministrator(context, input.grant.organId);
  return await transact(context, async (tx) => {
    await lockStaff(tx, input.staffId, input.version);
    const [row] = await grantRows(tx, [input.grant]);
    if (row === undefined) throw new Error('one grant in, one out');
    await requireNotHeld(tx, input.staffId, row);
    const version = input.version + 1;
    await append(tx, {
      subject: { type: 'staff', id: input.staffId },
      version,
      event: 'staff.granted',
      organId: row.organ_id,
      note: input.note,
      data: { ...row },
    });
    await insertGrants(tx, input.staffId, [row], version);
    await setVersion(tx, input.staffId, version);
    return { grantId: row.grant_id, version };
  });
}

async function requireNotHeld(context: Context, staffId: string, row: GrantRow): Promise<void> {
  const held = await context.db
    .selectFrom('grants')
    .select('grant_id')
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', staffId)
    .where('role', '=', row.role)
    .where('organ_id', '=', row.organ_id)
    .where('column_id', 'is not distinct from', row.column_id)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', row.starts_on)]))
    .$if(row.ends_on !== null, (query) => query.where('starts_on', '<=', row.ends_on ?? row.starts_on))
    .limit(1)
    .executeTakeFirst();
  if (held !== undefined) throw forbiddenByRule('grant_held');
}

/** Makes the acting person administrator of an organ that he has just founded, in the same transaction. */
export async function grantFounder(context: Context, organId: string): Promise<void> {
  const { id } = requireStaff(context);
  const staff = await lockStaff(context, id);
  const rows = await grantRows(context, [{ role: 'administrator', organId }]);
  const version = staff.version + 1;
  for (const row of rows) {
    await append(context, {
      subject: { type: 'staff', id },
      version,
      event: 'staff.granted',
      organId,
      data: { ...row },
    });
  }
  await insertGrants(context, id, rows, version);
  await setVersion(context, id, version);
}

/**
 * Ends a grant: at once, also for sessions that are open, or with the end of a day to come. What was delegated of it
 * ends with it.
 * @param input `endsOn` is the last day; at once when left out
 * @returns the account's new version
 * @throws Refusal `not_granted`, `grant_unknown`, `grant_over`, `own_account` for the administrator's own role,
 *   `ends_before_start`, `version_conflict`
 */
export async function endGrant(
  context: Context,
  input: { grantId: string; version: number; endsOn?: LocalDate; note?: string },
): Promise<number> {
  return await transact(context, async (tx) => {
    const grant = await grantById(tx, input.grantId);
    if (grant === undefined) throw notFound('grant_unknown');
    requireAdministrator(tx, grant.organ_id);
    if (tx.actor.type === 'staff' && tx.actor.id === grant.staff_id && grant.role === 'administrator') {
      throw forbiddenByRule('own_account');
    }
    await lockStaff(tx, grant.staff_id, input.version);
    requireRunning(tx, grant);
    const endsOn = input.endsOn ?? tx.today;
    const earliest = laterOf(grant.starts_on, tx.today);
    if (input.endsOn !== undefined && input.endsOn < earliest) {
      throw invalid({ code: 'ends_before_start', field: 'endsOn', expected: earliest });
    }
    const version = input.version + 1;
    const atOnce = input.endsOn === undefined;
    await append(tx, {
      subject: { type: 'staff', id: grant.staff_id },
      version,
      event: 'staff.grant_ended',
      organId: grant.organ_id,
      note: input.note,
      data: {
        grant_id: grant.grant_id,
        role: grant.role,
        column_id: grant.column_id,
        ends_on: endsOn,
        at_once: atOnce,
      },
    });
    await tx.db
      .updateTable('grants')
      .set({ ends_on: endsOn, version, ...(atOnce ? { ended_at: tx.now } : {}) })
      .where('site_id', '=', tx.site.id)
      .where('grant_id', '=', grant.grant_id)
      .execute();
    await setVersion(tx, grant.staff_id, version);
    return version;
  });
}

/** @throws Refusal `grant_over` when its days are past or it was ended */
export function requireRunning(
  context: Context,
  span: { ends_on: LocalDate | null; ended_at: Date | null },
): void {
  const past = span.ends_on !== null && span.ends_on < context.today;
  if (past || span.ended_at !== null) throw forbiddenByRule('grant_over');
}

/** The row of a grant, or undefined. */
export async function grantById(context: Context, grantId: string) {
  return await context.db
    .selectFrom('grants')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('grant_id', '=', grantId)
    .executeTakeFirst();
}

/**
 * Locks an account for an act on it, so that of two acts at once the second sees the first.
 * @param version what the caller saw; not asked when left out
 * @throws Refusal `staff_unknown`, `version_conflict`
 */
export async function lockStaff(context: Context, staffId: string, version?: number) {
  const staff = await context.db
    .selectFrom('staff')
    .select(['staff_id', 'organ_id', 'name', 'active', 'version'])
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', staffId)
    .forUpdate()
    .executeTakeFirst();
  if (staff === undefined) throw notFound('staff_unknown');
  if (version !== undefined && version !== staff.version) throw new Refusal('conflict', 'version_conflict');
  return staff;
}

/** Writes the version that the journal has reached. */
export async function setVersion(context: Context, staffId: string, version: number): Promise<void> {
  await context.db
    .updateTable('staff')
    .set({ version })
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', staffId)
    .execute();
}

/** The program grants when it sets a site up; everyone else administers the organ. */
export function requireAdministrator(context: Context, organId: string): void {
  if (context.actor.type !== 'system') requireRole(context, ['administrator'], organId);
}
