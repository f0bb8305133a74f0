import { WHOLE_SITE } from '../platform/http/page-cache.ts';
import type { SealedEvent } from '../platform/journal/followers.ts';
import type { FoldedItem } from './fold.ts';

/** Events of an item that the public sees; work on a draft touches no page. */
const PUBLIC_EVENTS = new Set([
  'item.published',
  'item.issued',
  'item.withdrawn',
  'item.unpublished',
  'item.superseded',
  'item.repealed',
  'item.moved',
  'item.placed',
  'item.unplaced',
  'item.published_elsewhere',
  'item.outlet_struck',
]);

/**
 * What an event that the public sees carries of other organs: those in whose columns the item is listed. Their pages
 * are found by the event alone, also when it is read long after the placement has ended.
 */
export function concernedOrgans(event: string, item: FoldedItem): { listed_by?: readonly string[] } {
  if (!PUBLIC_EVENTS.has(event)) return {};
  const organs = new Set(item.placements.map(({ organId }) => organId));
  organs.delete(item.organId);
  return organs.size === 0 ? {} : { listed_by: [...organs].sort() };
}

/**
 * The public pages that an event of an item concerns: those of its organ, those of organs that list it, and those of the
 * whole site.
 */
export function publicTopics(event: SealedEvent): readonly string[] {
  if (!PUBLIC_EVENTS.has(event.event) || event.organId === null) return [];
  const { organ_id: placedAt, listed_by: listedBy } = event.data;
  const others = [placedAt, ...(Array.isArray(listedBy) ? listedBy : [])];
  const organs = new Set([event.organId, ...others.filter((id) => typeof id === 'string')]);
  return [...organs, WHOLE_SITE];
}
