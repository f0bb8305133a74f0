/** Two sequences laid side by side: what stayed, what changed into what, what went and what came. */
import { diffArrays } from 'diff';

/** One place of the two sequences. Both are given where the one became the other. */
export interface Pair<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
  readonly isSame: boolean;
}

/** More edits than these are not searched for the shortest way: then all of it was replaced. */
const MOST_EDITS = 4_000;
/** Pairs of changed entries that are compared with each other; beyond, entries are paired by their place. */
const MOST_COMPARED = 4_000;
/** From here on two entries are the same one, changed. */
const ALIKE = 0.35;

/**
 * Lays two sequences side by side.
 * @param keyOf equal for what is the same
 * @param textOf what entries are compared by where they differ
 */
export function aligned<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
  textOf: (value: Value) => string,
): Pair<Value>[] {
  const [ours, theirs] = [before.map(keyOf), after.map(keyOf)];
  const changes = diffArrays(ours, theirs, { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, value: ours },
    { removed: false, added: true, value: theirs },
  ];
  const pairs: Pair<Value>[] = [];
  let [from, to] = [0, 0];
  let gone: Value[] = [];
  let come: Value[] = [];
  const settle = () => {
    pairs.push(...matched(gone, come, textOf));
    gone = [];
    come = [];
  };
  for (const { removed, added, value } of changes) {
    if (removed) {
      gone.push(...before.slice(from, from + value.length));
      from += value.length;
    } else if (added) {
      come.push(...after.slice(to, to + value.length));
      to += value.length;
    } else {
      settle();
      value.forEach((_, index) => {
        pairs.push({ before: before[from + index] ?? null, after: after[to + index] ?? null, isSame: true });
      });
      from += value.length;
      to += value.length;
    }
  }
  settle();
  return pairs;
}

/** Pairs entries of a changed stretch that are alike, in order, so that the likeness of all pairs is greatest. */
function matched<Value>(
  gone: readonly Value[],
  come: readonly Value[],
  textOf: (value: Value) => string,
): Pair<Value>[] {
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > MOST_COMPARED)
    return [...gone.map(went), ...come.map(came)];
  const [ours, theirs] = [
    gone.map((value) => bigrams(textOf(value))),
    come.map((value) => bigrams(textOf(value))),
  ];
  const likeness = ours.map((one) => theirs.map((other) => alike(one, other)));
  const best = ours.concat([new Map()]).map(() => new Array<number>(come.length + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const likeAt = (row: number, column: number) => likeness[row]?.[column] ?? 0;
  for (let row = gone.length - 1; row >= 0; row -= 1) {
    for (let column = come.length - 1; column >= 0; column -= 1) {
      const like = likeAt(row, column);
      const paired = like >= ALIKE ? like + at(row + 1, column + 1) : 0;
      const line = best[row];
      if (line !== undefined) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair<Value>[] = [];
  let [row, column] = [0, 0];
  while (row < gone.length && column < come.length) {
    const [before, after] = [gone[row], come[column]];
    if (before === undefined || after === undefined) break;
    const like = likeAt(row, column);
    if (like >= ALIKE && at(row, column) === like + at(row + 1, column + 1)) {
      pairs.push({ before, after, isSame: false });
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) {
      pairs.push(went(before));
      row += 1;
    } else {
      pairs.push(came(after));
      column += 1;
    }
  }
  return [...pairs, ...gone.slice(row).map(went), ...come.slice(column).map(came)];
}

const went = <Value>(before: Value): Pair<Value> => ({ before, after: null, isSame: false });
const came = <Value>(after: Value): Pair<Value> => ({ before: null, after, isSame: false });

type Bigrams = ReadonlyMap<string, number>;

function bigrams(text: string): Bigrams {
  const counts = new Map<string, number>();
  const short = text.slice(0, 2_000);
  for (let index = 0; index < Math.max(1, short.length - 1); index += 1) {
    const pair = short.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient over pairs of signs: 1 for the same text, 0 for nothing in common. */
function alike(one: Bigrams, other: Bigrams): number {
  let [common, total] = [0, 0];
  for (const [pair, count] of one) {
    total += count;
    common += Math.min(count, other.get(pair) ?? 0);
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}
