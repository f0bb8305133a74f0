/** Tables of imports from older systems: the import, its rows in quarantine, and what was taken over from where. */

import type { HiddenFinding } from '@gongkai/documents/files';
import type { Generated } from 'kysely';
import type { TakenIn } from '../attachments/index.ts';
import type { RefusalReason } from '../platform/errors.ts';
import type { JsonColumn } from '../platform/journal/schema.ts';
import type { ImportSettings } from './events.ts';
import type { RowNote } from './linking.ts';
import type { ImportMapping } from './mapping.ts';
import type { PreparedRow } from './preparing.ts';
import type { PageLinks, SourceRecord } from './records/index.ts';

export interface ImportsTable {
  site_id: string;
  import_id: string;
  organ_id: string;
  state: string;
  file_name: string;
  file_hash: string;
  record_kind: string;
  mapping: JsonColumn<ImportMapping>;
  settings: JsonColumn<ImportSettings>;
  fault: string | null;
  created_by: string;
  created_at: Date;
  release_reviewer_id: string | null;
  secrecy_reviewer_id: string | null;
  released_by: string | null;
  version: number;
  updated_at: Date;
  loaded_rows: Generated<number>;
  checked_rows: Generated<number>;
  ready_rows: Generated<number>;
  refused_rows: Generated<number>;
  known_rows: Generated<number>;
  taken_rows: Generated<number>;
  found_files: Generated<number>;
  taken_files: Generated<number>;
  refused_files: Generated<number>;
}

export interface ImportRowsTable {
  site_id: string;
  import_id: string;
  row_number: number;
  source_address: string;
  record: JsonColumn<SourceRecord['values']>;
  links: JsonColumn<PageLinks> | null;
  state: string;
  prepared: JsonColumn<PreparedRow> | null;
  faults: JsonColumn<readonly RefusalReason[]> | null;
  notes: JsonColumn<readonly RowNote[]> | null;
  /** PostgreSQL `tsvector`. */
  words: string | null;
  item_id: string | null;
}

/** A picture or file of an old site, taken in before the release of what links to it. */
export interface ImportFilesTable {
  site_id: string;
  import_id: string;
  entry: string;
  state: 'waiting' | 'taken' | 'refused';
  code: string | null;
  name: string | null;
  data: JsonColumn<TakenIn['data']> | null;
  text: string | null;
  findings: JsonColumn<readonly HiddenFinding[]> | null;
  failure: string | null;
}

export interface ItemSourcesTable {
  site_id: string;
  source_address: string;
  item_id: string;
  import_id: string;
}

declare module '../platform/database/database.ts' {
  interface Database {
    imports: ImportsTable;
    import_rows: ImportRowsTable;
    import_files: ImportFilesTable;
    item_sources: ItemSourcesTable;
  }
}
