/** Tables of disclosure items (信息条目), their texts, and what of them is public. */
import type { ListedFile } from '../attachments/index.ts';
import type { JsonColumn } from '../platform/journal/schema.ts';
import type { TextMetadata } from './text.ts';

export interface ItemsTable {
  site_id: string;
  item_id: string;
  organ_id: string;
  office_id: string | null;
  column_id: string;
  kind: string;
  state: string;
  live: string;
  edition: number;
  text_version: number;
  title: string;
  formed_on: string | null;
  due_on: string | null;
  index_number: string | null;
  published_on: string | null;
  drafters: string[];
  release_reviewer_id: string | null;
  updated_by: string | null;
  version: number;
  updated_at: Date;
}

export interface ItemTextsTable {
  site_id: string;
  item_id: string;
  version: number;
  edition: number;
  title: string;
  body: string;
  metadata: JsonColumn<TextMetadata>;
  attachments: JsonColumn<readonly ListedFile[]>;
  content_hash: Buffer;
  created_by: string;
  created_at: Date;
}

export interface PublishedItemsTable {
  site_id: string;
  item_id: string;
  organ_id: string;
  column_id: string;
  kind: string;
  live: string;
  text_version: number;
  index_number: string;
  title: string;
  document_number: string | null;
  formed_on: string;
  published_on: string;
  published_at: Date;
  in_time: boolean;
  withdrawn_on: string | null;
  superseded_on: string | null;
  superseded_by: string | null;
  validity: string | null;
  expires_on: string | null;
  repealed_on: string | null;
  repealed_by: string | null;
  interprets: string | null;
}

export interface IndexNumberCountersTable {
  site_id: string;
  organ_id: string;
  period: string;
  last_serial: number;
}

declare module '../platform/database/database.ts' {
  interface Database {
    items: ItemsTable;
    item_texts: ItemTextsTable;
    published_items: PublishedItemsTable;
    index_number_counters: IndexNumberCountersTable;
  }
}
