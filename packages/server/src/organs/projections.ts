/** Folds of organs and section offices, for the check that rows are what the journal says. */
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import type { JournalEvent } from '../platform/journal/journal.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';

/** The row that an organ's events give. Every event carries the fields it sets. */
function foldFields(events: readonly JournalEvent[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const event of events) Object.assign(fields, event.data, { version: event.version });
  return fields;
}

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'organ',
    mismatches: (context: Context) =>
      foldAll(context, 'organ', async (events) => {
        const rows = await context.db
          .selectFrom('organs')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('organ_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.organ_id, row]));
        return (id, own) => differingColumns(foldFields(own), byId.get(id));
      }),
  },
  {
    subjectType: 'section_office',
    mismatches: (context: Context) =>
      foldAll(context, 'section_office', async (events) => {
        const rows = await context.db
          .selectFrom('section_offices')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('office_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.office_id, row]));
        return (id, own) => differingColumns(foldFields(own), byId.get(id));
      }),
  },
];
