/** Rechecks of what went public, and faults to be put right. */
import type { LocalDate } from '@gongkai/law/calendar';
import type {
  LiveDifference,
  RecheckState,
  RectificationAction,
  RectificationState,
} from '@gongkai/law/disclosure';
import { type Paged, request, withQuery } from './request.ts';

export interface RecheckRow {
  id: string;
  organId: string;
  itemId: string;
  edition: number;
  state: RecheckState;
  publishedBy: string | null;
  publishedOn: LocalDate;
  dueOn: LocalDate;
  differences: LiveDifference[];
  recheckedBy: string | null;
  recheckedOn: LocalDate | null;
  title: string;
  indexNumber: string | null;
}

export interface RecheckRecord extends RecheckRow {
  publicHref: string | null;
  /** Why this person may not record the result; null when he may. */
  why_not: string | null;
}

export function listRechecks(state: string | undefined, after: string | null): Promise<Paged<RecheckRow>> {
  return request('GET', withQuery('/api/rechecks', { state, after }));
}

export function readRecheck(id: string): Promise<RecheckRecord> {
  return request('GET', `/api/rechecks/${id}`);
}

/** Records the result. @throws ApiError `is_publisher`, `differs_from_approved`, `note_required` */
export function recordRecheck(
  id: string,
  result: { result: 'passed' } | { result: 'faulty'; fault: string; dueOn?: LocalDate },
): Promise<RecheckRecord & { rectificationId: string | null }> {
  return request('POST', `/api/rechecks/${id}/result`, result);
}

export interface RectificationRow {
  id: string;
  organId: string;
  itemId: string;
  recheckId: string | null;
  fault: string;
  dueOn: LocalDate;
  state: RectificationState;
  openedBy: string;
  openedOn: LocalDate;
  answer: string | null;
  answeredBy: string | null;
  answeredOn: LocalDate | null;
  closedBy: string | null;
  closedOn: LocalDate | null;
  version: number;
  title: string;
  indexNumber: string | null;
}

export interface RectificationRecord extends RectificationRow {
  actions: { action: RectificationAction; why_not: string | null }[];
  history: { id: string; event: string; on: LocalDate; at: string; by: string | null; note: string | null }[];
}

export function listRectifications(
  filter: { state?: string; item?: string },
  after: string | null,
): Promise<Paged<RectificationRow>> {
  return request('GET', withQuery('/api/rectifications', { ...filter, after }));
}

export function readRectification(id: string): Promise<RectificationRecord> {
  return request('GET', `/api/rectifications/${id}`);
}

export function openRectification(input: {
  itemId: string;
  fault: string;
  dueOn?: LocalDate;
}): Promise<RectificationRecord> {
  return request('POST', '/api/rectifications', input);
}

export function takeRectificationStep(
  id: string,
  action: RectificationAction,
  input: { version: number; note?: string },
): Promise<RectificationRecord> {
  return request('POST', `/api/rectifications/${id}/actions/${action}`, input);
}
