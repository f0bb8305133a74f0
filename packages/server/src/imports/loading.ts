/** Loading: the records of the file go into quarantine as they are, in batches; nothing is looked at yet. */
import { sql } from 'kysely';
import { type Context, transact } from '../platform/context.ts';
import { MAX_VALUE_LENGTH, RecordsError, type SourceRecord } from './records/index.ts';
import { recordsOf } from './records-process.ts';
import { lockImport, recordStep } from './store.ts';

/** Rows of one statement, and the characters after which it is sent with fewer. */
const BATCH = 4_000;
const BATCH_LENGTH = 8_000_000;

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
  let length = 0;
  // One batch is being stored while the next is read.
  let storing: Promise<boolean> = Promise.resolve(true);
  try {
    for await (const record of recordsOf(bytes, record_kind as Parameters<typeof recordsOf>[1])) {
      number += 1;
      if (number <= loaded_rows) continue;
      batch.push({ number, record });
      length += lengthOf(record);
      if (batch.length < BATCH && length < BATCH_LENGTH) continue;
      if (!(await storing)) return false;
      storing = storeBatch(context, importId, source, batch);
      // Its failure is heard of where it is awaited.
      storing.catch(() => undefined);
      batch = [];
      length = 0;
    }
    if (!(await storing)) return false;
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

function lengthOf({ values }: SourceRecord): number {
  return Object.values(values).reduce((length, value) => length + value.length, 0);
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
    // One statement with one document of rows, in the transaction of the count.
    const rows = batch.map((row) => ({
      number: row.number,
      address: addressOf(row, source),
      record: storable(row.record.values),
    }));
    await sql`insert into import_rows (site_id, import_id, row_number, source_address, record, state)
      select ${tx.site.id}, ${importId}, number, address, record, 'loaded'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as loaded(number integer, address text, record jsonb)`.execute(
      tx.db,
    );
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
function storable(values: SourceRecord['values']): SourceRecord['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [cleaned(name), cleaned(value.slice(0, MAX_VALUE_LENGTH))]),
  );
}

const cleaned = (text: string): string => text.toWellFormed().replaceAll('\0', '');
