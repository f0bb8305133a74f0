/** The work list: what waits for a person, gathered from every feature that has acts to take. */
import { isLocalDate, type LocalDate, workingDaysBetween } from '@gongkai/law/calendar';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from './context.ts';
import { invalid } from './errors.ts';

/** When it must be done, counted in working days from today; negative when late. */
export interface WorkDue {
  on: LocalDate;
  workingDays: number;
  overdue: boolean;
  paused: boolean;
}

/** One thing that waits for the person. Codes only; the views have the words. */
export interface WorkRow {
  /** Which list it stands in: the source's own word, and the first part of its record's address in the console. */
  kind: string;
  id: string;
  title: string;
  detail: Readonly<Record<string, string | number | boolean | null>>;
  from: { name: string; at: Date } | null;
  due: WorkDue | null;
  /** The act that moves it on. */
  act: string;
}

/** How much waits; counted no further than `WORK_COUNT_CAP`. */
export interface WorkCount {
  waiting: number;
  overdue: number;
}

/** Nobody works off more in a week; the views say 1000+ and no list grows slower by counting on. */
export const WORK_COUNT_CAP = 1_000;

/** A feature's part of the work list. Rows come by due date, those without one last, then by id. */
export interface WorkSource {
  kind: string;
  count(context: Context): Promise<WorkCount>;
  rows(
    context: Context,
    page: { after: string | null; limit: number },
  ): Promise<{ rows: WorkRow[]; next: string | null }>;
}

/**
 * Counts what waits, no further than the cap.
 * @param waiting a subquery with the column `due_at` (instant) or `due_on` (day)
 * @param overdue the condition that a row of it is late
 */
export async function countWaiting(
  context: Context,
  waiting: RawBuilder<unknown>,
  overdue: RawBuilder<boolean>,
): Promise<WorkCount> {
  const { rows } = await sql<WorkCount>`
    select count(*) as waiting, count(*) filter (where ${overdue}) as overdue
      from (${waiting} limit ${WORK_COUNT_CAP}) capped`.execute(context.db);
  return rows[0] ?? { waiting: 0, overdue: 0 };
}

/** A day as the due date of a row; late once it has passed. */
export function dueOn(context: Context, on: LocalDate): WorkDue {
  const workingDays = workingDaysBetween(context.today, on);
  return { on, workingDays, overdue: on < context.today, paused: false };
}

const PLACE = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * The condition for rows behind a place `day.id`, in a list by day and id; all rows where there is no place yet.
 * @throws Refusal `bad_cursor`
 */
export function behindPlace(
  cursor: string | null,
  day: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (cursor === null) return sql`true`;
  const [, on, last] = PLACE.exec(cursor) ?? [];
  if (!isLocalDate(on)) throw invalid({ code: 'bad_cursor', field: 'after' });
  return sql`(${day}, ${id}) > (${on}::date, ${last}::uuid)`;
}
