/** Events of a case as data: one shape for the ledger, the interface and the command line. */
import type { LocalDate } from '../calendar/index.ts';
import type {
  ApplicantCategory,
  Channel,
  EventName,
  FeeBasis,
  OnlineRule,
  OutcomeId,
  RemedyKind,
  ServiceWay,
} from './vocabulary.ts';

/** Money in whole fen (分). */
export type Fen = number;
/** A length in working days. */
export type WorkingDays = number;

/** What every event has: the legal date, and in the ledger who recorded it, when, and why. */
type Entry<Name extends EventName, Fields = unknown> = {
  event: Name;
  /** The legal date. */
  on: LocalDate;
  /** Names the event within its case, so that `correct_entry` can point at it. */
  id?: string;
  /** When it was entered, an instant in ISO 8601. Plays no part in the law. */
  recorded_at?: string;
  /** Who did it; compared, never interpreted. */
  actor?: string;
  note?: string;
} & Fields;

/** One matter of a request that asks for several, with its own result. */
export type MatterOutcome = { outcome: OutcomeId; matter?: string; reason?: string };

/**
 * A request arrives. `on` is the day it was handed in, signed for, or reached the platform. `online_rule` keeps the
 * organ's announced rule of that day with the case, so that a later change of the setting leaves old cases alone.
 */
export type Submit = Entry<
  'submit',
  { channel: Channel; applicant_category: ApplicantCategory; online_rule?: OnlineRule }
>;
/** Both sides confirm the receipt; the day is the date of receipt (条例 art. 31). */
export type Confirm = Entry<'confirm'>;
export type Accept = Entry<'accept', { office?: string }>;
/** 补正 (条例 art. 30). `late_reason` is the leader's reason when the seven working days are over. */
export type RequestCorrection = Entry<
  'request_correction',
  { points?: string[]; respond_within: WorkingDays; late_reason?: string }
>;
export type CorrectionNoticeDelivered = Entry<'correction_notice_delivered'>;
export type CorrectionReceived = Entry<'correction_received', { clear: boolean }>;
export type CorrectionPeriodOver = Entry<'correction_period_over'>;
/** 说明理由 (条例 art. 35). */
export type AskReasons = Entry<'ask_reasons', { respond_within: WorkingDays }>;
export type ReasonsRequestDelivered = Entry<'reasons_request_delivered'>;
export type ReasonsReceived = Entry<'reasons_received'>;
export type ReasonsJudged = Entry<'reasons_judged', { reasonable: boolean; delayed_until?: LocalDate }>;
export type ReasonsPeriodOver = Entry<'reasons_period_over'>;
/** 征求第三方意见 (条例 art. 32). `on` is the day the letter was sent. */
export type ConsultThirdParty = Entry<'consult_third_party', { party: string }>;
export type ThirdPartyDelivered = Entry<'third_party_delivered', { party: string }>;
export type ThirdPartyAnswered = Entry<
  'third_party_answered',
  { party: string; consents: boolean; reason?: string }
>;
export type ThirdPartyTimeout = Entry<'third_party_timeout', { party: string }>;
/** 征求共同制作机关意见 (条例 art. 34). */
export type ConsultJointOrgan = Entry<'consult_joint_organ', { organ: string }>;
export type JointOrganDelivered = Entry<'joint_organ_delivered', { organ: string }>;
export type JointOrganAnswered = Entry<'joint_organ_answered', { organ: string; consents: boolean }>;
export type JointOrganTimeout = Entry<'joint_organ_timeout', { organ: string }>;
/** 收费通知 (条例 art. 42, 国办函〔2020〕109号). */
export type ChargeFee = Entry<'charge_fee', { basis: FeeBasis; amount: Fen }>;
export type FeeNoticeDelivered = Entry<'fee_notice_delivered'>;
export type Paid = Entry<'paid', { receipt_number?: string }>;
export type FeePeriodOver = Entry<'fee_period_over'>;
/** 延长答复期限 (条例 art. 33 para 2), 1 to 20 working days. */
export type Extend = Entry<'extend', { working_days: WorkingDays; approved_by: string; reason?: string }>;
/** `reason` must be given for outcomes under art. 16; here, in `note`, or with the matter concerned. */
export type ProposeOutcome = Entry<
  'propose_outcome',
  { outcome: OutcomeId; matters?: MatterOutcome[]; reason?: string }
>;
export type Reject = Entry<'reject', { remark?: string }>;
/** `secrecy_reviewed_by` names the person who did the secrecy review of the reply, where it is recorded here. */
export type Approve = Entry<'approve', { approved_by: string; secrecy_reviewed_by?: string }>;
/** The reply goes out: `on` is the posting day, or the day of signing when handed over (国办公开办函〔2016〕235号). */
export type Serve = Entry<'serve', { way: ServiceWay }>;
/** `on` is the day the applicant received the reply. */
export type DeliveryProved = Entry<'delivery_proved'>;
export type Withdraw = Entry<'withdraw'>;
export type RemedyFiled = Entry<'remedy_filed', { kind: RemedyKind; organ?: string }>;
/** Corrects one field of an earlier event; both entries stay in the ledger. */
export type CorrectEntry = Entry<
  'correct_entry',
  { event_id: string; field: string; was: unknown; is: unknown; reason: string }
>;

/** Event name → event. */
export type EventMap = {
  submit: Submit;
  confirm: Confirm;
  accept: Accept;
  request_correction: RequestCorrection;
  correction_notice_delivered: CorrectionNoticeDelivered;
  correction_received: CorrectionReceived;
  correction_period_over: CorrectionPeriodOver;
  ask_reasons: AskReasons;
  reasons_request_delivered: ReasonsRequestDelivered;
  reasons_received: ReasonsReceived;
  reasons_judged: ReasonsJudged;
  reasons_period_over: ReasonsPeriodOver;
  consult_third_party: ConsultThirdParty;
  third_party_delivered: ThirdPartyDelivered;
  third_party_answered: ThirdPartyAnswered;
  third_party_timeout: ThirdPartyTimeout;
  consult_joint_organ: ConsultJointOrgan;
  joint_organ_delivered: JointOrganDelivered;
  joint_organ_answered: JointOrganAnswered;
  joint_organ_timeout: JointOrganTimeout;
  charge_fee: ChargeFee;
  fee_notice_delivered: FeeNoticeDelivered;
  paid: Paid;
  fee_period_over: FeePeriodOver;
  extend: Extend;
  propose_outcome: ProposeOutcome;
  reject: Reject;
  approve: Approve;
  serve: Serve;
  delivery_proved: DeliveryProved;
  withdraw: Withdraw;
  remedy_filed: RemedyFiled;
  correct_entry: CorrectEntry;
};

/** The event of a name. */
export type EventOf<Name extends EventName> = EventMap[Name];

/** Any event of a case. */
export type CaseEvent = EventMap[EventName];
