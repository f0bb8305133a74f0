import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { SealedEvent } from '../platform/journal/followers.ts';

/** Events of an item that the public sees; work on a draft touches no page. */
const PUBLIC_EVENTS = new Set([
  'item.published',
  'item.issued',
  'item.withdrawn',
  'item.unpublished',
  'item.superseded',
  'item.repealed',
  'item.moved',
  'item.published_elsewhere',
]);

/** The public pages that an event of an item concerns: those of its organ, and those of the whole site. */
export function publicTopics(event: SealedEvent): readonly string[] {
  if (!PUBLIC_EVENTS.has(event.event) || event.organId === null) return [];
  return [event.organId, WHOLE_SITE];
}
