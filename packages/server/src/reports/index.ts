/** Annual reports: compiled from the registers, completed, approved and published. */
export { compileEntry, type ReportEntry } from './entry.ts';
export { sweepUnconfirmed } from './import.ts';
export { publicGets } from './pages.ts';
export { projections } from './projections.ts';
export { publicTopics } from './public-topics.ts';
export { publishReport } from './publish.ts';
export { loadReport, publishedReport, publishedReportYears, publishedYears } from './queries.ts';
export {
  changeFigure,
  compileReport,
  correctReport,
  restoreFigure,
  reviewReport,
  typeFigure,
  writeSections,
} from './reports.ts';
export { staffRoutes } from './routes.ts';
export { workSource } from './work.ts';
