import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { foldRemedy } from './fold.ts';
import './schema.ts';

/** The check that a case's row is what its journal gives. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'remedy',
    mismatches: (context: Context) =>
      foldAll(context, 'remedy', async (events) => {
        const rows = await context.db
          .selectFrom('remedies')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('remedy_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.remedy_id, row]));
        return (id, own) => differingColumns({ ...foldRemedy(own) }, byId.get(id) && { ...byId.get(id) });
      }),
  },
];
