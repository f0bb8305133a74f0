/** One step of a case: may this event happen, and what does it make of the case. */

import type { LocalDate } from '../calendar/index.ts';
import { consultationActs, pending, reasonActs } from './acts-consult.ts';
import { decisionActs, feeActs } from './acts-decision.ts';
import { intakeActs, receiptIsCertain } from './acts-intake.ts';
import type { Act, Acts, Case, Context } from './case.ts';
import type { CaseEvent, EventMap } from './events.ts';
import type { ReasonCode } from './reasons.ts';
import { reasonArticle } from './reasons.ts';
import type { AllowedEvent } from './result.ts';
import { type Condition, type Transition, transitionsOf } from './states.ts';
import { EVENTS, type EventName } from './vocabulary.ts';

/** `correct_entry` has no act of its own: it rewrites an earlier event and the case is folded anew (`entries.ts`). */
type ActedEvent = Exclude<EventName, 'correct_entry'>;

const ACTS: Acts<ActedEvent> = {
  ...intakeActs,
  ...reasonActs,
  ...consultationActs,
  ...feeActs,
  ...decisionActs,
};

/** Why an event may not be recorded, or null. Looks at its date, the state, and the guards of its act, in this order. */
export function refusalOf(file: Case, event: CaseEvent, context: Context): ReasonCode | null {
  if (event.on > context.asOf) return 'after_as_of';
  const row = rowFor(file, event);
  if (row === null) return stateRefusal(file, event.event);
  if (event.on < earliestDate(file, event)) return 'before_previous_event';
  return event.event === 'correct_entry' ? null : guardRefusal(file, event, event.event, context);
}

/** Carries out an event that is not refused: its effect on the dates, then the new state by the table. */
export function applyEvent(file: Case, event: CaseEvent, context: Context): void {
  if (event.event !== 'correct_entry') runAct(file, event, event.event, context);
  // Read after the act, so that "last answer" sees the answer that has just come.
  const row = rowAfter(file, event);
  if (row !== null && row.to !== 'same') file.state = row.to;
  if (file.last_on === null || event.on > file.last_on) file.last_on = event.on;
}

/** Every event, and whether it may be recorded on the day of the context. */
export function allowedEvents(file: Case, context: Context): AllowedEvent[] {
  return EVENTS.map((name) => allowedEvent(file, name, context));
}

function allowedEvent(file: Case, name: EventName, context: Context): AllowedEvent {
  const blocked = (why_not: ReasonCode): AllowedEvent => ({
    event: name,
    why_not,
    article: reasonArticle(why_not),
  });
  if (!stateAllows(file, name)) return blocked(stateRefusal(file, name));
  if (name === 'correct_entry') return { event: name };
  const act = actOf(name);
  const why_not = act.now?.(file, context.asOf, context) ?? null;
  if (why_not !== null) return blocked(why_not);
  const need = act.needs?.(file, context.asOf, context) ?? null;
  return need === null ? { event: name } : { ...blocked(need.why_not), needs: [need.field] };
}

function stateAllows(file: Case, name: EventName): boolean {
  return transitionsOf(name).some(
    (row) =>
      row.from.includes(file.state) &&
      (row.when !== 'platform_receipt_counted' || platformReceiptCounts(file)),
  );
}

function stateRefusal(file: Case, event: EventName): ReasonCode {
  if (file.state === null) return 'not_submitted';
  return event === 'submit' ? 'already_submitted' : 'wrong_state';
}

/**
 * The earliest date an event may bear: not before the event before it. A proof of delivery often comes in after
 * other events, so it only may not lie before its letter was sent.
 */
function earliestDate(file: Case, event: CaseEvent): LocalDate {
  return sentDate(file, event) ?? file.last_on ?? event.on;
}

function sentDate(file: Case, event: CaseEvent): LocalDate | null {
  switch (event.event) {
    case 'correction_notice_delivered':
      return file.correction?.sent_on ?? null;
    case 'reasons_request_delivered':
      return file.reasons.at(-1)?.sent_on ?? null;
    case 'fee_notice_delivered':
      return file.fee?.sent_on ?? null;
    case 'third_party_delivered':
      return sentTo(file, 'third_party', event.party);
    case 'joint_organ_delivered':
      return sentTo(file, 'joint_organ', event.organ);
    default:
      return null;
  }
}

function sentTo(file: Case, kind: 'third_party' | 'joint_organ', party: string): LocalDate | null {
  return pending(file, kind).find((consultation) => consultation.party === party)?.sent_on ?? null;
}

/** The row an event would take from the present state, or null when the state does not allow it. */
function rowFor(file: Case, event: CaseEvent): Transition | null {
  return (
    transitionsOf(event.event).find(
      (row) => row.from.includes(file.state) && (isAboutOthers(row.when) || holds(row.when, file, event)),
    ) ?? null
  );
}

function rowAfter(file: Case, event: CaseEvent): Transition | null {
  return (
    transitionsOf(event.event).find((row) => row.from.includes(file.state) && holds(row.when, file, event)) ??
    null
  );
}

/** Conditions that depend on who else is still being asked choose the target only, never whether the event may come. */
function isAboutOthers(condition: Condition | undefined): boolean {
  return condition === 'last_answer' || condition === 'more_answers_awaited';
}

function holds(condition: Condition | undefined, file: Case, event: CaseEvent): boolean {
  switch (condition) {
    case undefined:
      return true;
    case 'receipt_certain':
      return (
        file.received_on !== null || (event.event === 'submit' && receiptIsCertain(file.online_rule, event))
      );
    case 'receipt_to_confirm':
      return file.received_on === null;
    case 'platform_receipt_counted':
      return platformReceiptCounts(file);
    case 'clear':
      return event.event === 'correction_received' && event.clear;
    case 'still_unclear':
      return event.event === 'correction_received' && !event.clear;
    case 'reasonable':
      return event.event === 'reasons_judged' && event.reasonable;
    case 'unreasonable':
      return event.event === 'reasons_judged' && !event.reasonable;
    case 'last_answer':
      return nobodyAwaited(file);
    case 'more_answers_awaited':
      return !nobodyAwaited(file);
  }
}

function platformReceiptCounts(file: Case): boolean {
  return file.channel === 'online' && file.online_rule === 'on_platform_receipt';
}

function nobodyAwaited(file: Case): boolean {
  return file.consultations.every((consultation) => consultation.ended_on !== null);
}

function actOf<Name extends ActedEvent>(name: Name): Acts<ActedEvent>[Name] {
  return ACTS[name];
}

function guardRefusal<Name extends ActedEvent>(
  file: Case,
  event: EventMap[Name],
  name: Name,
  context: Context,
): ReasonCode | null {
  const act: Act<Name> = ACTS[name];
  return act.now?.(file, event.on, context) ?? act.given?.(file, event, context) ?? null;
}

function runAct<Name extends ActedEvent>(
  file: Case,
  event: EventMap[Name],
  name: Name,
  context: Context,
): void {
  const act: Act<Name> = ACTS[name];
  act.apply(file, event, context);
}
