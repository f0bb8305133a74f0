/** What the fold keeps about a case while it walks through the events. Dates only; clocks are reckoned from them. */
import type { Calendar, LocalDate } from '../calendar/index.ts';
import type { EventOf, MatterOutcome, WorkingDays } from './events.ts';
import type { ReasonCode } from './reasons.ts';
import type { Consultation, EntryCorrection, HowStep, RequestSettings } from './result.ts';
import type {
  ApplicantCategory,
  Channel,
  EventName,
  OnlineRule,
  OutcomeId,
  RemedyKind,
  RequestState,
  ServiceWay,
} from './vocabulary.ts';

/** A period set by the organ that runs from the delivery of its letter. */
export type Awaited = {
  sent_on: LocalDate;
  /** Working days from delivery. */
  length: WorkingDays;
  delivered_on: LocalDate | null;
  answered_on: LocalDate | null;
  /** Declared over without an answer. */
  lapsed_on: LocalDate | null;
};

/** The reply clock's present run; both dates null while it is stopped or has not begun. */
export type ReplyRun = {
  starts_on: LocalDate | null;
  /** The start by the earliest reading of the law. */
  earliest_starts_on: LocalDate | null;
  /** How the present run came to start. */
  history: HowStep[];
};

export type Case = {
  state: RequestState | null;
  /** The latest date any event has; the next event may not lie before it. */
  last_on: LocalDate | null;
  channel: Channel | null;
  online_rule: OnlineRule;
  applicant_category: ApplicantCategory | null;
  submitted_on: LocalDate | null;
  confirmed_on: LocalDate | null;
  received_on: LocalDate | null;
  accepted_on: LocalDate | null;
  reply: ReplyRun;
  correction: (Awaited & { late: boolean }) | null;
  reasons: Awaited[];
  consultations: Consultation[];
  fee: Awaited | null;
  extension: { on: LocalDate; days: WorkingDays } | null;
  /** `in_time`: decided before the reply clock ended, so that it moves the last day. */
  delay: { on: LocalDate; until: LocalDate; in_time: boolean } | null;
  proposal: { outcome: OutcomeId; by: string | null; matters: MatterOutcome[] } | null;
  outcome: OutcomeId | null;
  concluded_on: LocalDate | null;
  concluded_by: EventName | null;
  served: { on: LocalDate; way: ServiceWay } | null;
  received_by_applicant_on: LocalDate | null;
  remedies: { kind: RemedyKind; organ: string | null; on: LocalDate }[];
  corrections: EntryCorrection[];
};

/** What an act may look at beside the case. */
export type Context = { asOf: LocalDate; calendar: Calendar; settings: RequestSettings };

/** One event's rules: when it may happen, and what it does to the case. The state itself moves by the table. */
export type Act<Name extends EventName> = {
  /** Why it may not happen on a day, whatever its fields say. */
  now?: (file: Case, on: LocalDate, context: Context) => ReasonCode | null;
  /** Why it may not happen as given. */
  given?: (file: Case, event: EventOf<Name>, context: Context) => ReasonCode | null;
  /** A field that must be given for it to happen on a day, with the reason otherwise. */
  needs?: (file: Case, on: LocalDate, context: Context) => { field: string; why_not: ReasonCode } | null;
  apply: (file: Case, event: EventOf<Name>, context: Context) => void;
};

export type Acts<Names extends EventName> = { [Name in Names]: Act<Name> };

/** A case before its first event. */
export function emptyCase(): Case {
  return {
    state: null,
    last_on: null,
    channel: null,
    online_rule: 'on_mutual_confirmation',
    applicant_category: null,
    submitted_on: null,
    confirmed_on: null,
    received_on: null,
    accepted_on: null,
    reply: { starts_on: null, earliest_starts_on: null, history: [] },
    correction: null,
    reasons: [],
    consultations: [],
    fee: null,
    extension: null,
    delay: null,
    proposal: null,
    outcome: null,
    concluded_on: null,
    concluded_by: null,
    served: null,
    received_by_applicant_on: null,
    remedies: [],
    corrections: [],
  };
}

/** Ends the case: what it came to, when, and by which event. */
export function conclude(file: Case, outcome: OutcomeId, on: LocalDate, by: EventName): void {
  file.outcome = outcome;
  file.concluded_on = on;
  file.concluded_by = by;
}
