/** Tables of disclosure items (信息条目), their texts, and what of them is public. */
import type { KindFields } from '@gongkai/law/kinds';
import type { ListedFile } from '../attachments/index.ts';
import type { JsonColumn } from '../platform/journal/schema.ts';
import type { EditionApproval } from './editions.ts';
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
  attribute: string;
  exemption: string | null;
  scheme: string | null;
  /** When what is kept from the public comes up for re-review (条例 art. 18). */
  next_review_on: string | null;
  drafters: string[];
  /** Everyone who approved the text in work, and the leader who had its release review skipped. */
  reviewers: string[];
  /** Who may not clear the emergency publications that are still open; empty when none is. */
  emergency_parties: string[];
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
  fields: JsonColumn<KindFields>;
  content_hash: Buffer;
  created_by: string;
  created_at: Date;
}

export interface ItemEditionsTable {
  site_id: string;
  item_id: string;
  edition: number;
  state: string;
  attribute: string;
  text_version: number;
  scheme: string | null;
  approvals: JsonColumn<readonly EditionApproval[]>;
  opened_by: string;
  opened_at: Date;
  change_note: string | null;
  published_by: string | null;
  published_at: Date | null;
  emergency_by: string | null;
  emergency_cleared_by: string | null;
  superseded_at: Date | null;
}

/** Letters to and from other organs and authorities, under the version of the event that tells of them. */
export interface ItemLettersTable {
  site_id: string;
  item_id: string;
  version: number;
  body: string;
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
  unpublished_on: string | null;
  redirect_to: string | null;
  superseded_on: string | null;
  superseded_by: string | null;
  validity: string | null;
  expires_on: string | null;
  repealed_on: string | null;
  repealed_by: string | null;
  /** Items that it names, each as `relation:id`. */
  ties: string[];
  /** Value by which the lists of its kind are divided. */
  facet: string | null;
}

/** Publications elsewhere, under the version of the event that records them. */
export interface ItemOutletsTable {
  site_id: string;
  item_id: string;
  version: number;
  organ_id: string;
  channel: string;
  name: string;
  published_on: string;
  evidence: string;
  recorded_by: string;
  recorded_at: Date;
  struck_by: string | null;
  struck_at: Date | null;
  strike_reason: string | null;
}

/** Further columns in which items are listed, with what the lists of a column ask. */
export interface ItemPlacementsTable {
  site_id: string;
  item_id: string;
  column_id: string;
  /** Whose column it is. */
  organ_id: string;
  /** The item's own organ and column, by which grants reach it. */
  item_organ_id: string;
  item_column_id: string;
  state: string;
  updated_at: Date;
  live: string;
  kind: string;
  facet: string | null;
  /** The column of the edition online. */
  public_column_id: string | null;
  published_at: Date | null;
}

/** The classes that the text online has. */
export interface PublishedClassesTable {
  site_id: string;
  item_id: string;
  scheme: string;
  code: string;
  organ_id: string;
  published_at: Date;
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
    item_editions: ItemEditionsTable;
    item_letters: ItemLettersTable;
    item_outlets: ItemOutletsTable;
    item_placements: ItemPlacementsTable;
    published_classes: PublishedClassesTable;
    published_items: PublishedItemsTable;
    index_number_counters: IndexNumberCountersTable;
  }
}
