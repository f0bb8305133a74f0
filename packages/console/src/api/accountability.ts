/** Cases of accountability (过错责任追究). */
import type { LocalDate } from '@gongkai/law/calendar';
import type {
  AccountabilityFinding,
  AccountabilityMeasure,
  AccountabilityState,
} from '@gongkai/law/disclosure';
import { type Paged, request, withQuery } from './request.ts';

export interface CaseRow {
  id: string;
  organId: string;
  itemId: string | null;
  rectificationId: string | null;
  fault: string;
  state: AccountabilityState;
  finding: AccountabilityFinding | null;
  measures: AccountabilityMeasure[];
  responsible: { id: string; name: string }[];
  conclusion: string | null;
  openedBy: string;
  openedOn: LocalDate;
  concludedBy: string | null;
  concludedOn: LocalDate | null;
  version: number;
  title: string | null;
}

export interface CaseRecord extends CaseRow {
  involved: { id: string; name: string; acts: { event: string; on: LocalDate }[] }[];
  /** False also for who acted in the matter. */
  may_conclude: boolean;
}

export function listCases(state: string | undefined, after: string | null): Promise<Paged<CaseRow>> {
  return request('GET', withQuery('/api/accountability', { state, after }));
}

export function readCase(id: string): Promise<CaseRecord> {
  return request('GET', `/api/accountability/${id}`);
}

export function openCase(input: {
  itemId: string;
  rectificationId?: string;
  fault: string;
}): Promise<{ id: string }> {
  return request('POST', '/api/accountability', input);
}

export function concludeCase(
  id: string,
  input: {
    version: number;
    finding: AccountabilityFinding;
    measures: AccountabilityMeasure[];
    responsible: string[];
    conclusion: string;
  },
): Promise<CaseRecord> {
  return request('POST', `/api/accountability/${id}/conclusion`, input);
}
