/** Figures over what other features hold. */
export { organFigures, siteFigures } from './figures.ts';
