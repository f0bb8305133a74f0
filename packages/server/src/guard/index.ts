/** The guard before publication: what an edition holds that may not be public, and what was decided about it. */
import type { Follower } from '../platform/journal/followers.ts';
import { outsideLinkFollower } from './outside-links.ts';

export { type Clearance, clearancesOf, storeClearances } from './clearances.ts';
export {
  type FindingPlace,
  type GuardedEdition,
  type GuardFinding,
  type GuardReport,
  guardReport,
} from './edition.ts';
export { type Gate, requireClean } from './gate.ts';
export { requireImpersonal } from './impersonal.ts';
export { goneLinks } from './links.ts';
export { type MaskedText, maskedText } from './masking.ts';
export { checkOutsideLinks, type OutsideLinks, outsideLinksOf } from './outside-links.ts';
export { CLEARED, clearedData, projections } from './projections.ts';
export { staffRoutes } from './routes.ts';

/** What follows the journal. */
export const followers: readonly Follower[] = [outsideLinkFollower];
