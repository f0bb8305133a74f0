/** Disclosure requests: register, record, events, letters, remedies. */
import type { LocalDate } from '@gongkai/law/calendar';
import type {
  ApplicantCategory,
  CaseEvent,
  Channel,
  FoldResult,
  LetterCode,
  OutcomeId,
  RequestSettings,
  RequestState,
} from '@gongkai/law/request';
import type { HistoryRow } from './items.ts';
import { type Paged, request, withQuery } from './request.ts';

export interface RequestRow {
  id: string;
  number: string;
  applicantMasked: string;
  subjectMasked: string;
  channel: Channel;
  applicantCategory: ApplicantCategory;
  state: RequestState;
  outcome: OutcomeId | null;
  receivedOn: LocalDate | null;
  dueOn: LocalDate | null;
  alarmOn: LocalDate | null;
  concludedOn: LocalDate | null;
  due: { workingDays: number; overdue: boolean; paused: boolean } | null;
  underRemedy: boolean;
  version: number;
}

/** An event of the case with who recorded it. */
export type RecordedEvent = CaseEvent & { actorName?: string | null };

export interface RequestLetter {
  id: string;
  code: LetterCode;
  state: 'draft' | 'issued' | 'set_aside';
  number: string | null;
  /** What may be rewritten while it is a draft. */
  text: string;
  /** The remedy paragraph that the law fixes; null where the letter carries none. */
  remedy: string | null;
  /** The letter as it goes out. */
  whole: string;
  createdOn: LocalDate;
  createdBy: string | null;
  approvedBy: string | null;
  servedOn: LocalDate | null;
}

/** What is wanted: official labels stand in `text/request-fields.ts`. */
export type RequestContent = Readonly<Record<string, string | null | undefined>>;

export interface RequestRecord {
  id: string;
  number: string;
  organ: { id: string; name: string; shortName: string };
  version: number;
  channel: Channel;
  applicantCategory: ApplicantCategory;
  applicantMasked: Readonly<Record<string, string | null | undefined>>;
  content: RequestContent;
  events: RecordedEvent[];
  fold: FoldResult;
  settings: RequestSettings;
  /** The secrecy review of the reply that waits for approval. */
  review: {
    result: 'passed' | 'failed';
    on: LocalDate;
    by: { id: string; name: string };
    opinion: string | null;
  } | null;
  letters: RequestLetter[];
  allowed: { event: string; why_not?: string; article?: string; needs?: string[] }[];
  history: HistoryRow[];
}

export interface RequestFilter {
  organ?: string;
  state?: string;
  open?: string;
  q?: string;
}

/** A page of requests, masked, latest change first. */
export function listRequests(filter: RequestFilter, after: string | null): Promise<Paged<RequestRow>> {
  return request('GET', withQuery('/api/requests', { ...filter, after }));
}

/** One request; the server records the look. @throws ApiError `request_unknown` */
export function readRequest(id: string): Promise<RequestRecord> {
  return request('GET', `/api/requests/${id}`);
}

/** The applicant's data in full; the server records the look. */
export function readApplicant(id: string): Promise<Readonly<Record<string, string | null | undefined>>> {
  return request('GET', `/api/requests/${id}/applicant`);
}

/** What comes back once: the receipt's number and the code with which the applicant looks it up. */
export interface Receipt {
  id: string;
  number: string;
  queryCode: string;
  version: number;
}

/** Registers what came in at the counter. @throws ApiError with each field that is wrong */
export function registerRequest(entry: object): Promise<Receipt> {
  return request('POST', '/api/requests', entry);
}

/** An event to record, with the letter that goes out with it. */
export type EventInput = { version: number; event: string; on?: LocalDate } & Readonly<
  Record<string, unknown>
>;

/** Records an event. @throws ApiError `version_conflict`, or the law’s refusal with its article */
export function recordEvent(id: string, input: EventInput): Promise<RequestRecord> {
  return request('POST', `/api/requests/${id}/events`, input);
}
