/** The guard before publication: what an edition holds that may not be public, and what was decided about it. */
export { type Clearance, clearancesOf, storeClearances } from './clearances.ts';
export {
  type FindingPlace,
  type GuardedEdition,
  type GuardFinding,
  type GuardReport,
  guardReport,
} from './edition.ts';
export { type Gate, requireClean } from './gate.ts';
export { deadLinks } from './links.ts';
export { type MaskedText, maskedText } from './masking.ts';
export { CLEARED, clearedData, projections } from './projections.ts';
export { staffRoutes } from './routes.ts';
