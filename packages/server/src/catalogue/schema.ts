/** Tables of the catalogue: columns (栏目), classes, and how a site has its metadata called. */
import type {
  Art20Code,
  DatedLabel,
  FixedColumnId,
  LabelFamily,
  MetadataLabelChoice,
} from '@gongkai/law/disclosure';
import type { JsonColumn } from '../platform/journal/schema.ts';

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

/** Classes that the site changed or added. */
export interface SiteClassesTable {
  site_id: string;
  class_id: string;
  scheme: string;
  code: string;
  parent: string | null;
  labels: JsonColumn<readonly DatedLabel[]>;
  valid_from: string | null;
  valid_to: string | null;
  hidden: boolean;
  version: number;
}

/** Schemes of the site's own. */
export interface ClassSchemesTable {
  site_id: string;
  scheme_id: string;
  code: string;
  label: string;
  version: number;
}

/** One row a site. */
export interface MetadataLabelsTable {
  site_id: string;
  label_set_id: string;
  family: LabelFamily;
  own: JsonColumn<MetadataLabelChoice['own']>;
  version: number;
}

declare module '../platform/database/database.ts' {
  interface Database {
    catalogue_columns: CatalogueColumnsTable;
    column_subtrees: ColumnSubtreesTable;
    site_classes: SiteClassesTable;
    class_schemes: ClassSchemesTable;
    metadata_labels: MetadataLabelsTable;
  }
}
