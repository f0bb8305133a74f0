/** What one page of an item tells the next, in the state of the browser's history. */
import type { Problem } from '../../api/problem.ts';

/** The text has just been submitted: told on the page of the item. */
export const SUBMITTED = 'submitted';

/** What the first save of a text came to: told on the page where it is edited from then on. */
export interface FirstSave {
  /** Pictures that the server did not take. */
  refusedPictures: number;
  /** Why it was not taken into review, where that was asked for. */
  refusal: Problem | null;
}

/** Whether the state is that of a first save. */
export function isFirstSave(state: unknown): state is FirstSave {
  return typeof state === 'object' && state !== null && 'refusedPictures' in state && 'refusal' in state;
}
