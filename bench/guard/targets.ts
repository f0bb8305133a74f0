// What the guard has to reach on the passages.
import { type KindTally, type Measured, precision, recall } from './measure.ts';

/** Least recall and precision of what blocks a publication, and of what a reviewer decides on. */
export const TARGETS = {
  blocking: { recall: 0.99, precision: 0.97 },
  decided: { recall: 0.9, precision: 0.85 },
} as const;

const BLOCKING_KINDS: ReadonlySet<string> = new Set([
  'identity_number',
  'bank_card',
  'passport',
  'mobile',
  'secrecy_mark',
]);

/** Whether every kind, and what blocks as a whole, reaches its target. */
export function isGoodEnough({ kinds, blocking }: Pick<Measured, 'kinds' | 'blocking'>): boolean {
  return (
    reaches(blocking, TARGETS.blocking) &&
    kinds.every((tally) => reaches(tally, TARGETS[BLOCKING_KINDS.has(tally.kind) ? 'blocking' : 'decided']))
  );
}

function reaches(tally: Omit<KindTally, 'kind'>, target: { recall: number; precision: number }): boolean {
  return recall(tally) >= target.recall && precision(tally) >= target.precision;
}
