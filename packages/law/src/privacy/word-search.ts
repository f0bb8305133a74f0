/** Looks for many words at once in one pass over a text (Aho and Corasick, 1975): time grows with the text alone. */
import type { Span } from './finding.ts';

/** A word that was found, with what it was given with. */
export interface FoundWord<Value> extends Span {
  readonly value: Value;
}

interface State {
  readonly next: Map<string, number>;
  fail: number;
  /** Word that ends here. */
  word: number | null;
  /** The nearest state, falling back, at which a word ends. */
  suffix: number;
}

/** Builds the search for words; gives the function that runs it. Every occurrence is reported, in order of its end. */
export function wordSearch<Value>(
  entries: readonly { word: string; value: Value }[],
): (text: string) => FoundWord<Value>[] {
  const states: State[] = [newState()];
  entries.forEach(({ word }, index) => {
    if (word !== '') addWord(states, word, index);
  });
  linkStates(states);
  return (text) => {
    const found: FoundWord<Value>[] = [];
    let at = 0;
    for (let index = 0; index < text.length; index += 1) {
      at = step(states, at, text[index] ?? '');
      for (let end = at; end !== 0; end = states[end]?.suffix ?? 0) {
        const entry = entries[states[end]?.word ?? -1];
        if (entry === undefined) continue;
        found.push({ start: index + 1 - entry.word.length, end: index + 1, value: entry.value });
      }
    }
    return found;
  };
}

const newState = (): State => ({ next: new Map(), fail: 0, word: null, suffix: 0 });

function addWord(states: State[], word: string, index: number): void {
  let at = 0;
  for (let place = 0; place < word.length; place += 1) {
    const sign = word[place] ?? '';
    const known = states[at]?.next.get(sign);
    if (known !== undefined) {
      at = known;
      continue;
    }
    states.push(newState());
    states[at]?.next.set(sign, states.length - 1);
    at = states.length - 1;
  }
  const end = states[at];
  if (end !== undefined) end.word ??= index;
}

/** In order of depth, so that a state's fallback is ready before its own children need it. */
function linkStates(states: State[]): void {
  const queue = [...(states[0]?.next.values() ?? [])];
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] ?? 0;
    const state = states[at];
    if (state === undefined) continue;
    for (const [sign, child] of state.next) {
      const target = states[child];
      if (target === undefined) continue;
      target.fail = step(states, state.fail, sign);
      target.suffix = states[target.fail]?.word === null ? (states[target.fail]?.suffix ?? 0) : target.fail;
      queue.push(child);
    }
  }
}

function step(states: readonly State[], from: number, sign: string): number {
  let at = from;
  for (;;) {
    const next = states[at]?.next.get(sign);
    if (next !== undefined) return next;
    if (at === 0) return 0;
    at = states[at]?.fail ?? 0;
  }
}
