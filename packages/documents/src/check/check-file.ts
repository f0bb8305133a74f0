/** One file, from its bytes to the findings in it. Run it where it can be ended: in a process or worker of its own. */
import { cellAddress, checkNarrative, checkReport, type Finding, parseReport } from '@gongkai/law/report';
import { readReports, type SourceDocument } from '@gongkai/law/report/reading';
import { DocumentError } from '../document-error.ts';
import { type OpenedFile, openDocument } from '../open-document.ts';
import { type FileEntry, type FileNote, type ReadFile, refused, reportOf } from './entry.ts';

export interface CheckFileOptions {
  /** Whether the organ may make 规章. */
  readonly mayMakeRules: boolean;
  /** Whether each cell is to bring its place in the source. */
  readonly evidence: boolean;
  /** As of {@link openDocument}. */
  readonly characterMaps: string;
}

export interface CheckedFile {
  /** At least one; whatever is wrong with the file is an entry too. */
  readonly entries: readonly FileEntry[];
  /** What the places of the evidence refer to. Null when the file could not be opened, or is JSON. */
  readonly source: SourceDocument | null;
}

/**
 * Opens a file of any kind, reads the reports in it and checks each.
 *
 * @param file what the file is to be called
 */
export async function checkFile(
  file: string,
  bytes: Uint8Array,
  options: CheckFileOptions,
): Promise<CheckedFile> {
  let opened: OpenedFile;
  try {
    opened = await openDocument(bytes, options);
  } catch (error) {
    if (error instanceof DocumentError) return { entries: [refused(file, error.code)], source: null };
    throw error;
  }
  if (opened.kind === 'json') return { entries: jsonEntries(file, opened.value, options), source: null };
  const { repaired, document } = opened;
  const entries = readReports(document, { file }).map((entry): FileEntry => {
    const notes: readonly FileNote[] = repaired ? [...entry.notes, 'text_was_repaired'] : entry.notes;
    const { status, refusal, evidence, ...rest } = entry;
    if (status === 'refused') {
      const { organ, year, title, missing } = entry;
      return refused(file, refusal ?? 'not_a_report', notes, { organ, year, title, missing });
    }
    return checked(
      { ...rest, file, status, notes, findings: [], ...(options.evidence ? { evidence } : {}) },
      options,
    );
  });
  return { entries, source: document };
}

function jsonEntries(file: string, value: unknown, options: CheckFileOptions): FileEntry[] {
  const candidates: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (candidates.length === 0) return [refused(file, 'holds_no_report')];
  return candidates.map((candidate): FileEntry => {
    const parsed = parseReport(candidate);
    if (!parsed.ok) {
      const notes = parsed.problems.map(
        ({ path, code, expected }) => `${path}: ${code}, expected ${expected}`,
      );
      return refused(file, 'not_a_report_in_json', notes);
    }
    const whole = { missing: [], uncertain: [], notes: [], findings: [] };
    const { units = {}, ...report } = parsed.report;
    return checked({ ...report, ...whole, units, file, status: 'read' }, options);
  });
}

function checked(entry: ReadFile, { mayMakeRules }: CheckFileOptions): ReadFile {
  const uncertain = new Set(entry.uncertain.map(({ cell }) => cell));
  const report = reportOf(entry);
  const findings = [...checkReport(report, { mayMakeRules }), ...checkNarrative(report)];
  // A cell that more than one reading fits is not blank.
  const isBlank = (finding: Finding) =>
    finding.code !== 'C14' || !uncertain.has(cellAddress(finding.table, finding.row, finding.column));
  return { ...entry, findings: findings.filter(isBlank) };
}
