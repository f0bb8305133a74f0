/** What happens to items by itself: release at an instant, withdrawal at the end of a notice period, reviews to come. */
export { projections } from './projections.ts';
export { staffRoutes } from './routes.ts';
export { setSchedule } from './schedules.ts';
export { sweepSchedules } from './sweep.ts';
export { workSource } from './work.ts';
