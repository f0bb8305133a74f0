/**
 * Releasing: every row that is ready becomes an item with its files, under the date it had before, and is found by the
 * search from the same moment; batch by batch, each in one transaction. An address that was taken over meanwhile is left
 * out, so that nothing comes twice; what has become unfit meanwhile is refused, and holds up no other row.
 */
import { sql } from 'kysely';
import { columnsOf, pathTo } from '../catalogue/index.ts';
import { actorById } from '../identity/index.ts';
import { type TakenOverFile, takeOver } from '../items/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { violatedUnique } from '../platform/database/database.ts';
import { Refusal, type RefusalReason } from '../platform/errors.ts';
import { addReleased, type ReleasedWords } from '../search/index.ts';
import type { PreparedRow } from './preparing.ts';
import { lockImport, recordStep, type StoredImport } from './store.ts';

const BATCH = 50;

interface ReadyRow {
  row_number: number;
  source_address: string;
  prepared: PreparedRow | null;
  words: string | null;
}

/** What became of a row at its release. */
type Settled =
  | { state: 'taken'; indexNumber: string }
  | { state: 'known' }
  | { state: 'refused'; faults: readonly RefusalReason[] };

/** Releases every row that is ready. @returns false when the import has moved on */
export async function releaseRows(context: Context, importId: string): Promise<boolean> {
  for (;;) {
    const left = await releaseBatch(context, importId);
    if (left === 'moved_on') return false;
    if (left === 'none') return true;
  }
}

async function releaseBatch(context: Context, importId: string): Promise<'some' | 'none' | 'moved_on'> {
  return await transact(context, async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'releasing') return 'moved_on';
    const rows = await readyRows(tx, importId);
    if (rows.length === 0) {
      await forgetReadings(tx, importId);
      await recordStep(tx, found, { event: 'import.finished', data: await counted(tx, importId) });
      return 'none';
    }
    const actor = await actorById(tx, found.releasedBy ?? '');
    if (actor === undefined) throw new Error('an import is released by a member of staff');
    const columns = await columnsOf(tx, [found.organId]);
    const released: ReleasedWords[] = [];
    const counts = { taken: 0, known: 0, refused: 0 };
    for (const row of rows) {
      const { prepared, words } = row;
      if (prepared === null || words === null) throw new Error('a row that is ready has been prepared');
      const settled = await releaseRow({ ...tx, actor }, found, row, prepared);
      counts[settled.state] += 1;
      await settle(tx, found.id, row, settled, prepared.id);
      if (settled.state !== 'taken') continue;
      const columnIds = pathTo(columns, prepared.columnId).map(({ id }) => id);
      const { id: itemId, publishedOn } = prepared;
      const { indexNumber } = settled;
      released.push({ itemId, words, indexNumber, organId: found.organId, columnIds, publishedOn });
    }
    await addReleased(tx, released);
    await count(tx, importId, counts);
    return 'some';
  });
}

/** What was read out of the files stands with the items now. */
async function forgetReadings(context: Context, importId: string): Promise<void> {
  await context.db
    .updateTable('import_files')
    .set({ text: null, findings: null })
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .execute();
}

async function readyRows(context: Context, importId: string): Promise<ReadyRow[]> {
  return await context.db
    .selectFrom('import_rows')
    .select(['row_number', 'source_address', 'prepared', 'words'])
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .where('state', '=', 'ready')
    .orderBy('row_number')
    .limit(BATCH)
    .execute();
}

/** Takes a row over, and nothing of it when it cannot be. */
async function releaseRow(
  context: Context,
  found: StoredImport,
  row: ReadyRow,
  prepared: PreparedRow,
): Promise<Settled> {
  if (await isKnown(context, row.source_address)) return { state: 'known' };
  await sql`savepoint row`.execute(context.db);
  try {
    const indexNumber = await takeOver(context, {
      ...prepared,
      organId: found.organId,
      kind: found.settings.kind,
      sourceAddress: row.source_address,
      files: await filesOf(context, found.id, prepared),
      approvals: {
        approvedBy: found.releaseReviewerId ?? '',
        secrecyReviewedBy: found.secrecyReviewerId ?? '',
        reference: { type: 'import', id: found.id },
      },
    });
    await context.db
      .insertInto('item_sources')
      .values({
        site_id: context.site.id,
        source_address: row.source_address,
        item_id: prepared.id,
        import_id: found.id,
      })
      .execute();
    await sql`release savepoint row`.execute(context.db);
    return { state: 'taken', indexNumber };
  } catch (error) {
    const faults = faultsOf(error);
    if (faults === null) throw error;
    await sql`rollback to savepoint row`.execute(context.db);
    return { state: 'refused', faults };
  }
}

/** Why a row cannot be released; null when it is not the row's fault. */
function faultsOf(error: unknown): readonly RefusalReason[] | null {
  if (error instanceof Refusal) return error.reasons.length > 0 ? error.reasons : [{ code: error.code }];
  const isNumber = violatedUnique(error)?.includes('index_number') ?? false;
  return isNumber ? [{ code: 'index_number_taken', field: 'index_number' }] : null;
}

async function filesOf(context: Context, importId: string, { files }: PreparedRow): Promise<TakenOverFile[]> {
  if (files.length === 0) return [];
  const rows = await context.db
    .selectFrom('import_files')
    .select(['entry', 'name', 'data', 'text', 'findings', 'failure'])
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .where(
      'entry',
      'in',
      files.map(({ entry }) => entry),
    )
    .execute();
  const byEntry = new Map(rows.map((row) => [row.entry, row]));
  return files.map(({ entry, ...listed }) => {
    const row = byEntry.get(entry);
    if (row?.name == null || row.data === null) throw new Error(`a file of an import is gone: ${entry}`);
    const reading = { text: row.text ?? '', findings: row.findings ?? [], failure: row.failure };
    return { listed, recorded: { id: listed.id, name: row.name, data: row.data, reading } };
  });
}

async function isKnown(context: Context, address: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('item_sources')
    .select('item_id')
    .where('site_id', '=', context.site.id)
    .where('source_address', '=', address)
    .executeTakeFirst();
  return row !== undefined;
}

async function settle(
  context: Context,
  importId: string,
  row: ReadyRow,
  settled: Settled,
  itemId: string,
): Promise<void> {
  await context.db
    .updateTable('import_rows')
    .set({
      state: settled.state,
      item_id: settled.state === 'taken' ? itemId : null,
      faults: settled.state === 'refused' ? JSON.stringify(settled.faults) : null,
      // The search has them now.
      words: null,
    })
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .where('row_number', '=', row.row_number)
    .execute();
}

async function count(
  context: Context,
  importId: string,
  rows: { taken: number; known: number; refused: number },
): Promise<void> {
  await context.db
    .updateTable('imports')
    .set((of) => ({
      taken_rows: of('taken_rows', '+', rows.taken),
      known_rows: of('known_rows', '+', rows.known),
      refused_rows: of('refused_rows', '+', rows.refused),
      ready_rows: of('ready_rows', '-', rows.known + rows.refused),
    }))
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .execute();
}

async function counted(context: Context, importId: string) {
  const row = await context.db
    .selectFrom('imports')
    .select('taken_rows')
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return { taken: row.taken_rows };
}
