/** What happens to an item by itself: its release, its withdrawal, its next review. */
import { request } from './request.ts';

export type ScheduledAct = 'publish' | 'withdraw' | 'review';

export interface ScheduleRow {
  id: string;
  itemId: string;
  act: ScheduledAct;
  /** Instant, ISO 8601. */
  dueAt: string;
  state: 'open' | 'failed';
  note: string | null;
  setBy: string;
  fault: string | null;
  title: string;
}

export interface ItemSchedules {
  rows: ScheduleRow[];
  offers: { act: ScheduledAct; why_not: string | null }[];
}

export function readSchedules(itemId: string): Promise<ItemSchedules> {
  return request('GET', `/api/items/${itemId}/schedules`);
}

/** @throws ApiError `due_in_past`, `already_scheduled`, `note_required` */
export function setSchedule(
  itemId: string,
  input: { act: ScheduledAct; dueAt: string; note?: string },
): Promise<ItemSchedules> {
  return request('POST', `/api/items/${itemId}/schedules`, input);
}

export function cancelSchedule(id: string): Promise<object> {
  return request('POST', `/api/schedules/${id}/cancel`, {});
}

/** Records that the content was looked at and still holds. */
export function recordReview(id: string, note: string | undefined): Promise<object> {
  return request('POST', `/api/schedules/${id}/reviewed`, note === undefined ? {} : { note });
}
