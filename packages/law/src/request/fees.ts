/**
 * The information processing fee (信息处理费): free by rule, charged only past set amounts, each slice at its own rate.
 * 条例 art. 42; 国办函〔2020〕109号 arts. 3 to 5. The organ picks per piece or per page for a request, never both.
 */
import type { Fen } from './events.ts';

/** A run of pieces or pages charged at one rate. */
export type FeeSlice = { from: number; to: number; units: number; rate: Fen; amount: Fen };

/** What is charged, in fen, and by which slices. */
export type Fee = { amount: Fen; slices: FeeSlice[] };

/** Up to and including `to` pieces or pages, one costs `rate` fen. */
type Step = { to: number; rate: Fen };

const YUAN = 100;

/** Pieces of one applicant in a calendar month. The rate of 31 to 40 is read from 109号 art. 4. */
const PIECE_STEPS: readonly Step[] = [
  { to: 10, rate: 0 },
  { to: 30, rate: 100 * YUAN },
];
const PIECES_PER_STEP = 10;
const RATE_RISE: Fen = 100 * YUAN;

/** Pages of one request, electronic files by their A4 equivalent. */
const PAGE_STEPS: readonly Step[] = [
  { to: 30, rate: 0 },
  { to: 100, rate: 10 * YUAN },
  { to: 200, rate: 20 * YUAN },
  { to: Number.POSITIVE_INFINITY, rate: 40 * YUAN },
];

/**
 * The fee per piece (按件) for the pieces of one applicant in a calendar month.
 * @param pieces all pieces of the month so far, those charged now included.
 * @param before pieces of the month that came earlier and are reckoned elsewhere.
 * @throws RangeError unless 0 ≤ before ≤ pieces are whole numbers.
 */
export function feeForPieces(pieces: number, before = 0): Fee {
  requireCount(before, 0);
  requireCount(pieces, before);
  return sumOf(pieceSteps(pieces), before, pieces);
}

/**
 * The fee per page (按量) for the pages of one request.
 * @throws RangeError unless the number is whole and not negative.
 */
export function feeForPages(pages: number): Fee {
  requireCount(pages, 0);
  return sumOf(PAGE_STEPS, 0, pages);
}

/** From piece 31 on ten pieces make a step, and every step raises the rate by 100 yuan. */
function pieceSteps(pieces: number): Step[] {
  const steps = [...PIECE_STEPS];
  for (let last = steps.at(-1); last !== undefined && last.to < pieces; last = steps.at(-1)) {
    steps.push({ to: last.to + PIECES_PER_STEP, rate: last.rate + RATE_RISE });
  }
  return steps;
}

function sumOf(steps: readonly Step[], before: number, total: number): Fee {
  const slices: FeeSlice[] = [];
  let amount = 0;
  let start = 0;
  for (const { to, rate } of steps) {
    const from = Math.max(start, before) + 1;
    const end = Math.min(to, total);
    start = to;
    if (end < from) continue;
    const units = end - from + 1;
    slices.push({ from, to: end, units, rate, amount: units * rate });
    amount += units * rate;
  }
  return { amount, slices };
}

function requireCount(count: number, least: number): void {
  if (!Number.isInteger(count) || count < least)
    throw new RangeError(`not a count of at least ${least}: ${count}`);
}
