/**
 * Who may: grants are person × role × organ × column subtree. Operations ask here; lists turn grants into conditions
 * of the query. A role delegated by another counts as held, and the act is recorded on that person's behalf.
 */
import type { StaffRole } from '@gongkai/law/disclosure';
import type { Actor, Context, Grant } from './context.ts';
import { notGranted, Refusal } from './errors.ts';

/** A signed-in member of staff. */
export type StaffActor = Extract<Actor, { type: 'staff' }>;

/** Where an act takes place: in an organ as a whole, or at a column of its catalogue. */
export interface Place {
  organId: string;
  /** Absent or null: the organ as a whole, which a grant over some columns does not reach. */
  columnId?: string | null;
}

/**
 * The acting member of staff.
 * @throws Refusal `sign_in_required` when the public or the program acts
 */
export function requireStaff(context: Context): StaffActor {
  if (context.actor.type !== 'staff') throw new Refusal('unauthenticated', 'sign_in_required');
  return context.actor;
}

/** The actor's grants that reach a place. */
export function grantsAt(actor: Actor, place: Place): Grant[] {
  if (actor.type !== 'staff') return [];
  return actor.grants.filter(
    (grant) =>
      grant.organId === place.organId &&
      (grant.column === undefined ||
        (typeof place.columnId === 'string' && grant.column.below.includes(place.columnId))),
  );
}

/** Whether the actor holds one of the roles for the organ as a whole. */
export function holds(actor: Actor, roles: readonly StaffRole[], organId: string): boolean {
  return grantsAt(actor, { organId }).some((grant) => isOneOf(roles, grant));
}

/** The roles that the actor holds for the organ as a whole. */
export function rolesFor(actor: Actor, organId: string): string[] {
  return [...new Set(grantsAt(actor, { organId }).map((grant) => grant.role))];
}

/**
 * Demands one of the roles for the organ as a whole.
 * @throws Refusal `not_granted` (403)
 */
export function requireRole(context: Context, roles: readonly StaffRole[], organId: string): StaffActor {
  const staff = requireStaff(context);
  if (!holds(staff, roles, organId)) throw notGranted();
  return staff;
}

/**
 * Whose role the actor acts by, for the journal: null when one of these grants is his own.
 * @param grants those that reach the place, as `grantsAt` gives them
 */
export function behalfIn(grants: readonly Grant[], roles: readonly string[]): string | null {
  const fitting = grants.filter((grant) => isOneOf(roles, grant));
  if (fitting.some((grant) => grant.behalfOf === undefined)) return null;
  return fitting[0]?.behalfOf?.id ?? null;
}

/** As `behalfIn`, for an act of one of the roles in the organ as a whole. */
export function behalfFor(actor: Actor, roles: readonly StaffRole[], organId: string): string | null {
  return behalfIn(grantsAt(actor, { organId }), roles);
}

/** The organs for which, as a whole, the actor holds any of the roles: the condition that a list carries. */
export function organsWithRole(actor: Actor, roles: readonly StaffRole[]): string[] {
  return reachOf(actor, roles).organs;
}

/** Where somebody holds any of some roles: organs as a whole, and columns of other organs. */
export interface Reach {
  organs: string[];
  columns: string[];
}

/**
 * The actor's reach with the roles: the condition that a list of things in columns carries.
 * @param organId narrows it to one organ
 */
export function reachOf(actor: Actor, roles: readonly StaffRole[], organId?: string): Reach {
  if (actor.type !== 'staff') return { organs: [], columns: [] };
  const grants = actor.grants.filter(
    (grant) => isOneOf(roles, grant) && (organId === undefined || grant.organId === organId),
  );
  const organs = new Set(grants.filter(({ column }) => column === undefined).map(({ organId }) => organId));
  const columns = grants
    .filter(({ organId }) => !organs.has(organId))
    .flatMap(({ column }) => column?.below ?? []);
  return { organs: [...organs], columns: [...new Set(columns)] };
}

function isOneOf(roles: readonly string[], grant: Grant): boolean {
  return roles.includes(grant.role);
}
