/** The work list: what waits for a person, gathered from every feature that has acts to take. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { Context } from './context.ts';

/** Which list a row stands in. */
export type WorkKind = 'items' | 'requests' | 'reports';

/** When it must be done, counted in working days from today; negative when late. */
export interface WorkDue {
  on: LocalDate;
  workingDays: number;
  overdue: boolean;
  paused: boolean;
}

/** One thing that waits for the person. Codes only; the console has the words. */
export interface WorkRow {
  kind: WorkKind;
  id: string;
  title: string;
  detail: Readonly<Record<string, string | number | boolean | null>>;
  from: { name: string; at: Date } | null;
  due: WorkDue | null;
  /** The act that moves it on. */
  act: string;
}

/** A feature's part of the work list. Rows come by due date, those without one last, then by id. */
export interface WorkSource {
  kind: WorkKind;
  count(context: Context): Promise<number>;
  rows(
    context: Context,
    page: { after: string | null; limit: number },
  ): Promise<{ rows: WorkRow[]; next: string | null }>;
}
