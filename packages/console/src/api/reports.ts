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

export interface ReportRecord {
  id: string;
  organ: { id: string; name: string; shortName: string; slug: string };
  year: number;
  edition: number;
  state: ReportState;
  format: FormatId;
  report: Report;
  counted: Readonly<Record<CellAddress, number>>;
  typed: TypedFigure[];
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
  kind: 'requests' | 'remedies' | 'items';
}

/** A page of reports, newest year first. */
export function listReports(organ: string | undefined, after: string | null): Promise<Paged<ReportRow>> {
  return request('GET', withQuery('/api/reports', { organ, after }));
}

/** Counts the registers anew: a new draft, or the open one with its texts and typed figures kept. */
export function compileReport(input: { organId: string; year: number }): Promise<ReportRecord> {
  return request('POST', '/api/reports/compile', input);
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
