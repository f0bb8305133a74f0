/** Lines of pages of which only positions are known: words side by side are a line, close ones are joined. */
import type { Block, PageBlock, Place, PositionedWord } from './document.ts';
import { fold, squeeze } from './fold.ts';
import { isPageNumber } from './running-heads.ts';

export interface PrintedLine {
  readonly text: string;
  /** Where each unit of the text begins across the page; one more, where the last one ends. */
  readonly edges: readonly number[];
  readonly place: Place;
}

/** A line as it stands on its page, for showing where a figure was read. */
export interface PageLine {
  readonly text: string;
  /** Where each unit of the text begins across the page, in points; one more, where the last one ends. */
  readonly edges: readonly number[];
  /** Baseline in points from the top of the page. */
  readonly y: number;
  /** Size of the largest type in it, in points. */
  readonly height: number;
}

/** All lines of a page from top to bottom, in the order in which places count them from 1. */
export function linesOfPage(page: PageBlock): PageLine[] {
  return pageLines(page).map((words) => ({
    ...joinWords(words),
    y: words[0]?.y ?? 0,
    height: Math.max(...words.map(({ height }) => height)),
  }));
}

/** Words whose baselines differ by less than this share of their height stand on one line. */
const SAME_LINE = 0.45;
/** Digits closer than this share of their height are one number. */
const SAME_NUMBER = 0.22;

/** The lines of pages from top to bottom, without page numbers and without heads that every page repeats. */
export function linesOfPages(blocks: readonly Block[]): PrintedLine[] {
  const pages = blocks
    .filter((block) => block.kind === 'page')
    .map((page) => ({ page, lines: pageLines(page) }));
  const heads = repeatedHeads(pages.map(({ lines }) => lines));
  return pages.flatMap(({ page, lines }) =>
    lines.flatMap((words, index): PrintedLine[] => {
      const text = textOf(words);
      const edge = index < 2 || index >= lines.length - 2;
      if (isPageNumber(fold(text), edge ? `${text}\f` : text) || (edge && heads.has(squeeze(fold(text)))))
        return [];
      return [{ ...joinWords(words), place: { ...page.place, line: index + 1 } }];
    }),
  );
}

function pageLines(page: PageBlock): PositionedWord[][] {
  const words = page.words.filter((word) => word.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: PositionedWord[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && word.y - baseline <= SAME_LINE * Math.max(4, word.height)) line.push(word);
    else {
      lines.push([word]);
      baseline = word.y;
    }
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

/** Lines at the top or bottom of at least three pages with the same words. */
function repeatedHeads(pages: readonly PositionedWord[][][]): Set<string> {
  const times = new Map<string, number>();
  for (const lines of pages) {
    const edges = lines.filter((_, index) => index === 0 || index === lines.length - 1);
    for (const text of new Set(edges.map((line) => squeeze(fold(textOf(line))))))
      if (text.length >= 4) times.set(text, (times.get(text) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= 3).map(([text]) => text));
}

function textOf(words: readonly PositionedWord[]): string {
  return words.map((word) => word.text).join('');
}

/** The words as one text with a space at each gap, and the x of each of its units. */
function joinWords(words: readonly PositionedWord[]): { text: string; edges: number[] } {
  let text = '';
  const edges: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    if (text !== '' && word.x - end > SAME_NUMBER * word.height) {
      text += ' ';
      edges.push(end);
    }
    const perUnit = word.width / word.text.length;
    for (let unit = 0; unit < word.text.length; unit += 1) edges.push(word.x + unit * perUnit);
    text += word.text;
    end = word.x + word.width;
  }
  edges.push(end);
  return { text, edges };
}
