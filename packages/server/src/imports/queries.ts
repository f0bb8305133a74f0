/** Reads of imports for the console: lists, one import with its progress, and its rows by what became of them. */
import type { StaffRole } from '@gongkai/law/disclosure';
import { sql } from 'kysely';
import { staffNames } from '../identity/index.ts';
import { holds } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import type { StaffContext } from '../platform/http/staff-routes.ts';
import { pageById } from '../platform/paging.ts';
import type { ImportState } from './events.ts';
import { IMPORT_READERS } from './imports.ts';
import './schema.ts';

const COLUMNS = [
  'import_id as id',
  'organ_id as organId',
  'state',
  'file_name as fileName',
  'record_kind as recordKind',
  'fault',
  'created_by as createdBy',
  'created_at as createdAt',
  'release_reviewer_id as releaseReviewerId',
  'secrecy_reviewer_id as secrecyReviewerId',
  'released_by as releasedBy',
  'version',
  'loaded_rows as loaded',
  'checked_rows as checked',
  'ready_rows as ready',
  'refused_rows as refused',
  'known_rows as known',
  'taken_rows as taken',
  'found_files as foundFiles',
  'taken_files as takenFiles',
  'refused_files as refusedFiles',
] as const;

/** Imports of the organs, newest first, a page of them. */
export async function listImports(
  context: Context,
  organIds: readonly string[],
  page: { after: string | undefined; limit: number },
) {
  if (organIds.length === 0) return { rows: [], next: null };
  let query = context.db
    .selectFrom('imports')
    .select(COLUMNS)
    .where('site_id', '=', context.site.id)
    .where('organ_id', 'in', [...organIds]);
  if (page.after !== undefined) query = query.where('import_id', '<', page.after);
  const found = await query
    .orderBy('import_id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { rows, next } = pageById(found, page.limit);
  return { rows: await withNames(context, rows), next };
}

type ImportRow = Awaited<ReturnType<typeof importRow>>;

async function importRow(context: Context, importId: string) {
  return await context.db
    .selectFrom('imports')
    .select(COLUMNS)
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .executeTakeFirst();
}

async function withNames<Row extends NonNullable<ImportRow>>(context: Context, rows: readonly Row[]) {
  const ids = rows.flatMap((row) => [
    row.createdBy,
    row.releaseReviewerId,
    row.secrecyReviewerId,
    row.releasedBy,
  ]);
  const names = await staffNames(
    context,
    ids.flatMap((id) => id ?? []),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  return rows.map(({ createdBy, releaseReviewerId, secrecyReviewerId, releasedBy, ...row }) => ({
    ...row,
    createdBy: nameOf(createdBy),
    releaseReviewer: nameOf(releaseReviewerId),
    secrecyReviewer: nameOf(secrecyReviewerId),
    releasedBy: nameOf(releasedBy),
  }));
}

/**
 * One import with its progress, the faults by how often they occur, and what the person may do now.
 * @throws Refusal `import_unknown`
 */
export async function importRecord(context: StaffContext, importId: string) {
  const row = await importRow(context, importId);
  if (row === undefined || !holds(context.actor, IMPORT_READERS, row.organId))
    throw notFound('import_unknown');
  const [named] = await withNames(context, [row]);
  return {
    ...named,
    faults: await faultCounts(context, importId),
    notes: await noteCounts(context, importId),
    actions: actionsFor(context, row),
  };
}

/** Steps that move an import on, by state; `why_not` says why this person may not take it. */
function actionsFor(context: StaffContext, row: NonNullable<ImportRow>) {
  const { actor } = context;
  const step = STEPS[row.state as ImportState];
  const offered = step === undefined ? [] : [{ action: step.action, why_not: refusalOf(context, row, step) }];
  const open = ['loading', 'collecting', 'checking', 'checked', 'secrecy_review', 'ready'].includes(
    row.state,
  );
  const abandons = open && holds(actor, ['information_officer'], row.organId);
  return abandons ? [...offered, { action: 'abandon' as const, why_not: null }] : offered;
}

interface ImportStep {
  action: 'approve_release' | 'approve_secrecy' | 'release';
  role: StaffRole;
}

const STEPS: Readonly<Partial<Record<ImportState, ImportStep>>> = {
  checked: { action: 'approve_release', role: 'release_reviewer' },
  secrecy_review: { action: 'approve_secrecy', role: 'secrecy_reviewer' },
  ready: { action: 'release', role: 'information_officer' },
};

function refusalOf({ actor }: StaffContext, row: NonNullable<ImportRow>, step: ImportStep): string | null {
  if (!holds(actor, [step.role], row.organId)) return 'role_missing';
  if (step.action === 'release') return null;
  if (row.createdBy === actor.id) return 'is_drafter';
  return row.releaseReviewerId === actor.id ? 'is_release_reviewer' : null;
}

/** The faults of refused rows, each with its field and how many rows have it, commonest first. */
async function faultCounts(context: Context, importId: string) {
  const { rows } = await sql<{ code: string; field: string | null; rows: number }>`
    select fault.code, fault.field, count(*) as rows
    from import_rows, jsonb_to_recordset(import_rows.faults) as fault(code text, field text)
    where site_id = ${context.site.id} and import_id = ${importId} and state = 'refused'
    group by fault.code, fault.field order by count(*) desc, fault.code`.execute(context.db);
  return rows;
}

/** What does not come along with the rows, each with how many rows have it, commonest first. */
async function noteCounts(context: Context, importId: string) {
  const { rows } = await sql<{ code: string; rows: number }>`
    select note.code, count(distinct row_number) as rows
    from import_rows, jsonb_to_recordset(import_rows.notes) as note(code text)
    where site_id = ${context.site.id} and import_id = ${importId} and notes is not null
    group by note.code order by count(distinct row_number) desc, note.code`.execute(context.db);
  return rows;
}

/** A page of an import's rows in one state, in the order of the file. @throws Refusal `import_unknown`, `bad_cursor` */
export async function importRows(
  context: StaffContext,
  importId: string,
  page: { state: string; after: string | undefined; limit: number },
) {
  const row = await importRow(context, importId);
  if (row === undefined || !holds(context.actor, IMPORT_READERS, row.organId))
    throw notFound('import_unknown');
  const after = Number(page.after ?? 0);
  if (!Number.isSafeInteger(after) || after < 0) throw invalid({ code: 'bad_cursor', field: 'after' });
  const found = await context.db
    .selectFrom('import_rows')
    .select([
      'row_number as number',
      'source_address as address',
      'prepared',
      'faults',
      'notes',
      'item_id as itemId',
      'record',
    ])
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .where('state', '=', page.state)
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(page.limit + 1)
    .execute();
  const rows = found.slice(0, page.limit);
  return {
    rows: rows.map(({ prepared, record, ...shown }) => ({
      ...shown,
      files: prepared?.files.length ?? 0,
      title: prepared?.title ?? Object.values(record)[0]?.slice(0, 80) ?? '',
      publishedOn: prepared?.publishedOn ?? null,
    })),
    next: found.length > page.limit ? String(rows.at(-1)?.number ?? '') : null,
  };
}
