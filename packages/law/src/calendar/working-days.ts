/**
 * Counting working days (工作日): not a Saturday, Sunday or public holiday, plus the shifted working weekends.
 * The day after the starting day counts as day 1 (民事诉讼法 art. 85, the general rule for time limits).
 */
import { type Calendar, mainlandCalendar } from './calendar.ts';
import { type DayNumber, dayNumber, formatDay, type LocalDate, weekdayOfDay, yearOf } from './local-date.ts';
import { statutoryDays } from './statutory-days.ts';

/** Dates outside these days are not reckoned: the Regulation is younger, and no case lasts a century. */
export const FIRST_DAY: LocalDate = '2000-01-01';
/** The last day that can be reckoned. */
export const LAST_DAY: LocalDate = '2199-12-31';

/** What kind of day a date is, and by which holiday. */
export type DayKind = {
  working: boolean;
  kind: 'weekday' | 'weekend' | 'holiday' | 'shifted_working_day';
  /** The holiday's name, for a holiday. */
  name: string | null;
};

/**
 * Tells whether a date is a working day.
 * @throws RangeError for a date outside 2000–2199.
 */
export function isWorkingDay(date: LocalDate, calendar: Calendar = mainlandCalendar): boolean {
  const index = indexOf(calendar);
  const at = positionOf(date);
  return countAt(index, at) > (at === 0 ? 0 : countAt(index, at - 1));
}

/**
 * The working day that is day `n` when the day after `date` counts as day 1, on to the next working day over
 * weekends and holidays. With 0 the date itself; with a negative `n` the same backwards (the day before is day −1).
 * @throws RangeError when `n` is not a whole number or the result lies outside 2000–2199.
 */
export function addWorkingDays(date: LocalDate, n: number, calendar: Calendar = mainlandCalendar): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of working days: ${n}`);
  if (n === 0) return date;
  const index = indexOf(calendar);
  const at = positionOf(date);
  const before = n > 0 ? countAt(index, at) : at === 0 ? 0 : countAt(index, at - 1);
  const wanted = n > 0 ? before + n - 1 : before + n;
  const found = index.workingDays[wanted];
  if (found === undefined) throw new RangeError(`no working day ${n} from ${date} between 2000 and 2199`);
  return formatDay(found + index.origin);
}

/**
 * The number of working days after `from` up to and including `to`: 0 when equal, and the negative of the reversed
 * count when `to` is earlier. So `workingDaysBetween(d, addWorkingDays(d, n)) === n` for every n ≥ 0.
 */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: Calendar = mainlandCalendar,
): number {
  const index = indexOf(calendar);
  const count = countAt(index, positionOf(to)) - countAt(index, positionOf(from));
  return count === 0 ? 0 : count;
}

/** The date itself when it is a working day, else the next working day. */
export function workingDayOnOrAfter(date: LocalDate, calendar: Calendar = mainlandCalendar): LocalDate {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);
}

/** What kind of day a date is, for explaining a count. */
export function dayKind(date: LocalDate, calendar: Calendar = mainlandCalendar): DayKind {
  const special = specialDaysOf(calendar).get(dayNumber(date));
  if (special !== undefined && !special.working)
    return { working: false, kind: 'holiday', name: special.name };
  if (special !== undefined) return { working: true, kind: 'shifted_working_day', name: null };
  const working = !isWeekend(dayNumber(date));
  return { working, kind: working ? 'weekday' : 'weekend', name: null };
}

/**
 * Both directions of the count, so that every question is one look-up: `counts[i]` is the number of working days up
 * to and including day i, `workingDays[k]` the day that is working day number k. Days are offsets from `origin`.
 */
type Index = { origin: DayNumber; counts: Int32Array; workingDays: Int32Array };

type SpecialDay = { working: boolean; name: string };

const indexes = new WeakMap<Calendar, Index>();
const specialDays = new WeakMap<Calendar, Map<DayNumber, SpecialDay>>();

const ORIGIN = dayNumber(FIRST_DAY);
const DAYS = dayNumber(LAST_DAY) - ORIGIN + 1;

function positionOf(date: LocalDate): number {
  const at = dayNumber(date) - ORIGIN;
  if (at < 0 || at >= DAYS) throw new RangeError(`outside 2000–2199: ${date}`);
  return at;
}

function countAt(index: Index, at: number): number {
  return index.counts[at] ?? 0;
}

function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const made = buildIndex(specialDaysOf(calendar));
  indexes.set(calendar, made);
  return made;
}

function buildIndex(special: ReadonlyMap<DayNumber, SpecialDay>): Index {
  const counts = new Int32Array(DAYS);
  const workingDays = new Int32Array(DAYS);
  let count = 0;
  for (let at = 0; at < DAYS; at += 1) {
    const day = ORIGIN + at;
    if (special.get(day)?.working ?? !isWeekend(day)) {
      workingDays[count] = at;
      count += 1;
    }
    counts[at] = count;
  }
  return { origin: ORIGIN, counts, workingDays: workingDays.slice(0, count) };
}

function specialDaysOf(calendar: Calendar): Map<DayNumber, SpecialDay> {
  const known = specialDays.get(calendar);
  if (known !== undefined) return known;
  const made = collectSpecialDays(calendar);
  specialDays.set(calendar, made);
  return made;
}

function collectSpecialDays(calendar: Calendar): Map<DayNumber, SpecialDay> {
  const days = new Map<DayNumber, SpecialDay>();
  const lastNational = calendar.layers[0]?.years.at(-1)?.year ?? yearOf(FIRST_DAY) - 1;
  for (let year = lastNational + 1; year <= yearOf(LAST_DAY); year += 1) {
    for (const { date, name } of statutoryDays(year)) days.set(dayNumber(date), { working: false, name });
  }
  for (const layer of calendar.layers) {
    for (const { holidays, shifted_working_days } of layer.years) {
      for (const { name, from, to } of holidays) {
        for (let day = dayNumber(from); day <= dayNumber(to); day += 1)
          days.set(day, { working: false, name });
      }
      for (const date of shifted_working_days) days.set(dayNumber(date), { working: true, name: '' });
    }
  }
  return days;
}

function isWeekend(day: DayNumber): boolean {
  const weekday = weekdayOfDay(day);
  return weekday === 0 || weekday === 6;
}
