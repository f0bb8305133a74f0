import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { SealedEvent } from '../platform/journal/followers.ts';

const VISIBLE: ReadonlySet<string> = new Set(['report.published', 'report.withdrawn', 'report.superseded']);

/** The public pages that an event of a report concerns. */
export function publicTopics(event: SealedEvent): readonly string[] {
  return VISIBLE.has(event.event) && event.organId !== null ? [event.organId, WHOLE_SITE] : [];
}
