/** Reconsideration and litigation about disclosure. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { CaseGroup, CaseResult } from '@gongkai/law/report';
import { type Paged, request, withQuery } from './request.ts';

export interface RemedyRow {
  id: string;
  organId: string;
  requestId: string | null;
  requestNumber: string | null;
  kind: CaseGroup;
  authority: string;
  caseNumber: string | null;
  filedOn: LocalDate;
  decidedOn: LocalDate | null;
  result: CaseResult | null;
  version: number;
}

export interface NewRemedy {
  organId: string;
  requestId?: string;
  kind: CaseGroup;
  authority: string;
  caseNumber?: string;
  filedOn: LocalDate;
}

/** A page of the register, newest filing first. */
export function listRemedies(organ: string | undefined, after: string | null): Promise<Paged<RemedyRow>> {
  return request('GET', withQuery('/api/remedies', { organ, after }));
}

/** Enters a case; it is pending until decided. */
export function fileRemedy(remedy: NewRemedy): Promise<{ id: string; version: number }> {
  return request('POST', '/api/remedies', remedy);
}

/** Enters how a case ended. @throws ApiError `already_decided`, `decided_before_filed`, `version_conflict` */
export function decideRemedy(
  id: string,
  decision: { version: number; decidedOn: LocalDate; result: CaseResult },
): Promise<object> {
  return request('POST', `/api/remedies/${id}/decision`, decision);
}
