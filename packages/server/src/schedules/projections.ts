/** The check that a schedule's row is what its journal gives. */
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { foldSchedule } from './fold.ts';
import './schema.ts';

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'schedule',
    mismatches: (context: Context) =>
      foldAll(context, 'schedule', async (events) => {
        const rows = await context.db
          .selectFrom('schedules')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('schedule_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.schedule_id, row]));
        return (id, own) => differingColumns({ ...foldSchedule(own) }, byId.get(id));
      }),
  },
];
