/**
 * The review of a disclosure item before publication: states, steps, who may take them, and which
 * persons must differ. 条例 art. 17 para 1 (a review system with set steps and duties);
 * 保守国家秘密法 (2024) art. 35 (secrecy review before disclosure).
 */
import type { StaffRole } from './roles.ts';

/** State of the edition that is being worked on. */
export type ItemState = 'draft' | 'release_review' | 'secrecy_review' | 'ready' | 'published' | 'withdrawn';

/** What the public sees at the item's address, whatever the edition behind it is going through. */
export type LiveState = 'none' | 'published' | 'withdrawn';

export type ItemAction =
  | 'create'
  | 'edit'
  | 'submit'
  | 'approve_release'
  | 'approve_secrecy'
  | 'return'
  | 'publish'
  | 'withdraw'
  | 'revise';

/** What the person taking a step must write down. */
export type StepNote = 'remark' | 'reason' | 'change_note';

/** One row of the transition table. */
export interface ItemStep {
  readonly action: ItemAction;
  /** States the step starts from; empty for the first step of an item. */
  readonly from: readonly ItemState[];
  /** State after it; null leaves the state as it is. */
  readonly to: ItemState | null;
  readonly roles: readonly StaffRole[];
  /** The step concerns the version the public sees, so there must be one. */
  readonly needsLive?: true;
  readonly needs?: StepNote;
}

const WRITERS: readonly StaffRole[] = ['drafter', 'section_head'];
const RELEASE_REVIEWERS: readonly StaffRole[] = ['section_head', 'release_reviewer'];

/**
 * Every step an item may take. A change of text after any approval returns the item to the first review;
 * a new edition of a published item is worked on while the published one stays where it is.
 */
export const ITEM_STEPS: readonly ItemStep[] = [
  { action: 'create', from: [], to: 'draft', roles: WRITERS },
  { action: 'edit', from: ['draft'], to: 'draft', roles: WRITERS },
  {
    action: 'edit',
    from: ['release_review', 'secrecy_review', 'ready'],
    to: 'release_review',
    roles: WRITERS,
  },
  { action: 'submit', from: ['draft'], to: 'release_review', roles: WRITERS },
  { action: 'approve_release', from: ['release_review'], to: 'secrecy_review', roles: RELEASE_REVIEWERS },
  { action: 'return', from: ['release_review'], to: 'draft', roles: RELEASE_REVIEWERS, needs: 'remark' },
  { action: 'approve_secrecy', from: ['secrecy_review'], to: 'ready', roles: ['secrecy_reviewer'] },
  { action: 'return', from: ['secrecy_review'], to: 'draft', roles: ['secrecy_reviewer'], needs: 'remark' },
  { action: 'publish', from: ['ready'], to: 'published', roles: ['information_officer'] },
  { action: 'return', from: ['ready'], to: 'draft', roles: ['information_officer'], needs: 'remark' },
  {
    action: 'withdraw',
    from: ['published'],
    to: 'withdrawn',
    roles: ['information_officer'],
    needsLive: true,
    needs: 'reason',
  },
  {
    action: 'withdraw',
    from: ['draft', 'release_review', 'secrecy_review', 'ready'],
    to: null,
    roles: ['information_officer'],
    needsLive: true,
    needs: 'reason',
  },
  {
    action: 'revise',
    from: ['published', 'withdrawn'],
    to: 'draft',
    roles: [...WRITERS, 'information_officer'],
    needs: 'change_note',
  },
];

/** What a person did to an edition, as far as the rules of difference ask. */
export type ItemPart = 'drafter' | 'release_reviewer';

/** A person who takes `action` may not have had one of these parts in the same edition. */
export interface DifferenceRule {
  readonly action: ItemAction;
  readonly differsFrom: readonly ItemPart[];
}

/**
 * Drafter, release reviewer and secrecy reviewer are three persons; what is put online is put there by
 * someone else than its author. Checked per edition of an item, not per role: one person may hold several.
 * Who publishes may have reviewed (谁公开、谁审查).
 */
export const DIFFERENCE_RULES: readonly DifferenceRule[] = [
  { action: 'approve_release', differsFrom: ['drafter'] },
  { action: 'approve_secrecy', differsFrom: ['drafter', 'release_reviewer'] },
  { action: 'publish', differsFrom: ['drafter'] },
];

/** One step that was taken, oldest first in a history. */
export interface ItemFact {
  readonly action: ItemAction;
  /** Id of the person. */
  readonly by: string;
}

/** Who asks. `roles` are those held over this very item (its organ, section office and column). */
export interface ItemActor {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}

/** Where an item stands, folded from its history. */
export interface ItemReview {
  readonly state: ItemState;
  readonly live: LiveState;
  /** Number of the edition being worked on, from 1. */
  readonly edition: number;
  /** Everyone who wrote in this edition. */
  readonly drafters: readonly string[];
  /** Who approved this text for release; null while nobody has. */
  readonly releaseReviewer: string | null;
  /** Who recorded the secrecy result for this text; null while nobody has. */
  readonly secrecyReviewer: string | null;
}

export type ItemRefusal =
  | 'wrong_state'
  | 'nothing_live'
  | 'role_missing'
  | 'is_drafter'
  | 'is_release_reviewer';

/** A step that the state of the item offers; with `why_not` where this person may not take it. */
export interface OfferedItemAction {
  readonly action: ItemAction;
  readonly needs?: StepNote;
  readonly why_not?: ItemRefusal;
}

const REFUSAL_OF_PART: Readonly<Record<ItemPart, ItemRefusal>> = {
  drafter: 'is_drafter',
  release_reviewer: 'is_release_reviewer',
};

/**
 * Where an item stands after these steps; null for an empty history.
 * Steps that the table does not allow from the state reached are left out of the fold, so that a
 * history from elsewhere can never carry an item past a review.
 */
export function itemReview(history: readonly ItemFact[]): ItemReview | null {
  let review: ItemReview | null = null;
  for (const fact of history) {
    const step = stepFrom(review, fact.action);
    if (step !== null) review = applyStep(review, step, fact.by);
  }
  return review;
}

/**
 * The steps the item's state offers, for this person: those that may be taken and, with the reason, those
 * that may not. Steps that belong to other states are not listed.
 */
export function allowedItemActions(history: readonly ItemFact[], actor: ItemActor): OfferedItemAction[] {
  const review = itemReview(history);
  const steps = ITEM_STEPS.filter((step) => stepFrom(review, step.action) === step);
  return steps.map((step) => {
    const refusal = personRefusal(review, step, actor);
    return {
      action: step.action,
      ...(step.needs === undefined ? {} : { needs: step.needs }),
      ...(refusal === null ? {} : { why_not: refusal }),
    };
  });
}

/** Why this person may not take this step now; null when they may. For the server's last check. */
export function itemActionRefusal(
  history: readonly ItemFact[],
  action: ItemAction,
  actor: ItemActor,
): ItemRefusal | null {
  const review = itemReview(history);
  const step = stepFrom(review, action);
  if (step !== null) return personRefusal(review, step, actor);
  return action === 'withdraw' && review?.live === 'none' ? 'nothing_live' : 'wrong_state';
}

function stepFrom(review: ItemReview | null, action: ItemAction): ItemStep | null {
  const found = ITEM_STEPS.find(
    (step) =>
      step.action === action &&
      (review === null ? step.from.length === 0 : step.from.includes(review.state)) &&
      (step.needsLive !== true || review?.live === 'published'),
  );
  return found ?? null;
}

function applyStep(before: ItemReview | null, step: ItemStep, by: string): ItemReview {
  if (before === null) return newEdition(1, 'none', by);
  const state = step.to ?? before.state;
  switch (step.action) {
    case 'edit':
      return { ...before, ...NO_APPROVALS, state, drafters: withPerson(before.drafters, by) };
    case 'return':
      return { ...before, ...NO_APPROVALS, state };
    case 'approve_release':
      return { ...before, state, releaseReviewer: by };
    case 'approve_secrecy':
      return { ...before, state, secrecyReviewer: by };
    case 'publish':
      return { ...before, state, live: 'published' };
    case 'withdraw':
      return { ...before, state, live: 'withdrawn' };
    case 'revise':
      return newEdition(before.edition + 1, before.live, by);
    case 'create':
    case 'submit':
      return { ...before, state };
  }
}

const NO_APPROVALS = { releaseReviewer: null, secrecyReviewer: null };

function newEdition(edition: number, live: LiveState, by: string): ItemReview {
  return { state: 'draft', live, edition, drafters: [by], ...NO_APPROVALS };
}

function withPerson(people: readonly string[], person: string): readonly string[] {
  return people.includes(person) ? people : [...people, person];
}

function personRefusal(review: ItemReview | null, step: ItemStep, actor: ItemActor): ItemRefusal | null {
  if (!step.roles.some((role) => actor.roles.includes(role))) return 'role_missing';
  const rule = DIFFERENCE_RULES.find((candidate) => candidate.action === step.action);
  const part = rule?.differsFrom.find((candidate) => hadPart(review, candidate, actor.id));
  return part === undefined ? null : REFUSAL_OF_PART[part];
}

function hadPart(review: ItemReview | null, part: ItemPart, person: string): boolean {
  if (review === null) return false;
  return part === 'drafter' ? review.drafters.includes(person) : review.releaseReviewer === person;
}
