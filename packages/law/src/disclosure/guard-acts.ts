/**
 * Who may decide on what the guard before publication finds: masking is a change of text that adds no word, so the
 * person does not become an author by it; clearing is a reviewer's word that a place may stand as it is. 条例 art. 15
 * (privacy), art. 17 para 1 (review with set duties).
 */
import type { ItemActor, ItemRefusal, ItemReview } from './review.ts';
import { type ItemState, STATES_IN_WORK } from './review-table.ts';
import type { StaffRole } from './roles.ts';

/** What may be done about findings. */
export type GuardAct = 'mask' | 'clear';

interface GuardRule {
  readonly act: GuardAct;
  readonly from: readonly ItemState[];
  readonly roles: readonly StaffRole[];
  /** Whoever wrote in the edition may not. */
  readonly notDrafter?: true;
}

const WRITERS: readonly StaffRole[] = ['drafter', 'section_head'];
const REVIEWERS: readonly StaffRole[] = ['section_head', 'release_reviewer', 'secrecy_reviewer'];
const IN_REVIEW = STATES_IN_WORK.filter((state) => state !== 'draft');

/** Every act with the states and roles that allow it. What blocks publication is never cleared, whoever asks. */
export const GUARD_RULES: readonly GuardRule[] = [
  { act: 'mask', from: ['draft'], roles: WRITERS },
  { act: 'mask', from: IN_REVIEW, roles: [...WRITERS, ...REVIEWERS, 'information_officer'] },
  { act: 'clear', from: IN_REVIEW, roles: REVIEWERS, notDrafter: true },
];

/** Why this person may not take the act now; null when they may. */
export function guardActRefusal(review: ItemReview, act: GuardAct, actor: ItemActor): ItemRefusal | null {
  const rules = GUARD_RULES.filter((rule) => rule.act === act);
  const holds = (rule: GuardRule) => rule.roles.some((role) => actor.roles.includes(role));
  if (!rules.some(holds)) return 'role_missing';
  const rule = rules.find(({ from }) => from.includes(review.state));
  if (rule === undefined) return 'wrong_state';
  if (!holds(rule)) return 'role_missing';
  return rule.notDrafter === true && review.drafters.includes(actor.id) ? 'is_drafter' : null;
}
