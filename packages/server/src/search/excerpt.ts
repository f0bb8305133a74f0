/** Marking what was sought in a title, and the passage of a text where it stands. */
import type { HighlightedText } from '@gongkai/pages';
import { normalised } from './words.ts';

const BEFORE = 30;
const LENGTH = 110;

/**
 * Cuts a text where marks begin and end. Marks are normalised; where normalising changes the length of the text, as
 * it does for a few signs, nothing is marked rather than the wrong place.
 */
export function highlighted(text: string, marks: readonly string[]): HighlightedText {
  const folded = foldedAlike(text);
  const parts: { text: string; hit: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const hit = folded === null ? null : nextHit(folded, marks, at);
    if (hit === null) {
      parts.push({ text: text.slice(at), hit: false });
      break;
    }
    if (hit.start > at) parts.push({ text: text.slice(at, hit.start), hit: false });
    parts.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  return parts;
}

/** The passage around the first mark in the text; undefined where none stands. */
export function excerptOf(text: string, marks: readonly string[]): HighlightedText | undefined {
  const plain = text.replaceAll('\n', ' ');
  const folded = foldedAlike(plain);
  const first = folded === null ? null : nextHit(folded, marks, 0);
  if (first === null) return undefined;
  const start = beginning(plain, first.start);
  const end = Math.min(plain.length, start + LENGTH);
  const parts = highlighted(plain.slice(start, end), marks);
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...parts,
    ...(end < plain.length ? [{ text: '…', hit: false }] : []),
  ];
}

/** Where an excerpt begins: after the last sentence that ends shortly before the hit, else after the first pause there. */
function beginning(plain: string, hit: number): number {
  const earliest = Math.max(0, hit - BEFORE);
  if (earliest === 0) return 0;
  const before = plain.slice(earliest, hit);
  const sentence = Math.max(...['。', '！', '？', '；'].map((sign) => before.lastIndexOf(sign)));
  const pause = sentence === -1 ? before.search(/[，、：\s]/) : sentence;
  return earliest + (pause === -1 ? 0 : pause + 1);
}

function foldedAlike(text: string): string | null {
  const folded = normalised(text);
  return folded.length === text.length ? folded : null;
}

/** The earliest mark from a place on; of those that begin together the longest, since longer marks come first. */
function nextHit(
  folded: string,
  marks: readonly string[],
  from: number,
): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  for (const mark of marks) {
    const start = mark === '' ? -1 : folded.indexOf(mark, from);
    if (start !== -1 && (best === null || start < best.start)) best = { start, end: start + mark.length };
  }
  return best;
}
