/** The table of catalogue columns (栏目). */
import type { Art20Code, FixedColumnId } from '@gongkai/law/disclosure';

export interface CatalogueColumnsTable {
  site_id: string;
  column_id: string;
  organ_id: string;
  parent_id: string | null;
  code: string;
  name: string;
  fixed_column: FixedColumnId | null;
  art20: Art20Code | null;
  freshness_days: number | null;
  sort: number;
  version: number;
}

/** Columns below each column, itself included. */
export interface ColumnSubtreesTable {
  site_id: string;
  column_id: string;
  below_id: string;
}

declare module '../platform/database/database.ts' {
  interface Database {
    catalogue_columns: CatalogueColumnsTable;
    column_subtrees: ColumnSubtreesTable;
  }
}
