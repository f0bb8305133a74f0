/**
 * A calendar of working days as a value: layers of announced days over the plain week.
 * The mainland calendar is one layer; an area that adds holidays of its own lays another over it.
 */
import { ANNOUNCED_YEARS, type HolidayNotice, type YearArrangement } from './holidays.ts';
import type { LocalDate } from './local-date.ts';

/** Announced arrangements of one authority. Years without an arrangement are provisional. */
export type CalendarLayer = {
  id: string;
  name: string;
  /** Ascending years, without gaps. */
  years: readonly YearArrangement[];
};

/**
 * The holidays an area adds, such as an autonomous region's festivals (全国年节及纪念日放假办法 art. 4: the local
 * government sets the days off of minority festivals). Same shape as the national table.
 */
export type Overlay = CalendarLayer;

/** Working days of a place. Plain data: build one with `withOverlay`, pass it to the functions of this room. */
export type Calendar = { id: string; name: string; layers: readonly CalendarLayer[] };

/** The calendar of mainland China, 2008 to the last announced year. */
export const mainlandCalendar: Calendar = {
  id: 'mainland',
  name: '中国大陆',
  layers: [{ id: 'mainland', name: '国务院办公厅节假日安排', years: ANNOUNCED_YEARS }],
};

/**
 * A calendar with an area's own holidays laid over another one: where both speak about a day, the overlay decides.
 * A year that any layer has not announced is provisional in the whole.
 */
export function withOverlay(calendar: Calendar, overlay: Overlay): Calendar {
  return {
    id: `${calendar.id}+${overlay.id}`,
    name: `${calendar.name}（${overlay.name}）`,
    layers: [...calendar.layers, overlay],
  };
}

/** First and last year for which every layer of the calendar has an announced arrangement. */
export function announcedYears(calendar: Calendar = mainlandCalendar): { first: number; last: number } {
  const firsts = calendar.layers.map((layer) => layer.years[0]?.year ?? Number.POSITIVE_INFINITY);
  const lasts = calendar.layers.map((layer) => layer.years.at(-1)?.year ?? Number.NEGATIVE_INFINITY);
  return { first: Math.max(...firsts), last: Math.min(...lasts) };
}

/**
 * Tells whether the working days around a date are not all announced yet (or lie before the table begins), so that
 * anything reckoned from them may still move.
 */
export function isProvisional(date: LocalDate, calendar: Calendar = mainlandCalendar): boolean {
  const { first, last } = boundsOf(calendar);
  return date < first || date > last;
}

/** The notices that fixed the days of a year, over all layers. */
export function noticesOf(year: number, calendar: Calendar = mainlandCalendar): HolidayNotice[] {
  return calendar.layers.flatMap((layer) =>
    layer.years.filter((arrangement) => arrangement.year === year).flatMap(({ notices }) => notices),
  );
}

const bounds = new WeakMap<Calendar, { first: LocalDate; last: LocalDate }>();

function boundsOf(calendar: Calendar): { first: LocalDate; last: LocalDate } {
  const known = bounds.get(calendar);
  if (known !== undefined) return known;
  const { first, last } = announcedYears(calendar);
  const made = { first: `${first}-01-01`, last: `${last}-12-31` };
  bounds.set(calendar, made);
  return made;
}
