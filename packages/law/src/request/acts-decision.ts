/** Fee, extension, decision, service and what follows (条例 art. 33, 36, 42; 国办函〔2020〕109号). */
import type { LocalDate } from '../calendar/index.ts';
import { restartReply, stopReply } from './acts-intake.ts';
import { ARTICLES } from './articles.ts';
import { deliveredOnce, periodNotOver, startAwaiting } from './awaited.ts';
import { type Acts, type Case, type Context, conclude } from './case.ts';
import type { Approve, ProposeOutcome } from './events.ts';
import { isGiven, isReasonForced, isRefused, PERIOD_OUTCOMES } from './outcomes.ts';
import type { ReasonCode } from './reasons.ts';
import { FEE_PAYMENT_DAYS, MAX_EXTENSION_DAYS, reckonReply } from './reckoning.ts';

export const feeActs: Acts<'charge_fee' | 'fee_notice_delivered' | 'paid' | 'fee_period_over'> = {
  charge_fee: {
    now: (file, on, context) => {
      if (file.fee !== null) return 'fee_already_charged';
      return replyPeriodOver(file, on, context);
    },
    given: (_file, event) => (event.amount > 0 ? null : 'fee_not_payable'),
    apply: (file, event) => {
      file.fee = startAwaiting(event.on, FEE_PAYMENT_DAYS);
      file.reply.history.push({
        rule: 'stopped_for_fee',
        article: ARTICLES.fee_measures,
        on: event.on,
        event: 'charge_fee',
      });
      stopReply(file);
    },
  },
  fee_notice_delivered: {
    now: (file) => deliveredOnce(file.fee),
    apply: (file, event) => {
      if (file.fee !== null) file.fee.delivered_on = event.on;
    },
  },
  paid: {
    apply: (file, event) => {
      if (file.fee !== null) file.fee.answered_on = event.on;
      restartReply(file, event.on, 'paid');
    },
  },
  fee_period_over: {
    now: (file, on, { calendar }) => periodNotOver(file.fee, on, calendar),
    apply: (file, event) => {
      if (file.fee !== null) file.fee.lapsed_on = event.on;
      conclude(file, 'other_fee_overdue', event.on, 'fee_period_over');
    },
  },
};

export const decisionActs: Acts<
  | 'extend'
  | 'propose_outcome'
  | 'reject'
  | 'approve'
  | 'serve'
  | 'delivery_proved'
  | 'withdraw'
  | 'remedy_filed'
> = {
  extend: {
    now: (file, on, { calendar }) => {
      if (file.extension !== null) return 'already_extended';
      const base = reckonReply(file, calendar, on)?.base_on;
      return base !== undefined && on > base ? 'reply_period_over' : null;
    },
    given: (_file, event) =>
      event.working_days >= 1 && event.working_days <= MAX_EXTENSION_DAYS ? null : 'extension_length_invalid',
    apply: (file, event) => {
      file.extension = { on: event.on, days: event.working_days };
    },
  },
  propose_outcome: {
    given: (_file, event) => proposalFault(event),
    apply: (file, event) => {
      file.proposal = { outcome: event.outcome, by: event.actor ?? null, matters: event.matters ?? [] };
    },
  },
  reject: {
    apply: (file) => {
      file.proposal = null;
    },
  },
  approve: {
    given: (file, event, context) => approvalFault(file, event, context),
    apply: (file) => {
      file.outcome = file.proposal?.outcome ?? null;
    },
  },
  serve: {
    apply: (file, event) => {
      if (file.outcome !== null) conclude(file, file.outcome, event.on, 'serve');
      file.served = { on: event.on, way: event.way };
      // Handed over, the day of signing is both the day of service and the day of knowledge.
      if (event.way === 'direct' || event.way === 'entrusted') file.received_by_applicant_on = event.on;
    },
  },
  delivery_proved: {
    apply: (file, event) => {
      file.received_by_applicant_on ??= event.on;
    },
  },
  withdraw: {
    apply: (file, event) => {
      file.proposal = null;
      conclude(file, 'other_misc', event.on, 'withdraw');
    },
  },
  remedy_filed: {
    apply: (file, event) => {
      file.remedies.push({ kind: event.kind, organ: event.organ ?? null, on: event.on });
    },
  },
};

/**
 * Why an outcome may not be proposed as given, or null. Needs no case, so that a form can ask it while it is filled.
 * Art. 16 is a power, so its use is reasoned; art. 37 makes a mix of given and refused parts a partial disclosure.
 */
export function proposalFault(
  proposal: Pick<ProposeOutcome, 'outcome' | 'matters' | 'reason' | 'note'>,
): ReasonCode | null {
  const { outcome, matters = [] } = proposal;
  const outcomes = [outcome, ...matters.map((matter) => matter.outcome)];
  if (outcomes.some((candidate) => PERIOD_OUTCOMES.includes(candidate))) return 'outcome_only_by_period';
  if (outcome !== 'partially_granted' && isMixed(outcomes.slice(1))) return 'partially_granted_required';
  return reasonIsMissing(proposal) ? 'reason_required' : null;
}

function isMixed(outcomes: ProposeOutcome['outcome'][]): boolean {
  return outcomes.some(isGiven) && outcomes.some(isRefused);
}

function reasonIsMissing(proposal: Pick<ProposeOutcome, 'outcome' | 'matters' | 'reason' | 'note'>): boolean {
  if (hasText(proposal.reason) || hasText(proposal.note)) return false;
  const forced = (proposal.matters ?? []).filter((matter) => isReasonForced(matter.outcome));
  if (forced.length > 0) return forced.some((matter) => !hasText(matter.reason));
  return isReasonForced(proposal.outcome);
}

function approvalFault(file: Case, event: Approve, { settings }: Context): ReasonCode | null {
  const proposer = file.proposal?.by ?? null;
  const others = [event.approved_by, event.actor, event.secrecy_reviewed_by];
  if (proposer !== null && others.includes(proposer)) return 'same_person';
  if (settings.secrecy_review_required === true && !hasText(event.secrecy_reviewed_by)) {
    return 'secrecy_review_missing';
  }
  return null;
}

function replyPeriodOver(file: Case, on: LocalDate, { calendar }: Context): ReasonCode | null {
  const due = reckonReply(file, calendar, on)?.due_on;
  return due !== undefined && on > due ? 'reply_period_over' : null;
}

function hasText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
