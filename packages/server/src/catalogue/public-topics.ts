import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { SealedEvent } from '../platform/journal/followers.ts';

/** The topic of pages that print classes or the labels of metadata, which are the site's and not an organ's. */
export const CLASSES_TOPIC = 'classes';

const SITE_SUBJECTS: ReadonlySet<string> = new Set(['class', 'class_scheme', 'metadata_labels']);

/** Every page of an organ may show the name of a column. */
export function publicTopics(event: SealedEvent): readonly string[] {
  if (SITE_SUBJECTS.has(event.subject.type)) return [CLASSES_TOPIC];
  if (event.subject.type !== 'column' || event.organId === null) return [];
  return [event.organId, WHOLE_SITE];
}
