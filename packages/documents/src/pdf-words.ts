// The runs of a PDF page as words: split at spaces, on the page as it is seen, printed once though drawn twice.
import type { PositionedWord } from '@gongkai/law/report/reading';

/** A run as PDF.js gives it; marks of structure come between runs. */
interface Run {
  readonly str: string;
  /** Matrix from the run to the page, its last two the origin on the baseline. */
  readonly transform: readonly number[];
  /** Length along the baseline, in points. */
  readonly width: number;
}

interface Viewport {
  readonly transform: readonly number[];
}

/** Bold type made by drawing twice is this near to itself, in points. */
const TWICE = 1.5;

/** Words in the order in which the page draws them. */
export function wordsOf(items: readonly object[], viewport: Viewport): PositionedWord[] {
  const words: PositionedWord[] = [];
  const last = new Map<string, PositionedWord>();
  for (const item of items) {
    if (!isRun(item) || item.str.trim() === '') continue;
    for (const word of splitRun(item, viewport.transform)) {
      const before = last.get(word.text);
      if (before && Math.abs(before.x - word.x) < TWICE && Math.abs(before.y - word.y) < TWICE) continue;
      last.set(word.text, word);
      words.push(word);
    }
  }
  return words;
}

const isRun = (item: object): item is Run => 'str' in item && 'transform' in item && 'width' in item;

function splitRun(run: Run, page: readonly number[]): PositionedWord[] {
  const [a, b, x, y] = onPage(page, run.transform);
  const height = Math.hypot(a, b);
  const [along, down] = height === 0 ? [1, 0] : [a / height, b / height];
  const unit = run.width / Math.max(breadth(run.str), Number.EPSILON);
  return [...run.str.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const start = breadth(run.str.slice(0, index)) * unit;
    const length = breadth(text) * unit;
    return {
      text,
      x: x + along * start + Math.min(0, along * length),
      y: y + down * start,
      width: Math.abs(along) * length + Math.abs(down) * height,
      height,
    };
  });
}

/** The direction of the baseline and the origin, seen on the page with y downwards. */
function onPage(page: readonly number[], run: readonly number[]): [number, number, number, number] {
  const [pa = 1, pb = 0, pc = 0, pd = 1, pe = 0, pf = 0] = page;
  const [a = 1, b = 0, , , e = 0, f = 0] = run;
  return [pa * a + pc * b, pb * a + pd * b, pa * e + pc * f + pe, pb * e + pd * f + pf];
}

/** How wide a text is in ems, near enough to place the words of one run. */
function breadth(text: string): number {
  let ems = 0;
  for (const character of text) ems += character >= '\u2e80' ? 1 : 0.5;
  return ems;
}
