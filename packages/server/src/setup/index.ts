/** How an organ comes to be, with everything that every organ has. */
export { establishOrgan } from './establish-organ.ts';
