/**
 * Dates as the law counts them: calendar days in mainland China, without a time of day and without a zone.
 * Everything here is arithmetic on strings; nothing reads a clock.
 */

/** A calendar day in China, `YYYY-MM-DD`, such as `2026-11-24`. Such strings sort in time order. */
export type LocalDate = string;

/** Days since 1970-01-01; the form in which dates are added and compared inside this room. */
export type DayNumber = number;

/** China has kept UTC+8 all year round since summer time was dropped after 1991. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Tells whether a value is a real calendar day written `YYYY-MM-DD` (so not `2026-02-30`). */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false;
  return formatDay(dayNumber(value)) === value;
}

/**
 * The day number of a date.
 * @throws RangeError when the text does not have the shape `YYYY-MM-DD`.
 */
export function dayNumber(date: LocalDate): DayNumber {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 2);
  const day = digits(date, 8, 2);
  if (date.length !== 10 || Number.isNaN(year + month + day)) throw new RangeError(`not a date: ${date}`);
  // Years are counted from March, so that the leap day is the last of the year.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number. */
export function formatDay(day: DayNumber): LocalDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * mp + 2) / 5) + 1, 2)}`;
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return formatDay(dayNumber(date) + days);
}

/** The number of calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date the same day of the month `months` later, or the last day of that month when it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const first = `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}-01`;
  const nextIndex = index + 1;
  const next = `${pad(Math.floor(nextIndex / 12), 4)}-${pad((nextIndex % 12) + 1, 2)}-01`;
  const day = Math.min(digits(date, 8, 2), daysBetween(first, next));
  return addDays(first, day - 1);
}

/** The year of a date, such as 2026. */
export function yearOf(date: LocalDate): number {
  return digits(date, 0, 4);
}

/** The month of a date, 1 to 12. */
export function monthOf(date: LocalDate): number {
  return digits(date, 5, 2);
}

/** The day of the week: 0 Sunday, 1 Monday … 6 Saturday. */
export function weekdayOf(date: LocalDate): number {
  return weekdayOfDay(dayNumber(date));
}

/** The day of the week of a day number: 0 Sunday … 6 Saturday. */
export function weekdayOfDay(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Orders dates for `sort`: negative when `a` is earlier, 0 when equal, positive when later. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The earlier of two dates. */
export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a <= b ? a : b;
}

/** The later of two dates. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a >= b ? a : b;
}

/** The calendar day in China at an instant. Right for every instant from 1992 on (UTC+8, no summer time). */
export function chinaDate(instant: Date): LocalDate {
  return formatDay(Math.floor((instant.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS));
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
