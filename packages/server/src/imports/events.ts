/** The journal events of an import, and the import as their fold. Rows are counted as the work goes on, not journaled. */
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import { type ImportMapping, mappingSchema } from './mapping.ts';

/**
 * Where an import stands. While `loading`, `collecting`, `checking` and `releasing` the program works on it; from
 * `checked` on it waits for the release review, then the secrecy review, then its release.
 */
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

export const settingsSchema = z.strictObject({
  /** Where rows stand whose own column is not known. */
  columnId: z.uuid(),
  kind: z.enum(['information', 'document']),
  /** Topic of rows that name none (条例 art. 12 para 3 asks for one of each item). */
  topicClass: z.string().max(10),
  genreClass: z.string().max(20).optional(),
});

/** What holds for every row that does not say otherwise. */
export type ImportSettings = z.infer<typeof settingsSchema>;

const started = z.object({
  organ_id: z.string(),
  file_name: z.string(),
  file_hash: z.string(),
  record_kind: z.enum(['csv', 'xlsx', 'json', 'web_pages']),
  mapping: mappingSchema,
  settings: settingsSchema,
});

/** `files` is how many pictures and files the pages of an old site link to. */
const loaded = z.object({ rows: z.number(), files: z.number().optional() });

/** What the first event of an import holds. */
export type StartedData = z.infer<typeof started>;

/** An import as its events give it. */
export interface FoldedImport {
  organId: string;
  state: ImportState;
  fileName: string;
  fileHash: string;
  recordKind: StartedData['record_kind'];
  mapping: ImportMapping;
  settings: ImportSettings;
  fault: string | null;
  createdBy: string;
  createdAt: Date;
  releaseReviewerId: string | null;
  secrecyReviewerId: string | null;
  releasedBy: string | null;
  version: number;
  updatedAt: Date;
}

/** Folds an import's events, oldest first. Throws on a history that this program did not write. */
export function foldImport(events: readonly JournalEvent[]): FoldedImport {
  const [first, ...rest] = events;
  if (first?.event !== 'import.started') throw new Error('an import begins with its start');
  const data = started.parse(first.data);
  return rest.reduce(step, {
    organId: data.organ_id,
    state: 'loading',
    fileName: data.file_name,
    fileHash: data.file_hash,
    recordKind: data.record_kind,
    mapping: data.mapping,
    settings: data.settings,
    fault: null,
    createdBy: first.actorId ?? '',
    createdAt: first.recordedAt,
    releaseReviewerId: null,
    secrecyReviewerId: null,
    releasedBy: null,
    version: first.version,
    updatedAt: first.recordedAt,
  });
}

function step(before: FoldedImport, event: JournalEvent): FoldedImport {
  const next = { ...before, version: event.version, updatedAt: event.recordedAt };
  switch (event.event) {
    case 'import.loaded':
      return { ...next, state: (loaded.parse(event.data).files ?? 0) > 0 ? 'collecting' : 'checking' };
    case 'import.collected':
      return { ...next, state: 'checking' };
    case 'import.failed':
      return { ...next, state: 'failed', fault: z.object({ fault: z.string() }).parse(event.data).fault };
    case 'import.checked':
      return { ...next, state: 'checked' };
    case 'import.release_approved':
      return { ...next, state: 'secrecy_review', releaseReviewerId: event.actorId };
    case 'import.secrecy_approved':
      return { ...next, state: 'ready', secrecyReviewerId: event.actorId };
    case 'import.released':
      return { ...next, state: 'releasing', releasedBy: event.actorId };
    case 'import.finished':
      return { ...next, state: 'done' };
    case 'import.abandoned':
      return { ...next, state: 'abandoned' };
    default:
      throw new Error(`unknown event of an import: ${event.event}`);
  }
}

/** The columns of an import's row that the fold gives. */
export function importColumns(folded: FoldedImport) {
  return {
    organ_id: folded.organId,
    state: folded.state,
    file_name: folded.fileName,
    file_hash: folded.fileHash,
    record_kind: folded.recordKind,
    mapping: folded.mapping,
    settings: folded.settings,
    fault: folded.fault,
    created_by: folded.createdBy,
    created_at: folded.createdAt,
    release_reviewer_id: folded.releaseReviewerId,
    secrecy_reviewer_id: folded.secrecyReviewerId,
    released_by: folded.releasedBy,
    version: folded.version,
    updated_at: folded.updatedAt,
  };
}
