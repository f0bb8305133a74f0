/** Annual reports: list, compile, record, texts, figures, steps, records behind a figure. */
import type { LocalDate } from '@gongkai/law/calendar';
import type {
  CellAddress,
  Finding,
  FormatId,
  OfferedReportAction,
  Report,
  ReportAction,
  ReportSections,
  ReportState,
} from '@gongkai/law/report';
import type { READING_NOTE_WORDS, READING_REFUSAL_WORDS, ReadEntry } from '@gongkai/law/report/reading';
import type { HistoryRow } from './items.ts';
import { type Paged, request, withQuery } from './request.ts';

export interface ReportRow {
  id: string;
  organId: string;
  title: string;
  year: number;
  edition: number;
  format: FormatId;
  state: ReportState;
  publishedOn: LocalDate | null;
  errors: number;
  warnings: number;
  version: number;
}

/** A figure that no register counts: who typed it and from where. */
export interface TypedFigure {
  cell: CellAddress;
  value: number;
  source: string;
  by: string;
  on: LocalDate;
}

/** Where an imported report was read from, and what was settled by hand. */
export interface ImportSource {
  fileName: string;
  hash: string;
  size: number;
  confirmed: CellAddress[];
  corrected: { cell: CellAddress; read: number | null; stated: number | null }[];
}

/** A report that was found in a file. */
export type ReadReport = Omit<ReadEntry, 'evidence' | 'format' | 'notes' | 'refusal' | 'status'> & {
  status: 'read' | 'incomplete';
  format: FormatId;
  notes: (keyof typeof READING_NOTE_WORDS)[];
  /** Where each figure stands in the file; absent where the file was data already. */
  evidence?: ReadEntry['evidence'];
};

export interface RefusedReport {
  status: 'refused';
  refusal: keyof typeof READING_REFUSAL_WORDS;
}

/** An edition that the organ has of a year; its report only where it stands for the year. */
export interface KnownYear {
  id: string;
  year: number;
  edition: number;
  state: ReportState;
  report: Report | null;
}

/** What was read of a file of a past year. */
export interface ImportReading {
  source: { fileName: string; hash: string; size: number };
  entries: (ReadReport | RefusedReport)[];
  known: KnownYear[];
  mayMakeRules: boolean;
}

export interface ReportRecord {
  id: string;
  organ: { id: string; name: string; shortName: string; slug: string };
  year: number;
  edition: number;
  state: ReportState;
  format: FormatId;
  report: Report;
  counted: Readonly<Record<CellAddress, number>>;
  /** Figures that the texts state: as counted at the compilation, and, while it is being made, as counted now. */
  narrative: { cell: CellAddress; counted: number; now: number | null }[];
  typed: TypedFigure[];
  source: ImportSource | null;
  findings: Finding[];
  allowed: OfferedReportAction[];
  history: HistoryRow[];
  version: number;
  compiledAt: string;
  publishedOn: LocalDate | null;
  publicAddress: string | null;
  dueOn: LocalDate;
}

/** One record behind a figure; which fields it has depends on `kind`. */
export interface CellRecord {
  id: string;
  number?: string;
  title?: string;
  [field: string]: string | number | boolean | null | undefined;
}

export interface CellRecords extends Paged<CellRecord> {
  cell: CellAddress;
  counted: number | null;
  kind: 'requests' | 'remedies' | 'items' | 'accountability';
}

/** A page of reports, newest year first. */
export function listReports(organ: string | undefined, after: string | null): Promise<Paged<ReportRow>> {
  return request('GET', withQuery('/api/reports', { organ, after }));
}

/** Counts the registers anew: a new draft, or the open one with its texts and typed figures kept. */
export function compileReport(input: { organId: string; year: number }): Promise<ReportRecord> {
  return request('POST', '/api/reports/compile', input);
}

/** Reads a file of a past year; nothing is taken over yet. */
export function readPastYear(organ: string, file: File): Promise<ImportReading> {
  return request('POST', withQuery('/api/reports/read', { organ, name: file.name }), file);
}

/** Takes a confirmed reading over into the organ's years. */
export function importReport(input: {
  organId: string;
  year: number;
  entry: number;
  source: { fileName: string; hash: string };
  decided: Readonly<Record<CellAddress, number | null>>;
}): Promise<ReportRecord> {
  return request('POST', '/api/reports/import', input);
}

/** Where the browser gets the file from which a report was imported. */
export function originalAddress(id: string): string {
  return `/api/reports/${id}/original`;
}

/** One report with figures, findings and what may be done now. @throws ApiError `report_unknown` */
export function readReport(id: string): Promise<ReportRecord> {
  return request('GET', `/api/reports/${id}`);
}

/** Stores the texts. @throws ApiError `version_conflict` */
export function writeSections(
  id: string,
  input: { version: number; sections: ReportSections },
): Promise<ReportRecord> {
  return request('PUT', `/api/reports/${id}/sections`, input);
}

/** Types a figure that no register counts. @throws ApiError `cell_counted`, `whole_number_required` */
export function typeFigure(
  id: string,
  input: { version: number; cell: CellAddress; value: number; source: string },
): Promise<ReportRecord> {
  return request('PUT', `/api/reports/${id}/cells`, input);
}

/** Changes a counted figure by hand with a reason; `stated` null takes the change back. */
export function overrideFigure(
  id: string,
  input:
    | { version: number; cell: CellAddress; stated: null }
    | { version: number; cell: CellAddress; stated: number; reason: string },
): Promise<ReportRecord> {
  return request('PUT', `/api/reports/${id}/overrides`, input);
}

/** Takes a step; `correct` answers with the new edition. @throws ApiError `report_unbalanced` and the like */
export function takeReportStep(
  id: string,
  action: ReportAction,
  input: { version: number; opinion?: string },
): Promise<ReportRecord> {
  return request('POST', `/api/reports/${id}/actions/${action}`, input);
}

/** A page of the records that a counted figure stands for. */
export function recordsBehind(id: string, cell: CellAddress, after: string | null): Promise<CellRecords> {
  return request('GET', withQuery(`/api/reports/${id}/cells/${cell}`, { after }));
}

/** Where the browser gets the report as a file. */
export function documentAddress(id: string, kind: 'docx' | 'pdf' | 'json'): string {
  return `/api/reports/${id}/document.${kind}`;
}
