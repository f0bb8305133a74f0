import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { SealedEvent } from '../platform/journal/followers.ts';

/** Every page of the site shows an organ's name or contact. */
export function publicTopics(event: SealedEvent): readonly string[] {
  return event.subject.type === 'organ'
    ? [WHOLE_SITE, ...(event.organId === null ? [] : [event.organId])]
    : [];
}
