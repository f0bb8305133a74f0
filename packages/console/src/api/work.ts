/** The work list: what waits for the person. */
import type { LocalDate } from '@gongkai/law/calendar';
import { type Paged, request, withQuery } from './request.ts';

export type WorkKind = 'items' | 'rechecks' | 'rectifications' | 'requests' | 'reports';
/** The lists; rows of the schedule stand for items. */
export type WorkFilter = WorkKind | 'schedules' | 'all';

/** When it must be done, in working days from today; negative when late. */
export interface Due {
  on: LocalDate;
  workingDays: number;
  overdue: boolean;
  paused: boolean;
}

/** One thing that waits. Codes only; `text/work.ts` has the words. */
export interface WorkRow {
  kind: WorkKind;
  id: string;
  title: string;
  detail: Readonly<Record<string, string | number | boolean | null>>;
  from: { name: string; at: string } | null;
  due: Due | null;
  act: string;
}

export interface WorkPage extends Paged<WorkRow> {
  counts: Record<WorkFilter, number>;
}

/** A page of what waits for the person, by due date, with the counts of each kind. */
export function readWork(kind: WorkFilter, after: string | null): Promise<WorkPage> {
  return request('GET', withQuery('/api/work', { kind, after }));
}
