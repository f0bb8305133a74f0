/**
 * Repeatable chance: the demonstration must come out the same on every machine, so that its figures can be tested.
 */

/** A repeatable source of choices. */
export interface Chance {
  /** A whole number between `low` and `high`, both included. */
  int(low: number, high: number): number;
  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` different elements (all, if there are fewer) in the order of the list. */
  some<T>(count: number, list: readonly T[]): T[];
  /** The whole list in an order of its own. */
  shuffled<T>(list: readonly T[]): T[];
  /** True with the probability `p`. */
  happens(p: number): boolean;
}

/** FNV-1a over the UTF-16 units of `text`, as an unsigned 32-bit number. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** The generator mulberry32: numbers in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Gives the choices that belong to `seed`: equal seeds give equal sequences. Throws `RangeError` on an empty list. */
export function chance(seed: string): Chance {
  const next = numbers(hash(seed));
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  };
  const order = (length: number): number[] => {
    const indexes = Array.from({ length }, (_, index) => ({ index, weight: next() }));
    return indexes.sort((a, b) => a.weight - b.weight).map((entry) => entry.index);
  };
  const at = <T>(list: readonly T[], indexes: readonly number[]): T[] =>
    indexes.flatMap((index) => list.slice(index, index + 1));
  return {
    int,
    pick,
    some: (count, list) =>
      at(
        list,
        order(list.length)
          .slice(0, count)
          .sort((a, b) => a - b),
      ),
    shuffled: (list) => at(list, order(list.length)),
    happens: (p) => next() < p,
  };
}
