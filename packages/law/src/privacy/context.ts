/** What stands around a number: the words before and after it on its line. All looks are of bounded length. */
import type { Span } from './finding.ts';

/** Up to `length` units before a place, not beyond the start of its line (or `lines` lines further up). */
export function before(normal: string, at: number, length: number, lines = 0): string {
  const text = normal.slice(Math.max(0, at - length), at);
  const cut = nthBreakFromEnd(text, lines);
  return text.slice(cut);
}

/** Up to `length` units after a place, not beyond the end of its line. */
export function after(normal: string, at: number, length: number): string {
  const text = normal.slice(at, at + length);
  const end = text.indexOf('\n');
  return end === -1 ? text : text.slice(0, end);
}

function nthBreakFromEnd(text: string, lines: number): number {
  let at = text.length;
  for (let seen = 0; seen <= lines; seen += 1) {
    at = text.lastIndexOf('\n', at - 1);
    if (at === -1) return 0;
  }
  return at + 1;
}

/** Where a sentence ends: what stands beyond says nothing of this number. */
const SENTENCE_END = /[。!?;]/;

/** The part of a text before a place that belongs to its sentence. */
export function ownSentenceBefore(text: string): string {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (SENTENCE_END.test(text[at] ?? '')) return text.slice(at + 1);
  }
  return text;
}

/** The part of a text after a place that belongs to its sentence. */
export function ownSentenceAfter(text: string): string {
  const end = text.search(SENTENCE_END);
  return end === -1 ? text : text.slice(0, end);
}

/** The span between two spans, or null where they share a place. */
export function between(a: Span, b: Span): Span | null {
  if (a.end <= b.start) return { start: a.end, end: b.start };
  if (b.end <= a.start) return { start: b.end, end: a.start };
  return null;
}

/** The last place where one of the words stands in a text, counted from its end; null when none does. */
export function nearestFromEnd(text: string, words: RegExp): { word: string; distance: number } | null {
  let found: { word: string; distance: number } | null = null;
  for (const match of text.matchAll(words)) {
    found = { word: match[0], distance: text.length - match.index - match[0].length };
  }
  return found;
}
