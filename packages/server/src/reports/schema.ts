/** The table of annual reports. */
import type { FormatId, Report, ReportApprovals } from '@gongkai/law/report';
import type { JsonColumn } from '../platform/journal/schema.ts';

/** A figure of table two that no register counts yet, with where it comes from and who typed it. */
export interface TypedFigure {
  cell: string;
  value: number;
  source: string;
  by: string;
  on: string;
}

/** A published document in the file store. */
export interface ReportDocument {
  hash: string;
  size: number;
}

/** The documents of a published report, frozen as they were on the day. */
export interface ReportDocuments {
  docx: ReportDocument;
  pdf: ReportDocument;
  json: ReportDocument;
}

/** Where an imported report was read from, and what the person who confirmed the reading did about it. */
export interface ImportSource {
  fileName: string;
  /** Of the original file in the file store. */
  hash: string;
  size: number;
  /** Cells that the reading could not decide and the person confirmed. */
  confirmed: string[];
  /** Cells in which the person put another figure than was read. */
  corrected: { cell: string; read: number | null; stated: number | null }[];
}

export interface ReportsTable {
  site_id: string;
  report_id: string;
  organ_id: string;
  year: number;
  edition: number;
  format: FormatId;
  state: string;
  report: JsonColumn<Report>;
  counted: JsonColumn<Record<string, number>>;
  typed: JsonColumn<TypedFigure[]>;
  approvals: JsonColumn<ReportApprovals>;
  compiled_at: Date;
  published_on: string | null;
  item_id: string | null;
  documents: JsonColumn<ReportDocuments | null> | null;
  version: number;
  updated_at: Date;
}

declare module '../platform/database/database.ts' {
  interface Database {
    reports: ReportsTable;
  }
}
