/** Finding a label in text that may have errors. Work is bounded by the product of both lengths, or by the text alone. */

/** Where a label was found in a text: from `start` up to `end`, with so many typing errors. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/**
 * The occurrence of `label` in `text` with the fewest errors (a character lost, added or changed), the last one
 * among equals. Null for an empty label.
 */
export function bestHit(label: string, text: string): Hit | null {
  if (label === '') return null;
  let previous = Array.from({ length: text.length + 1 }, () => 0);
  let previousStart = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let row = 1; row <= label.length; row += 1) {
    const current = [row];
    const currentStart = [0];
    const wanted = label.charCodeAt(row - 1);
    for (let column = 1; column <= text.length; column += 1) {
      const diagonal = (previous[column - 1] ?? 0) + (text.charCodeAt(column - 1) === wanted ? 0 : 1);
      const lost = (previous[column] ?? 0) + 1;
      const added = (current[column - 1] ?? 0) + 1;
      const least = Math.min(diagonal, lost, added);
      current.push(least);
      currentStart.push(
        (least === diagonal
          ? previousStart[column - 1]
          : least === lost
            ? previousStart[column]
            : currentStart[column - 1]) ?? 0,
      );
    }
    previous = current;
    previousStart = currentStart;
  }
  let end = 0;
  previous.forEach((errors, index) => {
    if (errors <= (previous[end] ?? 0)) end = index;
  });
  return { start: previousStart[end] ?? 0, end, errors: previous[end] ?? label.length };
}

/** Errors that a label of this length may have and still be taken for itself. */
export function errorsAllowed(length: number): number {
  return Math.min(5, Math.floor(length / 5));
}

/**
 * Every place of `text` where `label` (1 to 31 characters) occurs with at most `most` errors, the best of each
 * neighbourhood. One pass over the text (Myers 1999, bit-parallel).
 */
export function allHits(label: string, text: string, most: number): Hit[] {
  const length = Math.min(label.length, 31);
  if (length === 0) return [];
  const masks = new Map<number, number>();
  for (let index = 0; index < length; index += 1) {
    const code = label.charCodeAt(index);
    masks.set(code, (masks.get(code) ?? 0) | (1 << index));
  }
  const last = 1 << (length - 1);
  let positive = -1;
  let negative = 0;
  let errors = length;
  const hits: Hit[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const equal = masks.get(text.charCodeAt(index)) ?? 0;
    const vertical = equal | negative;
    const horizontal = (((equal & positive) + positive) ^ positive) | equal;
    let plus = negative | ~(horizontal | positive);
    let minus = positive & horizontal;
    if ((plus & last) !== 0) errors += 1;
    if ((minus & last) !== 0) errors -= 1;
    plus <<= 1;
    minus <<= 1;
    positive = minus | ~(vertical | plus);
    negative = plus & vertical;
    if (errors <= most) keepBest(hits, { start: Math.max(0, index + 1 - length), end: index + 1, errors });
  }
  return hits;
}

function keepBest(hits: Hit[], hit: Hit): void {
  const before = hits.at(-1);
  if (before === undefined || hit.start >= before.end) hits.push(hit);
  else if (hit.errors < before.errors) hits[hits.length - 1] = hit;
}
