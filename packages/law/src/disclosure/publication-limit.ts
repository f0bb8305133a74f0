/** The time within which information must be published. 条例 art. 26. */
import {
  addDays,
  addWorkingDays,
  type Calendar,
  isProvisional,
  type LocalDate,
  mainlandCalendar,
  workingDayOnOrAfter,
  workingDaysBetween,
} from '../calendar/index.ts';

/** A limit and the provision that sets it. */
export interface PublicationLimit {
  readonly days: number;
  readonly unit: 'working_days' | 'calendar_days';
  readonly basis: string;
}

/** 条例 art. 26: 20 working days from the day the information is made or changed. */
export const ART26_LIMIT: PublicationLimit = {
  days: 20,
  unit: 'working_days',
  basis: '《政府信息公开条例》第二十六条',
};

/** The last day for publication and how it was reached. */
export interface PublicationDue {
  readonly due: LocalDate;
  readonly from: LocalDate;
  readonly limit: PublicationLimit;
  /** The holidays of that time are not announced yet; the day may move. */
  readonly provisional: boolean;
}

/**
 * The last day on which information made or changed on `madeOn` may be published in time. `limit` is given only
 * where another law or regulation sets a limit of its own (art. 26, second half); a limit in calendar days that ends
 * on a day off ends on the next working day. Throws RangeError for a limit that is not a whole number of days from 0,
 * or a date the calendar cannot reckon.
 */
export function publicationDue(
  madeOn: LocalDate,
  limit: PublicationLimit = ART26_LIMIT,
  calendar: Calendar = mainlandCalendar,
): PublicationDue {
  if (!Number.isInteger(limit.days) || limit.days < 0)
    throw new RangeError('a limit is a whole number of days from 0');
  const due =
    limit.unit === 'working_days'
      ? addWorkingDays(madeOn, limit.days, calendar)
      : workingDayOnOrAfter(addDays(madeOn, limit.days), calendar);
  return { due, from: madeOn, limit, provisional: isProvisional(due, calendar) };
}

/** Working days by which `day` (of publication, or today while it is not published) is late; 0 in time. */
export function publicationDelay(
  { due }: PublicationDue,
  day: LocalDate,
  calendar: Calendar = mainlandCalendar,
): number {
  return day <= due ? 0 : Math.max(1, workingDaysBetween(due, day, calendar));
}
