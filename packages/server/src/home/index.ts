/** Home pages: the one place that gathers from every feature. */
import type { RegisteredRoute } from '../platform/http/staff-routes.ts';
import type { Projection } from '../platform/journal/projection.ts';

export { publicGets } from './pages.ts';

/** This feature only reads. */
export const staffRoutes: readonly RegisteredRoute[] = [];
/** This feature only reads. */
export const projections: readonly Projection[] = [];
