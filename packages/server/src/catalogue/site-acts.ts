/** Acts on what all organs of the site share: done in a role for one organ, in whose journal they stand. */
import type { StaffRole } from '@gongkai/law/disclosure';
import { behalfFor, organsWithRole, requireStaff } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { notGranted } from '../platform/errors.ts';
import type { NewEvent } from '../platform/journal/journal.ts';

/** Whose act it is, as its event says. The program itself acts for no organ. */
export type SiteAct = Pick<NewEvent, 'organId' | 'onBehalfOf'>;

/**
 * Demands one of the roles for any organ as a whole; the actor's own organ comes first.
 * @throws Refusal `sign_in_required`, `not_granted`
 */
export function requireSiteRole(context: Context, roles: readonly StaffRole[]): SiteAct {
  const { actor } = context;
  if (actor.type === 'system') return { organId: null };
  const staff = requireStaff(context);
  const organs = organsWithRole(actor, roles);
  const organId = organs.includes(staff.organId) ? staff.organId : organs[0];
  if (organId === undefined) throw notGranted();
  return { organId, onBehalfOf: behalfFor(actor, roles, organId) };
}
