/**
 * The review of a disclosure item as one table: its states, every step with who may take it, which persons must
 * differ, and what holds a step up. 条例 art. 17 (a review system with set steps and duties; doubt goes up), art. 11
 * (agreement with other organs), art. 18 (what is not disclosed is reviewed again); 保守国家秘密法 (2024) art. 35
 * (secrecy review before disclosure).
 */
import type { StaffRole } from './roles.ts';

/** How an organ reviews for release: one review, or three with proofreading (三审三校) in its place. */
export type ReviewScheme = 'single' | 'three_level';

/** State of the edition that is being worked on. */
export type ItemState =
  | 'draft'
  | 'release_review'
  | 'first_review'
  | 'second_review'
  | 'secrecy_review'
  | 'final_review'
  | 'ready'
  | 'published'
  | 'withdrawn'
  | 'unpublished'
  | 'kept';

/** State of any edition: that of the item while it is the newest, and afterwards that it was replaced. */
export type EditionState = ItemState | 'superseded';

/** What the public sees at the item's address, whatever the edition behind it is going through. */
export type LiveState = 'none' | 'published' | 'withdrawn' | 'unpublished';

export type ItemAction =
  | 'create'
  | 'edit'
  | 'submit'
  | 'ask_agreement'
  | 'record_agreement'
  | 'approve_release'
  | 'approve_first'
  | 'approve_second'
  | 'refer_secrecy'
  | 'record_referral'
  | 'approve_secrecy'
  | 'approve_final'
  | 'return'
  | 'skip_release'
  | 'publish'
  | 'clear_emergency'
  | 'withdraw'
  | 'unpublish'
  | 'revise'
  | 'confirm_kept'
  | 'open';

/** What the person taking a step must write down. */
export type StepNote = 'remark' | 'reason' | 'change_note';

/** What a step asks for beside a note. */
export type StepField =
  /** The tick that the text was proofread at this level (校对). */
  | 'proofread'
  /** A letter to another organ or authority: its name, the day, the text. */
  | 'letter'
  /** The other organ's answer: `agrees`, `objects` or `corrected`, with the day. */
  | 'agreement_answer'
  /** What the authority decided: `may_disclose` or `may_not_disclose`, with the day. */
  | 'referral_result'
  /** The item to which the address leads from now on; may be left out. */
  | 'redirect';

/** What must be so, beside the state, for a step to be there at all. */
export type StepCondition =
  /** A text is online. */
  | 'online'
  /** The address shows a text or the notice of its withdrawal. */
  | 'at_address'
  /** An edition went out without release review, and nobody has cleared it yet. */
  | 'uncleared_emergency'
  | 'open_agreement'
  | 'open_referral'
  | 'no_open_referral';

/** One row of the transition table. */
export interface ItemStep {
  readonly action: ItemAction;
  /** States the step starts from; empty for the first step of an item. */
  readonly from: readonly ItemState[];
  /** State after it; null leaves the state as it is. */
  readonly to: ItemState | null;
  readonly roles: readonly StaffRole[];
  /** The row belongs to one scheme of review only. */
  readonly scheme?: ReviewScheme;
  /** The row is for items that go to the public, or for those that do not. */
  readonly disclosed?: boolean;
  /** The row is for editions whose release review a leader skipped, or for the others. */
  readonly emergency?: boolean;
  readonly condition?: StepCondition;
  readonly needs?: StepNote;
  readonly asks?: readonly StepField[];
}

const WRITERS: readonly StaffRole[] = ['drafter', 'section_head'];
const SECRECY: readonly StaffRole[] = ['secrecy_reviewer'];
const OFFICERS: readonly StaffRole[] = ['information_officer'];
const LEADERS: readonly StaffRole[] = ['responsible_leader'];
/** The single release review: by the head of the section office, or by a release reviewer. */
const RELEASE_REVIEWERS: readonly StaffRole[] = ['section_head', 'release_reviewer'];
/** 三审三校: the first level is the head's, the second and the final one a release reviewer's. */
const FIRST_REVIEWERS: readonly StaffRole[] = ['section_head'];
const HIGHER_REVIEWERS: readonly StaffRole[] = ['release_reviewer'];
/** Who keeps the register of what is not disclosed (条例 art. 4, art. 18). */
const KEEPERS: readonly StaffRole[] = ['release_reviewer', 'disclosure_unit_head'];
/** Who writes to other organs about an item, and takes down what they answer. */
const CORRESPONDENTS: readonly StaffRole[] = ['drafter', 'section_head', 'release_reviewer'];

/** States in which an edition waits for somebody, before it is settled. */
export const STATES_IN_WORK: readonly ItemState[] = [
  'draft',
  'release_review',
  'first_review',
  'second_review',
  'secrecy_review',
  'final_review',
  'ready',
];

/**
 * Every step an item may take. At most one row fits an item and an action. A change of text after any approval returns
 * the item to the first review; a new edition of a published item is worked on while the published one stays online.
 */
export const ITEM_STEPS: readonly ItemStep[] = [
  { action: 'create', from: [], to: 'draft', roles: WRITERS },
  { action: 'edit', from: ['draft'], to: 'draft', roles: WRITERS },
  {
    action: 'edit',
    scheme: 'single',
    from: ['release_review', 'secrecy_review', 'ready'],
    to: 'release_review',
    roles: WRITERS,
  },
  {
    action: 'edit',
    scheme: 'three_level',
    from: ['first_review', 'second_review', 'secrecy_review', 'final_review', 'ready'],
    to: 'first_review',
    roles: WRITERS,
  },
  { action: 'submit', scheme: 'single', from: ['draft'], to: 'release_review', roles: WRITERS },
  { action: 'submit', scheme: 'three_level', from: ['draft'], to: 'first_review', roles: WRITERS },

  // 条例 art. 11: what concerns other organs is agreed with them before its release is approved.
  {
    action: 'ask_agreement',
    from: ['draft', 'release_review', 'first_review', 'second_review', 'final_review'],
    to: null,
    roles: CORRESPONDENTS,
    asks: ['letter'],
  },
  {
    action: 'record_agreement',
    from: STATES_IN_WORK,
    to: null,
    roles: CORRESPONDENTS,
    condition: 'open_agreement',
    asks: ['agreement_answer'],
  },

  // Release review, single.
  { action: 'approve_release', from: ['release_review'], to: 'secrecy_review', roles: RELEASE_REVIEWERS },
  { action: 'return', from: ['release_review'], to: 'draft', roles: RELEASE_REVIEWERS, needs: 'remark' },

  // Release review on three levels, each with its proofreading tick; the secrecy review stands before the last.
  {
    action: 'approve_first',
    from: ['first_review'],
    to: 'second_review',
    roles: FIRST_REVIEWERS,
    asks: ['proofread'],
  },
  { action: 'return', from: ['first_review'], to: 'draft', roles: FIRST_REVIEWERS, needs: 'remark' },
  {
    action: 'approve_second',
    from: ['second_review'],
    to: 'secrecy_review',
    roles: HIGHER_REVIEWERS,
    asks: ['proofread'],
  },
  {
    action: 'return',
    from: ['second_review', 'final_review'],
    to: 'draft',
    roles: HIGHER_REVIEWERS,
    needs: 'remark',
  },
  {
    action: 'approve_final',
    from: ['final_review'],
    disclosed: true,
    to: 'ready',
    roles: HIGHER_REVIEWERS,
    asks: ['proofread'],
  },
  {
    action: 'approve_final',
    from: ['final_review'],
    disclosed: false,
    to: 'kept',
    roles: HIGHER_REVIEWERS,
    asks: ['proofread'],
  },

  // Secrecy review; doubt goes up to the competent department or the secrecy administration (条例 art. 17 para 3).
  {
    action: 'refer_secrecy',
    from: ['secrecy_review'],
    to: null,
    roles: SECRECY,
    condition: 'no_open_referral',
    asks: ['letter'],
  },
  {
    action: 'record_referral',
    from: STATES_IN_WORK,
    to: null,
    roles: SECRECY,
    condition: 'open_referral',
    asks: ['referral_result'],
  },
  {
    action: 'approve_secrecy',
    scheme: 'single',
    disclosed: true,
    from: ['secrecy_review'],
    to: 'ready',
    roles: SECRECY,
  },
  {
    action: 'approve_secrecy',
    scheme: 'single',
    disclosed: false,
    from: ['secrecy_review'],
    to: 'kept',
    roles: SECRECY,
  },
  {
    action: 'approve_secrecy',
    scheme: 'three_level',
    emergency: false,
    from: ['secrecy_review'],
    to: 'final_review',
    roles: SECRECY,
  },
  {
    action: 'approve_secrecy',
    scheme: 'three_level',
    emergency: true,
    from: ['secrecy_review'],
    to: 'ready',
    roles: SECRECY,
  },
  { action: 'return', from: ['secrecy_review'], to: 'draft', roles: SECRECY, needs: 'remark' },

  // Emergency publication: the leader skips what is left of the release review, never the secrecy review.
  {
    action: 'skip_release',
    from: ['release_review', 'first_review', 'second_review'],
    disclosed: true,
    to: 'secrecy_review',
    roles: LEADERS,
    needs: 'reason',
  },
  {
    action: 'skip_release',
    from: ['final_review'],
    disclosed: true,
    to: 'ready',
    roles: LEADERS,
    needs: 'reason',
  },
  { action: 'publish', emergency: false, from: ['ready'], to: 'published', roles: OFFICERS },
  { action: 'publish', emergency: true, from: ['ready'], to: 'published', roles: [...OFFICERS, ...LEADERS] },
  {
    action: 'clear_emergency',
    from: [...STATES_IN_WORK, 'published', 'withdrawn', 'unpublished'],
    to: null,
    roles: HIGHER_REVIEWERS,
    condition: 'uncleared_emergency',
  },
  { action: 'return', from: ['ready'], to: 'draft', roles: OFFICERS, needs: 'remark' },

  // Taking back: a withdrawn text leaves a notice in its place, an unpublished one leaves its address empty.
  {
    action: 'withdraw',
    from: ['published'],
    to: 'withdrawn',
    roles: OFFICERS,
    condition: 'online',
    needs: 'reason',
  },
  {
    action: 'withdraw',
    from: STATES_IN_WORK,
    to: null,
    roles: OFFICERS,
    condition: 'online',
    needs: 'reason',
  },
  {
    action: 'unpublish',
    from: ['published', 'withdrawn'],
    to: 'unpublished',
    roles: OFFICERS,
    condition: 'at_address',
    needs: 'reason',
    asks: ['redirect'],
  },
  {
    action: 'unpublish',
    from: STATES_IN_WORK,
    to: null,
    roles: OFFICERS,
    condition: 'at_address',
    needs: 'reason',
    asks: ['redirect'],
  },
  {
    action: 'revise',
    from: ['published', 'withdrawn', 'unpublished'],
    to: 'draft',
    roles: [...WRITERS, ...OFFICERS],
    needs: 'change_note',
  },
  { action: 'revise', from: ['kept'], to: 'draft', roles: WRITERS, needs: 'change_note' },

  // 条例 art. 18: what is not disclosed is reviewed again at regular times, and opened when circumstances changed.
  { action: 'confirm_kept', from: ['kept'], to: 'kept', roles: KEEPERS, needs: 'reason' },
  { action: 'open', from: ['kept'], to: 'draft', roles: KEEPERS, needs: 'reason' },
];

/** What a person did to an edition, as far as the rules of difference ask. */
export type ItemPart =
  | 'drafter'
  /** Approved this text at an earlier step, or ordered that the release review be skipped. */
  | 'reviewer'
  /** Wrote in an edition that went out without release review, or ordered that it did. */
  | 'emergency_party';

/** A person who takes `action` may not have had one of these parts in the same edition. */
export interface DifferenceRule {
  readonly action: ItemAction;
  readonly differsFrom: readonly ItemPart[];
}

/**
 * Drafter, every reviewer and secrecy reviewer are different persons; what is put online is put there by someone else
 * than its author. Checked per edition of an item, not per role: one person may hold several.
 * Who publishes may have reviewed (谁公开、谁审查).
 */
export const DIFFERENCE_RULES: readonly DifferenceRule[] = [
  { action: 'approve_release', differsFrom: ['drafter'] },
  { action: 'approve_first', differsFrom: ['drafter'] },
  { action: 'approve_second', differsFrom: ['drafter', 'reviewer'] },
  { action: 'approve_secrecy', differsFrom: ['drafter', 'reviewer'] },
  { action: 'approve_final', differsFrom: ['drafter', 'reviewer'] },
  { action: 'skip_release', differsFrom: ['drafter', 'reviewer'] },
  { action: 'publish', differsFrom: ['drafter'] },
  { action: 'clear_emergency', differsFrom: ['emergency_party'] },
];

/** What is still open in an edition and holds a step up. */
export type Holdup = 'agreement_open' | 'agreement_unheeded' | 'referral_open' | 'referral_negative';

/** Steps that wait while something is open, with the provision that says so. */
export interface HoldupRule {
  readonly actions: readonly ItemAction[];
  readonly holdups: readonly Holdup[];
  readonly article: string;
}

/** 条例 art. 11 holds up the approvals of the release, art. 17 para 3 that of the secrecy review. */
export const HOLDUP_RULES: readonly HoldupRule[] = [
  {
    actions: ['approve_release', 'approve_first', 'approve_second', 'approve_final'],
    holdups: ['agreement_open', 'agreement_unheeded'],
    article: '《政府信息公开条例》第十一条',
  },
  {
    actions: ['approve_secrecy'],
    holdups: ['referral_open', 'referral_negative'],
    article: '《政府信息公开条例》第十七条第三款',
  },
];
