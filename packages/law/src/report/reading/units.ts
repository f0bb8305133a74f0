/** Units: the rows of figures of a zone of the tape, each with the text around it, before it is known which rows they are. */
import { REQUEST_LABELS, ROW_LABELS } from './labels.ts';
import { withRestsJoined } from './rests-of-rows.ts';
import { PAGE_BREAK } from './running-heads.ts';
import type { Atom, TextAtom, ValueAtom } from './tape.ts';

export interface Unit {
  /** What stands in the row from left to right: figures, marks and blanks. */
  readonly values: readonly ValueAtom[];
  /** Squeezed text since the unit before. */
  readonly before: string;
  /** Squeezed text up to the next unit. */
  readonly after: string;
  /** The part of `before` on the lines of the unit itself. */
  readonly own: string;
  /** In a real table: the column of the grid behind the label on the line of the unit. */
  readonly labelEnd: number | null;
  /** Nothing follows in the document. */
  readonly isLast: boolean;
}

/** Most units of a zone that are looked at; the largest format has 31 rows. */
const MOST_UNITS = 400;
const LONGEST_CONTEXT = 600;

/** How many figures the rows of a zone have, in order; all the same or not. */
export type Widths = readonly number[];

/** The units of the atoms from `from` up to `to`. */
export function unitsOf(atoms: readonly Atom[], from: number, to: number, widths: Widths): Unit[] {
  const drafts: Draft[] = [];
  let texts: TextAtom[] = [];
  let run: ValueAtom[] = [];
  const close = () => {
    for (const values of splitRun(run, widths)) {
      drafts.push({ values, before: texts });
      texts = [];
    }
    run = [];
  };
  for (let index = from; index < to && drafts.length < MOST_UNITS; index += 1) {
    const atom = atoms[index];
    if (atom === undefined) break;
    if (atom.kind === 'value') run.push(atom);
    else {
      run = withoutLabelCells(run, atom.line);
      close();
      texts.push(atom);
    }
  }
  close();
  const whole = withRestsJoined(joinedOverLabels(drafts, widths));
  return whole.map(({ values, before }, index) => {
    const after = whole[index + 1]?.before ?? texts;
    const lines = new Set(values.map((value) => value.line));
    const beside = before.filter((text) => lines.has(text.line));
    const own = beside.length === 0 && lines.size > 1 ? labelAbove(before) : beside;
    return {
      values,
      before: joined(before).slice(-LONGEST_CONTEXT),
      after: joined(after).slice(0, LONGEST_CONTEXT),
      own: joined(own).slice(-LONGEST_CONTEXT),
      labelEnd: own.at(-1)?.gridEnd ?? null,
      isLast: values.at(-1) === lastOf(atoms),
    };
  });
}

/** The label of a row whose figures have lines of their own: the last text, where no other label stands before it. */
function labelAbove(before: readonly TextAtom[]): readonly TextAtom[] {
  const text = joined(before);
  const labels = REQUEST_LABELS.filter((label) => label.length >= 4 && text.includes(label));
  return labels.length === 1 ? before.slice(-1) : [];
}

interface Draft {
  readonly values: readonly ValueAtom[];
  readonly before: readonly TextAtom[];
}

/** The rest of a label on its second line, at most; the labels that are as short begin rows of their own. */
const LONGEST_REST = 5;
const SHORT_LABELS = ['其他', '公开', '申请', '总计', '合计', '规章', '文件'];

/**
 * Print by place puts a figure of another height on the line below, beside the rest of the label: what only together
 * makes a row is one.
 */
function joinedOverLabels(drafts: readonly Draft[], widths: Widths): Draft[] {
  const [width = 0] = widths;
  if (widths.some((one) => one !== width)) return [...drafts];
  const rows: Draft[] = [];
  for (const draft of drafts) {
    const above = rows.at(-1);
    const isPart = above !== undefined && above.values.length + draft.values.length === width;
    if (isPart && isRestOfRow(above, draft))
      rows[rows.length - 1] = {
        values: [...above.values, ...draft.values],
        before: [...above.before, ...draft.before],
      };
    else rows.push(draft);
  }
  return rows;
}

function isRestOfRow(above: Draft, { values, before }: Draft): boolean {
  const lines = [...values, ...before].map(({ line }) => line);
  const text = joined(before);
  return (
    ![...above.values, ...values].some((value) => value.apart) &&
    lines.every((line) => line === (above.values.at(-1)?.line ?? 0) + 1) &&
    !ROW_LABELS.some((label) => text.endsWith(label)) &&
    (isShortRest(text) || endsLabel(joined(above.before), text))
  );
}

function isShortRest(text: string): boolean {
  return text.length <= LONGEST_REST && !SHORT_LABELS.some((label) => text.includes(label));
}

/** Whether a label that breaks off at the end of one text ends with the other. */
function endsLabel(above: string, rest: string): boolean {
  return REQUEST_LABELS.some((label) => {
    for (let length = Math.min(rest.length, label.length - 2); length >= 2; length -= 1) {
      const broken = label.length - length;
      if (!rest.endsWith(label.slice(broken))) continue;
      if (above.slice(-4).includes(label.slice(broken - 2, broken))) return true;
    }
    return false;
  });
}

/** The last atom that is more than an empty line. */
function lastOf(atoms: readonly Atom[]): Atom | undefined {
  return atoms.findLast((atom) => atom.kind === 'text' || !isBlank(atom));
}

function joined(texts: readonly TextAtom[]): string {
  return texts.map((text) => text.squeezed).join('');
}

/** Blank cells to the left of a label are cells of labels. */
function withoutLabelCells(run: ValueAtom[], line: number): ValueAtom[] {
  let end = run.length;
  while (end > 0 && run[end - 1]?.line === line && isBlank(run[end - 1])) end -= 1;
  return run.slice(0, end);
}

function isBlank(value: ValueAtom | undefined): boolean {
  return value?.token.form === 'blank' || value?.token.form === 'soft';
}

/** Values with no text between them, as rows. */
function splitRun(all: readonly ValueAtom[], widths: Widths): ValueAtom[][] {
  const run = withoutNextLabel(all);
  const values = run.filter((value) => value.token.form !== 'soft');
  const lines = byLine(values);
  const isLone = lines.length === 1 && run.length > 1 && opensItsLine(values[0]);
  const isOneEach = (lines.length > 1 || isLone) && lines.every((line) => line.length === 1);
  const rows = isOneEach
    ? oneEach(run, values, widths)
    : lines.length > 1
      ? joinWrapped(lines, widths)
      : lines;
  return rows
    .map((row) => withoutLeadingBlanks(overWholeRow(row, widths), widths))
    .filter((row) => isRow(row, widths));
}

/** In a real table one cell without a figure is the whole row, though no other row of its page shows its columns. */
function overWholeRow(row: ValueAtom[], widths: Widths): ValueAtom[] {
  const [only, ...others] = row;
  const [width = 1] = widths;
  const isNone = only?.inGrid === true && (isBlank(only) || only.token.form === 'mark');
  if (only === undefined || others.length > 0 || !isNone || widths.some((one) => one !== width)) return row;
  return Array.from({ length: width }, () => only);
}

/** Whether nothing stands before the value on its line, not even the label: then empty lines around it are cells. */
const opensItsLine = (value: ValueAtom | undefined): boolean =>
  value !== undefined && !value.apart && value.extent?.from === 0;

function byLine(values: readonly ValueAtom[]): ValueAtom[][] {
  const lines: ValueAtom[][] = [];
  for (const value of values) {
    const last = lines.at(-1);
    if (last?.[0]?.line === value.line) last.push(value);
    else lines.push([value]);
  }
  return lines;
}

/**
 * One cell a line: whole rows where the number of cells says so; else what stands between empty lines; else empty
 * lines counted as blank cells.
 */
function oneEach(run: readonly ValueAtom[], values: ValueAtom[], widths: Widths): ValueAtom[][] {
  const width = widths[0] ?? 1;
  const isEven = widths.every((other) => other === width);
  const rows = rowsBetween(run, widths, isBreak) ?? rowsBetween(run, widths, () => false);
  if (rows !== null) return isEven || rows.length === 1 ? rows : [values];
  const parted = partedByLabelCells(run, widths);
  if (parted.length > 1) return parted;
  const all = widths.reduce((sum, one) => sum + one, 0);
  if (values.length === all && widths.length > 1) return chunks(values, widths);
  if (values.length <= width && widths.includes(values.length)) return [values];
  if (isEven && values.length % width === 0)
    return chunks(
      values,
      Array.from({ length: values.length / width }, () => width),
    );
  const cells = cellsByLines(run, width);
  return isEven && cells !== null && !mayBeJoined(values, width) ? [cells] : [values];
}

/** Fewer figures than columns with digits for all of them: they may be joined instead of some being blank. */
function mayBeJoined(values: readonly ValueAtom[], width: number): boolean {
  return values.reduce((sum, { token }) => sum + (token.digits?.length ?? 1), 0) >= width;
}

/** The rows between empty lines, where every one is whole or blank; null where they are not. */
function rowsBetween(
  run: readonly ValueAtom[],
  widths: Widths,
  isNoLine: (value: ValueAtom) => boolean,
): ValueAtom[][] | null {
  const groups: ValueAtom[][] = [[]];
  for (const value of run) {
    if (value.token.form !== 'soft') groups.at(-1)?.push(value);
    else if (!isNoLine(value)) groups.push([]);
  }
  const filled = withoutLabelLines(groups, widths).filter((group) => !group.every(isBlank));
  const isWhole = filled.length > 0 && filled.every((group) => widths.includes(group.length));
  const isSeparated = groups.filter((group) => group.length > 0).length > 1;
  return isWhole && isSeparated ? filled : null;
}

/** Whether it is a page break, which stands inside a row or ends one. */
const isBreak = ({ token }: ValueAtom): boolean => token.text === PAGE_BREAK;

/**
 * Without the lines of a lone tab that open a row: behind an empty line they are merged cells of labels, and only what
 * is too many for figures.
 */
function withoutLabelLines(groups: ValueAtom[][], widths: Widths): ValueAtom[][] {
  const widest = Math.max(...widths);
  return groups.map((group, index) => {
    let start = 0;
    while (index > 0 && group.length - start > widest && isLoneTab(group[start])) start += 1;
    return group.slice(start);
  });
}

/** The rows where each next one opens, behind an empty line, with the merged cell of a label. */
function partedByLabelCells(run: readonly ValueAtom[], widths: Widths): ValueAtom[][] {
  const groups: ValueAtom[][] = [[]];
  run.forEach((value, index) => {
    const opens = value.token.form === 'soft' && !isBreak(value) && isLoneTab(run[index + 1]);
    if (opens) groups.push([]);
    else if (value.token.form !== 'soft') groups.at(-1)?.push(value);
  });
  return withoutLabelLines(groups, widths).filter((group) => !group.every(isBlank));
}

function isLoneTab(value: ValueAtom | undefined): boolean {
  return value?.token.form === 'blank' && value.apart;
}

/**
 * Without what stands behind the empty line that ends the row, when that is nothing but empty lines and lines of a lone
 * tab: label cells of the next row. A page break may stand for the empty line.
 */
function withoutNextLabel(run: readonly ValueAtom[]): readonly ValueAtom[] {
  const start = run.findLastIndex((value) => value.token.form !== 'soft' && !isLoneTab(value)) + 1;
  const rest = run.slice(start);
  const isEnd = ({ token }: ValueAtom) => token.form === 'soft';
  const end = rest.findIndex((value) => isEnd(value) && !isBreak(value));
  const first = end === -1 ? rest.findIndex(isEnd) : end;
  const hasLabel = first !== -1 && rest.slice(first).some(isLoneTab);
  return start > 0 && hasLabel ? run.slice(0, start + first + 1) : run;
}

/** Empty lines behind a row, at most: its end, or the merged cells of labels before the label of the next row. */
const MOST_BEHIND = 3;

/** The row where every line is a cell, but for empty lines behind it; null where the lines are not so many. */
function cellsByLines(run: readonly ValueAtom[], width: number): ValueAtom[] | null {
  const cells = run.filter((value) => !isBreak(value));
  const behind = cells.slice(width);
  const isRest = behind.length <= MOST_BEHIND && behind.every(({ token }) => token.form === 'soft');
  return cells.length >= width && isRest ? cells.slice(0, width) : null;
}

function chunks(values: readonly ValueAtom[], widths: Widths): ValueAtom[][] {
  let end = 0;
  return widths.map((width) => {
    end += width;
    return values.slice(end - width, end);
  });
}

/** Lines that only together make a row are one. */
function joinWrapped(lines: readonly ValueAtom[][], widths: Widths): ValueAtom[][] {
  const rows: ValueAtom[][] = [];
  for (const line of lines) {
    const before = rows.at(-1);
    const together = (before?.length ?? 0) + line.length;
    const alone = [before?.length ?? 0, line.length].some((length) => widths.includes(length));
    const isGrid = line[0]?.apart === true;
    if (before !== undefined && !alone && !isGrid && widths.includes(together)) before.push(...line);
    else rows.push([...line]);
  }
  return rows;
}

/** Empty label cells before the figures of a row. */
function withoutLeadingBlanks(row: ValueAtom[], widths: Widths): ValueAtom[] {
  const widest = Math.max(...widths);
  let start = 0;
  while (row.length - start > widest && isBlank(row[start])) start += 1;
  return start === 0 ? row : row.slice(start);
}

function isRow(row: readonly ValueAtom[], widths: Widths): boolean {
  return row.length > 0 && (!row.every(isBlank) || row.length >= Math.min(...widths));
}

/** The values of a row with so many figures, without empty cells to the left and then to the right that are too many. */
export function fitted(values: readonly ValueAtom[], width: number): readonly ValueAtom[] {
  let start = 0;
  let end = values.length;
  while (end - start > width && isBlank(values[start])) start += 1;
  while (end - start > width && isBlank(values[end - 1])) end -= 1;
  return start === 0 && end === values.length ? values : values.slice(start, end);
}
