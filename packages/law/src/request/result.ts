/** What the fold gives: state, outcome, clocks, and what may happen next. Every date carries how it was reached. */
import type { Calendar, LocalDate } from '../calendar/index.ts';
import type { Article } from './articles.ts';
import type { MatterOutcome, WorkingDays } from './events.ts';
import type { ReasonCode } from './reasons.ts';
import type { RemedyNotice, RemedyRule } from './remedies.ts';
import type {
  ApplicantCategory,
  Channel,
  ClockId,
  ClockState,
  EventName,
  OnlineRule,
  OutcomeId,
  RemedyKind,
  ReportFormat,
  ReportRow,
  RequestState,
} from './vocabulary.ts';

/** Choices of an organ that change how a case is folded. */
export type RequestSettings = {
  /** Default `on_mutual_confirmation`; a `submit` event that carries its own rule goes by that. */
  online_rule?: OnlineRule;
  /** When true, `approve` must name who did the secrecy review. Default false: it may be recorded elsewhere. */
  secrecy_review_required?: boolean;
  /** Dated remedy rules of the organ, laid over the national table. */
  remedy_rules?: readonly RemedyRule[];
};

export type FoldOptions = {
  /** The day on which the case is looked at. Events after it are refused. */
  asOf: LocalDate;
  /** Default: the mainland calendar. */
  calendar?: Calendar;
  /** Default: by the year of `concluded_on`, or of `asOf` while the case is open. */
  format?: ReportFormat;
  settings?: RequestSettings;
};

/** The rule behind one step of a reckoning. Sentences for people: `explainStep`, `explainClock`. */
export type HowRule =
  | 'starts'
  | 'not_started'
  | 'day_one'
  | 'stopped_for_correction'
  | 'stopped_for_fee'
  | 'restarted_by_correction'
  | 'restarted_by_payment'
  | 'runs_on_after_late_correction'
  | 'paused'
  | 'pause_open'
  | 'counted'
  | 'extended'
  | 'delayed'
  | 'earliest_reading'
  | 'entry_corrected'
  | 'provisional'
  | 'ended';

/** One step of how a date was reached. */
export type HowStep = {
  rule: HowRule;
  article: Article;
  /** The date this step gives or starts from; null while it is not known. */
  on: LocalDate | null;
  /** Length in working days, where the step has one. */
  days?: WorkingDays;
  /** The event that caused the step. */
  event?: EventName;
  /** A pause: its first and last day. */
  from?: LocalDate;
  to?: LocalDate | null;
};

/** A pause of a clock, both days included; `to` is null while it lasts. */
export type Pause = { from: LocalDate; to: LocalDate | null };

export type Clock = {
  clock: ClockId;
  /** The day of the event that starts it (the day after is day 1); null when it has not started. */
  starts_on: LocalDate | null;
  /** The last day; null when it has not started. While paused: reckoned as if the pause ended on `asOf`. */
  due_on: LocalDate | null;
  paused: Pause[];
  state: ClockState;
  /** True when days not announced yet entered the reckoning, so that `due_on` may still move. */
  provisional: boolean;
  how: HowStep[];
  /** The earliest last day by any reading of the law; equal to `due_on` when all readings agree. */
  alarm_on: LocalDate | null;
  /** The last day before extension or delay, where they moved it. */
  original_due_on?: LocalDate;
  /** The third party or joint organ whose clock this is. */
  party?: string;
};

/** One event and whether it may be recorded on `asOf`. */
export type AllowedEvent = {
  event: EventName;
  /** Absent when allowed. Text: `reasonLabel(why_not)`. */
  why_not?: ReasonCode;
  /** The rule behind `why_not`. */
  article?: Article;
  /** Fields that would lift `why_not`, such as `late_reason`. */
  needs?: string[];
};

export type RequestFlag =
  | 'overdue'
  | 'concluded_late'
  | 'late_correction'
  | 'extended'
  | 'delayed'
  | 'alarm'
  | 'under_remedy'
  | 'entry_corrected';

/** One party asked, and what came of it. */
export type Consultation = {
  kind: 'third_party' | 'joint_organ';
  party: string;
  sent_on: LocalDate;
  delivered_on: LocalDate | null;
  ended_on: LocalDate | null;
  /** True when it ended by silence. */
  timed_out: boolean;
  /** null while waiting, and for a silent third party (条例 art. 32: the organ decides itself). */
  consents: boolean | null;
  /** True when silence counts as consent (条例 art. 34). */
  presumed: boolean;
  reason: string | null;
};

/** The applicant's ways to challenge the reply, reckoned from the day of knowledge. */
export type RemedyPeriod = {
  notice: RemedyNotice;
  /** The day the applicant received the reply. */
  starts_on: LocalDate;
  /** 60 days (行政复议法 art. 20). */
  reconsideration_until: LocalDate;
  /** Six months (行政诉讼法 art. 46); null where reconsideration comes first. */
  litigation_until: LocalDate | null;
};

/** A correction of an earlier entry, kept beside it. */
export type EntryCorrection = {
  event_id: string;
  on: LocalDate;
  event: EventName;
  field: string;
  was: unknown;
  is: unknown;
  reason: string;
};

/** A refused event: which, why (text: `reasonLabel`), and by what rule. */
export type Refusal = { event: EventName; reason: ReasonCode; article: Article };

export type FoldResult = {
  state: RequestState | null;
  outcome: OutcomeId | null;
  concluded_on: LocalDate | null;
  report_row: ReportRow | null;
  clocks: Clock[];
  allowed: AllowedEvent[];
  refused?: Refusal;
  /** The place of the refused event in the list given, counted from 0. */
  refused_at?: number;

  channel: Channel | null;
  applicant_category: ApplicantCategory | null;
  /** The legal date of receipt (条例 art. 31); null until it is confirmed where confirmation decides. */
  received_on: LocalDate | null;
  /** The same-day task of confirming the receipt with the applicant (条例 art. 31); null once confirmed. */
  confirm_by: LocalDate | null;
  /** The last day of the reply clock by the statutory reading; null while it is stopped; kept after conclusion. */
  due_on: LocalDate | null;
  /** The earliest last day by any reading; equal to `due_on` where they agree. Alarms go by it. */
  alarm_on: LocalDate | null;
  flags: RequestFlag[];
  format: ReportFormat;
  proposed_outcome: OutcomeId | null;
  matters: MatterOutcome[];
  consultations: Consultation[];
  served_for_deadline_on: LocalDate | null;
  received_by_applicant_on: LocalDate | null;
  remedy: RemedyPeriod | null;
  remedies_filed: { kind: RemedyKind; organ: string | null; on: LocalDate }[];
  corrections: EntryCorrection[];
};

/** A case before and after one more event; `after` equals `before` when the event is refused. */
export type EventPreview = { before: FoldResult; after: FoldResult; refused?: Refusal };
