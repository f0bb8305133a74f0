/** Tables of the guard before publication: what reviewers cleared, and the words that a site knows to be wrong. */
import type { WrongName } from '@gongkai/law/privacy';
import type { JsonColumn } from '../platform/journal/schema.ts';

export interface GuardClearancesTable {
  site_id: string;
  item_id: string;
  /** Keyed hash of what was found. */
  finding: string;
  kind: string;
  reason: string;
  cleared_by: string;
  cleared_at: Date;
}

export interface GuardDictionariesTable {
  site_id: string;
  dictionary_id: string;
  words: JsonColumn<WrongName[]>;
  check_outside_links: boolean;
  version: number;
}

declare module '../platform/database/database.ts' {
  interface Database {
    guard_clearances: GuardClearancesTable;
    guard_dictionaries: GuardDictionariesTable;
  }
}
