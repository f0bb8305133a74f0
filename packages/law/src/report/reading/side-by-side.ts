/** Two reports printed beside each other, such as two years of one organ: put one below the other before they are read. */
import type { Block, PageBlock, PositionedWord, TextBlock } from './document.ts';
import { fold, squeeze } from './fold.ts';
import { HEADING_KEYS, TITLE_KEY } from './labels.ts';
import { printColumns } from './print-columns.ts';

/** Lines that must hold the same heading twice. */
const LEAST_LINES = 3;
/** Spaces between the two. */
const LEAST_GAP = 3;
/** Lines in which print may reach over the gap, as a share. */
const MOST_CROSSINGS = 0.03;

/** Points; baselines that differ by less are of one line. */
const LINE_STEP = 3;

const KEYS = [...HEADING_KEYS.flat(), TITLE_KEY, '信息内容', '行政处罚'];

/** The blocks with every run of text lines or pages that stand side by side pulled apart: first all left, then all right. */
export function pulledApart(blocks: readonly Block[]): readonly Block[] {
  const pages = blocks.filter((block) => block.kind === 'page');
  if (pages.length > 0) return pages.length === blocks.length ? pagesApart(pages) : blocks;
  const texts = blocks.filter((block) => block.kind === 'text');
  return texts.length === blocks.length ? textsApart(texts) : blocks;
}

function textsApart(blocks: readonly TextBlock[]): readonly Block[] {
  const starts = blocks.flatMap((block): number[] => {
    const second = secondStart(block.text);
    return second === null ? [] : [printColumns(block.text)[second] ?? 0];
  });
  if (starts.length < LEAST_LINES) return blocks;
  const start = Math.min(...starts);
  const cuts = blocks.map((block) => cutAt(block.text, start));
  if (cuts.filter((cut) => cut === null).length > MOST_CROSSINGS * blocks.length) return blocks;
  const left = blocks.map((block, index) => ({
    ...block,
    text: block.text.slice(0, cuts[index] ?? undefined),
  }));
  const right = blocks.map((block, index): TextBlock => {
    const cut = cuts[index] ?? block.text.length;
    return { ...block, text: block.text.slice(cut), place: { ...block.place, offset: cut } };
  });
  return [...left, ...right];
}

/** Where the second half of a line begins that holds the same heading twice, after a gap. */
function secondStart(text: string): number | null {
  const folded = fold(text);
  if (!folded.includes(' '.repeat(LEAST_GAP))) return null;
  const squeezed = squeeze(folded);
  if (!KEYS.some((key) => squeezed.indexOf(key) !== squeezed.lastIndexOf(key))) return null;
  let widest = { start: 0, length: 0 };
  let start = folded.length - folded.trimStart().length;
  for (let at = start; at < folded.length; at += 1) {
    if (folded.charAt(at) !== ' ') start = at + 1;
    else if (at + 1 - start > widest.length) widest = { start, length: at + 1 - start };
  }
  return widest.length < LEAST_GAP ? null : widest.start + widest.length;
}

/** Units that a character of doubtful width may put the gap out by. */
const MOST_OFF = 4;

/** The unit at which the right half begins, at or near a column of print; null where print reaches over the gap. */
function cutAt(text: string, start: number): number | null {
  const columns = printColumns(text);
  const cut = columns.findIndex((column) => column >= start);
  if (cut === -1) return text.length;
  const folded = fold(text);
  for (let off = 0; off <= MOST_OFF; off += 1)
    for (const at of [cut - off, cut + off]) if (isBehindGap(folded, at)) return at;
  return cut === text.length ? cut : null;
}

function isBehindGap(folded: string, at: number): boolean {
  if (at <= 0) return at === 0;
  const gap = Math.min(at, LEAST_GAP);
  return at <= folded.length && folded.slice(at - gap, at).trim() === '';
}

function pagesApart(pages: readonly PageBlock[]): readonly Block[] {
  const starts = pages.flatMap(secondWords).map((word) => word.x);
  if (starts.length < LEAST_LINES) return pages;
  const start = Math.min(...starts) - 1;
  const isAcross = (word: PositionedWord) => word.x < start && word.x + word.width > start + 1;
  const words = pages.flatMap((page) => page.words);
  if (words.filter(isAcross).length > MOST_CROSSINGS * words.length) return pages;
  const part = (isRight: boolean) =>
    pages.map((page) => ({ ...page, words: page.words.filter((word) => word.x >= start === isRight) }));
  return [...part(false), ...part(true)];
}

/** Words that hold a heading which stands to their left on the same line too. */
function secondWords(page: PageBlock): PositionedWord[] {
  const known = page.words.flatMap((word) => {
    const text = word.text.length > 60 ? '' : squeeze(fold(word.text));
    const key = KEYS.find((candidate) => text.includes(candidate));
    return key === undefined ? [] : [{ word, line: `${key} ${Math.round(word.y / LINE_STEP)}` }];
  });
  const ends = new Map<string, number>();
  for (const { word, line } of known)
    ends.set(line, Math.min(ends.get(line) ?? Number.POSITIVE_INFINITY, word.x + word.width));
  return known
    .filter(({ word, line }) => (ends.get(line) ?? word.x) < word.x - word.height)
    .map(({ word }) => word);
}
