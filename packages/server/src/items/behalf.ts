/**
 * On whose behalf an act on an item is taken: where none of the person's own grants would do, but one delegated to him
 * does. Read from the same tables that decided whether he may.
 */
import { ITEM_STEPS, type ItemState, type StaffRole } from '@gongkai/law/disclosure';
import type { Actor } from '../platform/context.ts';
import { type Belonging, behalfOver, OUTLET_RECORDERS, REPEALERS } from './access.ts';
import { movers } from './duties.ts';
import { actionOf } from './events.ts';

/** Events that say where an item is listed; its text stays. */
const PLACING: ReadonlySet<string> = new Set(['item.moved', 'item.placed', 'item.unplaced']);
const OUTLETS: ReadonlySet<string> = new Set(['item.published_elsewhere', 'item.outlet_struck']);

/** The absent person whose role the actor acts by; null where it is his own. `state` is null for a first event. */
export function behalfOf(
  actor: Actor,
  event: string,
  item: Belonging,
  state: ItemState | null,
): string | null {
  return behalfOver(actor, item, rolesOf(event, state));
}

function rolesOf(event: string, state: ItemState | null): readonly StaffRole[] {
  if (event === 'item.repealed') return REPEALERS;
  if (OUTLETS.has(event)) return OUTLET_RECORDERS;
  if (PLACING.has(event)) return state === null ? [] : movers(state);
  const action = actionOf(event);
  return ITEM_STEPS.filter(
    (step) => step.action === action && (state === null ? step.from.length === 0 : step.from.includes(state)),
  ).flatMap(({ roles }) => roles);
}
