/** Tools for the public that work in the visitor's own browser; the server only hands out the page and its script. */
import type { RegisteredRoute } from '../platform/http/staff-routes.ts';
import type { Projection } from '../platform/journal/projection.ts';

export { TOOLS_PREFIX, toolsFolder } from './assets.ts';
export { publicGets } from './pages.ts';

/** This feature keeps nothing. */
export const staffRoutes: readonly RegisteredRoute[] = [];
/** This feature keeps nothing. */
export const projections: readonly Projection[] = [];
