/**
 * Tokens: what the text of a cell or a line falls into. Told apart by their neighbours, since `2.` opens a label,
 * `2020年` is a date and `270020130` may be seven figures. All functions take folded text and look at each unit a
 * bounded number of times.
 */
import { isDigit, isHan } from './fold.ts';

export interface Token {
  /**
   * `soft` is an empty line, which is a blank cell only where every cell has its own line; `damaged` is a cell of
   * which characters were lost in a wrong decoding.
   */
  readonly form: 'text' | 'number' | 'mark' | 'blank' | 'soft' | 'damaged';
  /** As printed, folded. */
  readonly text: string;
  readonly start: number;
  readonly length: number;
  /** Of a number: its digits, perhaps with a decimal point, without sign and thousands separators. */
  readonly digits?: string;
  /** Of a number: a sign was printed. */
  readonly sign?: 1 | -1;
  /** Of a number: 元, 万元 and the like, printed behind it. */
  readonly unit?: string;
}

const BLANK: Token = { form: 'blank', text: '', start: 0, length: 0 };

/** Marks that stand for none. */
const MARKS = new Set(['/', '-', '—', '_', '无', '\\', '——', '--', '---', '__', '―', '─']);

const SIGNS: readonly (readonly [string, 1 | -1])[] = [
  ['减少', -1],
  ['增加', 1],
  ['新增', 1],
  ['减', -1],
  ['增', 1],
  ['负', -1],
  ['-', -1],
  ['—', -1],
  ['+', 1],
];

const UNITS = ['亿元', '万元', '元', '件', '项', '个', '条', '宗'];

/** A number before one of these is a date, an ordinal or a share, not a figure of a table. */
const NOT_A_FIGURE = new Set(['年', '月', '日', '号', '时', '页', '级', '届', '%', '‰', ':']);

const ANNOTATIONS = ['其中', '含', '包括', '包含'];
const LONGEST_ANNOTATION = 40;

/** Tokens of a cell whose borders are known. An empty cell is one blank; figures in it may hold spaces. */
export function tokensOfCell(folded: string): Token[] {
  const compact = withoutSpaces(folded);
  if (compact === '') return [BLANK];
  const inside = { start: folded.length - folded.trimStart().length, length: folded.trim().length };
  if (MARKS.has(compact)) return [{ form: 'mark', text: compact, ...inside }];
  if (isDamagedHead(compact)) return [{ form: 'text', text: compact, ...inside }];
  if (isDamaged(compact)) return [{ form: 'damaged', text: compact, ...inside }];
  const figure = figureAt(compact, 0);
  const whole = figure !== null && figure.end === compact.length && !hasSeveral(folded, figure.digits);
  if (!whole || figure === null) return tokensOfWords(folded);
  return [numberToken(figure, compact, inside)];
}

/** Tokens of a cell with words. What was lost beside them is a part of them. */
export function tokensOfWords(folded: string): Token[] {
  const tokens = tokensOfText(folded);
  if (!tokens.some(({ form }) => form === 'text')) return tokens;
  return tokens.map((token) =>
    token.form === 'damaged' && [...token.text].every((unit) => unit === LOST)
      ? { ...token, form: 'text' }
      : token,
  );
}

/** Tokens of running text, where spaces separate. */
export function tokensOfText(folded: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.length) {
    if (folded.charAt(at) === ' ') {
      at += 1;
      continue;
    }
    const token = valueAt(folded, at) ?? textAt(folded, at);
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

const LOST = '\ufffd';

/** Further characters that a cell with a figure may have. */
const OF_FIGURES = '+-.,增减加少新元万件项个条';

/** A cell of a figure with lost characters, or of lost ones alone. */
function isDamaged(compact: string): boolean {
  return (
    compact.includes(LOST) &&
    [...compact].every((unit) => unit === LOST || isDigit(unit) || OF_FIGURES.includes(unit))
  );
}

/** Several lost characters, each with room around it, and no digit: an upright head, since neighbours are lost together. */
function isDamagedHead(compact: string): boolean {
  return compact.length > 1 && [...compact].every((unit) => unit === LOST);
}

function damagedAt(folded: string, at: number): Token | null {
  const unit = folded.charAt(at);
  const before = at === 0 ? ' ' : folded.charAt(at - 1);
  if (before !== ' ' || !(unit === LOST || isDigit(unit) || OF_FIGURES.includes(unit))) return null;
  const space = folded.indexOf(' ', at);
  const end = space === -1 ? folded.length : space;
  const text = folded.slice(at, Math.min(end, at + 20));
  return isDamaged(text) ? { form: 'damaged', text, start: at, length: text.length } : null;
}

function valueAt(folded: string, at: number): Token | null {
  const damaged = damagedAt(folded, at);
  if (damaged !== null) return damaged;
  const mark = markAt(folded, at);
  if (mark !== null) return mark;
  if (!mayOpenFigure(folded, at)) return null;
  const figure = figureAt(folded, at);
  if (figure === null || isNoFigure(folded, at, figure)) return null;
  const withoutNumber = figure.unit === undefined && opensLabel(folded, figure.digitsEnd);
  if (!withoutNumber)
    return numberToken(figure, folded.slice(at, figure.end), { start: at, length: figure.end - at });
  if (figure.digits.length === 1) return null;
  const end = figure.digitsEnd - 1;
  const shorter = { ...figure, digits: figure.digits.slice(0, -1), end };
  return numberToken(shorter, folded.slice(at, end), { start: at, length: end - at });
}

function numberToken(figure: Figure, text: string, span: { start: number; length: number }): Token {
  const { digits, sign, unit } = figure;
  return {
    form: 'number',
    text,
    ...span,
    digits,
    ...(sign === undefined ? {} : { sign }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function markAt(folded: string, at: number): Token | null {
  const before = at === 0 ? ' ' : folded.charAt(at - 1);
  if (folded.charAt(at) === '/' && isSlashForNone(folded, at))
    return { form: 'mark', text: '/', start: at, length: 1 };
  if (before !== ' ' || (folded.charAt(at) === '无' && isPartOfWord(folded, at))) return null;
  for (const length of [1, 2, 3]) {
    const after = folded.charAt(at + length);
    const text = folded.slice(at, at + length);
    if ((after === '' || after === ' ') && MARKS.has(text)) return { form: 'mark', text, start: at, length };
  }
  return null;
}

const MOST_MARKS = 16;

/** Whether `无` opens a word, perhaps one with wide spaces, and is not the mark of a cell that others like it may follow. */
function isPartOfWord(folded: string, at: number): boolean {
  let next = at;
  for (let mark = 0; mark < MOST_MARKS; mark += 1) {
    const after = folded.charAt(next + 1);
    next = afterSpaces(folded, next + 1);
    if (!isHan(folded.charAt(next))) return false;
    if (after !== ' ' || folded.charAt(next) !== '无') return true;
  }
  return false;
}

/** Joined cells: `规章///` or `0/3`. Not `增/减`, a path or an address. */
function isSlashForNone(folded: string, at: number): boolean {
  const before = folded.charAt(at - 1);
  const after = folded.charAt(at + 1);
  if (before === ':' || isLatin(before) || isLatin(after) || before === '.' || after === '.') return false;
  return (
    !(isHan(before) && isHan(after)) && (before === '/' || after === '/' || isDigit(before) || isDigit(after))
  );
}

function isLatin(unit: string): boolean {
  return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
}

/** Text up to the next space or to where a value may begin. */
function textAt(folded: string, at: number): Token {
  let end = at + 1;
  const digitsFirst = isDigit(folded.charAt(at));
  while (digitsFirst && (isDigit(folded.charAt(end)) || folded.charAt(end) === '.')) end += 1;
  while (end < folded.length && folded.charAt(end) !== ' ' && valueAt(folded, end) === null) end += 1;
  return { form: 'text', text: folded.slice(at, end), start: at, length: end - at };
}

function mayOpenFigure(folded: string, at: number): boolean {
  const unit = folded.charAt(at);
  const before = folded.charAt(at - 1);
  if (isDigit(unit))
    return !isDigit(before) && before !== '第' && !(before === '.' && isDigit(folded.charAt(at - 2)));
  if (at === 0 || before === ' ' || isDigit(before)) return SIGNS.some(([sign]) => sign.charAt(0) === unit);
  return false;
}

/** Whether the number at `at` is part of running text: a date, an ordinal in brackets, a range of years. */
function isNoFigure(folded: string, at: number, figure: Figure): boolean {
  const next = folded.charAt(afterSpaces(folded, figure.end));
  if (figure.unit === undefined && NOT_A_FIGURE.has(next)) return true;
  const opened = folded.charAt(at - 1) === '(' && folded.charAt(figure.end) === ')';
  if (opened && (figure.digits.length === 1 || figure.digits.length === 4)) return true;
  return figure.sign === -1 && figure.digits.length === 4 && digitsBefore(folded, at) === 4;
}

function digitsBefore(folded: string, at: number): number {
  let start = at;
  while (start > at - 6 && isDigit(folded.charAt(start - 1))) start -= 1;
  return at - start;
}

/** Whether a label number ends at `at`: `.` or `、` and then a Chinese character. */
function opensLabel(folded: string, at: number): boolean {
  const separator = folded.charAt(afterSpaces(folded, at));
  if (separator !== '.' && separator !== '、' && separator !== ')') return false;
  return isHan(folded.charAt(afterSpaces(folded, afterSpaces(folded, at) + 1)));
}

function afterSpaces(folded: string, at: number): number {
  let next = at;
  while (folded.charAt(next) === ' ' && next < at + 8) next += 1;
  return next;
}

interface Figure {
  readonly digits: string;
  readonly sign?: 1 | -1;
  readonly unit?: string;
  readonly digitsEnd: number;
  readonly end: number;
}

/** The figure that begins at `at` with its sign, thousands separators, decimals, unit and annotation, or null. */
function figureAt(folded: string, at: number): Figure | null {
  const sign = SIGNS.find(([word]) => folded.startsWith(word, at));
  let end = afterSpaces(folded, at + (sign?.[0].length ?? 0));
  if (sign !== undefined && end > at + sign[0].length && sign[1] === -1 && sign[0].length === 1) return null;
  const whole = digitsFrom(folded, end);
  if (whole === '') return null;
  end += whole.length;
  let digits = whole;
  while (whole.length <= 3 && folded.charAt(end) === ',' && digitsFrom(folded, end + 1).length === 3) {
    digits += folded.slice(end + 1, end + 4);
    end += 4;
  }
  const decimals = folded.charAt(end) === '.' ? digitsFrom(folded, end + 1) : '';
  if (decimals !== '') {
    digits += `.${decimals}`;
    end += decimals.length + 1;
  }
  const digitsEnd = end;
  const apart = afterSpaces(folded, end);
  const isAlone = (candidate: string) => [' ', ''].includes(folded.charAt(apart + candidate.length));
  const unit = UNITS.find(
    (candidate) => folded.startsWith(candidate, apart) && (apart === end || isAlone(candidate)),
  );
  if (unit !== undefined) end = apart;
  end = annotationEnd(folded, end + (unit?.length ?? 0));
  return {
    digits,
    digitsEnd,
    end,
    ...(sign === undefined ? {} : { sign: sign[1] }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function digitsFrom(folded: string, at: number): string {
  let end = at;
  while (isDigit(folded.charAt(end))) end += 1;
  return folded.slice(at, end);
}

/** Behind an annotation such as `(其中修订16件)` that begins at `at`; `at` where there is none. */
function annotationEnd(folded: string, at: number): number {
  if (folded.charAt(at) !== '(') return at;
  const inside = folded.slice(at + 1, at + LONGEST_ANNOTATION);
  const close = inside.indexOf(')');
  const content = close === -1 ? '' : inside.slice(0, close).trimStart();
  return ANNOTATIONS.some((word) => content.startsWith(word)) ? at + close + 2 : at;
}

/** Whether the spaces of a cell separate figures instead of standing inside one. */
function hasSeveral(folded: string, digits: string): boolean {
  const groups = folded.split(' ').filter((group) => isDigit(group.charAt(0)));
  return (
    groups.length > 2 ||
    (groups.length === 2 && digits.length > 1 && digits.startsWith('0') && !digits.includes('.'))
  );
}

function withoutSpaces(folded: string): string {
  return folded.replaceAll(' ', '');
}
