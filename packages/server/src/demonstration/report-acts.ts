/** The acts that bring the demonstration's annual reports from compilation to publication. */

import type { Context } from '../platform/context.ts';
import {
  compileReport,
  loadReport,
  publishReport,
  reviewReport,
  typeFigure,
  writeSections,
} from '../reports/index.ts';
import type { ReportContent } from './content/index.ts';
import { type Act, type Desk, known } from './loader.ts';

/** The acts of one report: compiled and completed, then confirmed, reviewed, approved and published. */
export function reportActs(report: ReportContent): Act[] {
  let reportId = '';
  const version = async (context: Context) => (await loadReport(context, reportId)).version;
  const review =
    (action: 'confirm' | 'secrecy_review' | 'approve') =>
    async (context: Context): Promise<void> => {
      await reviewReport(context, { reportId, version: await version(context), action });
    };
  return [
    {
      at: report.compiledAt,
      by: report.compiledBy,
      async run(context: Context, desk: Desk) {
        reportId = await compileReport(context, {
          organId: known(desk.organs, report.organ),
          year: report.year,
        });
        for (const { cell, value, source } of report.figures) {
          await typeFigure(context, { reportId, version: await version(context), cell, value, source });
        }
        await writeSections(context, {
          reportId,
          version: await version(context),
          sections: report.sections,
        });
      },
    },
    { at: report.confirmedAt, by: report.confirmedBy, run: review('confirm') },
    { at: report.secrecyReviewedAt, by: report.secrecyReviewedBy, run: review('secrecy_review') },
    { at: report.approvedAt, by: report.approvedBy, run: review('approve') },
    {
      at: report.publishedAt,
      by: report.publishedBy,
      async run(context: Context) {
        await publishReport(context, { reportId, version: await version(context) });
      },
    },
  ];
}
