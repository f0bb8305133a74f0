/** Operations on staff accounts. Passwords never reach the journal; that one was set does. */
import { type Context, transact } from '../platform/context.ts';
import { violatedUnique } from '../platform/database/database.ts';
import { forbiddenByRule, invalid, notFound } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import { grantRows, insertGrants, type NewGrant } from './grants.ts';
import { hashPassword } from './passwords.ts';

/** What a new account is made from. */
export interface NewStaff {
  login: string;
  name: string;
  title: string;
  organId: string;
  officeId?: string;
  password: string;
  roles: readonly NewGrant[];
}

/**
 * Opens an account with its grants.
 * @returns its id
 * @throws Refusal `login_taken`, `password_too_short`, and those of `giveGrant`
 */
export async function createStaff(context: Context, input: NewStaff): Promise<string> {
  return await createStaffWithHash(context, input, await hashPassword(input.password));
}

/** As `createStaff`, with a password hash made before: accounts that share a password need hash it only once. */
export async function createStaffWithHash(
  context: Context,
  input: Omit<NewStaff, 'password'>,
  passwordHash: string,
): Promise<string> {
  const staffId = newId();
  await transact(context, async (tx) => {
    const fields = {
      organ_id: input.organId,
      office_id: input.officeId ?? null,
      login: input.login,
      name: input.name,
      title: input.title,
      active: true,
    };
    try {
      await tx.db
        .insertInto('staff')
        .values({
          site_id: tx.site.id,
          staff_id: staffId,
          ...fields,
          password_hash: passwordHash,
          email: null,
          version: 1,
        })
        .execute();
    } catch (error) {
      if (violatedUnique(error) === undefined) throw error;
      throw invalid({ code: 'login_taken', field: 'login' });
    }
    const grants = await grantRows(tx, input.roles);
    await append(tx, {
      subject: { type: 'staff', id: staffId },
      version: 1,
      event: 'staff.created',
      organId: input.organId,
      data: { ...fields, grants: grants.map((grant) => ({ ...grant })) },
    });
    await insertGrants(tx, staffId, grants, 1);
  });
  return staffId;
}

/** A change of an account; what is left out stays. */
export interface StaffChange {
  staffId: string;
  version: number;
  name?: string;
  title?: string;
  active?: boolean;
  password?: string;
}

/**
 * Changes an account. Closing it, or a new password, ends its sessions.
 * @throws Refusal `own_account` when an administrator closes the account in use
 */
export async function changeStaff(context: Context, change: StaffChange): Promise<void> {
  if (change.active === false && context.actor.type === 'staff' && context.actor.id === change.staffId) {
    throw forbiddenByRule('own_account');
  }
  const passwordHash = change.password === undefined ? undefined : await hashPassword(change.password);
  await transact(context, async (tx) => {
    const staff = await tx.db
      .selectFrom('staff')
      .selectAll()
      .where('site_id', '=', tx.site.id)
      .where('staff_id', '=', change.staffId)
      .executeTakeFirst();
    if (staff === undefined) throw notFound('staff_unknown');
    const version = change.version + 1;
    const fields = {
      name: change.name ?? staff.name,
      title: change.title ?? staff.title,
      active: change.active ?? staff.active,
    };
    await append(tx, {
      subject: { type: 'staff', id: change.staffId },
      version,
      event: 'staff.changed',
      organId: staff.organ_id,
      data: { ...fields, password_set: passwordHash !== undefined },
    });
    await tx.db
      .updateTable('staff')
      .set({ ...fields, version, ...(passwordHash === undefined ? {} : { password_hash: passwordHash }) })
      .where('site_id', '=', tx.site.id)
      .where('staff_id', '=', change.staffId)
      .execute();
    if (passwordHash !== undefined || !fields.active) await endSessions(tx, change.staffId);
  });
}

async function endSessions(context: Context, staffId: string): Promise<void> {
  await context.db
    .deleteFrom('sessions')
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', staffId)
    .execute();
}
