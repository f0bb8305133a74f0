/** Which unit is which row: by its label, and by the order of the format where labels are lost or damaged. */
import { figureOf } from './columns.ts';
import type { WantedRow } from './labels.ts';
import { bestHit } from './match.ts';
import { breachesOf } from './splits.ts';
import { fitted, type Unit } from './units.ts';

export interface Placed {
  readonly row: WantedRow;
  readonly unit: Unit;
  /** How well the label was found: 1 exactly, 0 not at all. */
  readonly likeness: number;
  /** Labels and order leave it open whether the unit is this row. */
  readonly doubtful: boolean;
}

/** From here on a label counts as found. */
const FOUND = 0.6;
const SURE = 0.85;

const SKIP_ROW = -0.5;
const SKIP_UNIT = -0.8;
const NO_LABEL = 0.05;
/** What a label loses that stands above the line of the figures, when so much text stands on that line itself. */
const ABOVE = 0.15;
const LEAST_OWN = 4;
const WRONG_WIDTH = -0.3;
/** Blank cells beside another text than the label, such as those beside a caption, are no row. */
const NOTHING = -1;

export interface Alignment {
  readonly placed: readonly Placed[];
  /** Figures that are no row. */
  readonly left: readonly Unit[];
  /** Sum of what speaks for it; larger is better. */
  readonly score: number;
}

/** The placing of units on rows, both in order, for which the most speaks; out of order where the labels say so. */
export function align(units: readonly Unit[], rows: readonly WantedRow[]): Alignment {
  const likeness = units.map((unit) => rows.map((row) => likenessOf(unit, row)));
  const { pairs, score } = inOrder(units, rows, likeness);
  const own = byOwnLabels(units, rows);
  const isShuffled =
    !isRising([...own.values()]) ||
    pairs.some(({ unit, row }) => own.get(unit) !== undefined && own.get(unit) !== row);
  const chosen = isShuffled ? withLeftOver(own, units, rows, likeness) : pairs;
  const doubtful = isShuffled ? new Set<number>() : doubtfulUnits(units, rows, pairs, likeness);
  return {
    left: units.filter((unit, index) => hasFigure(unit) && !isPaired(index, chosen)),
    score: isShuffled ? chosen.length + SKIP_ROW * (rows.length - chosen.length) : score,
    placed: chosen.flatMap(({ unit, row }): Placed[] => {
      const found = { unit: units[unit], row: rows[row] };
      if (found.unit === undefined || found.row === undefined) return [];
      const like = isShuffled ? 1 : (likeness[unit]?.[row] ?? 0);
      return [{ unit: found.unit, row: found.row, likeness: like, doubtful: doubtful.has(unit) }];
    }),
  };
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

interface Pair {
  readonly unit: number;
  readonly row: number;
}

function inOrder(
  units: readonly Unit[],
  rows: readonly WantedRow[],
  likeness: readonly (readonly number[])[],
): { pairs: Pair[]; score: number } {
  const width = rows.length + 1;
  const best = new Float64Array((units.length + 1) * width);
  const step = new Uint8Array(best.length);
  for (let row = 1; row <= rows.length; row += 1) {
    best[row] = row * SKIP_ROW;
    step[row] = 1;
  }
  units.forEach((unit, unitIndex) => {
    const line = (unitIndex + 1) * width;
    best[line] = (best[line - width] ?? 0) + skipCost(unit, rows);
    step[line] = 2;
    rows.forEach((row, rowIndex) => {
      const at = line + rowIndex + 1;
      const skipRow = (best[at - 1] ?? 0) + SKIP_ROW;
      const skipUnit = (best[at - width] ?? 0) + skipCost(unit, rows);
      const match = (best[at - width - 1] ?? 0) + matchScore(unit, row, likeness[unitIndex]?.[rowIndex] ?? 0);
      best[at] = Math.max(match, skipRow, skipUnit);
      step[at] = best[at] === match ? 3 : best[at] === skipRow ? 1 : 2;
    });
  });
  const pairs: Pair[] = [];
  let unit = units.length;
  let row = rows.length;
  while (unit > 0 || row > 0) {
    const taken = step[unit * width + row];
    if (taken === 3) pairs.push({ unit: unit - 1, row: row - 1 });
    if (taken !== 1) unit -= 1;
    if (taken !== 2) row -= 1;
  }
  return { pairs: pairs.reverse(), score: best[best.length - 1] ?? 0 };
}

function skipCost(unit: Unit, rows: readonly WantedRow[]): number {
  return rows.some((row) => mayHold(unit, row.width)) ? SKIP_UNIT : SKIP_UNIT / 5;
}

function matchScore(unit: Unit, row: WantedRow, likeness: number): number {
  if (likeness >= FOUND) return likeness;
  if (isNothing(unit)) return unit.before === '' && unit.values.length === row.width ? NO_LABEL : NOTHING;
  return mayHold(unit, row.width) ? NO_LABEL + likeness / 10 : WRONG_WIDTH;
}

/** Whether the row could have so many figures, printed apart or joined. */
function mayHold(unit: Unit, width: number): boolean {
  const values = fitted(unit.values, width);
  if (isNothing(unit)) return false;
  if (values.length === width) return true;
  if (values.length > width || width === 1) return false;
  return values.reduce((sum, value) => sum + (value.token.digits?.length ?? 1), 0) >= width;
}

function isNothing({ values }: Unit): boolean {
  return values.every((value) => value.token.form === 'blank');
}

/** How well the label of the row is found before the unit, or around it where the label is broken over lines. */
function likenessOf(unit: Unit, row: WantedRow): number {
  let best = 0;
  for (const form of row.forms) {
    const before = likenessIn(form, unit);
    best = Math.max(best, before);
    if (best >= 0.98) return best;
    if (form.length >= 6) best = Math.max(best, 0.9 * likenessAround(form, unit));
  }
  return best;
}

function likenessIn(form: string, { before: text, own }: Unit): number {
  const end = text.length;
  const exact = text.lastIndexOf(form);
  const isShort = form.length <= 3;
  const hit =
    exact !== -1
      ? { end: exact + form.length, errors: 0 }
      : isShort || !sharesHalf(form, text)
        ? null
        : bestHit(form, text);
  if (hit === null) return 0;
  const distance = end - hit.end;
  const isAbove = own.length >= LEAST_OWN && distance >= own.length;
  const far = Math.min(0.25, distance * 0.01) + (isShort && distance > 1 ? 0.45 : 0) + (isAbove ? ABOVE : 0);
  return Math.max(0, 1 - (1.6 * hit.errors) / form.length - far) * (isShort && form.length < 3 ? 0.9 : 1);
}

/** The label begins before the figures and ends behind them. */
function likenessAround(form: string, unit: Unit): number {
  const before = unit.before.slice(-form.length - 10);
  const text = before + unit.after.slice(0, form.length + 10);
  if (!sharesHalf(form, text)) return 0;
  const hit = bestHit(form, text);
  if (hit === null || hit.start > before.length - 2 || hit.end <= before.length) return 0;
  return Math.max(0, 1 - (1.6 * hit.errors) / form.length);
}

function sharesHalf(form: string, text: string): boolean {
  let shared = 0;
  for (const unit of form) if (text.includes(unit)) shared += 1;
  return shared * 2 >= form.length;
}

/** Units whose own line says which row they are, when every such row is named once. */
function byOwnLabels(units: readonly Unit[], rows: readonly WantedRow[]): Map<number, number> {
  const named = new Map<number, number>();
  const taken = new Map<number, number>();
  units.forEach((unit, unitIndex) => {
    if (unit.own === '') return;
    const fits = rows.flatMap((row, rowIndex) =>
      row.forms.some((form) => isOwn(form, unit.own)) ? [rowIndex] : [],
    );
    const [only] = fits;
    if (fits.length !== 1 || only === undefined) return;
    named.set(unitIndex, only);
    taken.set(only, (taken.get(only) ?? 0) + 1);
  });
  return new Map([...named].filter(([, row]) => taken.get(row) === 1));
}

/** Out of order: by their own labels, the others by the label that is most like theirs, a last one by what is left. */
function withLeftOver(
  own: ReadonlyMap<number, number>,
  units: readonly Unit[],
  rows: readonly WantedRow[],
  likeness: readonly (readonly number[])[],
): Pair[] {
  const pairs = [...own].map(([unit, row]): Pair => ({ unit, row }));
  const leftUnits = units.flatMap((unit, index) =>
    !own.has(index) && rows.some((row) => mayHold(unit, row.width)) ? [index] : [],
  );
  const taken = new Set(own.values());
  const leftRows = rows.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  pairs.push(...mutualBest(leftUnits, leftRows, likeness));
  const [lastUnit, ...otherUnits] = leftUnits.filter((unit) => !pairs.some((pair) => pair.unit === unit));
  const [lastRow, ...otherRows] = leftRows.filter((row) => !pairs.some((pair) => pair.row === row));
  const isOnlyOne = otherUnits.length === 0 && otherRows.length === 0;
  if (lastUnit !== undefined && lastRow !== undefined && isOnlyOne)
    pairs.push({ unit: lastUnit, row: lastRow });
  return pairs;
}

/** How much better a label must fit than any other. */
const MARGIN = 0.1;

/** Units and rows that fit each other better than anything else that is left does. */
function mutualBest(
  units: readonly number[],
  rows: readonly number[],
  likeness: readonly (readonly number[])[],
): Pair[] {
  const pairs: Pair[] = [];
  let [unitsLeft, rowsLeft] = [units, rows];
  for (;;) {
    const found = unitsLeft.flatMap((unit): Pair[] => {
      const row = clearBest(rowsLeft, (other) => likeness[unit]?.[other] ?? 0);
      if (row === null || clearBest(unitsLeft, (other) => likeness[other]?.[row] ?? 0) !== unit) return [];
      return [{ unit, row }];
    });
    if (found.length === 0) return pairs;
    pairs.push(...found);
    unitsLeft = unitsLeft.filter((unit) => !found.some((pair) => pair.unit === unit));
    rowsLeft = rowsLeft.filter((row) => !found.some((pair) => pair.row === row));
  }
}

/** The one with the best score, where it is that of a found label and no other comes near. */
function clearBest(items: readonly number[], score: (item: number) => number): number | null {
  const [best, second] = [...items].sort((a, b) => score(b) - score(a));
  if (best === undefined || score(best) < FOUND) return null;
  return second !== undefined && score(second) > score(best) - MARGIN ? null : best;
}

function isOwn(form: string, own: string): boolean {
  if (form.length >= 4) return own.endsWith(form);
  return own === form || (form.length > 2 && own.endsWith(form)) || own.endsWith(`处理${form}`);
}

/** Units without a label of their own whose stretch between found labels has more or fewer rows than units. */
function doubtfulUnits(
  units: readonly Unit[],
  rows: readonly WantedRow[],
  pairs: readonly Pair[],
  likeness: readonly (readonly number[])[],
): Set<number> {
  const doubtful = besideLeftFigures(units, pairs);
  const isWhole = pairs.length === rows.length;
  if (
    isWhole &&
    units.every((unit, index) => isPaired(index, pairs) || !rows.some((row) => mayHold(unit, row.width)))
  )
    return doubtful;
  const anchors = pairs.filter(({ unit, row }) => (likeness[unit]?.[row] ?? 0) >= FOUND);
  const ends = [{ unit: -1, row: -1 }, ...anchors, { unit: units.length, row: rows.length }];
  for (let index = 1; index < ends.length; index += 1) {
    const from = ends[index - 1];
    const to = ends[index];
    if (from === undefined || to === undefined) continue;
    const inside = pairs.filter(({ unit }) => unit > from.unit && unit < to.unit);
    const isExact = to.row - from.row === to.unit - from.unit && inside.length === to.unit - from.unit - 1;
    if (!isExact) for (const { unit } of inside) doubtful.add(unit);
  }
  units.forEach((unit, index) => {
    const isLeft = !isPaired(index, pairs) && rows.some((row) => mayHold(unit, row.width));
    if (isLeft && unit.before === '') doubtful.add(index - 1).add(index + 1);
  });
  for (const { unit, row } of anchors) if (!isSure(likeness[unit] ?? [], row)) doubtful.add(unit);
  return doubtful;
}

/** Rows beside figures without text that are no row: these may be part of them, unless the row has its total. */
function besideLeftFigures(units: readonly Unit[], pairs: readonly Pair[]): Set<number> {
  const beside = units.flatMap((unit, index) => {
    if (!hasFigure(unit) || isPaired(index, pairs)) return [];
    const next = units[index + 1];
    // Empty cells below figures that found no row may be the second half of the row that these are.
    if (next !== undefined && isNothing(next)) return [index + 1];
    return unit.before === '' ? [index - 1, index + 1] : [];
  });
  return new Set(beside.filter((index) => !isProven(units[index])));
}

/** The last figure is the total of the others. */
function isProven(unit: Unit | undefined): boolean {
  const figures = unit?.values.map(figureOf) ?? [];
  return figures.length > 2 && !figures.includes(null) && breachesOf(figures) === 0;
}

function hasFigure({ values }: Unit): boolean {
  return values.some(({ token }) => token.digits !== undefined);
}

function isPaired(unit: number, pairs: readonly Pair[]): boolean {
  return pairs.some((pair) => pair.unit === unit);
}

/** No other row fits the label nearly as well. */
function isSure(likeness: readonly number[], row: number): boolean {
  const own = likeness[row] ?? 0;
  return (
    own >= SURE || likeness.every((other, index) => index === row || other < own - 0.15 || other < FOUND)
  );
}
