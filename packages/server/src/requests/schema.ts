/** Tables of requests, their letters and the counters of both. Who asks and what for stands encrypted elsewhere. */
import type { ApplicantCategory, Channel, LetterCode, OutcomeId, RequestState } from '@gongkai/law/request';

export interface RequestCountersTable {
  site_id: string;
  organ_id: string;
  year: number;
  last_number: number;
}

/** A request as the fold of its events gives it. */
export interface RequestsTable {
  site_id: string;
  request_id: string;
  organ_id: string;
  office_id: string | null;
  number: string;
  channel: Channel;
  applicant_category: ApplicantCategory;
  state: RequestState;
  outcome: OutcomeId | null;
  submitted_on: string;
  received_on: string | null;
  due_on: string | null;
  alarm_on: string | null;
  concluded_on: string | null;
  under_remedy: boolean;
  next_act: string | null;
  act_from: string | null;
  act_by: string | null;
  drafted_by: string | null;
  silent_from: string | null;
  applicant_ref: string;
  query_code_hash: Buffer;
  form_token: string;
  version: number;
  updated_at: Date;
}

/** `set_aside`: a draft whose outcome was rejected or withdrawn; it stays in the file. */
export type LetterState = 'draft' | 'issued' | 'set_aside';

export interface RequestLettersTable {
  site_id: string;
  letter_id: string;
  request_id: string;
  code: LetterCode;
  state: LetterState;
  number: string | null;
  content_ref: string;
  created_by: string;
  created_on: string;
  approved_by: string | null;
  served_on: string | null;
  version: number;
}

export interface LetterCountersTable {
  site_id: string;
  organ_id: string;
  year: number;
  last_number: number;
}

declare module '../platform/database/database.ts' {
  interface Database {
    request_counters: RequestCountersTable;
    requests: RequestsTable;
    request_letters: RequestLettersTable;
    letter_counters: LetterCountersTable;
  }
}
