/** Asking the applicant for reasons (条例 art. 35), third parties (art. 32) and joint organs (art. 34). */
import type { Calendar, LocalDate } from '../calendar/index.ts';
import { deliveredOnce, periodNotOver, startAwaiting } from './awaited.ts';
import type { Acts, Awaited, Case } from './case.ts';
import type { ReasonCode } from './reasons.ts';
import { consultationDue, reckonReply } from './reckoning.ts';
import type { Consultation } from './result.ts';

type Kind = Consultation['kind'];

export const reasonActs: Acts<
  'ask_reasons' | 'reasons_request_delivered' | 'reasons_received' | 'reasons_judged' | 'reasons_period_over'
> = {
  ask_reasons: {
    apply: (file, event) => {
      file.reasons.push(startAwaiting(event.on, event.respond_within));
    },
  },
  reasons_request_delivered: {
    now: (file) => deliveredOnce(currentReasons(file)),
    apply: (file, event) => {
      const reasons = currentReasons(file);
      if (reasons !== null) reasons.delivered_on = event.on;
    },
  },
  reasons_received: {
    now: (file) => (reasonsCame(file) ? 'reasons_already_received' : null),
    apply: (file, event) => {
      const reasons = currentReasons(file);
      if (reasons !== null) reasons.answered_on = event.on;
    },
  },
  reasons_judged: {
    given: (_file, event) =>
      event.delayed_until !== undefined && event.delayed_until <= event.on
        ? 'delay_not_after_decision'
        : null,
    apply: (file, event, { calendar }) => {
      if (!event.reasonable) {
        file.proposal = { outcome: 'not_processed_excessive', by: event.actor ?? null, matters: [] };
        return;
      }
      if (event.delayed_until === undefined) return;
      const due = reckonReply(file, calendar, event.on)?.due_on;
      // A delay decided after the last day cannot undo the breach.
      const in_time = due === undefined || event.on <= due;
      file.delay = { on: event.on, until: event.delayed_until, in_time };
    },
  },
  reasons_period_over: {
    now: (file, on, { calendar }) =>
      reasonsCame(file) ? 'reasons_already_received' : periodNotOver(currentReasons(file), on, calendar),
    apply: (file, event) => {
      const reasons = currentReasons(file);
      if (reasons !== null) reasons.lapsed_on = event.on;
      file.proposal = { outcome: 'not_processed_excessive', by: event.actor ?? null, matters: [] };
    },
  },
};

export const consultationActs: Acts<
  | 'consult_third_party'
  | 'third_party_delivered'
  | 'third_party_answered'
  | 'third_party_timeout'
  | 'consult_joint_organ'
  | 'joint_organ_delivered'
  | 'joint_organ_answered'
  | 'joint_organ_timeout'
> = {
  consult_third_party: {
    given: (file, event) =>
      pendingOf(file, 'third_party', event.party) === null ? null : 'party_already_asked',
    apply: (file, event) => ask(file, 'third_party', event.party, event.on),
  },
  third_party_delivered: {
    now: (file) => everyDelivered(file, 'third_party'),
    given: (file, event) => deliverable(pendingOf(file, 'third_party', event.party), 'party_not_asked'),
    apply: (file, event) => deliver(file, 'third_party', event.party, event.on),
  },
  third_party_answered: {
    given: (file, event) => (pendingOf(file, 'third_party', event.party) === null ? 'party_not_asked' : null),
    apply: (file, event) => {
      const consultation = end(file, 'third_party', event.party, event.on);
      if (consultation === null) return;
      consultation.consents = event.consents;
      consultation.reason = event.reason ?? null;
    },
  },
  third_party_timeout: {
    now: (file, on, { calendar }) => anyLapsed(file, 'third_party', on, calendar),
    given: (file, event, { calendar }) =>
      lapsed(pendingOf(file, 'third_party', event.party), 'party_not_asked', event.on, calendar),
    // Silence of a third party presumes nothing: the organ decides by itself (art. 32).
    apply: (file, event) => {
      const consultation = end(file, 'third_party', event.party, event.on);
      if (consultation !== null) consultation.timed_out = true;
    },
  },
  consult_joint_organ: {
    given: (file, event) =>
      pendingOf(file, 'joint_organ', event.organ) === null ? null : 'organ_already_asked',
    apply: (file, event) => ask(file, 'joint_organ', event.organ, event.on),
  },
  joint_organ_delivered: {
    now: (file) => everyDelivered(file, 'joint_organ'),
    given: (file, event) => deliverable(pendingOf(file, 'joint_organ', event.organ), 'organ_not_asked'),
    apply: (file, event) => deliver(file, 'joint_organ', event.organ, event.on),
  },
  joint_organ_answered: {
    given: (file, event) => (pendingOf(file, 'joint_organ', event.organ) === null ? 'organ_not_asked' : null),
    apply: (file, event) => {
      const consultation = end(file, 'joint_organ', event.organ, event.on);
      if (consultation !== null) consultation.consents = event.consents;
    },
  },
  joint_organ_timeout: {
    now: (file, on, { calendar }) => anyLapsed(file, 'joint_organ', on, calendar),
    given: (file, event, { calendar }) =>
      lapsed(pendingOf(file, 'joint_organ', event.organ), 'organ_not_asked', event.on, calendar),
    // Silence of a joint organ counts as consent (art. 34).
    apply: (file, event) => {
      const consultation = end(file, 'joint_organ', event.organ, event.on);
      if (consultation === null) return;
      consultation.timed_out = true;
      consultation.consents = true;
      consultation.presumed = true;
    },
  },
};

/** The consultations still waiting for an answer. */
export function pending(file: Case, kind: Kind): Consultation[] {
  return file.consultations.filter((candidate) => candidate.kind === kind && candidate.ended_on === null);
}

/** The consultation of one party that is still waiting, or null. */
export function pendingOf(file: Case, kind: Kind, party: string): Consultation | null {
  return pending(file, kind).find((candidate) => candidate.party === party) ?? null;
}

/** The round of asking for reasons that is under way, or the last one. */
export function currentReasons(file: Case): Awaited | null {
  return file.reasons.at(-1) ?? null;
}

function reasonsCame(file: Case): boolean {
  return currentReasons(file)?.answered_on != null;
}

function ask(file: Case, kind: Kind, party: string, on: LocalDate): void {
  file.consultations.push({
    kind,
    party,
    sent_on: on,
    delivered_on: null,
    ended_on: null,
    timed_out: false,
    consents: null,
    presumed: false,
    reason: null,
  });
}

function deliver(file: Case, kind: Kind, party: string, on: LocalDate): void {
  const consultation = pendingOf(file, kind, party);
  if (consultation !== null) consultation.delivered_on = on;
}

function end(file: Case, kind: Kind, party: string, on: LocalDate): Consultation | null {
  const consultation = pendingOf(file, kind, party);
  if (consultation !== null) consultation.ended_on = on;
  return consultation;
}

function everyDelivered(file: Case, kind: Kind): ReasonCode | null {
  const waiting = pending(file, kind);
  return waiting.length > 0 && waiting.every(({ delivered_on }) => delivered_on !== null)
    ? 'already_delivered'
    : null;
}

function deliverable(consultation: Consultation | null, otherwise: ReasonCode): ReasonCode | null {
  if (consultation === null) return otherwise;
  return consultation.delivered_on === null ? null : 'already_delivered';
}

/** Whether at least one consultation has run out; else the reason of the one that comes nearest. */
function anyLapsed(file: Case, kind: Kind, on: LocalDate, calendar: Calendar): ReasonCode | null {
  const codes = pending(file, kind).map((candidate) => periodOf(candidate, on, calendar));
  if (codes.includes(null)) return null;
  return codes.includes('period_not_over') ? 'period_not_over' : 'period_not_started';
}

function lapsed(
  consultation: Consultation | null,
  otherwise: ReasonCode,
  on: LocalDate,
  calendar: Calendar,
): ReasonCode | null {
  return consultation === null ? otherwise : periodOf(consultation, on, calendar);
}

/** A timeout may be dated on the fifteenth day itself: that day still belongs to the pause (art. 33 para 3). */
function periodOf(consultation: Consultation, on: LocalDate, calendar: Calendar): ReasonCode | null {
  const due = consultationDue(consultation, calendar);
  if (due === null) return 'period_not_started';
  return on < due ? 'period_not_over' : null;
}
