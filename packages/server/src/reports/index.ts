/** Annual reports: compiled from the registers, completed, approved and published. */
import type { Feature } from '../platform/feature.ts';
import { publicGets } from './pages.ts';
import { projections } from './projections.ts';
import { staffRoutes } from './routes.ts';
import { workSource } from './work.ts';

export { compileEntry, type ReportEntry } from './entry.ts';
export { publishReport } from './publish.ts';
export { loadReport, publishedReport, publishedYears } from './queries.ts';
export {
  changeFigure,
  compileReport,
  correctReport,
  restoreFigure,
  reviewReport,
  typeFigure,
  writeSections,
} from './reports.ts';

/** What the application takes from this feature. */
export const reports: Feature = {
  staffRoutes,
  publicGets,
  projections,
  workSource,
  publicTopics: (event) =>
    event.event === 'report.published' && event.organId !== null ? [event.organId, '*'] : [],
};
