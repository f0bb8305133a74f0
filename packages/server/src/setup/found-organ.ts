/**
 * Founding a further organ on the site, with the accounts it begins with: one act of somebody who administers the whole
 * site, which is whoever administers every organ on it. The founder administers the new one too, until he hands it over.
 */
import type { StaffRole } from '@gongkai/law/disclosure';
import { createStaffWithHash, grantFounder, hashPassword } from '../identity/index.ts';
import { type NewOrgan, organs } from '../organs/index.ts';
import { holds, requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { notGranted } from '../platform/errors.ts';
import { establishOrgan } from './establish-organ.ts';

/** An account of the new organ; its roles are for the whole of it. */
export interface FirstAccount {
  login: string;
  name: string;
  title: string;
  password: string;
  roles: readonly StaffRole[];
}

/** Whether the person administers every organ of the site. */
export async function administersSite(context: Context): Promise<boolean> {
  const { actor } = context;
  return (await organs(context)).every((organ) => holds(actor, ['administrator'], organ.id));
}

/**
 * Founds the organ with its fixed columns and accounts.
 * @returns its id
 * @throws Refusal `not_granted`, `slug_taken`, `code_taken`, `login_taken`, `password_too_short`
 */
export async function foundOrgan(
  context: Context,
  input: { organ: NewOrgan; accounts: readonly FirstAccount[] },
): Promise<string> {
  requireStaff(context);
  if (!(await administersSite(context))) throw notGranted();
  // Slow on purpose, so before the transaction.
  const hashes = await Promise.all(input.accounts.map(({ password }) => hashPassword(password)));
  return await transact(context, async (tx) => {
    const organId = await establishOrgan(tx, input.organ);
    await grantFounder(tx, organId);
    for (const [index, { password: _password, roles, ...account }] of input.accounts.entries()) {
      const grants = roles.map((role) => ({ role, organId }));
      await createStaffWithHash(tx, { ...account, organId, roles: grants }, hashes[index] ?? '');
    }
    return organId;
  });
}
