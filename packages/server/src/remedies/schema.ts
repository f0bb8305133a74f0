/** The register of reconsideration and litigation cases. */

import type { CaseGroup, CaseResult } from '@gongkai/law/report';

/** How a case ended, by the columns of table four. */
export type RemedyResult = Exclude<CaseResult, 'pending'>;

export interface RemediesTable {
  site_id: string;
  remedy_id: string;
  organ_id: string;
  request_id: string | null;
  kind: CaseGroup;
  authority: string;
  case_number: string | null;
  filed_on: string;
  decided_on: string | null;
  result: RemedyResult | null;
  version: number;
}

declare module '../platform/database/database.ts' {
  interface Database {
    remedies: RemediesTable;
  }
}
