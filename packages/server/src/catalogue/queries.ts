/** Reads of catalogue columns. An organ has some dozens, so a tree is always read whole. */
import type { Art20Code, FixedColumnId } from '@gongkai/law/disclosure';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database/database.ts';
import './schema.ts';

/** A column as other features see it. */
export interface Column {
  id: string;
  organId: string;
  parentId: string | null;
  code: string;
  name: string;
  fixedColumn: FixedColumnId | null;
  art20: Art20Code | null;
  freshnessDays: number | null;
  sort: number;
  version: number;
}

function selectColumns(db: Db, siteId: string) {
  return db
    .selectFrom('catalogue_columns')
    .select([
      'column_id as id',
      'organ_id as organId',
      'parent_id as parentId',
      'code',
      'name',
      'fixed_column as fixedColumn',
      'art20',
      'freshness_days as freshnessDays',
      'sort',
      'version',
    ])
    .where('site_id', '=', siteId);
}

/** Every column of the organs, sisters in their order. */
export async function columnsOf(
  context: { db: Db; site: { id: string } },
  organIds: readonly string[],
): Promise<Column[]> {
  if (organIds.length === 0) return [];
  return await selectColumns(context.db, context.site.id)
    .where('organ_id', 'in', [...organIds])
    .orderBy('organ_id')
    .orderBy('sort')
    .orderBy('code')
    .execute();
}

/** The column with an id, or undefined. */
export async function columnById(context: Context, columnId: string): Promise<Column | undefined> {
  return await selectColumns(context.db, context.site.id)
    .where('column_id', '=', columnId)
    .executeTakeFirst();
}

/** The column of an organ with a code (for fixed columns the id of the fixed column), or undefined. */
export async function columnByCode(
  context: Context,
  organId: string,
  code: string,
): Promise<Column | undefined> {
  return await selectColumns(context.db, context.site.id)
    .where('organ_id', '=', organId)
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Names of columns by id, in one query: for lists. */
export async function columnNames(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await context.db
    .selectFrom('catalogue_columns')
    .select(['column_id', 'name'])
    .where('site_id', '=', context.site.id)
    .where('column_id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.column_id, row.name]));
}

/** A column with everything below it, and whose each is; nothing for an unknown one. */
export async function columnsBelow(
  context: Context,
  columnId: string,
): Promise<{ id: string; organId: string }[]> {
  return await context.db
    .selectFrom('column_subtrees')
    .innerJoin('catalogue_columns', (join) =>
      join
        .onRef('catalogue_columns.site_id', '=', 'column_subtrees.site_id')
        .onRef('catalogue_columns.column_id', '=', 'column_subtrees.below_id'),
    )
    .select(['catalogue_columns.column_id as id', 'catalogue_columns.organ_id as organId'])
    .where('column_subtrees.site_id', '=', context.site.id)
    .where('column_subtrees.column_id', '=', columnId)
    .execute();
}
