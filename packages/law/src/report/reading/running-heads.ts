/** Lines that belong to the page, not to the report. */
import type { Block, TextBlock } from './document.ts';
import { fold, squeeze } from './fold.ts';

/** What a wrong decoding leaves of a dash. */
const LOST = '\ufffd';

/** Most characters a line with a page number has. */
const LONGEST = 20;

/** Between the parts of a page number at most; marks for none stand farther apart, each in its column. */
const WIDEST_SPACE = 3;

/** Whether a folded line holds nothing but a page number: `-3-`, `第3页`, `3/6`, or a number before a page break. */
export function isPageNumber(folded: string, source: string): boolean {
  if (folded.length > 200 || isRowOfCells(folded, source)) return false;
  const line = folded.replaceAll(' ', '').replaceAll('—', '-').replaceAll('·', '-');
  if (line.length === 0 || line.length > LONGEST) return false;
  if (isNumber(line)) return source.includes('\f') && line.length <= 3;
  if (line.startsWith('-') && line.endsWith('-'))
    return isNumber(trimDashes(line)) && hasOneSpaceASide(folded);
  if (line.length > 2 && line.startsWith(LOST) && line.endsWith(LOST)) return true;
  if (line.startsWith('第') && line.includes('页')) return true;
  const [page = '', pages = '', ...rest] = line.split('/');
  const isCounted = isNumber(page) && isNumber(pages) && Number(page) <= Number(pages);
  return rest.length === 0 && isCounted && Number(page) > 0;
}

/** A line of cells, one of which holds a figure and the others marks for none, is no page number. */
function isRowOfCells(folded: string, source: string): boolean {
  const inside = source.trim();
  return (
    inside.includes('\t') || inside.includes('|') || folded.trim().includes(' '.repeat(WIDEST_SPACE + 1))
  );
}

/** `-- 3 --` is a page number, `- - 3 -` a row. */
function hasOneSpaceASide(folded: string): boolean {
  return (
    folded
      .trim()
      .split(' ')
      .filter((part) => part !== '').length <= 3
  );
}

function trimDashes(line: string): string {
  let start = 0;
  let end = line.length;
  while (line.charAt(start) === '-') start += 1;
  while (end > start && line.charAt(end - 1) === '-') end -= 1;
  return line.slice(start, end);
}

function isNumber(text: string): boolean {
  if (text === '') return false;
  for (const unit of text) if (unit < '0' || unit > '9') return false;
  return true;
}

/** Words that a running head has: it repeats the title. */
const HEAD_WORDS = '年度报告';

/** What is left of a page break between empty lines: a line that holds a form feed, and may end a row or not. */
export const PAGE_BREAK = '\f';

/**
 * The blocks without page numbers, and without the repeated title around each. Of the empty lines around it one stays,
 * as {@link PAGE_BREAK}.
 */
export function withoutPageBreaks(blocks: readonly Block[]): readonly Block[] {
  const dropped = new Set<number>();
  const breaks = new Map<number, TextBlock>();
  const times = titleTimes(blocks);
  const isBreak = (block: Block | undefined): boolean => {
    if (block?.kind !== 'text') return false;
    const folded = fold(block.text);
    return block.text === '' || isPageNumber(folded, block.text) || isRepeatedTitle(block, times);
  };
  blocks.forEach((block, index) => {
    if (block.kind !== 'text' || dropped.has(index) || !isPageNumber(fold(block.text), block.text)) return;
    let from = index;
    while (isBreak(blocks[from - 1])) from -= 1;
    let to = index;
    while (isBreak(blocks[to + 1])) to += 1;
    for (let at = from; at <= to; at += 1) if (!isFirstTitle(at, blocks, times)) dropped.add(at);
    if (to > from) breaks.set(index, { ...block, text: PAGE_BREAK });
  });
  if (dropped.size === 0) return blocks;
  return blocks.flatMap((block, index) => breaks.get(index) ?? (dropped.has(index) ? [] : [block]));
}

/** Where lines that end like a title stand, by their squeezed text. */
function titleTimes(blocks: readonly Block[]): Map<string, number[]> {
  const times = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    const title = titleText(block);
    if (title !== null) times.set(title, [...(times.get(title) ?? []), index]);
  });
  return times;
}

function titleText(block: Block | undefined): string | null {
  if (block?.kind !== 'text' || block.text.length > 100) return null;
  const squeezed = squeeze(fold(block.text));
  return squeezed.includes(HEAD_WORDS) ? squeezed : null;
}

function isRepeatedTitle(block: TextBlock, times: ReadonlyMap<string, readonly number[]>): boolean {
  return (times.get(titleText(block) ?? '') ?? []).length > 1;
}

function isFirstTitle(
  at: number,
  blocks: readonly Block[],
  times: ReadonlyMap<string, readonly number[]>,
): boolean {
  const title = titleText(blocks[at]);
  return title !== null && times.get(title)?.[0] === at;
}
