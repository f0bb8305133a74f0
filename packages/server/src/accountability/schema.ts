/** The table of cases of accountability (过错责任追究). */
import type {
  AccountabilityFinding,
  AccountabilityMeasure,
  AccountabilityState,
} from '@gongkai/law/disclosure';

export interface AccountabilityCasesTable {
  site_id: string;
  case_id: string;
  organ_id: string;
  item_id: string | null;
  rectification_id: string | null;
  fault: string;
  state: AccountabilityState;
  finding: AccountabilityFinding | null;
  measures: AccountabilityMeasure[];
  responsible: string[];
  conclusion: string | null;
  opened_by: string;
  opened_on: string;
  concluded_by: string | null;
  concluded_on: string | null;
  version: number;
}

declare module '../platform/database/database.ts' {
  interface Database {
    accountability_cases: AccountabilityCasesTable;
  }
}
