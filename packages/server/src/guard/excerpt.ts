/** The words around a finding, for lists: whatever in them is anybody's personal data is masked. */
import { MASKABLE, masked, type Span, type TextFinding } from '@gongkai/law/privacy';

const AROUND = 18;
const LONGEST = 200;

/** A finding as a list may show it. */
export interface Excerpt {
  before: string;
  text: string;
  after: string;
}

/**
 * The excerpt of a span of a text.
 * @param all every finding of the text, in order
 */
export function excerptOf(text: string, span: Span, all: readonly TextFinding[]): Excerpt {
  const start = lineStart(text, span.start);
  const end = lineEnd(text, span.end);
  const from = { start, end };
  const shown = maskedPart(text, from, all);
  return {
    before: shown.slice(0, span.start - start),
    text: shown.slice(span.start - start, span.end - start).slice(0, LONGEST),
    after: shown.slice(span.end - start),
  };
}

function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - AROUND);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

function lineEnd(text: string, at: number): number {
  const line = text.slice(at, at + AROUND).indexOf('\n');
  return line === -1 ? Math.min(text.length, at + AROUND) : at + line;
}

function maskedPart(text: string, part: Span, all: readonly TextFinding[]): string {
  let shown = '';
  let at = part.start;
  for (let index = firstEndingAfter(all, part.start); index < all.length; index += 1) {
    const finding = all[index];
    if (finding === undefined || finding.start >= part.end) break;
    if (!MASKABLE.has(finding.kind) || finding.end <= at) continue;
    const from = Math.max(at, finding.start);
    const to = Math.min(part.end, finding.end);
    const stars = masked(finding.kind, finding.text).slice(from - finding.start, to - finding.start);
    shown += text.slice(at, from) + stars;
    at = to;
  }
  return shown + text.slice(at, part.end);
}

/** Longer than any finding that is masked. */
const LONGEST_FINDING = 400;

/** Where in the order of starts a search may begin. */
function firstEndingAfter(all: readonly TextFinding[], place: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < place - LONGEST_FINDING) low = middle + 1;
    else high = middle;
  }
  return low;
}
