/**
 * The state machine of a request as a table: event, from, to, rule. The fold takes every step from here.
 * Guards beyond the state stand with each act in the `acts-*.ts` files.
 */
import { ARTICLES, type Article } from './articles.ts';
import { type EventName, type RequestState, STATES } from './vocabulary.ts';

/** What about the event or the case chooses between two rows of the same event. */
export type Condition =
  /** The channel fixes the date of receipt by itself. */
  | 'receipt_certain'
  /** The date of receipt needs a confirmation. */
  | 'receipt_to_confirm'
  /** The platform's receipt already counts; a confirmation after it is only kept. */
  | 'platform_receipt_counted'
  | 'clear'
  | 'still_unclear'
  | 'reasonable'
  | 'unreasonable'
  /** Nobody else is still being asked. */
  | 'last_answer'
  | 'more_answers_awaited';

export type Transition = {
  event: EventName;
  /** null: before the case exists. */
  from: readonly (RequestState | null)[];
  when?: Condition;
  /** `same`: the state does not change. */
  to: RequestState | 'same';
  article: Article;
};

/** States before the reply is served, in which the case is open. */
export const OPEN_STATES: readonly RequestState[] = STATES.filter(
  (state) => state !== 'replied' && state !== 'closed',
);

const CONCLUDED: readonly RequestState[] = ['replied', 'closed'];

/** Every step of the law, in the order of handling. */
export const TRANSITIONS: readonly Transition[] = [
  step('submit', [null], 'registered', ARTICLES.receipt, 'receipt_certain'),
  step('submit', [null], 'received_unconfirmed', ARTICLES.receipt, 'receipt_to_confirm'),
  step('confirm', ['received_unconfirmed'], 'registered', ARTICLES.receipt),
  step('confirm', ['registered'], 'same', ARTICLES.receipt, 'platform_receipt_counted'),
  step('accept', ['registered'], 'in_review', ARTICLES.written_system),
  step('request_correction', ['registered', 'in_review'], 'awaiting_correction', ARTICLES.correction),
  step('correction_notice_delivered', ['awaiting_correction'], 'same', ARTICLES.correction),
  step('correction_received', ['awaiting_correction'], 'in_review', ARTICLES.correction, 'clear'),
  step(
    'correction_received',
    ['awaiting_correction'],
    'awaiting_approval',
    ARTICLES.correction,
    'still_unclear',
  ),
  step('correction_period_over', ['awaiting_correction'], 'closed', ARTICLES.correction),
  step('ask_reasons', ['in_review'], 'awaiting_reasons', ARTICLES.excessive),
  step('reasons_request_delivered', ['awaiting_reasons'], 'same', ARTICLES.excessive),
  step('reasons_received', ['awaiting_reasons'], 'same', ARTICLES.excessive),
  step('reasons_judged', ['awaiting_reasons'], 'in_review', ARTICLES.excessive, 'reasonable'),
  step('reasons_judged', ['awaiting_reasons'], 'awaiting_approval', ARTICLES.excessive, 'unreasonable'),
  step('reasons_period_over', ['awaiting_reasons'], 'awaiting_approval', ARTICLES.excessive),
  step(
    'consult_third_party',
    ['in_review', 'awaiting_third_party'],
    'awaiting_third_party',
    ARTICLES.third_party,
  ),
  step('third_party_delivered', ['awaiting_third_party'], 'same', ARTICLES.third_party),
  step('third_party_answered', ['awaiting_third_party'], 'in_review', ARTICLES.third_party, 'last_answer'),
  step(
    'third_party_answered',
    ['awaiting_third_party'],
    'same',
    ARTICLES.third_party,
    'more_answers_awaited',
  ),
  step('third_party_timeout', ['awaiting_third_party'], 'in_review', ARTICLES.third_party, 'last_answer'),
  step('third_party_timeout', ['awaiting_third_party'], 'same', ARTICLES.third_party, 'more_answers_awaited'),
  step(
    'consult_joint_organ',
    ['in_review', 'awaiting_joint_organ'],
    'awaiting_joint_organ',
    ARTICLES.joint_organ,
  ),
  step('joint_organ_delivered', ['awaiting_joint_organ'], 'same', ARTICLES.joint_organ),
  step('joint_organ_answered', ['awaiting_joint_organ'], 'in_review', ARTICLES.joint_organ, 'last_answer'),
  step(
    'joint_organ_answered',
    ['awaiting_joint_organ'],
    'same',
    ARTICLES.joint_organ,
    'more_answers_awaited',
  ),
  step('joint_organ_timeout', ['awaiting_joint_organ'], 'in_review', ARTICLES.joint_organ, 'last_answer'),
  step('joint_organ_timeout', ['awaiting_joint_organ'], 'same', ARTICLES.joint_organ, 'more_answers_awaited'),
  step('charge_fee', ['in_review'], 'awaiting_fee', ARTICLES.fee),
  step('fee_notice_delivered', ['awaiting_fee'], 'same', ARTICLES.fee_measures),
  step('paid', ['awaiting_fee'], 'in_review', ARTICLES.fee_measures),
  step('fee_period_over', ['awaiting_fee'], 'closed', ARTICLES.fee_measures),
  step('extend', ['in_review'], 'same', ARTICLES.reply_extension),
  step('propose_outcome', ['in_review'], 'awaiting_approval', ARTICLES.reply_kinds),
  step('reject', ['awaiting_approval'], 'in_review', ARTICLES.written_system),
  step('approve', ['awaiting_approval'], 'awaiting_service', ARTICLES.written_system),
  step('serve', ['awaiting_service'], 'replied', ARTICLES.delivery),
  step('delivery_proved', ['replied'], 'closed', ARTICLES.delivery),
  step('withdraw', OPEN_STATES, 'closed', ARTICLES.written_system),
  step('remedy_filed', CONCLUDED, 'same', ARTICLES.complaint),
  step('correct_entry', STATES, 'same', ARTICLES.written_system),
];

const BY_EVENT = groupByEvent();

/** The rows of one event, in table order. */
export function transitionsOf(event: EventName): readonly Transition[] {
  return BY_EVENT.get(event) ?? [];
}

function groupByEvent(): Map<EventName, Transition[]> {
  const map = new Map<EventName, Transition[]>();
  for (const transition of TRANSITIONS) {
    const rows = map.get(transition.event);
    if (rows === undefined) map.set(transition.event, [transition]);
    else rows.push(transition);
  }
  return map;
}

function step(
  event: EventName,
  from: readonly (RequestState | null)[],
  to: RequestState | 'same',
  article: Article,
  when?: Condition,
): Transition {
  return when === undefined ? { event, from, to, article } : { event, from, when, to, article };
}
