/** Tables of the guard before publication: what reviewers cleared, the words that a site knows to be wrong, links. */
import type { WrongName } from '@gongkai/law/privacy';
import type { Generated } from 'kysely';
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

/** Links to other sites in the text in work of an item, with what they answered last. */
export interface OutsideLinksTable {
  site_id: string;
  item_id: string;
  address: string;
  checked_at: Date | null;
  times_gone: Generated<number>;
  due_at: Date;
}

declare module '../platform/database/database.ts' {
  interface Database {
    guard_clearances: GuardClearancesTable;
    guard_dictionaries: GuardDictionariesTable;
    outside_links: OutsideLinksTable;
  }
}
