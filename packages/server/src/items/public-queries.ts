/**
 * What the public sees of items. Reads `published_items` only, so that nothing in work can show; withdrawn items stand
 * at their address, but in no list.
 */
import type { LocalDate } from '@gongkai/law/calendar';
import type { Validity } from '@gongkai/law/disclosure';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import {
  type Column,
  type ColumnFigures,
  type PlacedGroup,
  placedFigures,
  subtreeFigures,
} from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { firstOfColumns } from './column-walk.ts';
import { type KeysetPage, keysetPage, type PageWanted, placeOf } from './cursor.ts';
import type { Narrowing } from './list-narrowing.ts';
import './schema.ts';

/** A row of a public list. */
export interface PublicItem {
  id: string;
  organId: string;
  /** Where it was met: in a list of columns the one of them that lists it, its home first. */
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
  'index_number as indexNumber',
  'title',
  'document_number as documentNumber',
  'published_on as publishedOn',
  'published_at as publishedAt',
  'validity',
  'expires_on as expiresOn',
] as const;

type Row = Omit<PublicItem, 'validity'> & { validity: string | null; expiresOn: LocalDate | null };

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

/** One row more than wanted, in the order of the walk. */
async function rowsOf(context: Context, scope: Scope, wanted: PageWanted & Narrowing): Promise<Row[]> {
  if (scope.kind === 'columns') return await rowsOfColumns(context, scope.columnIds, wanted);
  const direction = directionOf(wanted);
  let query = context.db
    .selectFrom('published_items')
    .select([...COLUMNS, 'column_id as columnId'])
    .where('site_id', '=', context.site.id)
    .where('live', '=', 'published');
  if (scope.kind === 'organ') query = query.where('organ_id', '=', scope.organId);
  for (const condition of conditionsOf(wanted)) query = query.where(condition);
  return await query
    .orderBy('published_at', direction)
    .orderBy('item_id', direction)
    .limit(wanted.limit + 1)
    .execute();
}

/** What the columns list is found by walking each, then read by its key. */
async function rowsOfColumns(
  context: Context,
  columnIds: readonly string[],
  wanted: PageWanted & Narrowing,
): Promise<Row[]> {
  if (columnIds.length === 0) return [];
  const direction = directionOf(wanted);
  const limit = wanted.limit + 1;
  const first = firstOfColumns(context, columnIds, { direction, conditions: conditionsOf(wanted), limit });
  return await context.db
    .selectFrom(
      sql<{ listed_id: string; listed_in: string }>`(${first})`.as<'l'>(
        sql`l(listed_id, listed_at, listed_in)`,
      ),
    )
    .innerJoin('published_items', (join) => join.onRef('item_id', '=', 'l.listed_id'))
    .select([...COLUMNS, 'l.listed_in as columnId'])
    .where('site_id', '=', context.site.id)
    .orderBy('published_at', direction)
    .orderBy('item_id', direction)
    .execute();
}

function directionOf(wanted: PageWanted): 'asc' | 'desc' {
  return wanted.after === undefined ? 'desc' : 'asc';
}

function conditionsOf(wanted: PageWanted & Narrowing): RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (wanted.kind !== undefined) conditions.push(sql`kind = ${wanted.kind}`);
  if (wanted.facet !== undefined) conditions.push(sql`facet = ${wanted.facet}`);
  if (wanted.after !== undefined) conditions.push(beyond('>', wanted.after, 'after'));
  else if (wanted.before !== undefined) conditions.push(beyond('<', wanted.before, 'before'));
  return conditions;
}

function beyond(side: '<' | '>', cursor: string, field: string): RawBuilder<SqlBool> {
  const { at, id } = placeOf(cursor, field);
  return sql`(published_at, item_id) ${sql.raw(side)} (${at}, ${id}::uuid)`;
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

/**
 * Published items that are listed in each column and below it, and the day of the newest. An item counts once in each,
 * in however many columns below it is placed.
 * @param columns every column of one or more organs
 */
export async function columnFigures(
  context: Context,
  columns: readonly Column[],
): Promise<Map<string, ColumnFigures>> {
  if (columns.length === 0) return new Map();
  const columnIds = columns.map(({ id }) => id);
  const own = await homeFigures(context, columnIds);
  return subtreeFigures(columns, own, placedFigures(columns, await placedGroups(context, columnIds)));
}

const NEWEST_ON = sql<string | null>`to_char(max(p.published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;

/** What has its home in each column itself: one index scan. */
async function homeFigures(
  context: Context,
  columnIds: readonly string[],
): Promise<Map<string, ColumnFigures>> {
  const rows = await context.db
    .selectFrom(sql<{ id: string }>`unnest(${[...columnIds]}::uuid[])`.as<'c'>(sql`c(id)`))
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('published_items as p')
          .select((of) => [of.fn.countAll<number>().as('items'), NEWEST_ON.as('newestOn')])
          .where('p.site_id', '=', context.site.id)
          .whereRef('p.column_id', '=', 'c.id')
          .where('p.live', '=', 'published')
          .as('own'),
      (join) => join.onTrue(),
    )
    .select(['c.id', 'own.items', 'own.newestOn'])
    .execute();
  return new Map(rows.map(({ id, items, newestOn }) => [id, { items: Number(items), newestOn }]));
}

/** What is placed in the columns, by where else among them it is placed and where it has its home. */
async function placedGroups(context: Context, columnIds: readonly string[]): Promise<PlacedGroup[]> {
  const items = context.db
    .selectFrom('item_placements')
    .select((of) => [
      sql<string[]>`array_agg(column_id)`.as('listedIn'),
      'public_column_id as home',
      of.fn.max('published_at').as('published_at'),
    ])
    .where('site_id', '=', context.site.id)
    .where('column_id', 'in', [...columnIds])
    .where('live', '=', 'published')
    .groupBy(['item_id', 'public_column_id']);
  const rows = await context.db
    .selectFrom(items.as('p'))
    .select((of) => ['listedIn', 'home', of.fn.countAll<number>().as('items'), NEWEST_ON.as('newestOn')])
    .groupBy(['listedIn', 'home'])
    .execute();
  return rows.map((row) => ({ ...row, items: Number(row.items) }));
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
