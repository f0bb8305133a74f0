/**
 * Which steps an item waits for, read from the law's table, and at which desks a person stands for them. A step that is
 * free to take at any time (to edit, to withdraw) is nobody's duty and makes no work.
 */
import {
  DIFFERENCE_RULES,
  ITEM_STEPS,
  type ItemAction,
  type ItemPart,
  type ItemState,
  type ItemStep,
  STATES_IN_WORK,
  type StaffRole,
} from '@gongkai/law/disclosure';
import type { StaffActor } from '../platform/access.ts';
import { headedOffice } from './access.ts';

/** A state in which items wait, the step that brings them on, and whose it is. */
export interface Duty {
  state: ItemState;
  action: ItemAction;
  roles: readonly StaffRole[];
  /** Theirs only where a leader ordered that the release review be skipped. */
  onlyEmergency: boolean;
}

/** Brings an item on to another state, and asks for no reason: an exception needs one. */
function isDuty(step: ItemStep): boolean {
  return step.to !== null && step.needs === undefined && !step.from.includes(step.to);
}

/** Duties on items in work, state by state. */
export const DUTIES: readonly Duty[] = STATES_IN_WORK.flatMap((state) => {
  const steps = ITEM_STEPS.filter((step) => step.from.includes(state) && isDuty(step));
  const actions = [...new Set(steps.map((step) => step.action))];
  return actions.flatMap((action) => {
    const rolesOf = (wanted: (step: ItemStep) => boolean) => [
      ...new Set(
        steps.filter((step) => step.action === action && wanted(step)).flatMap(({ roles }) => roles),
      ),
    ];
    const always = rolesOf((step) => step.emergency !== true);
    const extra = rolesOf((step) => step.emergency === true).filter((role) => !always.includes(role));
    const duties = [
      { state, action, roles: always, onlyEmergency: false },
      { state, action, roles: extra, onlyEmergency: true },
    ];
    return duties.filter(({ roles }) => roles.length > 0);
  });
});

/** The state in which an item is written: it waits for those who write in it. */
export const WRITING_STATE: ItemState = ITEM_STEPS.find((step) => step.action === 'create')?.to ?? 'draft';

/** Whose the catalogue is: they place items whatever these are going through. */
export const PLACERS: readonly StaffRole[] = ['information_officer'];

/** Who may move an item that stands in this state: those who place it, and while it is written those who write. */
export function movers(state: ItemState): readonly StaffRole[] {
  const writers = ITEM_STEPS.filter((step) => step.action === 'edit' && step.from.includes(WRITING_STATE));
  return state === WRITING_STATE ? [...PLACERS, ...writers.flatMap(({ roles }) => roles)] : PLACERS;
}

/** Who clears an emergency publication. */
export const CLEARERS = rolesOfAction('clear_emergency');
/** Who reviews again what is kept from the public (条例 art. 18). */
export const KEEPERS = rolesOfAction('confirm_kept');

function rolesOfAction(action: ItemAction): readonly StaffRole[] {
  return ITEM_STEPS.find((step) => step.action === action)?.roles ?? [];
}

/** States whose duty may not be done by who had this part in the edition. */
export function statesBarring(part: ItemPart): ItemState[] {
  return DUTIES.filter(({ action }) =>
    DIFFERENCE_RULES.some((rule) => rule.action === action && rule.differsFrom.includes(part)),
  ).map(({ state }) => state);
}

/** A place where a person has a duty: an organ and state, with what it is limited to. */
export interface Desk {
  organId: string;
  state: ItemState;
  /** The section office of a head; null: every office. */
  officeId: string | null;
  /** A column of a grant that is limited to some; null: every column. */
  columnId: string | null;
  onlyEmergency: boolean;
}

/** A person's desks, own and of those he stands in for; a grant over some columns gives one for each. */
export function desksOf(actor: StaffActor): Desk[] {
  return actor.grants.flatMap((grant) => {
    const columns = grant.column?.below ?? [null];
    const place = { organId: grant.organId, officeId: headedOffice(actor, grant) };
    return DUTIES.filter(({ roles }) => roles.some((role) => role === grant.role)).flatMap(
      ({ state, onlyEmergency }) => columns.map((columnId) => ({ ...place, state, columnId, onlyEmergency })),
    );
  });
}

/** The person and everyone he stands in for as one of the writers: whose drafts are his to go on with. */
export function writersBehind(actor: StaffActor): string[] {
  const writing = DUTIES.filter(({ state }) => state === WRITING_STATE).flatMap(({ roles }) => roles);
  const absent = actor.grants.flatMap((grant) =>
    grant.behalfOf !== undefined && writing.some((role) => role === grant.role) ? [grant.behalfOf.id] : [],
  );
  return [...new Set([actor.id, ...absent])];
}
