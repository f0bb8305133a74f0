/** The moves of a case in the order of handling, each so many working days after the one before. */
import type { LocalDate } from '@gongkai/law/calendar';
import {
  type CaseEvent,
  feeForPages,
  type MatterOutcome,
  type OutcomeId,
  type ServiceWay,
} from '@gongkai/law/request';

/** An event without its date. */
type Undated<Event> = Event extends CaseEvent ? Omit<Event, 'on'> : never;

/** One event, `after` working days from the event before it; 0 is the same day. */
export interface Move {
  readonly after: number;
  readonly event: Undated<CaseEvent>;
  /** For `reasons_judged`: the delayed reply ends so many working days later. */
  readonly delay?: number;
}

/** Logins of the persons whose names an event carries. */
export const APPROVER = 'linguodong';
export const SECRECY_REVIEWER = 'liuchang';

/** The receipt is confirmed with the applicant, then the case goes to a section office. */
export function confirmed(office: string, after = 0): Move[] {
  return [{ after, event: { event: 'confirm' } }, ...taken(office, 1)];
}

/** The case goes to a section office. */
export function taken(office: string, after = 1): Move[] {
  return [{ after, event: { event: 'accept', office } }];
}

/** Asks once for correction; the notice reaches the applicant two days later. */
export function askedToCorrect(
  after: number,
  points: string[],
  options: { readonly within?: number; readonly lateReason?: string } = {},
): Move[] {
  const { within = 15, lateReason } = options;
  return [
    {
      after,
      event: {
        event: 'request_correction',
        points,
        respond_within: within,
        ...(lateReason === undefined ? {} : { late_reason: lateReason }),
      },
    },
    { after: 2, event: { event: 'correction_notice_delivered' } },
  ];
}

/** The corrected request arrives; `clear` says whether it can be handled now. */
export function corrected(after: number, clear = true): Move[] {
  return [{ after, event: { event: 'correction_received', clear } }];
}

/** The applicant stays silent until the period is over (条例 art. 30). */
export function correctionLapsed(within = 15): Move[] {
  return [{ after: within + 1, event: { event: 'correction_period_over' } }];
}

/** Asks why the number or frequency is needed (条例 art. 35); the letter arrives two days later. */
export function askedForReasons(after: number, within = 10): Move[] {
  return [
    { after, event: { event: 'ask_reasons', respond_within: within } },
    { after: 2, event: { event: 'reasons_request_delivered' } },
  ];
}

/** Reasons arrive and are judged; reasonable ones bring a delayed reply (条例 art. 35). */
export function reasonsJudged(reasonable: boolean, delay?: number): Move[] {
  return [
    { after: 4, event: { event: 'reasons_received' } },
    { after: 2, event: { event: 'reasons_judged', reasonable }, ...(delay === undefined ? {} : { delay }) },
  ];
}

/** Asks a third party in writing (条例 art. 32); the letter arrives the next day. */
export function askedParty(party: string, after = 2): Move[] {
  return [
    { after, event: { event: 'consult_third_party', party } },
    { after: 1, event: { event: 'third_party_delivered', party } },
  ];
}

/** The third party answers, with its reason. */
export function partyAnswers(party: string, after: number, consents: boolean, reason: string): Move[] {
  return [{ after, event: { event: 'third_party_answered', party, consents, reason } }];
}

/** The third party says nothing for 15 working days (条例 art. 32). */
export function partySilent(party: string): Move[] {
  return [{ after: 16, event: { event: 'third_party_timeout', party } }];
}

/** Asks the organ that made the information together with ours (条例 art. 34). */
export function askedOrgan(organ: string, after = 2): Move[] {
  return [
    { after, event: { event: 'consult_joint_organ', organ } },
    { after: 1, event: { event: 'joint_organ_delivered', organ } },
  ];
}

/** The joint organ answers. */
export function organAnswers(organ: string, after: number, consents: boolean): Move[] {
  return [{ after, event: { event: 'joint_organ_answered', organ, consents } }];
}

/** The joint organ says nothing for 15 working days, which counts as consent (条例 art. 34). */
export function organSilent(organ: string): Move[] {
  return [{ after: 16, event: { event: 'joint_organ_timeout', organ } }];
}

/** A processing fee by pages (国办函〔2020〕109号 art. 5). */
export function charged(pages: number, after = 3): Move[] {
  return [
    { after, event: { event: 'charge_fee', basis: 'per_page', amount: feeForPages(pages).amount } },
    { after: 2, event: { event: 'fee_notice_delivered' } },
  ];
}

/** The fee is paid; the reply clock begins anew. */
export function paid(after: number, receipt: string): Move[] {
  return [{ after, event: { event: 'paid', receipt_number: receipt } }];
}

/** Nothing is paid within 20 working days. */
export function feeLapsed(): Move[] {
  return [{ after: 21, event: { event: 'fee_period_over' } }];
}

/** Extends the reply period with the approval of the head of the disclosure unit (条例 art. 33 para 2). */
export function extended(after: number, days: number, reason: string): Move[] {
  return [{ after, event: { event: 'extend', working_days: days, approved_by: APPROVER, reason } }];
}

/** The handler proposes an outcome; `reason` is required under art. 16, `matters` where a request asks for several. */
export function proposed(
  after: number,
  outcome: OutcomeId,
  reason?: string,
  matters?: MatterOutcome[],
): Move[] {
  return [
    {
      after,
      event: {
        event: 'propose_outcome',
        outcome,
        ...(reason === undefined ? {} : { reason }),
        ...(matters === undefined ? {} : { matters }),
      },
    },
  ];
}

/** The head sends the draft back. */
export function rejected(after: number, remark: string): Move[] {
  return [{ after, event: { event: 'reject', remark } }];
}

/** Secrecy review and approval by the head of the disclosure unit. */
export function approved(after = 1): Move[] {
  return [
    { after, event: { event: 'approve', approved_by: APPROVER, secrecy_reviewed_by: SECRECY_REVIEWER } },
  ];
}

/** Working days until delivery is proved, by way of service. */
const PROVED_AFTER: Readonly<Record<ServiceWay, number>> = {
  direct: 0,
  entrusted: 0,
  post: 3,
  electronic: 1,
};

/** The reply goes out. */
export function served(way: ServiceWay, after = 1): Move[] {
  return [{ after, event: { event: 'serve', way } }];
}

/** The proof of service comes in. */
function proved(way: ServiceWay): Move[] {
  return [{ after: PROVED_AFTER[way], event: { event: 'delivery_proved' } }];
}

/** Approval, service and proof of delivery after a proposal has been made. */
export function finished(way: ServiceWay, wait = 1): Move[] {
  return [...approved(wait), ...served(way), ...proved(way)];
}

/** Proposal, approval, service and proof. */
export function replied(
  after: number,
  outcome: OutcomeId,
  way: ServiceWay,
  reason?: string,
  matters?: MatterOutcome[],
): Move[] {
  return [...proposed(after, outcome, reason, matters), ...finished(way)];
}

/** The applicant takes the request back. */
export function withdrawn(after: number): Move[] {
  return [{ after, event: { event: 'withdraw' } }];
}

/** The applicant goes to reconsideration or to court. */
export function challenged(
  after: number,
  kind: 'reconsideration' | 'litigation_after_reconsideration',
  organ: string,
): Move[] {
  return [{ after, event: { event: 'remedy_filed', kind, organ } }];
}

/** Puts a date on a move. */
export function dated(
  { event }: Move,
  on: LocalDate,
  actor: string,
  delayedUntil: LocalDate | null,
): CaseEvent {
  const named = { ...event, on, actor };
  if (named.event !== 'reasons_judged' || delayedUntil === null) return named;
  return { ...named, delayed_until: delayedUntil };
}
