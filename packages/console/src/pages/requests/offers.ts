/** Which events a person may record on a case now, which the law or the division of work forbids, and why. */

import { articleWords } from '@gongkai/law/report';
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

const OWN_LABELS: Readonly<Record<string, string>> = { secrecy_reviewed: '保密审查答复' };

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
    if (event === 'request_correction' && offer.needs?.includes('late_reason') === true) {
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

function whyNotWords({ why_not = '', article }: ServerOffer): string {
  if (why_not === 'not_granted' || why_not === 'role_missing') return '您没有办理此环节的职责。';
  const known: Readonly<Partial<Record<string, { text: string; article: string }>>> = REASONS;
  const reason = known[why_not];
  if (reason === undefined) return `不能办理（${why_not}）。`;
  return `${reason.text}（${articleWords(article ?? reason.article)}）。`;
}
