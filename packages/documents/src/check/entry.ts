/** What a file of annual reports gives: one entry a report, or one that says why none was read. */
import { blockingFindings, type Finding, type Report } from '@gongkai/law/report';
import { type NoteCode, type ReadEntry, type RefusalCode, reportOfEntry } from '@gongkai/law/report/reading';
import type { DocumentErrorCode } from '../document-error.ts';

/** Why a file was refused: before it was opened, while it was, or by the reading. */
export type FileRefusal =
  | DocumentErrorCode
  | RefusalCode
  | 'cannot_be_opened'
  | 'crashed'
  | 'holds_no_report'
  | 'not_a_report_in_json'
  | 'out_of_memory'
  | 'too_slow';

/** A report that was read, wholly or in part. In JSON the report's own fields come with it. */
export type ReadFile = Omit<ReadEntry, 'evidence' | 'notes' | 'refusal' | 'status'> & {
  readonly file: string;
  readonly status: 'incomplete' | 'read';
  readonly notes: readonly FileNote[];
  readonly findings: readonly Finding[];
  /** Only where it was asked for. */
  readonly evidence?: ReadEntry['evidence'];
};

/** What a person should know of a reading. `text_was_repaired`: its text had been decoded wrongly before. */
export type FileNote = NoteCode | 'text_was_repaired';

export interface RefusedFile {
  readonly file: string;
  readonly status: 'refused';
  readonly refusal: FileRefusal;
  readonly notes: readonly string[];
  readonly uncertain: readonly never[];
  readonly findings: readonly never[];
  /** What of the report was seen all the same. */
  readonly organ?: string;
  readonly year?: number | null;
  readonly title?: string;
  readonly missing?: readonly string[];
}

export type FileEntry = ReadFile | RefusedFile;

/** @param notes what is known beyond the code, such as which field of a JSON report is wrong */
export function refused(
  file: string,
  refusal: FileRefusal,
  notes: readonly string[] = [],
  seen: Pick<RefusedFile, 'missing' | 'organ' | 'title' | 'year'> = {},
): RefusedFile {
  return { file, status: 'refused', refusal, notes, uncertain: [], findings: [], ...seen };
}

/** The report of an entry. A year that is not known does no harm: no check of one report asks for it. */
export function reportOf(entry: ReadFile): Report {
  const report = reportOfEntry({ ...entry, notes: [], evidence: {}, year: entry.year ?? 0 });
  if (report === null) throw new TypeError(`${entry.file} was read without a format`);
  return report;
}

/** How many of the findings forbid the report, and how many ask for a second look. */
export function countFindings(entry: FileEntry): { errors: number; warnings: number } {
  const errors = entry.findings.filter(({ level }) => level === 'error').length;
  return { errors, warnings: entry.findings.length - errors };
}

/** 0 all balanced, 1 at least one error, 2 something was refused or is incomplete. */
export function exitCodeOf(entries: readonly FileEntry[]): 0 | 1 | 2 {
  if (entries.some(({ status }) => status !== 'read')) return 2;
  const isBroken = (entry: FileEntry) =>
    entry.status !== 'refused' && blockingFindings(reportOf(entry), entry.findings).length > 0;
  return entries.some(isBroken) ? 1 : 0;
}
