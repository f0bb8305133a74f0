/** The work list: what waits for the person. */
import type { LocalDate } from '@gongkai/law/calendar';
import { type Paged, request, withQuery } from './request.ts';

/** When it must be done, in working days from today; negative when late. */
export interface Due {
  on: LocalDate;
  workingDays: number;
  overdue: boolean;
  paused: boolean;
}

/** One thing that waits. Codes only; `text/work.ts` has the words. */
export interface WorkRow {
  /** The list's own word, and the first part of the record's address. */
  kind: string;
  id: string;
  title: string;
  detail: Readonly<Record<string, string | number | boolean | null>>;
  from: { name: string; at: string } | null;
  due: Due | null;
  act: string;
}

export interface WorkPage extends Paged<WorkRow> {
  /** What waits in each list, and in all; counted no further than `cap`. */
  counts: Readonly<Record<string, number>>;
  overdue: number;
  cap: number;
}

/** A page of what waits for the person, by due date, with the counts of each kind. */
export function readWork(kind: string, after: string | null): Promise<WorkPage> {
  return request('GET', withQuery('/api/work', { kind, after }));
}
