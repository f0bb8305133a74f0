import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { SealedEvent } from '../platform/journal/followers.ts';

/** Events that change the figures of requests on the home pages: received, concluded, corrected. */
const COUNTED: ReadonlySet<string> = new Set([
  'submit',
  'confirm',
  'serve',
  'withdraw',
  'correction_period_over',
  'fee_period_over',
  'correct_entry',
]);

/** Home pages show how many requests were received and how long they took. */
export function publicTopics(event: SealedEvent): readonly string[] {
  if (event.subject.type !== 'request' || !COUNTED.has(event.event)) return [];
  return [WHOLE_SITE, ...(event.organId === null ? [] : [event.organId])];
}
