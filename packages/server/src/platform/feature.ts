/** What a feature folder gives the application. */
import type { Db } from './database/database.ts';
import type { PublicGet, PublicPost } from './http/public-pages.ts';
import type { RegisteredRoute } from './http/staff-routes.ts';
import type { Follower, SealedEvent } from './journal/followers.ts';
import type { Projection } from './journal/projection.ts';
import type { WorkSource } from './work.ts';

/** A feature's parts; what it does not have it leaves out. */
export interface Feature {
  staffRoutes: readonly RegisteredRoute[];
  projections: readonly Projection[];
  publicGets?: readonly PublicGet[];
  publicPosts?: readonly PublicPost[];
  followers?: readonly Follower[];
  workSource?: WorkSource;
  /** Of some hashes of stored files those that rows of the feature name while no event does yet. */
  namedFiles?(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** The topics of public pages that an event concerns: organ ids, or the whole site. */
  publicTopics?(event: SealedEvent): readonly string[];
}
