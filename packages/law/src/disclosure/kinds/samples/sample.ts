/** The shape of a sample: a complete item of one kind, invented, that passes its kind's check. */
import type { KindFacts, KindFields } from '../declaration.ts';

export interface KindSample {
  readonly title: string;
  readonly fields: KindFields;
  /** HTML of the body; empty where the fields say everything. */
  readonly body: string;
  readonly facts: KindFacts;
}

/** The items that samples refer to. */
export const SAMPLE_ITEMS = [
  '019a0000-0000-7000-8000-0000000000a1',
  '019a0000-0000-7000-8000-0000000000a2',
] as const;

export const FORMED_ON = '2026-11-09';
