/**
 * Past years: a report that was filed elsewhere is read, a person confirms the reading, and it enters the organ's years
 * as it was filed, so that the years can be held against each other (条例 art. 50). It is not published by that.
 */

import { type FileEntry, type ReadFile, reportOf } from '@gongkai/documents/check';
import {
  type CellAddress,
  type CellValue,
  parseReport,
  type Report,
  readCell,
  titleOf,
  withCell,
} from '@gongkai/law/report';
import { organById } from '../organs/index.ts';
import { requireRole } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { violatedUnique } from '../platform/database/database.ts';
import { forbiddenByRule, invalid, notFound, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { readOne } from '../reading/index.ts';
import { toJson } from './events.ts';
import { currentEditions, latestEdition, loadReport } from './queries.ts';
import { record } from './reports.ts';
import type { ImportSource } from './schema.ts';

/** Who takes past years over and answers for the reading. */
export const IMPORTERS = ['disclosure_unit_head'] as const;

/** An edition that the organ has of a year; the report only where it stands for the year. */
export interface KnownYear {
  id: string;
  year: number;
  edition: number;
  state: string;
  report: Report | null;
}

/** What was read of a file, and what the organ's other years say. */
export interface ImportReading {
  source: { fileName: string; hash: string; size: number };
  entries: readonly FileEntry[];
  known: KnownYear[];
  /** Whether the organ may make 规章, which the checks ask. */
  mayMakeRules: boolean;
}

/** How long a file that was read waits for a person to confirm the reading. */
const DAYS_TO_CONFIRM = 7;

/** Removes the files whose reading nobody has confirmed in time; they are to be handed in again. */
export async function sweepUnconfirmed({ services, now }: Context): Promise<void> {
  await services.files.sweepHeld(new Date(now.getTime() - DAYS_TO_CONFIRM * 86_400_000));
}

/**
 * Holds a file and reads the reports in it. Nothing enters the organ's years yet.
 * @throws Refusal `file_missing` for no bytes, `not_granted`, `reading_busy`
 */
export async function readForImport(
  context: Context,
  input: { organId: string; fileName: string; bytes: Uint8Array },
): Promise<ImportReading> {
  requireRole(context, IMPORTERS, input.organId);
  if (input.bytes.length === 0) throw invalid({ code: 'file_missing', field: 'file' });
  const { entries, mayMakeRules } = await readEntries(context, input);
  const hash = await context.services.files.hold(input.bytes);
  const known = await currentEditions(context, input.organId);
  return {
    source: { fileName: input.fileName, hash, size: input.bytes.length },
    entries,
    known: known.map(({ report, ...edition }) => ({
      ...edition,
      report: STANDING.includes(edition.state) ? report : null,
    })),
    mayMakeRules,
  };
}

const STANDING: readonly string[] = ['published', 'imported'];

async function readEntries(
  context: Context,
  input: { organId: string; fileName: string; bytes: Uint8Array },
): Promise<{ entries: readonly FileEntry[]; mayMakeRules: boolean }> {
  const organ = await organById(context, input.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const mayMakeRules = organ.settings.ruleMakingPower;
  const entries = await readOne(input.fileName, input.bytes, { mayMakeRules, evidence: true });
  return { entries, mayMakeRules };
}

/** A confirmed reading. */
export interface ImportInput {
  organId: string;
  year: number;
  source: { fileName: string; hash: string };
  /** Which report of the file, from 0. */
  entry: number;
  /** The figures that the person settled: every uncertain cell, and each cell that was read wrong. */
  decided: Readonly<Record<CellAddress, CellValue>>;
}

/**
 * Takes a report over into an organ's past years. The kept file is read once more: what enters is that reading with the
 * person's figures in it, and nothing else that was sent. Importing a year again makes a new edition.
 * @returns the report's id
 * @throws Refusal `year_not_past`, `report_compiled_here`, `source_unknown`, `entry_unknown`, `year_differs`,
 *   `cell_unknown`, `cells_unconfirmed` with the cells, `report_unfit`, `not_granted`, `version_conflict` when another
 *   import of the year came first
 */
export async function importReport(context: Context, input: ImportInput): Promise<string> {
  requireRole(context, IMPORTERS, input.organId);
  if (input.year >= Number(context.today.slice(0, 4)))
    throw forbiddenByRule('year_not_past', '《政府信息公开条例》第四十九条');
  const before = await requireImportable(context, input);
  const bytes = await heldFile(context, input.source.hash);
  const {
    organId,
    source: { fileName },
  } = input;
  const { entries } = await readEntries(context, { organId, fileName, bytes });
  const entry = entries[input.entry];
  if (entry === undefined || entry.status === 'refused') {
    throw invalid({ code: 'entry_unknown', field: 'entry' });
  }
  const { report, ...decisions } = await confirmedReport(context, entry, input);
  const hash = await context.services.files.put(bytes);
  const source = { file_name: fileName, hash, size: bytes.length };
  return await asOnlyOne(async () =>
    transact(context, async (tx) => {
      const old = await requireImportable(tx, input);
      requireSame(old?.id, before?.id);
      const reportId = newId();
      const edition = (old?.edition ?? 0) + 1;
      const whole = old === undefined ? report : { ...report, supersedes: old.id };
      const data = { organ_id: input.organId, edition, report: whole, source, ...decisions };
      await record(tx, reportId, 1, 'report.imported', toJson(data));
      if (old !== undefined) await record(tx, old.id, old.version + 1, 'report.superseded', {});
      return reportId;
    }),
  );
}

/** Of two imports of one year at a time the second would replace a report that its person has not seen. */
async function asOnlyOne(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (violatedUnique(error) !== undefined) throw new Refusal('conflict', 'version_conflict');
    throw error;
  }
}

function requireSame(now: string | undefined, before: string | undefined): void {
  if (now !== before) throw new Refusal('conflict', 'version_conflict');
}

/** The edition that the import would replace. A year whose report is compiled here has its figures from the registers. */
async function requireImportable(context: Context, input: { organId: string; year: number }) {
  const latest = await latestEdition(context, input.organId, input.year);
  if (latest !== undefined && latest.state !== 'imported') throw forbiddenByRule('report_compiled_here');
  return latest;
}

async function heldFile(context: Context, hash: string): Promise<Uint8Array> {
  try {
    return await context.services.files.held(hash);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw invalid({ code: 'source_unknown', field: 'source.hash' });
    }
    throw error;
  }
}

async function confirmedReport(
  context: Context,
  entry: ReadFile,
  input: ImportInput,
): Promise<{ report: Report } & Pick<ImportSource, 'confirmed' | 'corrected'>> {
  if (entry.year !== null && entry.year !== input.year) {
    throw invalid({ code: 'year_differs', field: 'year', expected: String(entry.year) });
  }
  const uncertain = entry.uncertain.map(({ cell }) => cell);
  const open = uncertain.filter((cell) => !Object.hasOwn(input.decided, cell));
  if (open.length > 0) throw invalid(...open.map((field) => ({ code: 'cells_unconfirmed', field })));
  const read = reportOf(entry);
  const decided = Object.entries(input.decided);
  const unknown = decided.filter(([cell]) => readCell(read, cell) === undefined);
  if (unknown.length > 0) throw invalid(...unknown.map(([field]) => ({ code: 'cell_unknown', field })));
  const corrected = decided.flatMap(([cell, stated]) => {
    const before = readCell(read, cell) ?? null;
    return uncertain.includes(cell) || before === stated ? [] : [{ cell, read: before, stated }];
  });
  const figures = decided.reduce((report, [cell, value]) => withCell(report, cell, value), read);
  return { report: await named(context, figures, input), confirmed: uncertain, corrected };
}

/** The report with the names that the source may lack. */
async function named(context: Context, read: Report, input: ImportInput): Promise<Report> {
  const organ = await organById(context, input.organId);
  const name = read.organ.trim() === '' ? (organ?.name ?? '') : read.organ;
  const title = read.title.trim() === '' ? titleOf(name, input.year) : read.title;
  const parsed = parseReport({ ...read, organ: name, title, year: input.year });
  if (parsed.ok) return parsed.report;
  throw invalid(
    ...parsed.problems.map(({ path, expected }) => ({ code: 'report_unfit', field: path, expected })),
  );
}

/** The original of an imported report. @throws Refusal `report_not_imported` */
export async function importedOriginal(
  context: Context,
  reportId: string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { source } = await loadReport(context, reportId);
  if (source === null) throw notFound('report_not_imported');
  return { bytes: await context.services.files.get(source.hash), fileName: source.fileName };
}
