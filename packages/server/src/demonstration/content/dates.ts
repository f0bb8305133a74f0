/** Dates of the demonstration: working days from the law's calendar, printing, and the hours of an office. */
import { addDays, isWorkingDay, type LocalDate } from '@gongkai/law/calendar';
import type { ShanghaiInstant } from './types.ts';

/** `YYYY-MM-DD` of year, month (1–12) and day. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** All working days of the months given (1–12), in order. */
export function workingDaysOfMonths(year: number, months: readonly number[]): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = dateOf(year, 1, 1); date.startsWith(`${year}-`); date = addDays(date, 1)) {
    if (months.includes(partsOf(date).month) && isWorkingDay(date)) days.push(date);
  }
  return days;
}

/** 2026年3月5日 */
export function longDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** 3月5日 */
export function shortDate(date: LocalDate): string {
  const { month, day } = partsOf(date);
  return `${month}月${day}日`;
}

/** The instant of minute `minute` of the office day: 0 is 8:00; the noon break from 12:00 to 14:30 is left out, 419 is 17:29. */
export function officeInstant(date: LocalDate, minute: number): ShanghaiInstant {
  const clock = minute < 240 ? 480 + minute : 870 + (minute - 240);
  const hours = String(Math.floor(clock / 60)).padStart(2, '0');
  const minutes = String(clock % 60).padStart(2, '0');
  return `${date}T${hours}:${minutes}:00+08:00`;
}

/** Minutes in an office day. */
export const OFFICE_MINUTES = 420;
