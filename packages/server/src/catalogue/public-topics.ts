import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { SealedEvent } from '../platform/journal/followers.ts';

/** Every page of an organ may show the name of a column. */
export function publicTopics(event: SealedEvent): readonly string[] {
  if (event.subject.type !== 'column' || event.organId === null) return [];
  return [event.organId, WHOLE_SITE];
}
