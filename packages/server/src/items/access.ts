/** Who may see an item that is in work, and which roles a person holds over it. */
import type { ItemAction, StaffRole, StepField, StepNote } from '@gongkai/law/disclosure';
import { allowedItemActions, holdsRoleFor, itemActionRefusal, refusalArticle } from '@gongkai/law/disclosure';
import { behalfIn, grantsAt, requireStaff, type StaffActor } from '../platform/access.ts';
import type { Actor, Context, Grant } from '../platform/context.ts';
import { forbiddenByRule, notFound, notGranted, Refusal } from '../platform/errors.ts';
import type { FoldedItem } from './fold.ts';

/** Roles that read an organ's items before they are public: everyone who takes part in them or answers for them. */
export const ITEM_READERS: readonly StaffRole[] = [
  'drafter',
  'section_head',
  'release_reviewer',
  'secrecy_reviewer',
  'information_officer',
  'rechecker',
  'disclosure_unit_head',
  'responsible_leader',
  'supervisor',
  'administrator',
];

/** Who may record that a normative document was repealed. */
export const REPEALERS: readonly StaffRole[] = ['information_officer'];

/** Who may record publications elsewhere: those who bring items to the public, and those who wrote them. */
export const OUTLET_RECORDERS: readonly StaffRole[] = ['information_officer', 'drafter', 'section_head'];

/** What an item belongs to: its organ, the section office that made it, and its column. */
export interface Belonging {
  organId: string;
  officeId: string | null;
  /** Without it only grants for the whole organ count. */
  columnId?: string | null;
}

/** What a folded item belongs to. */
export function belongingOf(item: Pick<FoldedItem, 'organId' | 'content'>): Required<Belonging> {
  return { organId: item.organId, officeId: item.content.office_id, columnId: item.content.column_id };
}

/**
 * The roles a person holds over an item, his own and those delegated to him. A head of a section office heads the items
 * of that office (and those of none), and so does who stands in for him; a head without an office heads the whole organ.
 */
export function rolesOver(actor: Actor, item: Belonging): StaffRole[] {
  return [...new Set(grantsOver(actor, item).map((grant) => grant.role as StaffRole))];
}

/** Whose role a person acts by who takes a step over an item that any of the roles may take; null: by his own. */
export function behalfOver(actor: Actor, item: Belonging, roles: readonly StaffRole[]): string | null {
  return behalfIn(grantsOver(actor, item), roles);
}

function grantsOver(actor: Actor, item: Belonging): Grant[] {
  return grantsAt(actor, item).filter((grant) => {
    const officeId = headedOffice(actor, grant);
    return officeId === null || item.officeId === null || officeId === item.officeId;
  });
}

/** The section office that a head's grant is limited to: his own, or that of the head he stands in for. */
export function headedOffice(actor: Actor, grant: Grant): string | null {
  if (grant.role !== 'section_head' || actor.type !== 'staff') return null;
  return grant.behalfOf === undefined ? actor.officeId : grant.behalfOf.officeId;
}

/** Whether the person reads items of the organ: all, or those of some columns. */
export function readsSomeOf(actor: Actor, organId: string): boolean {
  if (actor.type !== 'staff') return false;
  return actor.grants.some(
    (grant) => grant.organId === organId && ITEM_READERS.some((role) => role === grant.role),
  );
}

/** @throws Refusal `item_unknown` when the person may not know of the item in work */
export function requireReader(context: Context, item: Belonging): StaffActor {
  const staff = requireStaff(context);
  const reads = grantsAt(staff, item).some((grant) => ITEM_READERS.some((role) => role === grant.role));
  if (!reads) throw notFound('item_unknown');
  return staff;
}

/**
 * The last check before a step is taken. The grant comes first, then the version the person saw, then the rules.
 * @throws Refusal `not_granted`, `version_conflict`, or the rule's own code with its article
 */
export function requireStep(context: Context, item: FoldedItem, action: ItemAction, version: number): void {
  const staff = requireReader(context, belongingOf(item));
  const roles = rolesOver(staff, belongingOf(item));
  const refusal = itemActionRefusal(item.facts, action, { id: staff.id, roles });
  if (refusal === 'role_missing' || !holdsRoleFor(action, roles)) throw notGranted();
  if (version !== item.version) throw new Refusal('conflict', 'version_conflict');
  if (item.kind === 'annual_report' && action === 'revise') throw forbiddenByRule('corrected_as_report');
  if (refusal !== null) throw forbiddenByRule(refusal, refusalArticle(refusal));
}

/** Why a repeal cannot be recorded now; null when it can. */
export function repealRefusal(item: FoldedItem, roles: readonly StaffRole[]): string | null {
  if (!REPEALERS.some((role) => roles.includes(role))) return 'role_missing';
  if (item.kind !== 'normative_document') return 'not_normative';
  if (item.face?.live !== 'published') return 'nothing_live';
  return item.face.repealedOn === null ? null : 'already_repealed';
}

/** A step that an item offers to a person. */
export interface OfferedAction {
  action: ItemAction | 'repeal';
  needs?: StepNote;
  /** What the step asks for beside a note. */
  asks?: readonly StepField[];
  why_not?: string;
}

/** What a person may do with an item now, and what not, with the reason. */
export function offeredActions(context: Context, item: FoldedItem): OfferedAction[] {
  const staff = requireStaff(context);
  const roles = rolesOver(staff, belongingOf(item));
  const offered: OfferedAction[] = allowedItemActions(item.facts, { id: staff.id, roles })
    .filter(({ action }) => item.kind !== 'annual_report' || action !== 'revise')
    .map(({ action, needs, asks, why_not }) => ({ action, needs, asks, why_not }));
  if (item.kind !== 'normative_document' || item.face?.live !== 'published') return offered;
  const why_not = repealRefusal(item, roles) ?? undefined;
  return [...offered, { action: 'repeal', needs: 'reason', why_not }];
}
