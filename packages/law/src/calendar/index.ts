/** Working days in mainland China, and dates as the law counts them. */
export {
  announcedYears,
  type Calendar,
  type CalendarLayer,
  isProvisional,
  mainlandCalendar,
  noticesOf,
  type Overlay,
  withOverlay,
} from './calendar.ts';
export { ANNOUNCED_YEARS, type HolidayNotice, type HolidaySpan, type YearArrangement } from './holidays.ts';
export {
  addDays,
  addMonths,
  chinaDate,
  compareDates,
  daysBetween,
  earlierOf,
  isLocalDate,
  type LocalDate,
  laterOf,
  monthOf,
  weekdayOf,
  yearOf,
} from './local-date.ts';
export {
  addWorkingDays,
  type DayKind,
  dayKind,
  FIRST_DAY,
  isWorkingDay,
  LAST_DAY,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.ts';
