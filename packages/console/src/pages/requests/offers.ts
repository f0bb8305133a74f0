/** Which events a person may record on a case now, which the law or the division of work forbids, and why. */
import { STAFF_ROLE_LABELS } from '@gongkai/law/disclosure';
import { EVENT_LABELS, REASONS } from '@gongkai/law/request';
import type { StaffEvent } from './event-forms.ts';

/** An event and what stands in its way. */
export interface OfferedEvent {
  event: StaffEvent;
  label: string;
  /** Absent when it may be recorded. */
  whyNot?: string;
  /** It belongs to another stage of the case, so that it is only listed on demand. */
  elsewhere: boolean;
}

/** What the server says of an event; `why_not` may also be a code of its own, such as `not_granted`. */
export interface ServerOffer {
  event: string;
  why_not?: string;
  article?: string;
  needs?: string[];
}

/** Refusals of the server's own, beside the law's. */
const OWN_REASONS: Readonly<Record<string, string>> = {
  secrecy_already_reviewed: '答复已作保密审查。',
};

const OWN_LABELS: Readonly<Record<string, string>> = { secrecy_reviewed: '保密审查答复' };

/** Events that bring the case on towards its reply; the first of them that may be recorded carries the filled button. */
const ONWARD: ReadonlySet<StaffEvent> = new Set([
  'confirm',
  'accept',
  'propose_outcome',
  'secrecy_reviewed',
  'approve',
  'serve',
  'delivery_proved',
  'correction_received',
  'correction_notice_delivered',
  'reasons_received',
  'reasons_judged',
  'reasons_request_delivered',
  'third_party_answered',
  'third_party_delivered',
  'joint_organ_answered',
  'joint_organ_delivered',
  'paid',
  'fee_notice_delivered',
]);

/** Whether an event brings the case on. */
export function leadsOn(event: StaffEvent): boolean {
  return ONWARD.has(event);
}

const ORDER: readonly StaffEvent[] = [
  'confirm',
  'accept',
  'propose_outcome',
  'secrecy_reviewed',
  'approve',
  'reject',
  'serve',
  'delivery_proved',
  'correction_received',
  'correction_notice_delivered',
  'correction_period_over',
  'reasons_received',
  'reasons_judged',
  'reasons_request_delivered',
  'reasons_period_over',
  'third_party_answered',
  'third_party_delivered',
  'third_party_timeout',
  'joint_organ_answered',
  'joint_organ_delivered',
  'joint_organ_timeout',
  'paid',
  'fee_notice_delivered',
  'fee_period_over',
  'request_correction',
  'consult_third_party',
  'consult_joint_organ',
  'ask_reasons',
  'extend',
  'charge_fee',
  'withdraw',
  'correct_entry',
];

/** The events in the order in which one looks for them, each with its state. */
export function offeredEvents(offers: readonly ServerOffer[]): OfferedEvent[] {
  return ORDER.flatMap((event): OfferedEvent[] => {
    const offer = offers.find((candidate) => candidate.event === event);
    if (offer === undefined) return [];
    const label = eventLabel(event);
    if (offer.why_not === undefined) return [{ event, label, elsewhere: false }];
    if (offer.why_not === 'late_reason_required') {
      return [{ event, label, elsewhere: false }];
    }
    return [{ event, label, whyNot: whyNotWords(offer), elsewhere: offer.why_not === 'wrong_state' }];
  });
}

/** The Chinese name of an event, the law's or our own. */
export function eventLabel(event: string): string {
  const own = OWN_LABELS[event];
  if (own !== undefined) return own;
  const labels: Readonly<Record<string, string>> = EVENT_LABELS;
  return labels[event] ?? event;
}

const HEAD_EVENTS: readonly string[] = ['extend', 'charge_fee', 'approve', 'reject', 'correct_entry'];

/** Whose turn an event is, for those whose it is not. */
function turnOf(event: string, needs: readonly string[] | undefined): string {
  if (needs?.includes('late_reason') === true) {
    return `收到申请已超过7个工作日，由${STAFF_ROLE_LABELS.responsible_leader}写明理由后办理。`;
  }
  if (event === 'secrecy_reviewed') return `由${STAFF_ROLE_LABELS.secrecy_reviewer}办理。`;
  const role = HEAD_EVENTS.includes(event) ? 'disclosure_unit_head' : 'request_handler';
  return `由${STAFF_ROLE_LABELS[role]}办理。`;
}

function whyNotWords({ event, why_not = '', article, needs }: ServerOffer): string {
  if (why_not === 'not_granted') return turnOf(event, needs);
  const own = OWN_REASONS[why_not];
  if (own !== undefined) return own;
  const known: Readonly<Partial<Record<string, { text: string; article: string }>>> = REASONS;
  const reason = known[why_not];
  if (reason === undefined) return `不能办理（${why_not}）。`;
  return `${reason.text}（${article ?? reason.article}）。`;
}
