/** The table of rechecks of what went public (复核反馈). */
import type { LiveDifference, RecheckState } from '@gongkai/law/disclosure';
import type { Generated } from 'kysely';
import type { JsonColumn } from '../platform/journal/schema.ts';

export interface RechecksTable {
  site_id: string;
  recheck_id: string;
  item_id: string;
  edition: number;
  organ_id: string;
  published_by: string | null;
  published_on: string;
  due_on: string;
  state: RecheckState;
  differences: JsonColumn<LiveDifference[]>;
  rechecked_by: string | null;
  rechecked_on: string | null;
  version: Generated<number>;
}

declare module '../platform/database/database.ts' {
  interface Database {
    rechecks: RechecksTable;
  }
}
