/** Periods that run from the delivery of a letter: correction, reasons, payment. */
import { addWorkingDays, type Calendar, type LocalDate } from '../calendar/index.ts';
import type { Awaited } from './case.ts';
import type { WorkingDays } from './events.ts';
import type { ReasonCode } from './reasons.ts';

/** A period whose letter was sent on a day and is not known to be delivered yet. */
export function startAwaiting(on: LocalDate, length: WorkingDays): Awaited {
  return { sent_on: on, length, delivered_on: null, answered_on: null, lapsed_on: null };
}

/** The last day of the period; null while delivery is not known (the day after delivery is day 1). */
export function awaitedDue(awaited: Awaited | null, calendar: Calendar): LocalDate | null {
  if (awaited === null || awaited.delivered_on === null) return null;
  return addWorkingDays(awaited.delivered_on, awaited.length, calendar);
}

/** Refuses a second proof of delivery of the same letter. */
export function deliveredOnce(awaited: Awaited | null): ReasonCode | null {
  return awaited !== null && awaited.delivered_on !== null ? 'already_delivered' : null;
}

/** Refuses to declare a period over before it began or before its last day has passed whole. */
export function periodNotOver(awaited: Awaited | null, on: LocalDate, calendar: Calendar): ReasonCode | null {
  const due = awaitedDue(awaited, calendar);
  if (due === null) return 'period_not_started';
  return on <= due ? 'period_not_over' : null;
}
