/** Tables of files that belong to items: the files, what was read out of them, and the work still to be done on them. */
import type { FileFormat, HiddenFinding } from '@gongkai/documents/files';
import type { JsonColumn } from '../platform/journal/schema.ts';

/** Where the virus scan stands: `none` while no scanner is configured. */
export type ScanState = 'none' | 'pending' | 'clean' | 'infected';

/** Where the reading of its text and hidden content stands; `unreadable` says so of the file, for good. */
export type ReadingState = 'waiting' | 'read' | 'unreadable';

export interface AttachmentsTable {
  site_id: string;
  attachment_id: string;
  item_id: string;
  organ_id: string;
  name: string;
  format: FileFormat;
  content_type: string;
  byte_size: number;
  hash: string;
  public_size: number;
  public_hash: string;
  scan: ScanState;
  reading: ReadingState;
  uploaded_by: string;
  uploaded_at: Date;
  version: number;
}

export interface AttachmentReadingsTable {
  site_id: string;
  attachment_id: string;
  text: string;
  findings: JsonColumn<readonly HiddenFinding[]>;
  failure: string | null;
}

export interface AttachmentWorkTable {
  site_id: string;
  attachment_id: string;
  task: 'read' | 'scan';
  attempts: number;
  due_at: Date;
}

declare module '../platform/database/database.ts' {
  interface Database {
    attachments: AttachmentsTable;
    attachment_readings: AttachmentReadingsTable;
    attachment_work: AttachmentWorkTable;
  }
}
