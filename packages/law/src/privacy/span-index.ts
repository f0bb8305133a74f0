/** Spans in order, so that those around a place are found without looking at all of them. */
import { overlaps, type Span } from './finding.ts';

/** Spans that can be asked for by place. */
export interface SpanIndex<Held extends Span> {
  /** Spans that stand at most `reach` units from a span, in order. */
  near(span: Span, reach: number): Held[];
  /** Whether any of them shares a place with a span. */
  touches(span: Span): boolean;
}

/** Makes an index of spans; they may overlap. */
export function spanIndex<Held extends Span>(spans: readonly Held[]): SpanIndex<Held> {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, span) => Math.max(most, span.end - span.start), 0);
  const near = (span: Span, reach: number): Held[] => {
    const found: Held[] = [];
    for (let at = firstFrom(sorted, span.start - reach - longest); at < sorted.length; at += 1) {
      const held = sorted[at];
      if (held === undefined || held.start > span.end + reach) break;
      if (held.end >= span.start - reach) found.push(held);
    }
    return found;
  };
  return { near, touches: (span) => near(span, 0).some((held) => overlaps(held, span)) };
}

function firstFrom(sorted: readonly Span[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
