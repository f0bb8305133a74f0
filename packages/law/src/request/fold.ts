/**
 * The fold: a case's events and the calendar give its state, its clocks with how they were reached, its outcome and
 * report row, and what may happen next. Pure; the day it is looked at is an argument.
 */
import {
  addDays,
  addMonths,
  type Calendar,
  type LocalDate,
  mainlandCalendar,
  workingDayOnOrAfter,
} from '../calendar/index.ts';
import { type Case, type Context, emptyCase } from './case.ts';
import { clocksOf } from './clocks.ts';
import { reviseEntry } from './entries.ts';
import type { CaseEvent, CorrectEntry } from './events.ts';
import { formatOfDate, reportRowOf } from './outcomes.ts';
import { type ReasonCode, reasonArticle } from './reasons.ts';
import { remedyNotice } from './remedies.ts';
import type {
  Clock,
  EventPreview,
  FoldOptions,
  FoldResult,
  Refusal,
  RemedyPeriod,
  RequestFlag,
} from './result.ts';
import { allowedEvents, applyEvent, refusalOf } from './step.ts';

/** 行政复议法 art. 20: sixty days from knowing of the decision. */
const RECONSIDERATION_DAYS = 60;
/** 行政诉讼法 art. 46: six months from knowing of the decision. */
const LITIGATION_MONTHS = 6;

/**
 * Folds a case. Stops at the first event the law refuses and gives the result without it and what follows, beside
 * `refused`. Events must have been checked (`parseEvents`) and dates lie between 2008 and 2099.
 */
export function foldRequest(events: readonly CaseEvent[], options: FoldOptions): FoldResult {
  const context = contextOf(options);
  const walk = walkThrough(events, context);
  return resultOf(walk, context, options);
}

/**
 * What one more event would do: the case before and after it, for showing that the due date would move to a day.
 * When the events already end in a refusal, or the next one is refused, `after` equals `before`.
 */
export function previewEvent(
  events: readonly CaseEvent[],
  next: CaseEvent,
  options: FoldOptions,
): EventPreview {
  const before = foldRequest(events, options);
  if (before.refused !== undefined) return { before, after: before, refused: before.refused };
  const after = foldRequest([...events, next], options);
  if (after.refused !== undefined) return { before, after: before, refused: after.refused };
  return { before, after };
}

/**
 * Why one more event would be refused, or null. The check an operation makes before it appends.
 * A refusal among the earlier events counts too.
 */
export function refusalFor(
  events: readonly CaseEvent[],
  next: CaseEvent,
  options: FoldOptions,
): Refusal | null {
  return walkThrough([...events, next], contextOf(options)).refused ?? null;
}

type Walk = { file: Case; refused?: Refusal; refused_at?: number };

function contextOf({ asOf, calendar = mainlandCalendar, settings = {} }: FoldOptions): Context {
  return { asOf, calendar, settings };
}

function walkThrough(events: readonly CaseEvent[], context: Context): Walk {
  let file = emptyCase();
  let standing: CaseEvent[] = [];
  for (const [index, event] of events.entries()) {
    const reason = refusalOf(file, event, context);
    if (reason !== null) return { file, refused: refusal(event, reason), refused_at: index };
    if (event.event !== 'correct_entry') {
      applyEvent(file, event, context);
      standing.push(event);
      continue;
    }
    const corrected = withCorrection(file, standing, event, context);
    if ('reason' in corrected) return { file, refused: refusal(event, corrected.reason), refused_at: index };
    file = corrected.file;
    standing = corrected.events;
  }
  return { file };
}

/** Folds the standing events again with one entry corrected; every later step must still hold. */
function withCorrection(
  file: Case,
  standing: readonly CaseEvent[],
  event: CorrectEntry,
  context: Context,
): { file: Case; events: CaseEvent[] } | { reason: ReasonCode } {
  const revision = reviseEntry(standing, event);
  if ('reason' in revision) return revision;
  // A correction cannot date an entry later than the day on which it is made.
  const again = walkThrough(revision.events, { ...context, asOf: event.on });
  if (again.refused !== undefined) return { reason: 'correction_breaks_case' };
  again.file.last_on = event.on;
  again.file.corrections = [
    ...file.corrections,
    {
      event_id: event.event_id,
      on: event.on,
      event: revision.corrected.event,
      field: event.field,
      was: event.was,
      is: event.is,
      reason: event.reason,
    },
  ];
  return { file: again.file, events: revision.events };
}

function refusal(event: CaseEvent, reason: ReasonCode): Refusal {
  return { event: event.event, reason, article: reasonArticle(reason) };
}

function resultOf({ file, refused, refused_at }: Walk, context: Context, options: FoldOptions): FoldResult {
  const clocks = clocksOf(file, context.calendar, context.asOf);
  const reply = clocks.find((clock) => clock.clock === 'reply');
  const format = options.format ?? formatOfDate(file.concluded_on ?? context.asOf);
  const concluded = file.concluded_on !== null;
  return {
    state: file.state,
    outcome: file.outcome,
    concluded_on: file.concluded_on,
    report_row: concluded && file.outcome !== null ? reportRowOf(file.outcome, format) : null,
    clocks,
    allowed: allowedEvents(file, context),
    ...(refused === undefined ? {} : { refused, refused_at }),
    channel: file.channel,
    applicant_category: file.applicant_category,
    received_on: file.received_on,
    confirm_by: file.state === 'received_unconfirmed' ? file.submitted_on : null,
    due_on: reply?.due_on ?? null,
    alarm_on: reply?.alarm_on ?? null,
    flags: flagsOf(file, reply, context.asOf),
    format,
    proposed_outcome: file.proposal?.outcome ?? null,
    matters: file.proposal?.matters ?? [],
    consultations: file.consultations,
    served_for_deadline_on: file.served?.on ?? null,
    received_by_applicant_on: file.received_by_applicant_on,
    remedy: remedyOf(file, context),
    remedies_filed: file.remedies,
    corrections: file.corrections,
  };
}

function flagsOf(file: Case, reply: Clock | undefined, asOf: LocalDate): RequestFlag[] {
  const flags: RequestFlag[] = [];
  const missed = reply?.state === 'missed';
  const concluded = file.concluded_on !== null;
  const alarm = reply?.alarm_on ?? null;
  if (missed) flags.push(concluded ? 'concluded_late' : 'overdue');
  else if (!concluded && alarm !== null && asOf > alarm) flags.push('alarm');
  if (file.correction?.late === true) flags.push('late_correction');
  if (file.extension !== null) flags.push('extended');
  if (file.delay !== null) flags.push('delayed');
  if (file.remedies.length > 0) flags.push('under_remedy');
  if (file.corrections.length > 0) flags.push('entry_corrected');
  return flags;
}

/** The remedy periods run from the day the applicant knew of the reply; a last day off moves on to a working day. */
function remedyOf(file: Case, { calendar, settings }: Context): RemedyPeriod | null {
  const known = file.received_by_applicant_on;
  if (file.served === null || file.outcome === null || known === null) return null;
  const notice = remedyNotice(file.outcome, file.served.on, settings.remedy_rules);
  return {
    notice,
    starts_on: known,
    reconsideration_until: lastDay(addDays(known, RECONSIDERATION_DAYS), calendar),
    litigation_until:
      notice === 'reconsideration_first' ? null : lastDay(addMonths(known, LITIGATION_MONTHS), calendar),
  };
}

function lastDay(date: LocalDate, calendar: Calendar): LocalDate {
  return workingDayOnOrAfter(date, calendar);
}
