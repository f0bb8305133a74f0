/** The check that a rectification's row is what its journal gives. */
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { foldRectification } from './fold.ts';
import './schema.ts';

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'rectification',
    mismatches: (context: Context) =>
      foldAll(context, 'rectification', async (events) => {
        const rows = await context.db
          .selectFrom('rectifications')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('rectification_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.rectification_id, row]));
        return (id, own) => differingColumns({ ...foldRectification(own) }, byId.get(id));
      }),
  },
];
