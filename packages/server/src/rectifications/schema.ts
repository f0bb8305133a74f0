/** The table of faults to be put right (整改). */
import type { RectificationState } from '@gongkai/law/disclosure';

export interface RectificationsTable {
  site_id: string;
  rectification_id: string;
  organ_id: string;
  item_id: string;
  recheck_id: string | null;
  fault: string;
  due_on: string;
  state: RectificationState;
  opened_by: string;
  opened_on: string;
  answer: string | null;
  answered_by: string | null;
  answered_on: string | null;
  closed_by: string | null;
  closed_on: string | null;
  version: number;
  updated_at: Date;
}

declare module '../platform/database/database.ts' {
  interface Database {
    rectifications: RectificationsTable;
  }
}
