/** Tables of imports from older systems: the import, its rows in quarantine, and what was taken over from where. */

import type { Generated } from 'kysely';
import type { RefusalReason } from '../platform/errors.ts';
import type { JsonColumn } from '../platform/journal/schema.ts';
import type { ImportSettings } from './events.ts';
import type { ImportMapping } from './mapping.ts';
import type { PreparedRow } from './preparing.ts';
import type { SourceRecord } from './records/index.ts';

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
}

export interface ImportRowsTable {
  site_id: string;
  import_id: string;
  row_number: number;
  source_address: string;
  record: JsonColumn<SourceRecord['values']>;
  state: string;
  prepared: JsonColumn<PreparedRow> | null;
  faults: JsonColumn<readonly RefusalReason[]> | null;
  item_id: string | null;
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
    item_sources: ItemSourcesTable;
  }
}
