/** Numbered paragraphs, as Word writes them one below the other, brought into lists. */
import type { Marker } from './numbering.ts';
import { type Element, element, type Node } from './tree.ts';

/** A point of a list with its depth, from 1. */
export interface Point {
  readonly level: number;
  readonly marker: Marker;
  readonly content: readonly Node[];
}

/** Points in a row as lists; where the numbers do not go on, the next list begins at its own. */
export function listsOf(points: readonly Point[]): Element[] {
  const lists: Element[] = [];
  let at = 0;
  for (let first = points[at]; first !== undefined; first = points[at]) {
    const items: { content: Node[] }[] = [];
    let last = first.marker;
    let point: Point | undefined = first;
    while (point !== undefined && point.level >= first.level) {
      if (point.level > first.level) {
        const end = points.findIndex(({ level }, index) => index > at && level <= first.level);
        const inner = points.slice(at, end < 0 ? points.length : end);
        items.at(-1)?.content.push(...listsOf(inner));
        at += inner.length;
      } else {
        const marker: Marker | null = items.length === 0 ? last : continued(last, point.marker);
        if (marker === null) break;
        last = marker;
        items.push({ content: [...point.content] });
        at += 1;
      }
      point = points[at];
    }
    lists.push(
      listOf(
        first.marker,
        items.map(({ content }) => element('li', content)),
      ),
    );
  }
  return lists;
}

/** The next marker, read as that of the same list; null where another list begins. */
function continued(last: Marker, next: Marker): Marker | null {
  if (last.list === 'ul' || next.list === 'ul') return last.list === next.list ? next : null;
  // After `h.` comes `i.`, which alone would be a Roman one.
  if (last.number === 8 && next.number === 1 && next.type.toLowerCase() === 'i' && /a/i.test(last.type))
    return { ...last, number: 9 };
  return last.type === next.type && next.number === last.number + 1 ? next : null;
}

function listOf(marker: Marker, items: readonly Element[]): Element {
  if (marker.list === 'ul') return element('ul', items);
  return element('ol', items, {
    ...(marker.type === '1' ? {} : { type: marker.type }),
    ...(marker.number === 1 ? {} : { start: String(marker.number) }),
  });
}
