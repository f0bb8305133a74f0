/** Faults of what is public and their putting right (整改). */
export { projections } from './projections.ts';
export {
  answerRectification,
  confirmRectification,
  type NewRectification,
  openRectification,
  placeOf,
  rejectRectification,
} from './rectifications.ts';
export { staffRoutes } from './routes.ts';
export { workSource } from './work.ts';
