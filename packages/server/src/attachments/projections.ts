/** Folds of files, for the check that their rows are what the journal says. */
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { foldAttachment } from './events.ts';
import './schema.ts';

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'attachment',
    mismatches: (context) =>
      foldAll(context, 'attachment', async (events) => {
        const rows = await context.db
          .selectFrom('attachments')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('attachment_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.attachment_id, row]));
        return (id, own) => differingColumns({ ...foldAttachment(own) }, byId.get(id));
      }),
  },
];
