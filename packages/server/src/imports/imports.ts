/**
 * Operations on imports: start, the two reviews, release, giving up. What an older system published was reviewed there
 * by nobody we can name, so an import passes the same reviews as an item, as a whole, by persons who differ
 * (条例 art. 17 para 1; 保守国家秘密法 (2024) art. 35).
 */
import { open } from 'node:fs/promises';
import type { StaffRole } from '@gongkai/law/disclosure';
import { classFault, schemeOf } from '@gongkai/law/disclosure';
import { classSchemes, columnById } from '../catalogue/index.ts';
import { requireRole } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import type { ImportSettings, ImportState } from './events.ts';
import { guessMapping, type ImportMapping } from './mapping.ts';
import {
  MAX_RECORDS_BYTES,
  type RecordKind,
  RecordsError,
  recordKind,
  type SourceRecord,
} from './records/index.ts';
import { firstRecords } from './records-process.ts';
import { kickImport } from './runner.ts';
import { lockImport, recordStart, recordStep, type StoredImport } from './store.ts';

/** Who takes over what an older system holds. */
export const IMPORT_STARTERS: readonly StaffRole[] = ['information_officer'];
const RELEASE_REVIEWERS: readonly StaffRole[] = ['release_reviewer'];
const SECRECY_REVIEWERS: readonly StaffRole[] = ['secrecy_reviewer'];

/** Who may see imports: those who take part in them, and those who answer for them. */
export const IMPORT_READERS: readonly StaffRole[] = [
  'information_officer',
  'release_reviewer',
  'secrecy_reviewer',
  'disclosure_unit_head',
  'supervisor',
  'administrator',
];

const REVIEW_ARTICLE = '《政府信息公开条例》第十七条第一款';
const SAMPLES = 20;
/** How much of a value a preview shows. */
const SAMPLE_LENGTH = 200;

/** What a file of records holds, for a person to say which value is what. */
export interface RecordsPreview {
  source: { fileName: string; hash: string; size: number; kind: RecordKind };
  names: string[];
  samples: SourceRecord[];
  mapping: ImportMapping;
}

/**
 * Keeps a file and shows its first records with the likely mapping. Nothing is imported yet.
 * @throws Refusal `file_missing`, the codes of `RecordsError`, `not_granted`
 */
export async function previewRecords(
  context: Context,
  input: { organId: string; fileName: string; bytes: Uint8Array },
): Promise<RecordsPreview> {
  requireRole(context, IMPORT_STARTERS, input.organId);
  const { bytes, fileName } = input;
  if (bytes.length === 0) throw invalid({ code: 'file_missing', field: 'file' });
  if (bytes.length > MAX_RECORDS_BYTES) throw invalid({ code: 'records_too_large', field: 'file' });
  const kind = await refusing(async () => recordKind(bytes));
  const { hash, samples } = await stored(context, bytes, kind);
  const names = [...new Set(samples.flatMap((record) => Object.keys(record.values)))];
  return {
    source: { fileName, hash, size: bytes.length, kind },
    names,
    samples: samples.map(({ address, values }) => ({ address, values: shortened(values) })),
    mapping: guessMapping(names),
  };
}

/** Keeps a file whose first records can be read, and nothing of any other. */
async function stored(context: Context, bytes: Uint8Array, kind: RecordKind) {
  const source = (async function* () {
    yield bytes;
  })();
  const received = await context.services.files.receive(source, MAX_RECORDS_BYTES);
  try {
    const samples = await refusing(async () => await firstRecords(received.path, kind, SAMPLES));
    await received.keep();
    return { hash: received.hash, samples };
  } catch (error) {
    await received.discard();
    throw error;
  }
}

async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecordsError) throw invalid({ code: error.code, field: 'file' });
    throw error;
  }
}

function shortened(values: SourceRecord['values']): SourceRecord['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.slice(0, SAMPLE_LENGTH)]),
  );
}

/** What an import is started with. */
export interface ImportInput {
  organId: string;
  source: { fileName: string; hash: string };
  mapping: ImportMapping;
  settings: ImportSettings;
}

/**
 * Starts an import: its rows are loaded into quarantine and checked, and nothing of it is public.
 * @returns its id
 * @throws Refusal `column_unknown`, `class_unknown`, `class_closed`, `file_missing`, the codes of `RecordsError`, `not_granted`
 */
export async function startImport(context: Context, input: ImportInput): Promise<string> {
  requireRole(context, IMPORT_STARTERS, input.organId);
  const fault = classFault(
    schemeOf(await classSchemes(context), 'topic'),
    input.settings.topicClass,
    context.today,
  );
  if (fault !== null) throw invalid({ code: fault, field: 'settings.topicClass' });
  const column = await columnById(context, input.settings.columnId);
  if (column?.organId !== input.organId)
    throw invalid({ code: 'column_unknown', field: 'settings.columnId' });
  const kind = await refusing(async () => recordKind(await endsOf(context, input.source.hash)));
  const importId = newId();
  await transact(context, async (tx) => {
    await recordStart(tx, importId, input.organId, {
      organ_id: input.organId,
      file_name: input.source.fileName,
      file_hash: input.source.hash,
      record_kind: kind,
      mapping: { ...input.mapping },
      settings: { ...input.settings },
    });
  });
  await context.services.files.named([input.source.hash]);
  kickImport(context, importId);
  return importId;
}

/** Of a file as much as tells its kind: of a long one its beginning and its end. Its bytes were hashed as they came in. */
const END_LENGTH = 16_384;

/** @throws Refusal `file_missing` */
async function endsOf(context: Context, hash: string): Promise<Uint8Array> {
  const file = await open(context.services.files.pathOf(hash)).catch(() => null);
  if (file === null) throw invalid({ code: 'file_missing', field: 'source.hash' });
  try {
    const { size } = await file.stat();
    if (size <= 2 * END_LENGTH) return new Uint8Array(await file.readFile());
    const ends = new Uint8Array(2 * END_LENGTH);
    await file.read(ends, 0, END_LENGTH, 0);
    await file.read(ends, END_LENGTH, END_LENGTH, size - END_LENGTH);
    return ends;
  } finally {
    await file.close();
  }
}

/** A step on an import: the version is that of the record that the person saw. */
export interface ImportStepInput {
  importId: string;
  version: number;
}

/**
 * Approves the release of everything that the import holds ready (信息发布审查).
 * @throws Refusal `wrong_state`, `is_drafter` for who started it, `version_conflict`, `not_granted`
 */
export async function approveImportRelease(context: Context, input: ImportStepInput): Promise<void> {
  await take(context, input, { roles: RELEASE_REVIEWERS, from: 'checked', event: 'import.release_approved' });
}

/**
 * Records that everything that the import holds ready may be disclosed (保密审查).
 * @throws Refusal `wrong_state`, `is_drafter`, `is_release_reviewer`, `version_conflict`, `not_granted`
 */
export async function approveImportSecrecy(context: Context, input: ImportStepInput): Promise<void> {
  await take(context, input, {
    roles: SECRECY_REVIEWERS,
    from: 'secrecy_review',
    event: 'import.secrecy_approved',
  });
}

/**
 * Releases a reviewed import: every row that is ready becomes an item.
 * @throws Refusal `wrong_state`, `version_conflict`, `not_granted`
 */
export async function releaseImport(context: Context, input: ImportStepInput): Promise<void> {
  await take(context, input, { roles: IMPORT_STARTERS, from: 'ready', event: 'import.released' });
  kickImport(context, input.importId);
}

/** States in which an import may still be given up: nothing of it is public. */
const OPEN: readonly ImportState[] = [
  'loading',
  'collecting',
  'checking',
  'checked',
  'secrecy_review',
  'ready',
];

/**
 * Gives an import up before its release; its rows stay in quarantine.
 * @throws Refusal `wrong_state`, `version_conflict`, `not_granted`
 */
export async function abandonImport(context: Context, input: ImportStepInput): Promise<void> {
  await transact(context, async (tx) => {
    const found = await lockImport(tx, input.importId);
    requireRole(tx, IMPORT_STARTERS, found.organId);
    if (!OPEN.includes(found.state)) throw forbiddenByRule('wrong_state');
    requireVersion(found, input.version);
    await recordStep(tx, found, { event: 'import.abandoned' });
  });
}

interface ImportAct {
  roles: readonly StaffRole[];
  from: ImportState;
  event: 'import.release_approved' | 'import.secrecy_approved' | 'import.released';
}

async function take(context: Context, input: ImportStepInput, act: ImportAct): Promise<void> {
  await transact(context, async (tx) => {
    const found = await lockImport(tx, input.importId);
    const staff = requireRole(tx, act.roles, found.organId);
    if (found.state !== act.from) throw forbiddenByRule('wrong_state');
    requireVersion(found, input.version);
    if (act.event !== 'import.released') requireOther(found, staff.id);
    await recordStep(tx, found, { event: act.event });
  });
}

function requireVersion(found: StoredImport, version: number): void {
  if (found.version !== version) throw new Refusal('conflict', 'version_conflict');
}

/** Who started, who approves the release and who reviews the secrecy are three persons. */
function requireOther(found: StoredImport, staffId: string): void {
  if (found.createdBy === staffId) throw forbiddenByRule('is_drafter', REVIEW_ARTICLE);
  if (found.releaseReviewerId === staffId) throw forbiddenByRule('is_release_reviewer', REVIEW_ARTICLE);
}
