/** The fixed words of request handling: every id that may stand in an event or in a result. Chinese in `labels.ts`. */

/** Channels by which a request may come (条例 art. 31, 29; 国办公开办函〔2015〕207号 for `misdirected`). */
export const CHANNELS = [
  'in_person',
  'post_signed',
  'post_ordinary',
  'online',
  'fax',
  'oral_transcribed',
  'misdirected',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Applicant categories of the report table, fixed at registration. */
export const APPLICANT_CATEGORIES = [
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'public_welfare_organization',
  'legal_service_institution',
  'other_organization',
] as const;
export type ApplicantCategory = (typeof APPLICANT_CATEGORIES)[number];

/** States a request passes through. `under_remedy` is a flag beside them, not a state. */
export const STATES = [
  'received_unconfirmed',
  'registered',
  'awaiting_correction',
  'awaiting_reasons',
  'in_review',
  'awaiting_third_party',
  'awaiting_joint_organ',
  'awaiting_fee',
  'awaiting_approval',
  'awaiting_service',
  'replied',
  'closed',
] as const;
export type RequestState = (typeof STATES)[number];

/** Statutory and set clocks of a request. */
export const CLOCKS = [
  'correction_notice',
  'correction_response',
  'reply',
  'extension',
  'third_party',
  'joint_organ',
  'reasons',
  'delayed_reply',
  'fee_payment',
] as const;
export type ClockId = (typeof CLOCKS)[number];

export const CLOCK_STATES = ['not_started', 'running', 'paused', 'met', 'missed'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** Outcomes of a request: the leaf rows of part three of the request table, format of 2021. */
export const OUTCOMES = [
  'granted',
  'partially_granted',
  'refused_state_secret',
  'refused_prohibited_by_law',
  'refused_security_stability',
  'refused_third_party_rights',
  'refused_internal_affairs',
  'refused_process_information',
  'refused_enforcement_case_file',
  'refused_administrative_inquiry',
  'unable_not_held',
  'unable_needs_creation',
  'unable_still_unclear',
  'not_processed_petition_complaint',
  'not_processed_repeat',
  'not_processed_publication',
  'not_processed_excessive',
  'not_processed_confirm_or_reissue',
  'other_correction_overdue',
  'other_fee_overdue',
  'other_misc',
] as const;
export type OutcomeId = (typeof OUTCOMES)[number];

/** A row of the request table: an outcome, or the one row 其他处理 of the 2019 format. */
export type ReportRow = OutcomeId | 'other_handling';

/** The two statutory report formats: 2019 and 2020; 2021 and later. */
export const REPORT_FORMATS = ['format_a_2019', 'format_b_2021'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Ways of service (国办公开办函〔2016〕235号; `electronic` by practice). */
export const SERVICE_WAYS = ['direct', 'entrusted', 'post', 'electronic'] as const;
export type ServiceWay = (typeof SERVICE_WAYS)[number];

/** How a processing fee is reckoned (国办函〔2020〕109号): per piece or per page, never both. */
export const FEE_BASES = ['per_piece', 'per_page'] as const;
export type FeeBasis = (typeof FEE_BASES)[number];

/** Remedies an applicant may seek (条例 art. 51). */
export const REMEDY_KINDS = [
  'complaint',
  'reconsideration',
  'litigation',
  'litigation_direct',
  'litigation_after_reconsideration',
] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/**
 * What counts as the mutual confirmation of an online request (条例 art. 31(3)): the confirmation itself, or, where
 * the organ has announced it so, the automatic receipt of the platform.
 */
export const ONLINE_RULES = ['on_mutual_confirmation', 'on_platform_receipt'] as const;
export type OnlineRule = (typeof ONLINE_RULES)[number];

/** Every event of a case, in the order in which they usually come. */
export const EVENTS = [
  'submit',
  'confirm',
  'accept',
  'request_correction',
  'correction_notice_delivered',
  'correction_received',
  'correction_period_over',
  'ask_reasons',
  'reasons_request_delivered',
  'reasons_received',
  'reasons_judged',
  'reasons_period_over',
  'consult_third_party',
  'third_party_delivered',
  'third_party_answered',
  'third_party_timeout',
  'consult_joint_organ',
  'joint_organ_delivered',
  'joint_organ_answered',
  'joint_organ_timeout',
  'charge_fee',
  'fee_notice_delivered',
  'paid',
  'fee_period_over',
  'extend',
  'propose_outcome',
  'reject',
  'approve',
  'serve',
  'delivery_proved',
  'withdraw',
  'remedy_filed',
  'correct_entry',
] as const;
export type EventName = (typeof EVENTS)[number];
