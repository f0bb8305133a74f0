/** Reconsideration and litigation: the register and its figures. */
export { projections } from './projections.ts';
export { decideRemedy, fileRemedy } from './remedies.ts';
export { listReportRemedies, remedyReportCounts } from './report-figures.ts';
export { staffRoutes } from './routes.ts';
