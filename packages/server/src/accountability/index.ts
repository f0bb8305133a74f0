/** Holding to account for faults (过错责任追究). */
export { concludeCase, openCase } from './cases.ts';
export { projections } from './projections.ts';
export { countUpheld, listUpheld } from './queries.ts';
export { staffRoutes } from './routes.ts';
