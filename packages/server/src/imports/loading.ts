/** Loading: the records of the file go into quarantine as they are, in batches; nothing is looked at yet. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { from as copyFrom } from 'pg-copy-streams';
import { type Context, transact } from '../platform/context.ts';
import { connectionBeside } from '../platform/database/database.ts';
import { type RecordKind, RecordsError } from './records/index.ts';
import { LINE_COLUMNS } from './records/quarantine-lines.ts';
import { type LineBatch, recordLines } from './records-process.ts';
import { markRepeated } from './repeated.ts';
import { lockImport, recordStep } from './store.ts';

/**
 * Loads what is left of an import's file; rows that repeat one before them are told at once.
 * @returns false when another program is at it, or when the import does not wait for it any more
 */
export async function loadRows(context: Context, importId: string): Promise<boolean> {
  const { file_hash, record_kind, loaded_rows, organ_id, mapping } = await context.db
    .selectFrom('imports')
    .select(['file_hash', 'record_kind', 'loaded_rows', 'organ_id', 'mapping'])
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  const lines = {
    siteId: context.site.id,
    importId,
    organId: organ_id,
    fileHash: file_hash,
    addressName: mapping.address ?? null,
  };
  const path = context.services.files.pathOf(file_hash);
  let loaded = loaded_rows;
  // One batch is being stored while the next is read.
  let storing: Promise<boolean> = Promise.resolve(true);
  try {
    for await (const batch of recordLines(path, record_kind as RecordKind, lines, loaded_rows)) {
      if (!(await storing)) return false;
      storing = storeBatch(context, importId, loaded, batch);
      // Its failure is heard of where it is awaited.
      storing.catch(() => undefined);
      loaded += batch.rows;
    }
    if (!(await storing)) return false;
  } catch (error) {
    if (!(error instanceof RecordsError)) throw error;
    return await fail(context, importId, error.code);
  }
  return await finish(context, importId, loaded);
}

async function finish(context: Context, importId: string, rows: number): Promise<boolean> {
  return await transact(context, async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'loading') return false;
    const repeated = await markRepeated(tx, importId, found.mapping.index_number);
    const files = await listFiles(tx, importId);
    await recordStep(tx, found, { event: 'import.loaded', data: { rows, repeated, files } });
    return true;
  });
}

/** Lists what the pages link to, each once; pages that were taken over before bring nothing. */
async function listFiles(context: Context, importId: string): Promise<number> {
  const siteId = context.site.id;
  const { numAffectedRows } = await sql`
    insert into import_files (site_id, import_id, entry, state)
    select distinct ${siteId}::uuid, ${importId}::uuid, target.entry, 'waiting'
    from import_rows r, jsonb_to_recordset(r.links->'targets') as target(kind text, entry text)
    where r.site_id = ${siteId} and r.import_id = ${importId} and r.state = 'loaded'
      and target.kind <> 'page' and target.entry is not null
      and not exists (select from item_sources s where s.site_id = r.site_id and s.source_address = r.source_address)
    on conflict do nothing`.execute(context.db);
  const files = Number(numAffectedRows ?? 0);
  if (files > 0) {
    await context.db
      .updateTable('imports')
      .set({ found_files: files })
      .where('site_id', '=', siteId)
      .where('import_id', '=', importId)
      .execute();
  }
  return files;
}

async function fail(context: Context, importId: string, fault: string): Promise<boolean> {
  return await transact(context, async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.state === 'loading') await recordStep(tx, found, { event: 'import.failed', data: { fault } });
    return false;
  });
}

/**
 * Stores a batch behind those before it, by COPY in the transaction of the count; false when the import has moved on.
 * COPY is a conversation of its own with the server, which the query builder cannot hold.
 */
async function storeBatch(
  context: Context,
  importId: string,
  before: number,
  batch: LineBatch,
): Promise<boolean> {
  const client = await connectionBeside(context.services.database);
  try {
    await client.query('begin');
    const { rowCount } = await client.query(
      `update imports set loaded_rows = $3 where site_id = $1 and import_id = $2 and state = 'loading' and loaded_rows = $4`,
      [context.site.id, importId, before + batch.rows, before],
    );
    if (rowCount === 0) {
      await client.query('rollback');
      client.release();
      return false;
    }
    const copy = client.query(copyFrom(`copy import_rows (${LINE_COLUMNS}) from stdin`));
    await pipeline(Readable.from([batch.lines]), copy);
    await client.query('commit');
    client.release();
    return true;
  } catch (error) {
    // A connection in the midst of a copy is of no use to anybody.
    client.release(true);
    throw error;
  }
}
