/** One file, from its bytes to the findings in it. Runs in a process of its own, which has little time and memory. */
import { fileURLToPath } from 'node:url';
import { DocumentError, type OpenedFile, openDocument } from '@gongkai/documents';
import { cellAddress, checkNarrative, checkReport, type Finding, parseReport } from '@gongkai/law/report';
import { readReports } from '@gongkai/law/report/reading';
import { type FileEntry, type FileNote, type ReadFile, refused, reportOf } from './entry.ts';

export interface ReadFileOptions {
  /** Whether the organ may make 规章. */
  readonly mayMakeRules: boolean;
  /** Whether each cell is to bring its place in the source. */
  readonly evidence: boolean;
}

/** Adobe's character maps, for PDF whose fonts name one of them. */
const characterMaps = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')));

/** The entries of a file, at least one; whatever is wrong with the file is an entry too. */
export async function entriesOf(
  file: string,
  bytes: Uint8Array,
  options: ReadFileOptions,
): Promise<FileEntry[]> {
  let opened: OpenedFile;
  try {
    opened = await openDocument(bytes, { characterMaps });
  } catch (error) {
    if (error instanceof DocumentError) return [refused(file, error.code)];
    throw error;
  }
  if (opened.kind === 'json') return jsonEntries(file, opened.value, options);
  const { repaired } = opened;
  return readReports(opened.document, { file }).map((entry): FileEntry => {
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
}

function jsonEntries(file: string, value: unknown, options: ReadFileOptions): FileEntry[] {
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

function checked(entry: ReadFile, { mayMakeRules }: ReadFileOptions): ReadFile {
  const uncertain = new Set(entry.uncertain.map(({ cell }) => cell));
  const report = reportOf(entry);
  const findings = [...checkReport(report, { mayMakeRules }), ...checkNarrative(report)];
  // A cell that more than one reading fits is not blank.
  const isBlank = (finding: Finding) =>
    finding.code !== 'C14' || !uncertain.has(cellAddress(finding.table, finding.row, finding.column));
  return { ...entry, findings: findings.filter(isBlank) };
}
