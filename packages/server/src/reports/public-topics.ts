import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { SealedEvent } from '../platform/journal/followers.ts';

/** The public pages that an event of a report concerns. */
export function publicTopics(event: SealedEvent): readonly string[] {
  const visible = event.event === 'report.published' || event.event === 'report.superseded';
  return visible && event.organId !== null ? [event.organId, WHOLE_SITE] : [];
}
