/** The check that an import's row is what its journal gives. */
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { foldImport, importColumns } from './events.ts';
import './schema.ts';

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'import',
    mismatches: (context: Context) =>
      foldAll(context, 'import', async (events) => {
        const rows = await context.db
          .selectFrom('imports')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('import_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.import_id, row]));
        return (id, own) => differingColumns(importColumns(foldImport(own)), byId.get(id));
      }),
  },
];
