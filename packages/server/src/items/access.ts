/** Who may see an item that is in work, and which roles a person holds over it. */
import type { ItemAction, StaffRole } from '@gongkai/law/disclosure';
import { allowedItemActions, itemActionRefusal, type StepNote } from '@gongkai/law/disclosure';
import { holds, requireStaff, rolesFor, type StaffActor } from '../platform/access.ts';
import type { Actor, Context } from '../platform/context.ts';
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

const REVIEW_ARTICLE = '《政府信息公开条例》第十七条第一款';

/** Something an item belongs to: its organ, and the section office that made it. */
export interface Belonging {
  organId: string;
  officeId: string | null;
}

/**
 * The roles a person holds over an item. A head of a section office heads the items of that office (and those of
 * none); a head without an office heads the whole organ.
 */
export function rolesOver(actor: Actor, item: Belonging): StaffRole[] {
  const held = rolesFor(actor, item.organId) as StaffRole[];
  if (actor.type !== 'staff' || actor.officeId === null || item.officeId === null) return held;
  return actor.officeId === item.officeId ? held : held.filter((role) => role !== 'section_head');
}

/** @throws Refusal `item_unknown` when the person may not know of the organ's items in work */
export function requireReader(context: Context, organId: string): StaffActor {
  const staff = requireStaff(context);
  if (!holds(staff, ITEM_READERS, organId)) throw notFound('item_unknown');
  return staff;
}

/**
 * The last check before a step is taken. The grant comes first, then the version the person saw, then the rules.
 * @throws Refusal `not_granted`, `version_conflict`, or the rule's own code with its article
 */
export function requireStep(context: Context, item: FoldedItem, action: ItemAction, version: number): void {
  const staff = requireReader(context, item.organId);
  const roles = rolesOver(staff, { organId: item.organId, officeId: item.content.office_id });
  const refusal =
    item.kind === 'annual_report' && action === 'revise'
      ? 'corrected_as_report'
      : itemActionRefusal(item.facts, action, { id: staff.id, roles });
  if (refusal === 'role_missing') throw notGranted();
  if (version !== item.version) throw new Refusal('conflict', 'version_conflict');
  if (refusal !== null) throw forbiddenByRule(refusal, REVIEW_ARTICLE);
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
  why_not?: string;
}

/** What a person may do with an item now, and what not, with the reason. */
export function offeredActions(context: Context, item: FoldedItem): OfferedAction[] {
  const staff = requireStaff(context);
  const roles = rolesOver(staff, { organId: item.organId, officeId: item.content.office_id });
  const offered: OfferedAction[] = allowedItemActions(item.facts, { id: staff.id, roles })
    .filter(({ action }) => item.kind !== 'annual_report' || action !== 'revise')
    .map(({ action, needs, why_not }) => ({ action, needs, why_not }));
  if (item.kind !== 'normative_document' || item.face?.live !== 'published') return offered;
  const why_not = repealRefusal(item, roles) ?? undefined;
  return [...offered, { action: 'repeal', needs: 'reason', why_not }];
}
