/**
 * Checking: each row in quarantine is cleaned, held against what the catalogue demands and what must not become public,
 * and said to be ready, refused with its faults, or known already. What waits for a person is the count of each.
 */
import { sql } from 'kysely';
import { classSchemes, columnsOf, pathTo } from '../catalogue/index.ts';
import { type Context, transact } from '../platform/context.ts';
import type { RefusalReason } from '../platform/errors.ts';
import { type Prepared, type PreparedRow, prepareRow, type RowRules } from './preparing.ts';
import { lockImport, recordStep } from './store.ts';

const BATCH = 200;

interface LoadedRow {
  row_number: number;
  source_address: string;
  record: Record<string, string>;
}

/** What became of a row. */
type RowOutcome =
  | { state: 'ready'; row: PreparedRow }
  | { state: 'refused'; faults: readonly RefusalReason[] }
  | { state: 'known' };

/** Checks every row that is loaded. @returns false when the import has moved on */
export async function checkRows(context: Context, importId: string): Promise<boolean> {
  for (;;) {
    const left = await checkBatch(context, importId);
    if (left === 'moved_on') return false;
    if (left === 'none') return true;
  }
}

async function checkBatch(context: Context, importId: string): Promise<'some' | 'none' | 'moved_on'> {
  return await transact(context, async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'checking') return 'moved_on';
    const rows = await loadedRows(tx, importId);
    if (rows.length === 0) {
      await recordStep(tx, found, { event: 'import.checked', data: await counted(tx, importId) });
      return 'none';
    }
    const rules: RowRules = {
      ...found,
      columns: await openColumns(tx, found.organId),
      schemes: await classSchemes(tx),
    };
    const known = await knownAddresses(tx, rows);
    const taken = await takenIndexNumbers(tx, rows, rules);
    const outcomes = rows.map((row) =>
      outcomeOf(known.has(row.source_address), prepareRow(tx, row.record, rules), taken),
    );
    await writeOutcomes(tx, importId, rows, outcomes);
    return 'some';
  });
}

async function loadedRows(context: Context, importId: string): Promise<LoadedRow[]> {
  return await context.db
    .selectFrom('import_rows')
    .select(['row_number', 'source_address', 'record'])
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .where('state', '=', 'loaded')
    .orderBy('row_number')
    .limit(BATCH)
    .execute();
}

/** Columns below 法定主动公开内容 and the fixed ones that take items, under their codes and names. */
async function openColumns(context: Context, organId: string): Promise<RowRules['columns']> {
  const columns = await columnsOf(context, [organId]);
  const open = columns.filter((column) => {
    const [top] = pathTo(columns, column.id);
    return top?.fixedColumn !== 'annual_report_column' && top?.fixedColumn !== 'request_entry';
  });
  return new Map(open.flatMap((column) => [[column.name, column] as const, [column.code, column] as const]));
}

/** Addresses that were taken over before. Of two rows with one address the release takes the first. */
async function knownAddresses(context: Context, rows: readonly LoadedRow[]): Promise<ReadonlySet<string>> {
  const addresses = rows.map((row) => row.source_address);
  const before = await context.db
    .selectFrom('item_sources')
    .select('source_address')
    .where('site_id', '=', context.site.id)
    .where('source_address', 'in', addresses)
    .execute();
  return new Set(before.map((row) => row.source_address));
}

/** Index numbers of these rows that some item has already. */
async function takenIndexNumbers(
  context: Context,
  rows: readonly LoadedRow[],
  rules: RowRules,
): Promise<ReadonlySet<string>> {
  const name = rules.mapping.index_number;
  const numbers = name === undefined ? [] : rows.flatMap((row) => row.record[name]?.trim() || []);
  if (numbers.length === 0) return new Set();
  const found = await context.db
    .selectFrom('items')
    .select('index_number')
    .where('site_id', '=', context.site.id)
    .where('index_number', 'in', numbers)
    .execute();
  return new Set(found.flatMap((row) => row.index_number ?? []));
}

function outcomeOf(isKnown: boolean, prepared: Prepared, takenNumbers: ReadonlySet<string>): RowOutcome {
  if (isKnown) return { state: 'known' };
  if ('faults' in prepared) return { state: 'refused', faults: prepared.faults };
  const { indexNumber } = prepared.row;
  if (indexNumber !== null && takenNumbers.has(indexNumber)) {
    return { state: 'refused', faults: [{ code: 'index_number_taken', field: 'index_number' }] };
  }
  return { state: 'ready', row: prepared.row };
}

async function writeOutcomes(
  context: Context,
  importId: string,
  rows: readonly LoadedRow[],
  outcomes: readonly RowOutcome[],
): Promise<void> {
  await sql`update import_rows set state = checked.state, prepared = checked.prepared::jsonb, faults = checked.faults::jsonb
    from unnest(${rows.map((row) => row.row_number)}::integer[],
      ${outcomes.map(({ state }) => state)}::text[],
      ${outcomes.map((outcome) => (outcome.state === 'ready' ? JSON.stringify(outcome.row) : null))}::text[],
      ${outcomes.map((outcome) => (outcome.state === 'refused' ? JSON.stringify(outcome.faults) : null))}::text[])
      as checked(row_number, state, prepared, faults)
    where site_id = ${context.site.id} and import_id = ${importId} and import_rows.row_number = checked.row_number`.execute(
    context.db,
  );
  const count = (state: RowOutcome['state']) => outcomes.filter((outcome) => outcome.state === state).length;
  await context.db
    .updateTable('imports')
    .set((of) => ({
      checked_rows: of('checked_rows', '+', rows.length),
      ready_rows: of('ready_rows', '+', count('ready')),
      refused_rows: of('refused_rows', '+', count('refused')),
      known_rows: of('known_rows', '+', count('known')),
    }))
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .execute();
}

async function counted(context: Context, importId: string) {
  const row = await context.db
    .selectFrom('imports')
    .select(['ready_rows', 'refused_rows', 'known_rows'])
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return { ready: row.ready_rows, refused: row.refused_rows, known: row.known_rows };
}
