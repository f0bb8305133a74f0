// The words of a page as lines, and lines as paragraphs: by indents, ends of lines and gaps, as an office sets its text.
import type { PageBlock, PositionedWord } from '@gongkai/law/report/reading';

/** A line of a page. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A paragraph, with where it stands. */
export interface PageParagraph {
  text: string;
  readonly align: 'center' | 'right' | null;
}

/** Words of one line stand on one baseline, give or take a third of their size. */
const SAME_LINE = 0.35;
/** `1`, `- 1 -`, `— 1 —`, `第 1 页 共 3 页` alone at the head or foot of a page. */
const PAGE_NUMBER = /^[-–—－\s]*\d{1,4}[-–—－\s]*$|^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$/;

/** The lines of a page from top to bottom, without its number. */
export function linesOf({ words, height }: Pick<PageBlock, 'words' | 'height'>): PageLine[] {
  const rows: PositionedWord[][] = [];
  for (const word of words.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      word.y - first.y < SAME_LINE * Math.max(first.height, word.height)
    )
      row.push(word);
    else rows.push([word]);
  }
  const lines = rows.map(lineOf);
  return lines.filter(({ text, y }) => !(PAGE_NUMBER.test(text) && (y < height * 0.1 || y > height * 0.88)));
}

function lineOf(row: readonly PositionedWord[]): PageLine {
  const words = row.toSorted((one, other) => one.x - other.x);
  let text = '';
  let end = 0;
  for (const word of words) {
    const gap = word.x - end;
    const isWide = /[\u2e80-\uffef]$/.test(text) || /^[\u2e80-\uffef]/.test(word.text);
    text +=
      text === '' || gap < word.height * (isWide ? 0.8 : 0.15)
        ? word.text
        : `${isWide ? '\u3000' : ' '}${word.text}`;
    end = word.x + word.width;
  }
  const sizes = words.map(({ height }) => height);
  return {
    text,
    left: Math.min(...words.map(({ x }) => x)),
    right: end,
    y: words[0]?.y ?? 0,
    size: Math.max(...sizes),
  };
}

/** The column of type that most lines fill. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** The margins of a document, by where its lines begin and end; a few that stick out do not count. */
export function measureOf(lines: readonly PageLine[]): Measure {
  const at = (values: readonly number[], share: number) =>
    values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
  const long = lines.filter(({ text }) => text.length > 12);
  const left = at(
    lines.map((line) => line.left),
    0.1,
  );
  const ends = (long.length === 0 ? lines : long).map((line) => line.right);
  return { left, right: Math.max(left, at(ends, 0.9)) };
}

/** Joins lines of one page, going on from the paragraph that the page before left open. */
export function paragraphsOf(lines: readonly PageLine[], measure: Measure, before: PageParagraph[]): void {
  let last: PageLine | null = null;
  let isOpen = before.length > 0 && !/[。！？；：.!?;:]$/.test(before.at(-1)?.text ?? '');
  for (const line of lines) {
    const align = alignOf(line, measure);
    const open = before.at(-1);
    const goesOn: boolean =
      open !== undefined &&
      align === open.align &&
      (align === 'center' ? isNear(line, last) && line.size === last?.size : align === null && isOpen) &&
      (align === 'center' || !isIndented(line, measure)) &&
      (last === null || isNear(line, last));
    if (goesOn && open !== undefined) open.text = joined(open.text, line.text);
    else before.push({ text: line.text, align });
    // A line that ends before the margin ends its paragraph.
    isOpen = align === null && line.right > measure.right - line.size * 2.2;
    last = line;
  }
}

const isIndented = (line: PageLine, { left }: Measure): boolean => line.left > left + line.size * 1.2;

function isNear(line: PageLine, last: PageLine | null): boolean {
  return last !== null && line.y - last.y < Math.max(line.size, last.size) * 3;
}

function alignOf(line: PageLine, { left, right }: Measure): PageParagraph['align'] {
  const [before, after] = [line.left - left, right - line.right];
  const size = line.size;
  if (before > size * 3 && after > size * 3 && Math.abs(before - after) < size * 2) return 'center';
  return before > (right - left) * 0.4 && line.text.length <= 40 ? 'right' : null;
}

function joined(one: string, other: string): string {
  const isLatin = /[A-Za-z0-9,.;:]$/.test(one) && /^[A-Za-z0-9]/.test(other);
  return isLatin ? `${one} ${other}` : one + other;
}
