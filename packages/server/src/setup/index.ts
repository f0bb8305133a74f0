/** How an organ comes to be, with everything that every organ has. */
import type { Projection } from '../platform/journal/projection.ts';

export { establishOrgan } from './establish-organ.ts';
export { staffRoutes } from './routes.ts';

/** What it makes belongs to other features. */
export const projections: readonly Projection[] = [];
