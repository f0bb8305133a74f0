/**
 * Collecting: pictures and files that the pages of an old site link to are taken in as uploads are (by content, within
 * limits, with their public copies, scanned), read, and held against what may not be public. Each is done once; what a
 * crash interrupts is done again and lies under the same hash.
 */
import { demandOf, FINDING_DEMANDS, NO_DICTIONARIES, scanText } from '@gongkai/law/privacy';
import { readCopy, receiveFile, type TakenIn, unread } from '../attachments/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { ScannerUnavailable } from '../platform/files/virus-scanner.ts';
import { ChildReader } from '../reading/index.ts';
import type { ImportFilesTable } from './schema.ts';
import type { SiteFilesAnswer, SiteFilesQuestion, UnpackedFile } from './site-files-child.ts';
import { lockImport, recordStep, type StoredImport } from './store.ts';

/** The archive is held twice while it is opened, and an answer beside it. */
const LIMITS = { milliseconds: 120_000, megabytes: 1_536 };
const BATCH = 100;
/** More than any organ allows for one file. */
const MAX_FILE_BYTES = 500 * 1024 * 1024;

/** Takes in every file that waits. @returns false when the import has moved on */
export async function collectFiles(context: Context, importId: string): Promise<boolean> {
  const unpacking = new ChildReader<SiteFilesQuestion, SiteFilesAnswer>(
    new URL('./site-files-child.ts', import.meta.url),
    LIMITS,
  );
  try {
    for (;;) {
      const found = await importOf(context, importId);
      if (found.state !== 'collecting') return false;
      const entries = await waitingEntries(context, importId);
      if (entries.length === 0) return await finish(context, importId);
      const path = context.services.files.pathOf(found.fileHash);
      for (const file of await unpacked(unpacking, path, entries)) {
        const outcome = await outcomeOf(context, found, file);
        await settle(context, importId, file.entry, outcome);
      }
    }
  } finally {
    await unpacking.end();
  }
}

async function importOf(context: Context, importId: string): Promise<StoredImport> {
  return await transact(context, async (tx) => await lockImport(tx, importId));
}

async function waitingEntries(context: Context, importId: string): Promise<string[]> {
  const rows = await context.db
    .selectFrom('import_files')
    .select('entry')
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .where('state', '=', 'waiting')
    .orderBy('entry')
    .limit(BATCH)
    .execute();
  return rows.map(({ entry }) => entry);
}

/** The first of some files. A process that dies over several is asked for one of them, which is given up when it dies again. */
async function unpacked(
  unpacking: ChildReader<SiteFilesQuestion, SiteFilesAnswer>,
  path: string,
  entries: readonly string[],
): Promise<readonly UnpackedFile[]> {
  const all = await unpacking.ask({ path, entries, maxBytes: MAX_FILE_BYTES });
  if (typeof all !== 'string') return all.files;
  const first = entries.slice(0, 1);
  const one = await unpacking.ask({ path, entries: first, maxBytes: MAX_FILE_BYTES });
  return typeof one === 'string' ? first.map((entry) => ({ entry, refused: 'file_malformed' })) : one.files;
}

/** What became of a file, as its row says it. */
type FileOutcome = Pick<ImportFilesTable, 'code' | 'name' | 'text' | 'failure'> & {
  state: 'taken' | 'refused';
  data: string | null;
  findings: string | null;
};

async function outcomeOf(context: Context, found: StoredImport, file: UnpackedFile): Promise<FileOutcome> {
  if ('refused' in file) return refused(file.refused);
  const name = file.entry.split('/').at(-1) ?? file.entry;
  try {
    const source = (async function* () {
      yield file.bytes;
    })();
    return await read(context, await receiveFile(context, found, { name, source }));
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'too_many') return refused(error.code);
    throw error;
  }
}

const refused = (code: string): FileOutcome => ({
  state: 'refused',
  code,
  name: null,
  data: null,
  text: null,
  findings: null,
  failure: null,
});

/** Reads what was taken in: the guard judges it now, and the search has its words when the item is released. */
async function read(context: Context, { name, data }: TakenIn): Promise<FileOutcome> {
  // The scanner is away: the file waits for it, and with it the import.
  if (data.scan === 'pending') throw new ScannerUnavailable('a file of an import waits for the scan');
  const copy = { hash: data.public_hash, format: data.format };
  const first = await readCopy(context, copy);
  const answer = typeof first === 'string' ? await readCopy(context, copy) : first;
  const { text, findings, failure } = typeof answer === 'string' ? unread(answer) : answer;
  const blocks =
    scanText(`${name}\n${text}`, NO_DICTIONARIES).some((finding) => demandOf(finding) === 'removal') ||
    findings.some(({ code }) => FINDING_DEMANDS[code] === 'removal');
  if (blocks) return refused('guard_blocked');
  return {
    state: 'taken',
    code: null,
    name,
    data: JSON.stringify(data),
    text,
    findings: JSON.stringify(findings),
    failure,
  };
}

async function settle(
  context: Context,
  importId: string,
  entry: string,
  outcome: FileOutcome,
): Promise<void> {
  await transact(context, async (tx) => {
    const settled = await tx.db
      .updateTable('import_files')
      .set(outcome)
      .where('site_id', '=', tx.site.id)
      .where('import_id', '=', importId)
      .where('entry', '=', entry)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (settled.numUpdatedRows === 0n) return;
    const column = outcome.state === 'taken' ? 'taken_files' : 'refused_files';
    await tx.db
      .updateTable('imports')
      .set((of) => ({ [column]: of(column, '+', 1) }))
      .where('site_id', '=', tx.site.id)
      .where('import_id', '=', importId)
      .execute();
  });
}

async function finish(context: Context, importId: string): Promise<boolean> {
  return await transact(context, async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'collecting') return false;
    const { taken, refused: left } = await tx.db
      .selectFrom('imports')
      .select(['taken_files as taken', 'refused_files as refused'])
      .where('site_id', '=', tx.site.id)
      .where('import_id', '=', importId)
      .executeTakeFirstOrThrow();
    await recordStep(tx, found, { event: 'import.collected', data: { taken, refused: left } });
    return true;
  });
}
