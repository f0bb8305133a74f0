/** The check that a report's row is what its journal gives. */
import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { toReportEvent } from './events.ts';
import { type FoldedReport, foldReport } from './fold.ts';
import './schema.ts';

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'report',
    mismatches: (context: Context) =>
      foldAll(context, 'report', async (events) => {
        const rows = await context.db
          .selectFrom('reports')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('report_id', 'in', [...events.keys()])
          .execute();
        const byId = new Map(rows.map((row) => [row.report_id, row]));
        return (id, own) => differingColumns(columnsOf(foldReport(own.map(toReportEvent))), byId.get(id));
      }),
  },
];

/** A folded report by the columns of its row, JSON as values. */
export function columnsOf(folded: FoldedReport) {
  return {
    organ_id: folded.organId,
    year: folded.year,
    edition: folded.edition,
    format: folded.format,
    state: folded.state,
    report: folded.report,
    counted: folded.counted,
    typed: folded.typed,
    approvals: folded.approvals,
    compiled_at: folded.compiledAt,
    published_on: folded.publishedOn,
    item_id: folded.itemId,
    documents: folded.documents,
    version: folded.version,
    updated_at: folded.updatedAt,
  };
}
