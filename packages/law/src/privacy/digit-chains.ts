/**
 * Numbers as people write them: digits in groups, apart by spaces, hyphens, dots or the end of a line. Every search for
 * a number of known length goes over these groups, a bounded number of steps from each, so the time stays linear.
 */
import type { Span } from './finding.ts';
import { ZERO_WIDTH } from './normal-form.ts';

/** Digits that stand together; an X may close them. */
export interface DigitGroup extends Span {
  readonly digits: string;
  /** What stands between this group and the one before; empty for the first of a chain. */
  readonly gap: string;
}

/** Groups that may be one number, first to last. */
export type DigitChain = readonly DigitGroup[];

/** A number put together from groups of a chain. */
export interface ChainNumber extends Span {
  readonly digits: string;
  /** Lengths of its groups. */
  readonly pattern: readonly number[];
}

const GROUP = /\d+/g;
const GAP = new RegExp(
  `^[ ${ZERO_WIDTH}]{0,3}[-.·_]?[ ${ZERO_WIDTH}]{0,3}(?:\\r?\\n[ ${ZERO_WIDTH}]{0,4})?$`,
);
/** Between digits that stand each in a box of its own, as on forms. */
const BOXES = new RegExp(`^[ ${ZERO_WIDTH}]{0,2}[\\t|/][ ${ZERO_WIDTH}]{0,2}$`);
/** Between region, date of birth and order of an identity number. */
const SLASH = /^ ?\/ ?$/;
const LONGEST_GAP = 12;
const WORD_SIGN = /[A-Za-z]/;

/** All chains of a text in normal form. */
export function digitChains(normal: string): DigitChain[] {
  const chains: DigitGroup[][] = [];
  let chain: DigitGroup[] = [];
  for (const match of normal.matchAll(GROUP)) {
    const start = match.index;
    const last = chain.at(-1);
    const gap = last === undefined ? '' : gapBetween(normal, last, { start, digits: match[0] });
    if (last === undefined || gap === null) {
      chain = [];
      chains.push(chain);
    }
    chain.push({ start, end: start + match[0].length, digits: match[0], gap: gap ?? '' });
  }
  return chains;
}

function gapBetween(
  normal: string,
  last: DigitGroup,
  next: Pick<DigitGroup, 'start' | 'digits'>,
): string | null {
  if (next.start - last.end > LONGEST_GAP) return null;
  const gap = normal.slice(last.end, next.start);
  const [before, behind] = [last.digits.length, next.digits.length];
  const isBoxed = before === 1 && behind === 1 && BOXES.test(gap);
  const isParted = ((before === 6 && behind === 8) || (before === 8 && behind <= 4)) && SLASH.test(gap);
  return GAP.test(gap) || isBoxed || isParted ? gap : null;
}

/** A number that is looked for. */
export interface Wanted {
  /** Its lengths in signs. */
  readonly lengths: readonly number[];
  /** Lets an X stand for its last digit. */
  readonly closingX?: boolean;
  /** Whether signs of a wanted length are such a number. */
  accepts(digits: string): boolean;
}

/**
 * Every run of groups that makes a wanted number and stands by itself: no letter or digit touches it, and no hyphen or
 * dot ties it to more digits (as in `2024-340603-…`, a number of another sort).
 */
export function numbersOf(normal: string, chain: DigitChain, wanted: Wanted): ChainNumber[] {
  const longest = Math.max(...wanted.lengths);
  const found: ChainNumber[] = [];
  for (let first = 0; first < chain.length; first += 1) {
    if (!standsFreeBefore(normal, chain, first)) continue;
    let digits = '';
    for (let last = first; last < chain.length && digits.length < longest; last += 1) {
      digits += chain[last]?.digits ?? '';
      const fits = wanted.lengths.includes(digits.length) && wanted.accepts(digits);
      if (fits && standsFreeAfter(normal, chain, last)) found.push(numberAt(chain, first, last, digits));
      if (wanted.closingX === true) found.push(...closedByX(normal, chain, first, last, digits, wanted));
    }
  }
  return found;
}

function closedByX(
  normal: string,
  chain: DigitChain,
  first: number,
  last: number,
  digits: string,
  wanted: Wanted,
): ChainNumber[] {
  const whole = `${digits}X`;
  if (!wanted.lengths.includes(whole.length) || !wanted.accepts(whole)) return [];
  const end = closingX(normal, chain[last]?.end ?? 0);
  return end === null ? [] : [{ ...numberAt(chain, first, last, whole), end }];
}

function numberAt(chain: DigitChain, first: number, last: number, digits: string): ChainNumber {
  const groups = chain.slice(first, last + 1);
  return {
    start: groups[0]?.start ?? 0,
    end: groups.at(-1)?.end ?? 0,
    digits,
    pattern: groups.map((group) => group.digits.length),
  };
}

const CLOSING_X = new RegExp(`^[ ${ZERO_WIDTH}]{0,3}[-.·_\\n]?[ ${ZERO_WIDTH}]{0,3}[Xx×](?![0-9A-Za-z])`);

function closingX(normal: string, end: number): number | null {
  const match = CLOSING_X.exec(normal.slice(end, end + LONGEST_GAP + 2));
  return match === null ? null : end + match[0].length;
}

const TIED = /[-.·_]/;

function standsFreeBefore(normal: string, chain: DigitChain, first: number): boolean {
  const group = chain[first];
  if (group === undefined || WORD_SIGN.test(normal[group.start - 1] ?? '')) return false;
  return first === 0 || !TIED.test(group.gap);
}

function standsFreeAfter(normal: string, chain: DigitChain, last: number): boolean {
  const group = chain[last];
  if (group === undefined || WORD_SIGN.test(normal[group.end] ?? '')) return false;
  const next = chain[last + 1];
  return next === undefined || !TIED.test(next.gap);
}

/** Numbers that share no place, the earlier and then the longer first. */
export function apart(numbers: readonly ChainNumber[]): ChainNumber[] {
  const sorted = [...numbers].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ChainNumber[] = [];
  for (const number of sorted) if (number.start >= (kept.at(-1)?.end ?? 0)) kept.push(number);
  return kept;
}
