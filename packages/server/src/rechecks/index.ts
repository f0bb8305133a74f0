/** The recheck of what went public (复核反馈). */
import type { Follower } from '../platform/journal/followers.ts';
import { recheckFollower } from './follower.ts';

export { recountRechecks } from './due-days.ts';
export { projections } from './projections.ts';
export { recordRecheck } from './rechecks.ts';
export { staffRoutes } from './routes.ts';
export { workSource } from './work.ts';

/** What follows the journal for this feature. */
export const followers: readonly Follower[] = [recheckFollower];
