/**
 * The reply clock: 20 working days from receipt or restart, up to 20 more, minus the days spent asking others
 * (条例 art. 33). Every function here reckons from the dates of a case and a day on which it is looked at.
 */
import {
  addDays,
  addWorkingDays,
  type Calendar,
  earlierOf,
  type LocalDate,
  laterOf,
  workingDaysBetween,
} from '../calendar/index.ts';
import type { Case } from './case.ts';
import type { Consultation, Pause } from './result.ts';

/** 条例 art. 33: reply within 20 working days. */
export const REPLY_DAYS = 20;
/** 条例 art. 33 para 2: at most 20 working days more. */
export const MAX_EXTENSION_DAYS = 20;
/** 条例 art. 30: ask for correction within 7 working days of receipt. */
export const CORRECTION_NOTICE_DAYS = 7;
/** 条例 art. 32 and 34: third parties and joint organs answer within 15 working days. */
export const CONSULTATION_DAYS = 15;
/** 国办函〔2020〕109号: the fee is paid within 20 working days of the notice. */
export const FEE_PAYMENT_DAYS = 20;

/** A pause with both ends, as the reckoning needs it; `open` while nobody knows its real end. */
export type ReckonedPause = { from: LocalDate; to: LocalDate; open: boolean };

export type ReplyReckoning = {
  starts_on: LocalDate;
  /** The end of the first 20 working days. */
  base_on: LocalDate;
  /** With the extension. */
  extended_on: LocalDate;
  /** With extension and delay: the statutory last day. */
  due_on: LocalDate;
  /** The earliest last day any reading gives. */
  alarm_on: LocalDate;
  pauses: ReckonedPause[];
};

/** Reckons the reply clock as seen on a day; null while it is stopped or has not begun. */
export function reckonReply(file: Case, calendar: Calendar, on: LocalDate): ReplyReckoning | null {
  const { starts_on, earliest_starts_on } = file.reply;
  if (starts_on === null) return null;
  const pauses = pausesSince(starts_on, pauseSpans(file, calendar, on, 'sending'));
  const extension = file.extension?.days ?? 0;
  const base_on = dueAfter(starts_on, REPLY_DAYS, pauses, calendar);
  const extended_on =
    extension === 0 ? base_on : dueAfter(starts_on, REPLY_DAYS + extension, pauses, calendar);
  const earliest = earliestDue(file, earliest_starts_on ?? starts_on, calendar, on);
  return {
    starts_on,
    base_on,
    extended_on,
    due_on: withDelay(file, extended_on),
    alarm_on: earlierOf(withDelay(file, earliest), withDelay(file, extended_on)),
    pauses,
  };
}

/** The last day of a consultation; null while its delivery is not known. */
export function consultationDue(consultation: Consultation, calendar: Calendar): LocalDate | null {
  if (consultation.delivered_on === null) return null;
  return addWorkingDays(consultation.delivered_on, CONSULTATION_DAYS, calendar);
}

/**
 * The last day by the earliest reading: from the earliest possible receipt, pausing only from delivery (art. 33
 * para 3 does not say whether sending or delivery begins the pause), and without an extension granted before the
 * clock restarted.
 */
function earliestDue(file: Case, start: LocalDate, calendar: Calendar, on: LocalDate): LocalDate {
  const pauses = pausesSince(start, pauseSpans(file, calendar, on, 'delivery'));
  const extension = file.extension !== null && file.extension.on >= start ? file.extension.days : 0;
  return dueAfter(start, REPLY_DAYS + extension, pauses, calendar);
}

/** Art. 35: a delay told to the applicant in time replaces an earlier last day. */
function withDelay(file: Case, due: LocalDate): LocalDate {
  return file.delay?.in_time === true ? laterOf(due, file.delay.until) : due;
}

function dueAfter(
  start: LocalDate,
  days: number,
  pauses: readonly ReckonedPause[],
  calendar: Calendar,
): LocalDate {
  let due = addWorkingDays(start, days, calendar);
  for (const pause of pauses) {
    // A pause that begins after the clock has run out gives no time back.
    if (pause.from > due) break;
    due = addWorkingDays(due, pausedDays(pause, calendar), calendar);
  }
  return due;
}

/** Working days inside a pause, both ends included. */
export function pausedDays(pause: Pause, calendar: Calendar): number {
  if (pause.to === null) return 0;
  return workingDaysBetween(addDays(pause.from, -1), pause.to, calendar);
}

/**
 * The days on which the reply clock stands still: from the day after sending (or delivery) up to and including the
 * day of the answer or the end of the 15 working days; overlapping consultations make one pause.
 */
function pauseSpans(
  file: Case,
  calendar: Calendar,
  on: LocalDate,
  from: 'sending' | 'delivery',
): ReckonedPause[] {
  if (file.consultations.length === 0) return [];
  const spans: ReckonedPause[] = [];
  for (const consultation of file.consultations) {
    const start = from === 'sending' ? consultation.sent_on : consultation.delivered_on;
    if (start !== null) spans.push(spanOf(consultation, addDays(start, 1), calendar, on, file.concluded_on));
  }
  return mergeSpans(spans);
}

function spanOf(
  consultation: Consultation,
  from: LocalDate,
  calendar: Calendar,
  on: LocalDate,
  concludedOn: LocalDate | null,
): ReckonedPause {
  const limit = consultationDue(consultation, calendar);
  const end = consultation.ended_on ?? concludedOn;
  const to = end ?? on;
  const open = end === null && (limit === null || on <= limit);
  return { from, to: limit === null ? to : earlierOf(to, limit), open };
}

function mergeSpans(spans: ReckonedPause[]): ReckonedPause[] {
  spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const merged: ReckonedPause[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && (last.open || span.from <= addDays(last.to, 1))) {
      last.to = laterOf(last.to, span.to);
      last.open = last.open || span.open;
    } else if (span.open || span.from <= span.to) {
      merged.push({ ...span });
    }
  }
  return merged;
}

/** The pauses that concern a run which started on a day, cut to its length. */
function pausesSince(start: LocalDate, pauses: readonly ReckonedPause[]): ReckonedPause[] {
  return pauses
    .filter((pause) => pause.open || pause.to > start)
    .map((pause) => ({ ...pause, from: laterOf(pause.from, addDays(start, 1)) }));
}
