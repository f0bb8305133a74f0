/** The check that what a recheck found is what the journal says of it. */
import { z } from 'zod';
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import './schema.ts';

const recorded = z.object({
  item_id: z.string(),
  edition: z.number(),
  result: z.string(),
  differences: z.array(z.string()),
});

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'recheck',
    mismatches: (context: Context) =>
      foldAll(context, 'recheck', async (events) => {
        const rows = await context.db
          .selectFrom('rechecks')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('recheck_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.recheck_id, row]));
        return (id, [event]) => {
          const { result, ...data } = recorded.parse(event?.data);
          const folded = {
            ...data,
            state: result,
            rechecked_by: event?.actorId,
            rechecked_on: event?.on,
            version: event?.version,
          };
          return differingColumns(folded, byId.get(id));
        };
      }),
  },
];
