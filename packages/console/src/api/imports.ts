/** Taking over what an older system holds: preview of a file, imports with their progress, their rows. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { ProblemReason } from './problem.ts';
import { type Paged, request, withQuery } from './request.ts';

export type ImportField =
  | 'title'
  | 'body'
  | 'published_on'
  | 'formed_on'
  | 'document_number'
  | 'index_number'
  | 'column'
  | 'topic_class'
  | 'genre_class'
  | 'source_name'
  | 'keywords'
  | 'summary'
  | 'address';

/** For each part of an item the name of the value that it is taken from. */
export type ImportMapping = Partial<Record<ImportField, string>>;

export interface RecordsPreview {
  source: { fileName: string; hash: string; size: number; kind: 'csv' | 'xlsx' | 'json' | 'web_pages' };
  names: string[];
  samples: { address: string | null; values: Record<string, string> }[];
  mapping: ImportMapping;
}

export type ImportState =
  | 'loading'
  | 'collecting'
  | 'checking'
  | 'checked'
  | 'secrecy_review'
  | 'ready'
  | 'releasing'
  | 'done'
  | 'failed'
  | 'abandoned';

export interface ImportRow {
  id: string;
  organId: string;
  state: ImportState;
  fileName: string;
  recordKind: RecordsPreview['source']['kind'];
  fault: string | null;
  createdBy: string | null;
  createdAt: string;
  releaseReviewer: string | null;
  secrecyReviewer: string | null;
  releasedBy: string | null;
  version: number;
  loaded: number;
  checked: number;
  ready: number;
  refused: number;
  known: number;
  taken: number;
  /** Pictures and files to which the pages of an old site link. */
  foundFiles: number;
  takenFiles: number;
  refusedFiles: number;
}

export type ImportAction = 'approve_release' | 'approve_secrecy' | 'release' | 'abandon';

export interface ImportRecord extends ImportRow {
  faults: { code: string; field: string | null; rows: number }[];
  /** What does not come along. */
  notes: { code: string; rows: number }[];
  actions: { action: ImportAction; why_not: string | null }[];
}

export type ImportRowState = 'loaded' | 'ready' | 'refused' | 'known' | 'taken';

export interface QuarantinedRow {
  number: number;
  address: string;
  title: string;
  publishedOn: LocalDate | null;
  faults: ProblemReason[] | null;
  /** What does not come along with the row: why, and which. */
  notes: { code: string; of: string }[] | null;
  /** Pictures and files that come along. */
  files: number;
  itemId: string | null;
}

/** Reads the first records of a file; nothing is imported yet. */
export function previewRecords(organ: string, file: File): Promise<RecordsPreview> {
  return request('POST', withQuery('/api/imports/preview', { organ, name: file.name }), file);
}

export interface NewImport {
  organId: string;
  source: { fileName: string; hash: string };
  mapping: ImportMapping;
  settings: { columnId: string; kind: 'information' | 'document'; topicClass: string; genreClass?: string };
}

export function startImport(input: NewImport): Promise<{ id: string }> {
  return request('POST', '/api/imports', input);
}

export function listImports(organ: string | undefined, after: string | null): Promise<Paged<ImportRow>> {
  return request('GET', withQuery('/api/imports', { organ, after }));
}

export function readImport(id: string): Promise<ImportRecord> {
  return request('GET', `/api/imports/${id}`);
}

export function readImportRows(
  id: string,
  state: ImportRowState,
  after: string | null,
): Promise<Paged<QuarantinedRow>> {
  return request('GET', withQuery(`/api/imports/${id}/rows`, { state, after }));
}

export function takeImportStep(id: string, action: ImportAction, version: number): Promise<ImportRecord> {
  return request('POST', `/api/imports/${id}/actions/${action}`, { version });
}
