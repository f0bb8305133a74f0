/** Folds of columns and classes, for the check that rows are what the journal says. */
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';

/** The projections of this feature. Every event of a column carries the fields it sets. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'column',
    mismatches: (context: Context) =>
      foldAll(context, 'column', async (events) => {
        const rows = await context.db
          .selectFrom('catalogue_columns')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('column_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.column_id, row]));
        const misplaced = await misplacedColumns(context, [...events.keys()]);
        return (id, own) => {
          const fields: Record<string, unknown> = {};
          for (const event of own) Object.assign(fields, event.data, { version: event.version });
          const columns = differingColumns(fields, byId.get(id));
          return misplaced.has(id) ? [...columns, 'column_subtrees'] : columns;
        };
      }),
  },
  wholeRows('class', async (context, ids) => {
    const rows = await context.db
      .selectFrom('site_classes')
      .selectAll()
      .where('site_id', '=', context.site.id)
      .where('class_id', 'in', ids)
      .execute();
    return new Map(rows.map((row) => [row.class_id, row]));
  }),
  wholeRows('class_scheme', async (context, ids) => {
    const rows = await context.db
      .selectFrom('class_schemes')
      .selectAll()
      .where('site_id', '=', context.site.id)
      .where('scheme_id', 'in', ids)
      .execute();
    return new Map(rows.map((row) => [row.scheme_id, row]));
  }),
  wholeRows('metadata_labels', async (context, ids) => {
    const rows = await context.db
      .selectFrom('metadata_labels')
      .selectAll()
      .where('site_id', '=', context.site.id)
      .where('label_set_id', 'in', ids)
      .execute();
    return new Map(rows.map((row) => [row.label_set_id, row]));
  }),
];

/** Rows of which the last event holds every field. */
function wholeRows(
  subjectType: string,
  read: (context: Context, ids: string[]) => Promise<ReadonlyMap<string, object>>,
): Projection {
  return {
    subjectType,
    mismatches: (context) =>
      foldAll(context, subjectType, async (events) => {
        const rows = await read(context, [...events.keys()]);
        return (id, own) => {
          const last = own.at(-1);
          const row = rows.get(id);
          return differingColumns(
            { ...last?.data, version: last?.version },
            row === undefined ? undefined : { ...row },
          );
        };
      }),
  };
}

/** Columns that do not lie in exactly the subtrees of themselves and of the columns above them. */
async function misplacedColumns(context: Context, ids: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ id: string }>`
    with recursive above as (
      select column_id as id, column_id, parent_id from catalogue_columns
       where site_id = ${context.site.id} and column_id = any(${[...ids]}::uuid[])
      union all
      select above.id, parent.column_id, parent.parent_id
        from above join catalogue_columns parent
          on parent.site_id = ${context.site.id} and parent.column_id = above.parent_id
    )
    select coalesce(above.id, kept.below_id) as id
      from above full join (
        select column_id, below_id from column_subtrees
         where site_id = ${context.site.id} and below_id = any(${[...ids]}::uuid[])
      ) kept on kept.below_id = above.id and kept.column_id = above.column_id
     where above.id is null or kept.below_id is null`.execute(context.db);
  return new Set(found.rows.map((row) => row.id));
}
