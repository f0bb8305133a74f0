/**
 * Where a disclosure item stands after the steps that were taken, and which step a person may take next: the fold over
 * the table of `review-table.ts`.
 */
import type { DisclosureAttribute } from './attributes.ts';
import {
  DIFFERENCE_RULES,
  HOLDUP_RULES,
  type Holdup,
  ITEM_STEPS,
  type ItemAction,
  type ItemPart,
  type ItemState,
  type ItemStep,
  type LiveState,
  type ReviewScheme,
  type StepCondition,
  type StepField,
  type StepNote,
} from './review-table.ts';
import type { StaffRole } from './roles.ts';

/** What another organ answered (条例 art. 11). `corrected`: it sent the wording that it wants. */
export type AgreementAnswer = 'agrees' | 'objects' | 'corrected';

/** What the authority decided on doubt (条例 art. 17 para 3). */
export type ReferralResult = 'may_disclose' | 'may_not_disclose';

/** One step that was taken, oldest first in a history. */
export interface ItemFact {
  readonly action: ItemAction;
  /** Id of the person. */
  readonly by: string;
  /** Of a `submit`: how the organ reviews; `single` when left out. */
  readonly scheme?: ReviewScheme;
  /** Of a `create` or an `edit`: the disclosure attribute of this text; as before (at first `proactive`) when left out. */
  readonly attribute?: DisclosureAttribute;
  /** Of an `edit`: it only masked what the guard found, so the person is no author by it. */
  readonly masked?: true;
  /** Of `ask_agreement` and `record_agreement`: the name of the other organ. */
  readonly organ?: string;
  readonly answer?: AgreementAnswer;
  /** Of `record_referral`. */
  readonly result?: ReferralResult;
}

/** Who asks. `roles` are those held over this very item (its organ, section office and column). */
export interface ItemActor {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}

/** An approval of the text in work. */
export interface ItemApproval {
  readonly action: ItemAction;
  readonly by: string;
}

/** Agreement sought with another organ: open, or its answer and whether the text was changed since. */
export interface Agreement {
  readonly organ: string;
  readonly answer: AgreementAnswer | null;
  readonly heeded: boolean;
}

/** An edition that went out on a leader's order, without release review. */
export interface Emergency {
  readonly edition: number;
  /** The leader who ordered it, and everyone who wrote in the edition: none of them may clear it. */
  readonly parties: readonly string[];
}

/** Where an item stands, folded from its history. */
export interface ItemReview {
  readonly state: ItemState;
  readonly live: LiveState;
  /** Number of the edition being worked on, from 1. */
  readonly edition: number;
  readonly attribute: DisclosureAttribute;
  /** How this edition is reviewed; null until it is submitted. */
  readonly scheme: ReviewScheme | null;
  /** Everyone who wrote in this edition. */
  readonly drafters: readonly string[];
  /** Approvals of this text, oldest first; a change of text or a return voids them. */
  readonly approvals: readonly ItemApproval[];
  /** The leader who ordered that the release review of this text be skipped. */
  readonly emergencyBy: string | null;
  /** Editions that went out in an emergency, until a second person clears them. */
  readonly emergencies: readonly Emergency[];
  readonly agreements: readonly Agreement[];
  /** Doubt referred to the authority: null for none, `open` while no answer is recorded. */
  readonly referral: 'open' | ReferralResult | null;
}

export type ItemRefusal =
  | 'wrong_state'
  | 'nothing_live'
  | 'role_missing'
  | 'is_drafter'
  | 'is_earlier_reviewer'
  | 'is_emergency_party'
  | Holdup;

/** A step that the state of the item offers; with `why_not` where this person may not take it. */
export interface OfferedItemAction {
  readonly action: ItemAction;
  readonly needs?: StepNote;
  readonly asks?: readonly StepField[];
  readonly why_not?: ItemRefusal;
}

const REFUSAL_OF_PART: Readonly<Record<ItemPart, ItemRefusal>> = {
  drafter: 'is_drafter',
  reviewer: 'is_earlier_reviewer',
  emergency_party: 'is_emergency_party',
};

/**
 * Where an item stands after these steps; null for an empty history.
 * Steps that the table does not allow from the state reached are left out of the fold, so that a
 * history from elsewhere can never carry an item past a review.
 */
export function itemReview(history: readonly ItemFact[]): ItemReview | null {
  return history.reduce<ItemReview | null>(nextReview, null);
}

/** Where an item stands after one more step; as before where the table does not allow it. One step of `itemReview`. */
export function nextReview(review: ItemReview | null, fact: ItemFact): ItemReview | null {
  const scheme = fact.action === 'submit' ? (fact.scheme ?? 'single') : undefined;
  const step = stepFrom(review, fact.action, scheme);
  return step === null ? review : applyStep(review, step, fact);
}

/**
 * The steps the item's state offers, for this person: those that may be taken and, with the reason, those
 * that may not. Steps that belong to other states are not listed.
 */
export function allowedItemActions(history: readonly ItemFact[], actor: ItemActor): OfferedItemAction[] {
  const review = itemReview(history);
  const steps = ITEM_STEPS.filter((step) => stepFrom(review, step.action) === step);
  return steps.map((step) => {
    const refusal = personRefusal(review, step, actor) ?? holdupOf(review, step.action);
    return {
      action: step.action,
      ...(step.needs === undefined ? {} : { needs: step.needs }),
      ...(step.asks === undefined ? {} : { asks: step.asks }),
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
  if (step !== null) return personRefusal(review, step, actor) ?? holdupOf(review, action);
  if ((action === 'withdraw' || action === 'unpublish') && review?.live === 'none') return 'nothing_live';
  return 'wrong_state';
}

/** Whether anybody with these roles could ever take this step: the grant, before the state of the item is told. */
export function holdsRoleFor(action: ItemAction, roles: readonly StaffRole[]): boolean {
  return ITEM_STEPS.some((step) => step.action === action && step.roles.some((role) => roles.includes(role)));
}

/** The provision behind a refusal: art. 17 para 1 unless the rule has one of its own. */
export function refusalArticle(refusal: ItemRefusal): string {
  const rule = HOLDUP_RULES.find(({ holdups }) => holdups.some((holdup) => holdup === refusal));
  return rule?.article ?? '《政府信息公开条例》第十七条第一款';
}

function stepFrom(review: ItemReview | null, action: ItemAction, scheme?: ReviewScheme): ItemStep | null {
  const wanted = scheme ?? review?.scheme ?? 'single';
  const found = ITEM_STEPS.find(
    (step) =>
      step.action === action &&
      (review === null
        ? step.from.length === 0
        : step.from.includes(review.state) &&
          (step.scheme ?? wanted) === wanted &&
          (step.disclosed ?? isDisclosed(review)) === isDisclosed(review) &&
          (step.emergency ?? isEmergency(review)) === isEmergency(review) &&
          (step.condition === undefined || CONDITIONS[step.condition](review))),
  );
  return found ?? null;
}

const isDisclosed = (review: ItemReview): boolean => review.attribute === 'proactive';
const isEmergency = (review: ItemReview): boolean => review.emergencyBy !== null;

const CONDITIONS: Readonly<Record<StepCondition, (review: ItemReview) => boolean>> = {
  online: ({ live }) => live === 'published',
  at_address: ({ live }) => live === 'published' || live === 'withdrawn',
  uncleared_emergency: ({ emergencies }) => emergencies.length > 0,
  open_agreement: ({ agreements }) => agreements.some(({ answer }) => answer === null),
  open_referral: ({ referral }) => referral === 'open',
  no_open_referral: ({ referral }) => referral !== 'open',
};

function applyStep(before: ItemReview | null, step: ItemStep, fact: ItemFact): ItemReview {
  if (before === null) return newEdition(1, 'none', fact.attribute ?? 'proactive', fact.by, []);
  const after = { ...before, state: step.to ?? before.state };
  switch (step.action) {
    case 'edit':
      return {
        ...after,
        ...NO_APPROVALS,
        attribute: fact.attribute ?? before.attribute,
        drafters: fact.masked ? before.drafters : withPerson(before.drafters, fact.by),
        agreements: before.agreements.map((agreement) => ({
          ...agreement,
          heeded: agreement.answer !== null,
        })),
        referral: before.referral === 'open' ? 'open' : null,
      };
    case 'submit':
      return { ...after, scheme: fact.scheme ?? 'single' };
    case 'return':
      return { ...after, ...NO_APPROVALS };
    case 'approve_release':
    case 'approve_first':
    case 'approve_second':
    case 'approve_secrecy':
    case 'approve_final':
      return { ...after, approvals: [...before.approvals, { action: step.action, by: fact.by }] };
    case 'skip_release':
      return { ...after, emergencyBy: fact.by };
    case 'publish':
      return { ...after, live: 'published', emergencies: emergenciesAfterRelease(before) };
    case 'clear_emergency':
      return { ...after, emergencies: [] };
    case 'withdraw':
      return { ...after, live: 'withdrawn' };
    case 'unpublish':
      return { ...after, live: 'unpublished' };
    case 'revise':
      return newEdition(before.edition + 1, before.live, before.attribute, fact.by, before.emergencies);
    case 'open':
      return { ...after, ...NO_APPROVALS, attribute: 'proactive' };
    case 'ask_agreement':
      return { ...after, agreements: withAgreement(before.agreements, fact.organ ?? '', null) };
    case 'record_agreement':
      return {
        ...after,
        agreements: withAgreement(before.agreements, fact.organ ?? '', fact.answer ?? null),
      };
    case 'refer_secrecy':
      return { ...after, referral: 'open' };
    case 'record_referral':
      return { ...after, referral: fact.result ?? 'open' };
    case 'create':
    case 'confirm_kept':
      return after;
  }
}

const NO_APPROVALS = { approvals: [], emergencyBy: null };

function newEdition(
  edition: number,
  live: LiveState,
  attribute: DisclosureAttribute,
  by: string,
  emergencies: readonly Emergency[],
): ItemReview {
  const opening = { state: 'draft', scheme: null, agreements: [], referral: null } as const;
  return { ...opening, live, edition, attribute, drafters: [by], ...NO_APPROVALS, emergencies };
}

function emergenciesAfterRelease({
  emergencyBy,
  emergencies,
  edition,
  drafters,
}: ItemReview): readonly Emergency[] {
  if (emergencyBy === null) return emergencies;
  return [...emergencies, { edition, parties: withPerson(drafters, emergencyBy) }];
}

/** One agreement per organ: a new letter opens it again. */
function withAgreement(
  agreements: readonly Agreement[],
  organ: string,
  answer: AgreementAnswer | null,
): readonly Agreement[] {
  const others = agreements.filter((agreement) => agreement.organ !== organ);
  return [...others, { organ, answer, heeded: answer === 'agrees' }];
}

function withPerson(people: readonly string[], person: string): readonly string[] {
  return people.includes(person) ? people : [...people, person];
}

function personRefusal(review: ItemReview | null, step: ItemStep, actor: ItemActor): ItemRefusal | null {
  if (!step.roles.some((role) => actor.roles.includes(role))) return 'role_missing';
  if (review === null) return null;
  const rule = DIFFERENCE_RULES.find((candidate) => candidate.action === step.action);
  const part = rule?.differsFrom.find((candidate) => peopleOf(review, candidate).includes(actor.id));
  return part === undefined ? null : REFUSAL_OF_PART[part];
}

function peopleOf(review: ItemReview, part: ItemPart): readonly string[] {
  switch (part) {
    case 'drafter':
      return review.drafters;
    case 'reviewer':
      return reviewersOf(review);
    case 'emergency_party':
      return review.emergencies.flatMap(({ parties }) => parties);
  }
}

/** Everyone who approved the text in work, and the leader who ordered that the release review be skipped. */
export function reviewersOf({ approvals, emergencyBy }: ItemReview): string[] {
  return [...approvals.map(({ by }) => by), ...(emergencyBy === null ? [] : [emergencyBy])];
}

function holdupOf(review: ItemReview | null, action: ItemAction): Holdup | null {
  if (review === null) return null;
  const open = HOLDUP_RULES.filter(({ actions }) => actions.includes(action)).flatMap(
    ({ holdups }) => holdups,
  );
  return open.find((holdup) => HOLDS[holdup](review)) ?? null;
}

const HOLDS: Readonly<Record<Holdup, (review: ItemReview) => boolean>> = {
  agreement_open: ({ agreements }) => agreements.some(({ answer }) => answer === null),
  // An objection, or the wording that the other organ wants, is met by a change of text or a new letter.
  agreement_unheeded: ({ agreements }) => agreements.some(({ answer, heeded }) => answer !== null && !heeded),
  referral_open: ({ referral }) => referral === 'open',
  referral_negative: (review) => review.referral === 'may_not_disclose' && isDisclosed(review),
};
