/** Every way to cut what is printed in a row into its figures, with the balance of the row to sort them out. */

import { isDigit } from './fold.ts';

/** What is printed in a row: digits, or null for a mark or a blank. */
export type Printed = string | null;

export interface Option {
  readonly values: readonly (number | null)[];
  /** Equations of the row that this reading breaks. */
  readonly breaches: number;
}

export interface Options {
  readonly list: readonly Option[];
  /** There are more than were listed. */
  readonly isCut: boolean;
}

/** The figures of a row: groups of so many, in each of which the last is the total of the others, or no totals at all. */
export interface RowShape {
  readonly groups: readonly number[];
  readonly hasTotals: boolean;
}

const MOST_OPTIONS = 2000;
const MOST_STEPS = 300_000;
/** Readings of one group of figures. */
const MOST_PARTS = 6000;
const LONGEST_FIGURE = 15;

/**
 * The readings of a row that is not printed figure by figure: fewer pieces than figures are cut, more are joined.
 * Of those with the fewest breaches of the row's own balances, and with `slack` more.
 */
export function optionsOf(printed: readonly Printed[], shape: RowShape, slack: number): Options {
  const width = shape.groups.reduce((sum, group) => sum + group, 0);
  const pieces = printed.length > width ? joinable(printed) : cuttable(printed);
  if (pieces.length < width || pieces.length > LONGEST_FIGURE * width) return { list: [], isCut: false };
  const balanced = shape.hasTotals && slack === 0 ? new Search(pieces, shape, true).run(0) : null;
  return balanced !== null && balanced.list.length > 0
    ? balanced
    : new Search(pieces, shape, false).run(slack);
}

/** The least that a figure can be made of: a digit where rows are cut, a printed number where they are joined. */
interface Atom {
  readonly text: Printed;
  /** A figure must begin here. */
  readonly begins: boolean;
}

function cuttable(printed: readonly Printed[]): Atom[] {
  return printed.flatMap((text): Atom[] =>
    text === null
      ? [{ text, begins: true }]
      : [...text].map((unit, index) => ({ text: unit, begins: index === 0 })),
  );
}

function joinable(printed: readonly Printed[]): Atom[] {
  return printed.map((text, index) => ({ text, begins: text === null || printed[index - 1] === null }));
}

interface Part {
  readonly end: number;
  readonly values: readonly (number | null)[];
  readonly breaches: number;
}

class Search {
  private readonly atoms: readonly Atom[];
  private readonly shape: RowShape;
  private readonly onlyBalanced: boolean;
  private readonly parts = new Map<number, readonly Part[]>();
  private readonly hasBlank: boolean;
  private steps = 0;

  constructor(atoms: readonly Atom[], shape: RowShape, onlyBalanced: boolean) {
    this.atoms = atoms;
    this.shape = shape;
    this.onlyBalanced = onlyBalanced;
    this.hasBlank = atoms.some((atom) => atom.text === null);
  }

  run(slack: number): Options {
    const least = this.leastBreaches();
    const first = least[0]?.[0] ?? Number.POSITIVE_INFINITY;
    if (!Number.isFinite(first)) return { list: [], isCut: this.isTired() };
    const list: Option[] = [];
    this.collect(0, 0, [], 0, first + slack, least, list);
    return { list: list.slice(0, MOST_OPTIONS), isCut: this.isTired() || list.length > MOST_OPTIONS };
  }

  /** Fewest breaches from group and position on, by dynamic programming from the end. */
  private leastBreaches(): number[][] {
    const { groups } = this.shape;
    const end = this.atoms.length;
    const least = groups.map(() => Array.from({ length: end + 1 }, () => Number.POSITIVE_INFINITY));
    least.push(Array.from({ length: end + 1 }, (_, at) => (at === end ? 0 : Number.POSITIVE_INFINITY)));
    for (let group = groups.length - 1; group >= 0; group -= 1) {
      const starts = group === 0 ? [0] : Array.from({ length: end + 1 }, (_, at) => at);
      for (const at of starts)
        for (const part of this.partsAt(group, at)) {
          const total = part.breaches + (least[group + 1]?.[part.end] ?? Number.POSITIVE_INFINITY);
          const line = least[group];
          if (line !== undefined && total < (line[at] ?? 0)) line[at] = total;
        }
    }
    return least;
  }

  private collect(
    group: number,
    at: number,
    values: readonly (number | null)[],
    breaches: number,
    most: number,
    least: readonly (readonly number[])[],
    into: Option[],
  ): void {
    if (into.length > MOST_OPTIONS) return;
    if (group === this.shape.groups.length) {
      into.push({ values, breaches });
      return;
    }
    for (const part of this.partsAt(group, at)) {
      const rest = least[group + 1]?.[part.end] ?? Number.POSITIVE_INFINITY;
      if (breaches + part.breaches + rest > most) continue;
      this.collect(
        group + 1,
        part.end,
        [...values, ...part.values],
        breaches + part.breaches,
        most,
        least,
        into,
      );
    }
  }

  /** Readings of one group from a position on. */
  private partsAt(group: number, at: number): readonly Part[] {
    const size = this.shape.groups[group] ?? 0;
    const isLast = group === this.shape.groups.length - 1;
    const key = (at * 16 + size) * 2 + (isLast ? 1 : 0);
    const known = this.parts.get(key);
    if (known !== undefined) return known;
    const found: Part[] = [];
    if (this.onlyBalanced) this.cutBalanced(at, size, isLast, found);
    else this.cut(at, size, [], isLast, found);
    if (found.length > MOST_PARTS) this.steps = MOST_STEPS + 1;
    this.parts.set(key, found);
    return found;
  }

  private cut(
    at: number,
    left: number,
    values: readonly (number | null)[],
    isLast: boolean,
    into: Part[],
  ): void {
    if (left === 0) {
      if (!isLast || at === this.atoms.length)
        into.push({ end: at, values, breaches: this.shape.hasTotals ? breachesOf(values) : 0 });
      return;
    }
    const onlyOne = isLast && left === 1;
    let text = '';
    for (let end = at; end < this.atoms.length && text.length <= LONGEST_FIGURE; end += 1) {
      this.steps += 1;
      if (this.isTired() || into.length > MOST_PARTS || this.atoms.length - end < left) return;
      const atom = this.atoms[end];
      if (atom === undefined || (end > at && atom.begins)) return;
      if (atom.text === null) {
        this.cut(end + 1, left - 1, [...values, null], isLast, into);
        return;
      }
      text += atom.text;
      if (hasLeadingZero(text)) return;
      const isWhole = !onlyOne || end === this.atoms.length - 1;
      if (isWhole && isFigure(text)) this.cut(end + 1, left - 1, [...values, Number(text)], isLast, into);
    }
  }

  /** As `cut`, but total first: the figures before it must add up to it, so that most ways end early. */
  private cutBalanced(at: number, size: number, isLast: boolean, into: Part[]): void {
    const { length } = this.atoms;
    for (let end = isLast ? length : at + size; end <= length; end += 1)
      for (let start = end - 1; start >= at + size - 1 && end - start <= LONGEST_FIGURE; start -= 1) {
        const total = this.figureBetween(start, end);
        if (total !== undefined) this.cutTo(total, { at, start, end }, size - 1, [], 0, into);
      }
  }

  /** Cuts what stands from `at` up to `start` into so many figures that add up to the total; a blank leaves it open. */
  private cutTo(
    total: number | null,
    { at, start, end }: { at: number; start: number; end: number },
    left: number,
    values: readonly (number | null)[],
    sum: number,
    into: Part[],
  ): void {
    if (left === 0) {
      const isOpen = total === null || values.includes(null);
      if (at === start && (isOpen || sum === total))
        into.push({ end, values: [...values, total], breaches: 0 });
      return;
    }
    for (let next = at + 1; next <= start - left + 1 && next - at <= LONGEST_FIGURE; next += 1) {
      this.steps += 1;
      if (this.isTired() || into.length > MOST_PARTS) return;
      const figure = this.figureBetween(at, next);
      if (figure === undefined) continue;
      const isOver = total !== null && !values.includes(null) && figure !== null && sum + figure > total;
      if (isOver && !this.hasBlank) return;
      this.cutTo(total, { at: next, start, end }, left - 1, [...values, figure], sum + (figure ?? 0), into);
    }
  }

  /** The figure that the atoms make together; null for a blank, undefined when they make none. */
  private figureBetween(from: number, to: number): number | null | undefined {
    let text = '';
    for (let index = from; index < to; index += 1) {
      const atom = this.atoms[index];
      if (atom === undefined || (index > from && atom.begins)) return undefined;
      if (atom.text === null) return to === from + 1 ? null : undefined;
      text += atom.text;
    }
    return hasLeadingZero(text) || !isFigure(text) ? undefined : Number(text);
  }

  private isTired(): boolean {
    return this.steps > MOST_STEPS;
  }
}

function hasLeadingZero(text: string): boolean {
  return text.length > 1 && text.startsWith('0') && text.charAt(1) !== '.';
}

function isFigure(text: string): boolean {
  return isDigit(text.charAt(text.length - 1)) && (isDigit(text.charAt(0)) || text.startsWith('-'));
}

/** Whether the last of a group is the total of the others; a blank leaves it open. */
export function breachesOf(values: readonly (number | null)[]): number {
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    if (value === null) return 0;
    sum += value;
  }
  const total = values.at(-1);
  return total === undefined || total === null || total === sum ? 0 : 1;
}
