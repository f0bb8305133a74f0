/**
 * What the public sees of items. Reads `published_items` only, so that nothing in work can show; withdrawn items stand
 * at their address, but in no list.
 */
import type { LocalDate } from '@gongkai/law/calendar';
import type { Validity } from '@gongkai/law/disclosure';
import { sql } from 'kysely';
import type { ColumnFigures } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { type KeysetPage, keysetPage, type PageWanted, placeOf } from './cursor.ts';
import type { Narrowing } from './list-narrowing.ts';
import './schema.ts';

/** A row of a public list. */
export interface PublicItem {
  id: string;
  organId: string;
  columnId: string;
  indexNumber: string;
  title: string;
  documentNumber: string | null;
  publishedOn: LocalDate;
  publishedAt: Date;
  validity: Validity | null;
}

/** What a list holds: everything, an organ, or some columns. */
type Scope =
  | { kind: 'site' }
  | { kind: 'organ'; organId: string }
  | { kind: 'columns'; columnIds: readonly string[] };

/** A page of a public list. */
export type PublicPage = KeysetPage<PublicItem>;

const COLUMNS = [
  'item_id as id',
  'organ_id as organId',
  'column_id as columnId',
  'index_number as indexNumber',
  'title',
  'document_number as documentNumber',
  'published_on as publishedOn',
  'published_at as publishedAt',
  'validity',
  'expires_on as expiresOn',
] as const;

/** Published items of a scope, newest first. */
export async function publicPage(
  context: Context,
  scope: Scope,
  wanted: PageWanted & Narrowing,
): Promise<PublicPage> {
  const found = await rowsOf(context, scope, wanted);
  const rows = found.map(({ expiresOn, validity, ...row }) => ({
    ...row,
    validity: validityOn(validity, expiresOn, context.today),
  }));
  return keysetPage(rows, wanted, (row) => ({ at: row.publishedAt, id: row.id }));
}

/** One row more than wanted, in the order of the walk. Each column is walked by its own index, then merged. */
async function rowsOf(context: Context, scope: Scope, wanted: PageWanted & Narrowing) {
  if (scope.kind === 'columns' && scope.columnIds.length !== 1) {
    return await mergedColumns(context, scope.columnIds, wanted);
  }
  let query = walk(context, wanted);
  if (scope.kind === 'organ') query = query.where('organ_id', '=', scope.organId);
  if (scope.kind === 'columns') query = query.where('column_id', '=', scope.columnIds[0] ?? '');
  return await query.execute();
}

function walk(context: Context, wanted: PageWanted & Narrowing) {
  const direction = wanted.after === undefined ? 'desc' : 'asc';
  let base = context.db
    .selectFrom('published_items')
    .select(COLUMNS)
    .where('site_id', '=', context.site.id)
    .where('live', '=', 'published');
  if (wanted.kind !== undefined) base = base.where('kind', '=', wanted.kind);
  if (wanted.facet !== undefined) base = base.where('facet', '=', wanted.facet);
  const bounded =
    wanted.after !== undefined
      ? base.where(beyond('>', wanted.after, 'after'))
      : wanted.before !== undefined
        ? base.where(beyond('<', wanted.before, 'before'))
        : base;
  return bounded
    .orderBy('published_at', direction)
    .orderBy('item_id', direction)
    .limit(wanted.limit + 1);
}

function beyond(side: '<' | '>', cursor: string, field: string) {
  const { at, id } = placeOf(cursor, field);
  return sql<boolean>`(published_at, item_id) ${sql.raw(side)} (${at}, ${id}::uuid)`;
}

async function mergedColumns(context: Context, columnIds: readonly string[], wanted: PageWanted & Narrowing) {
  if (columnIds.length === 0) return [];
  const direction = wanted.after === undefined ? 'desc' : 'asc';
  return await context.db
    .selectFrom(
      sql<{ wanted_id: string }>`unnest(${[...columnIds]}::uuid[])`.as<'wanted'>(sql`wanted(wanted_id)`),
    )
    .innerJoinLateral(
      () => walk(context, wanted).whereRef('column_id', '=', sql.ref('wanted.wanted_id')).as('item'),
      (join) => join.onTrue(),
    )
    .selectAll('item')
    .orderBy('publishedAt', direction)
    .orderBy('id', direction)
    .limit(wanted.limit + 1)
    .execute();
}

/** Validity on a day: what has run out is expired, without anybody saying so (失效). */
export function validityOn(
  validity: string | null,
  expiresOn: LocalDate | null,
  day: LocalDate,
): Validity | null {
  if (validity === 'in_force' && expiresOn !== null && expiresOn < day) return 'expired';
  return validity as Validity | null;
}

/** Published items that stand in each column of the organs itself, and the day of the newest; one index scan. */
export async function columnFigures(
  context: Context,
  organIds: readonly string[],
): Promise<Map<string, ColumnFigures>> {
  if (organIds.length === 0) return new Map();
  const rows = await context.db
    .selectFrom('catalogue_columns as c')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('published_items as p')
          .select((of) => [
            of.fn.countAll<number>().as('items'),
            sql<string | null>`to_char(max(p.published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as(
              'newestOn',
            ),
          ])
          .where('p.site_id', '=', context.site.id)
          .whereRef('p.column_id', '=', 'c.column_id')
          .where('p.live', '=', 'published')
          .as('own'),
      (join) => join.onTrue(),
    )
    .select(['c.column_id as id', 'own.items', 'own.newestOn'])
    .where('c.site_id', '=', context.site.id)
    .where('c.organ_id', 'in', [...organIds])
    .execute();
  return new Map(rows.map(({ id, items, newestOn }) => [id, { items: Number(items), newestOn }]));
}

/** Published items of each of the organs, each counted in its own index. */
export async function countByOrgan(
  context: Context,
  organIds: readonly string[],
): Promise<Map<string, number>> {
  if (organIds.length === 0) return new Map();
  const rows = await context.db
    .selectFrom(sql<{ id: string }>`unnest(${[...organIds]}::uuid[])`.as<'organ'>(sql`organ(id)`))
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('published_items')
          .select((of) => of.fn.countAll<number>().as('items'))
          .where('site_id', '=', context.site.id)
          .whereRef('organ_id', '=', 'organ.id')
          .where('live', '=', 'published')
          .as('own'),
      (join) => join.onTrue(),
    )
    .select(['organ.id', 'own.items'])
    .execute();
  return new Map(rows.map((row) => [row.id, Number(row.items)]));
}

/** Items first released in a year, and how many of them within the limit of 条例 art. 26. */
export interface ItemCount {
  published: number;
  inTime: number;
}

/** Counts the items that were first released in a year and are still public, of an organ or of the whole site. */
export async function countItems(
  context: Context,
  wanted: { organId?: string; year: number },
): Promise<ItemCount> {
  const [from, to] = yearBounds(wanted.year);
  let query = context.db
    .selectFrom('published_items')
    .select((of) => [
      of.fn.countAll<number>().as('published'),
      of.fn.countAll<number>().filterWhere('in_time', '=', true).as('inTime'),
    ])
    .where('site_id', '=', context.site.id)
    .where('live', '=', 'published')
    .where('published_at', '>=', from)
    .where('published_at', '<', to);
  if (wanted.organId !== undefined) query = query.where('organ_id', '=', wanted.organId);
  const row = await query.executeTakeFirstOrThrow();
  return { published: Number(row.published), inTime: Number(row.inTime) };
}

/** First instant of a year in Shanghai, and of the next. China has kept one offset since 1991. */
function yearBounds(year: number): [Date, Date] {
  return [new Date(`${year}-01-01T00:00:00+08:00`), new Date(`${year + 1}-01-01T00:00:00+08:00`)];
}
