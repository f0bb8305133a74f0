/** Folds of the guard's rows, for the check that they are what the journal says. */
import { z } from 'zod';
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import type { JournalEvent } from '../platform/journal/journal.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import './schema.ts';

/** What an event says of findings that were cleared. */
export const clearedData = z.object({
  findings: z.array(z.object({ finding: z.string(), kind: z.string() })),
});

/** The name of the event that records a clearance. */
export const CLEARED = 'item.finding_cleared';

function foldClearances(events: readonly JournalEvent[]) {
  const folded = new Map<string, Record<string, unknown>>();
  for (const event of events.filter(({ event: name }) => name === CLEARED)) {
    for (const { finding, kind } of clearedData.parse(event.data).findings) {
      if (folded.has(finding)) continue;
      folded.set(finding, {
        kind,
        reason: event.note ?? '',
        cleared_by: event.actorId,
        cleared_at: event.recordedAt,
      });
    }
  }
  return folded;
}

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'item',
    mismatches: (context: Context) =>
      foldAll(context, 'item', async (events) => {
        const rows = await context.db
          .selectFrom('guard_clearances')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('item_id', 'in', [...events.keys()])
          .execute();
        const stored = Map.groupBy(rows, (row) => row.item_id);
        return (id, own) => {
          const folded = foldClearances(own);
          const held = stored.get(id) ?? [];
          const extra = held
            .filter((row) => !folded.has(row.finding))
            .map((row) => `clearance.${row.finding}`);
          const differing = [...folded].flatMap(([finding, columns]) =>
            differingColumns(
              columns,
              held.find((row) => row.finding === finding),
            ).map((column) => `clearance.${finding}.${column}`),
          );
          return [...extra, ...differing];
        };
      }),
  },
  {
    subjectType: 'guard_dictionary',
    mismatches: (context: Context) =>
      foldAll(context, 'guard_dictionary', async (events) => {
        const rows = await context.db
          .selectFrom('guard_dictionaries')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('dictionary_id', 'in', [...events.keys()])
          .execute();
        const stored = new Map(rows.map((row) => [row.dictionary_id, row]));
        return (id, own) => {
          const last = own.at(-1);
          return differingColumns({ ...last?.data, version: last?.version }, stored.get(id));
        };
      }),
  },
];
