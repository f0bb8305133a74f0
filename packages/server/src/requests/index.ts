/** Disclosure requests (依申请公开): filing, handling by events, letters, look-up, and the figures of the report. */

import { lookupGets, lookupPosts } from './lookup-pages.ts';
import { filingGets, filingPosts } from './pages.ts';

export { refoldOpenRequests } from './due-days.ts';
export { type EventInput, type RecordableEvent, versionedEventSchema } from './event-input.ts';
export { sweepDueRequests } from './jobs.ts';
export { projections } from './projections.ts';
export { publicTopics } from './public-topics.ts';
export { requestOrgan } from './queries.ts';
export {
  listReportRequests,
  type ReportScope,
  requestFigures,
  requestReportCounts,
} from './report-figures.ts';
export { type NewCaseEvent, noteRemedy, record } from './requests.ts';
export { staffRoutes } from './routes.ts';
export { type NewRequest, type Receipt, submit } from './submit.ts';
export { workSource } from './work.ts';

/** Public addresses of this feature. */
export const publicGets = [...filingGets, ...lookupGets];
export const publicPosts = [...filingPosts, ...lookupPosts];
