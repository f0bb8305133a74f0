/** Whether steps on an item could be taken now, for features that take steps on somebody's behalf later. */
import { type ItemAction, itemActionRefusal } from '@gongkai/law/disclosure';
import { requireStaff } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { belongingOf, requireReader, rolesOver } from './access.ts';
import { loadItem } from './store.ts';

/** Where an item stands for a person who wants to take a step. */
export interface StepCheck {
  version: number;
  organId: string;
  officeId: string | null;
  columnId: string | null;
  /** Why a step cannot be taken by this person now; null when it can. */
  refusalOf(action: ItemAction): string | null;
}

/**
 * Reads where an item stands for the acting person.
 * @throws Refusal `item_unknown` when there is none that he may know of
 */
export async function checkStep(context: Context, itemId: string): Promise<StepCheck> {
  const item = await loadItem(context, itemId);
  const place = belongingOf(item);
  requireReader(context, place);
  const staff = requireStaff(context);
  const actor = { id: staff.id, roles: rolesOver(staff, place) };
  return {
    version: item.version,
    ...place,
    refusalOf: (action) => itemActionRefusal(item.facts, action, actor),
  };
}
