/** The check that a case's row is what its journal gives. */
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { foldCase } from './fold.ts';
import './schema.ts';

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'accountability_case',
    mismatches: (context: Context) =>
      foldAll(context, 'accountability_case', async (events) => {
        const rows = await context.db
          .selectFrom('accountability_cases')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('case_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.case_id, row]));
        return (id, own) => differingColumns({ ...foldCase(own) }, byId.get(id));
      }),
  },
];
