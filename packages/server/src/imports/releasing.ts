/**
 * Releasing: every row that is ready becomes an item, with its number, address and one journal event, in the name of the
 * person who released the import. An address that was taken over meanwhile is left out, so that nothing comes twice.
 */
import { actorById } from '../identity/index.ts';
import { takeOver } from '../items/index.ts';
import { type Context, transact } from '../platform/context.ts';
import type { PreparedRow } from './preparing.ts';
import { lockImport, recordStep, type StoredImport } from './store.ts';

const BATCH = 50;

interface ReadyRow {
  row_number: number;
  source_address: string;
  prepared: PreparedRow | null;
}

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
      await recordStep(tx, found, { event: 'import.finished', data: await counted(tx, importId) });
      return 'none';
    }
    const actor = await actorById(tx, found.releasedBy ?? '');
    if (actor === undefined) throw new Error('an import is released by a member of staff');
    let taken = 0;
    for (const row of rows) {
      if (await releaseRow({ ...tx, actor }, found, row)) taken += 1;
    }
    await count(tx, importId, { taken, known: rows.length - taken });
    return 'some';
  });
}

async function readyRows(context: Context, importId: string): Promise<ReadyRow[]> {
  return await context.db
    .selectFrom('import_rows')
    .select(['row_number', 'source_address', 'prepared'])
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .where('state', '=', 'ready')
    .orderBy('row_number')
    .limit(BATCH)
    .execute();
}

/** @returns whether the row became an item; false when its address was taken over before */
async function releaseRow(context: Context, found: StoredImport, row: ReadyRow): Promise<boolean> {
  if (row.prepared === null) throw new Error('a row that is ready has been prepared');
  if (await isKnown(context, row.source_address)) {
    await settle(context, found.id, row, null);
    return false;
  }
  const itemId = await takeOver(context, {
    ...row.prepared,
    organId: found.organId,
    kind: found.settings.kind,
    sourceAddress: row.source_address,
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
      item_id: itemId,
      import_id: found.id,
    })
    .execute();
  await settle(context, found.id, row, itemId);
  return true;
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
  itemId: string | null,
): Promise<void> {
  await context.db
    .updateTable('import_rows')
    .set({ state: itemId === null ? 'known' : 'taken', item_id: itemId })
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .where('row_number', '=', row.row_number)
    .execute();
}

async function count(
  context: Context,
  importId: string,
  rows: { taken: number; known: number },
): Promise<void> {
  await context.db
    .updateTable('imports')
    .set((of) => ({
      taken_rows: of('taken_rows', '+', rows.taken),
      known_rows: of('known_rows', '+', rows.known),
      ready_rows: of('ready_rows', '-', rows.known),
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
