/** The fold of columns, for the check that rows are what the journal says. */
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
        return (id, own) => {
          const fields: Record<string, unknown> = {};
          for (const event of own) Object.assign(fields, event.data, { version: event.version });
          return differingColumns(fields, byId.get(id));
        };
      }),
  },
];
