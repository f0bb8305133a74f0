/** Who may: grants are person × role × organ. Operations ask here; lists turn grants into conditions of the query. */
import type { StaffRole } from '@gongkai/law/disclosure';
import type { Actor, Context } from './context.ts';
import { notGranted, Refusal } from './errors.ts';

/** A signed-in member of staff. */
export type StaffActor = Extract<Actor, { type: 'staff' }>;

/**
 * The acting member of staff.
 * @throws Refusal `sign_in_required` when the public or the program acts
 */
export function requireStaff(context: Context): StaffActor {
  if (context.actor.type !== 'staff') throw new Refusal('unauthenticated', 'sign_in_required');
  return context.actor;
}

/** Whether the actor holds one of the roles for the organ. */
export function holds(actor: Actor, roles: readonly StaffRole[], organId: string): boolean {
  if (actor.type !== 'staff') return false;
  return actor.grants.some((grant) => grant.organId === organId && roles.some((role) => role === grant.role));
}

/** The roles that the actor holds for the organ. */
export function rolesFor(actor: Actor, organId: string): string[] {
  if (actor.type !== 'staff') return [];
  return actor.grants.filter((grant) => grant.organId === organId).map((grant) => grant.role);
}

/**
 * Demands one of the roles for the organ.
 * @throws Refusal `not_granted` (403)
 */
export function requireRole(context: Context, roles: readonly StaffRole[], organId: string): StaffActor {
  const staff = requireStaff(context);
  if (!holds(staff, roles, organId)) throw notGranted();
  return staff;
}

/** The organs for which the actor holds any of the roles: the condition that a list carries. */
export function organsWithRole(actor: Actor, roles: readonly StaffRole[]): string[] {
  if (actor.type !== 'staff') return [];
  const grants = actor.grants.filter((grant) => roles.some((role) => role === grant.role));
  return [...new Set(grants.map((grant) => grant.organId))];
}
