/**
 * Checking: each row in quarantine is cleaned, held against what the catalogue demands and what must not become public,
 * and said to be ready, refused with its faults, or known already. The words of the search are made with it, so that what
 * is released is found at once. What waits for a person is the count of each.
 */
import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'kysely';
import { classSchemes, columnsOf, pathTo } from '../catalogue/index.ts';
import { plainText } from '../items/index.ts';
import { type Context, transact } from '../platform/context.ts';
import type { RefusalReason } from '../platform/errors.ts';
import { textWords } from '../search/index.ts';
import { targetsOf } from './link-targets.ts';
import type { LinkTargets, RowNote } from './linking.ts';
import { type Prepared, type PreparedRow, prepareRow, type RowRules } from './preparing.ts';
import type { PageLinks } from './records/index.ts';
import { lockImport, recordStep, type StoredImport } from './store.ts';

/** Rows, and characters of their records, that are held in memory at once. */
const BATCH = 200;
const BATCH_LENGTH = 4_000_000;

interface LoadedRow {
  row_number: number;
  source_address: string;
  record: Record<string, string>;
  links: PageLinks | null;
}

/** What became of a row. */
type RowOutcome =
  | { state: 'ready'; row: PreparedRow; notes: readonly RowNote[]; words: string }
  | { state: 'refused'; faults: readonly RefusalReason[] }
  | { state: 'known' };

/** What all rows of an import are held against, read once. */
type ImportRules = Omit<RowRules, 'targets'> & { pages: LinkTargets['pages'] };

/** Checks every row that is loaded. @returns false when the import has moved on */
export async function checkRows(context: Context, importId: string): Promise<boolean> {
  const found = await transact(context, async (tx) => await lockImport(tx, importId));
  if (found.state !== 'checking') return false;
  const rules: ImportRules = {
    ...found,
    columns: await openColumns(context, found.organId),
    schemes: await classSchemes(context),
    pages: found.recordKind === 'web_pages' ? await pagesOf(context, importId) : new Map(),
  };
  for (;;) {
    const rows = await loadedRows(context, importId);
    if (rows.length === 0) return await finish(context, importId);
    const outcomes = await outcomesOf(context, found, rows, rules);
    if (!(await writeOutcomes(context, importId, rows, outcomes))) return false;
  }
}

async function finish(context: Context, importId: string): Promise<boolean> {
  return await transact(context, async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'checking') return false;
    await recordStep(tx, found, { event: 'import.checked', data: await counted(tx, importId) });
    return true;
  });
}

/** The next rows; of long ones fewer, since each is held several times over while it is cleaned. */
async function loadedRows(context: Context, importId: string): Promise<LoadedRow[]> {
  const { rows } = await sql<LoadedRow>`
    select row_number, source_address, record, links from (
      select row_number, source_address, record, links,
        sum(pg_column_size(record)) over (order by row_number) - pg_column_size(record) as before
      from (
        select row_number, source_address, record, links from import_rows
        where site_id = ${context.site.id} and import_id = ${importId} and state = 'loaded'
        order by row_number limit ${BATCH}
      ) as next
    ) as measured where before < ${BATCH_LENGTH} order by row_number`.execute(context.db);
  return rows;
}

/** Source addresses of the import's pages by their places in the archive. */
async function pagesOf(context: Context, importId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ entry: string; address: string }>`
    select links->>'entry' as entry, source_address as address from import_rows
    where site_id = ${context.site.id} and import_id = ${importId} and links is not null`.execute(context.db);
  return new Map(rows.map(({ entry, address }) => [entry, address]));
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

/** Rows one after another; between them others have their turn. */
async function outcomesOf(
  context: Context,
  found: StoredImport,
  rows: readonly LoadedRow[],
  of: ImportRules,
): Promise<RowOutcome[]> {
  const known = await knownAddresses(context, rows);
  const taken = await takenIndexNumbers(context, rows, of);
  const linked = rows.flatMap(({ links }) => links?.targets ?? []);
  const { files, mostFiles } = await targetsOf(context, found, linked);
  const rules: RowRules = { ...of, targets: { files, mostFiles, pages: of.pages } };
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    await breath();
    const prepared: Prepared | null = known.has(row.source_address)
      ? null
      : await prepareRow(context, row.record, row.links, rules);
    outcomes.push(outcomeOf(prepared, taken, files));
  }
  return outcomes;
}

/** Addresses that were taken over before. */
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
  rules: Pick<RowRules, 'mapping'>,
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

function outcomeOf(
  prepared: Prepared | null,
  takenNumbers: ReadonlySet<string>,
  files: Awaited<ReturnType<typeof targetsOf>>['files'],
): RowOutcome {
  if (prepared === null) return { state: 'known' };
  if ('faults' in prepared) return { state: 'refused', faults: prepared.faults };
  const { row, notes } = prepared;
  if (row.indexNumber !== null && takenNumbers.has(row.indexNumber)) {
    return { state: 'refused', faults: [{ code: 'index_number_taken', field: 'index_number' }] };
  }
  const words = textWords({
    title: row.title,
    documentNumber: row.metadata.documentNumber ?? null,
    body: plainText(row.body),
    files: row.files.map(({ entry, name, title }) => ({
      name: `${title ?? ''} ${name}`,
      text: files.get(entry)?.text ?? '',
    })),
  });
  return { state: 'ready', row, notes, words };
}

/** @returns false when the import has moved on */
async function writeOutcomes(
  context: Context,
  importId: string,
  rows: readonly LoadedRow[],
  outcomes: readonly RowOutcome[],
): Promise<boolean> {
  const ready = (of: (outcome: Extract<RowOutcome, { state: 'ready' }>) => string | null) =>
    outcomes.map((outcome) => (outcome.state === 'ready' ? of(outcome) : null));
  return await transact(context, async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'checking') return false;
    const { rows: written } = await sql<{ state: RowOutcome['state'] }>`
      update import_rows set state = checked.state, prepared = checked.prepared::jsonb, faults = checked.faults::jsonb,
        notes = checked.notes::jsonb, words = checked.words::tsvector
      from unnest(${rows.map((row) => row.row_number)}::integer[],
        ${outcomes.map(({ state }) => state)}::text[],
        ${ready(({ row }) => JSON.stringify(row))}::text[],
        ${outcomes.map((outcome) => (outcome.state === 'refused' ? JSON.stringify(outcome.faults) : null))}::text[],
        ${ready(({ notes }) => (notes.length === 0 ? null : JSON.stringify(notes)))}::text[],
        ${ready(({ words }) => words)}::text[])
        as checked(row_number, state, prepared, faults, notes, words)
      where site_id = ${tx.site.id} and import_id = ${importId} and import_rows.row_number = checked.row_number
        and import_rows.state = 'loaded'
      returning import_rows.state`.execute(tx.db);
    const count = (state: RowOutcome['state']) => written.filter((row) => row.state === state).length;
    await tx.db
      .updateTable('imports')
      .set((of) => ({
        checked_rows: of('checked_rows', '+', written.length),
        ready_rows: of('ready_rows', '+', count('ready')),
        refused_rows: of('refused_rows', '+', count('refused')),
        known_rows: of('known_rows', '+', count('known')),
      }))
      .where('site_id', '=', tx.site.id)
      .where('import_id', '=', importId)
      .execute();
    return true;
  });
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
