/** Loading: the records of the file go into quarantine as they are, in batches; nothing is looked at yet. */
import { sql } from 'kysely';
import { type Context, transact } from '../platform/context.ts';
import { MAX_VALUE_LENGTH, RecordsError, type SourceRecord } from './records/index.ts';
import { recordsOf } from './records-process.ts';
import { lockImport, recordStep } from './store.ts';

const BATCH = 1_000;

/** What the addresses of records are told by. */
interface RecordSource {
  organId: string;
  fileHash: string;
  /** Name of the value that holds the address, where one does. */
  addressName: string | undefined;
}

interface NumberedRecord {
  number: number;
  record: SourceRecord;
}

/**
 * Loads what is left of an import's file.
 * @returns false when another program is at it, or when the import does not wait for it any more
 */
export async function loadRows(context: Context, importId: string): Promise<boolean> {
  const { file_hash, record_kind, loaded_rows, organ_id, mapping } = await context.db
    .selectFrom('imports')
    .select(['file_hash', 'record_kind', 'loaded_rows', 'organ_id', 'mapping'])
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  const bytes = await context.services.files.get(file_hash);
  const source = { organId: organ_id, fileHash: file_hash, addressName: mapping.address };
  let batch: NumberedRecord[] = [];
  let number = 0;
  try {
    for await (const record of recordsOf(bytes, record_kind as Parameters<typeof recordsOf>[1])) {
      number += 1;
      if (number <= loaded_rows) continue;
      batch.push({ number, record });
      if (batch.length < BATCH) continue;
      if (!(await storeBatch(context, importId, source, batch))) return false;
      batch = [];
    }
  } catch (error) {
    if (!(error instanceof RecordsError)) throw error;
    return await fail(context, importId, error.code);
  }
  if (batch.length > 0 && !(await storeBatch(context, importId, source, batch))) return false;
  return await transact(context, async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'loading') return false;
    await recordStep(tx, found, { event: 'import.loaded', data: { rows: number } });
    return true;
  });
}

async function fail(context: Context, importId: string, fault: string): Promise<boolean> {
  return await transact(context, async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.state === 'loading') await recordStep(tx, found, { event: 'import.failed', data: { fault } });
    return false;
  });
}

/** Stores a batch behind those before it; false when the import has moved on. */
async function storeBatch(
  context: Context,
  importId: string,
  source: RecordSource,
  batch: readonly NumberedRecord[],
): Promise<boolean> {
  return await transact(context, async (tx) => {
    const first = batch[0]?.number ?? 1;
    const moved = await tx.db
      .updateTable('imports')
      .set({ loaded_rows: first - 1 + batch.length })
      .where('site_id', '=', tx.site.id)
      .where('import_id', '=', importId)
      .where('state', '=', 'loading')
      .where('loaded_rows', '=', first - 1)
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return false;
    // One statement with three arrays: nearly as fast as COPY, and in the transaction of the count.
    await sql`insert into import_rows (site_id, import_id, row_number, source_address, record, state)
      select ${tx.site.id}, ${importId}, row_number, source_address, record::jsonb, 'loaded'
      from unnest(${batch.map(({ number }) => number)}::integer[],
        ${batch.map((row) => addressOf(row, source))}::text[],
        ${batch.map(({ record }) => storable(record.values))}::text[])
        as loaded(row_number, source_address, record)`.execute(tx.db);
    return true;
  });
}

const ADDRESS_LENGTH = 900;

/**
 * Where a record stood. What is no web address means something within its organ only; a record that says nothing is known
 * by its file and its place in it.
 */
function addressOf({ number, record }: NumberedRecord, source: RecordSource): string {
  const named = source.addressName === undefined ? undefined : record.values[source.addressName];
  const address = (named || record.address || '').replaceAll('\0', '').trim().slice(0, ADDRESS_LENGTH);
  if (address === '') return `file:${source.fileHash}#${number}`;
  return /^https?:\/\//i.test(address)
    ? address.toWellFormed()
    : `${source.organId}:${address.toWellFormed()}`;
}

/** Values as the database can keep them. */
function storable(values: SourceRecord['values']): string {
  const kept = Object.entries(values).map(([name, value]) => [
    name.toWellFormed().replaceAll('\0', ''),
    value.slice(0, MAX_VALUE_LENGTH).toWellFormed().replaceAll('\0', ''),
  ]);
  return JSON.stringify(Object.fromEntries(kept));
}
