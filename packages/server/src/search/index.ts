/** Search over published items. */

import type { PublicGet } from '../platform/http/public-pages.ts';
import type { RegisteredRoute } from '../platform/http/staff-routes.ts';
import type { Follower } from '../platform/journal/followers.ts';
import type { Projection } from '../platform/journal/projection.ts';
import { searchFollower } from './follower.ts';
import { searchGet } from './pages.ts';

export { addReleased, type ReleasedWords } from './released.ts';
export { textWords } from './words.ts';

/** The search has no acts of its own. */
export const staffRoutes: readonly RegisteredRoute[] = [];
/** The index is no record: it can be made again from the published items at any time. */
export const projections: readonly Projection[] = [];
/** Public addresses of this feature. */
export const publicGets: readonly PublicGet[] = [searchGet];
/** Followers of the journal. */
export const followers: readonly Follower[] = [searchFollower];
