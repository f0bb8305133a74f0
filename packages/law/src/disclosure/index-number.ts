/**
 * Index numbers (索引号): the lifelong id of an item, organ code in front, period and serial behind.
 * 政府信息公开目录系统实施指引（试行）; patterns as seen on sites. The serial runs per organ and period and is
 * never used again; handing serials out is the work of the database, writing and reading them is done here.
 */
import type { LocalDate } from '../calendar/index.ts';

export type IndexNumberPatternId = 'code18_month' | 'code18_year' | 'code9_year';

/** A pattern as data. `{code}` organ code, `{yyyy}` or `{yyyymm}` period, `{serial5}` serial of at least five digits. */
export interface IndexNumberPattern {
  readonly id: IndexNumberPatternId;
  readonly template: string;
  /** Characters of the organ code: 9 (organization code) or 18 (unified social credit code). */
  readonly codeLength: 9 | 18;
  readonly period: 'year' | 'month';
}

/** The parts an index number is made of. */
export interface IndexNumberParts {
  readonly organCode: string;
  /** Period as printed: `2020` or `202011`. */
  readonly period: string;
  /** Whole number from 1. */
  readonly serial: number;
}

/** Patterns a site may choose from; the first is the default. */
export const INDEX_NUMBER_PATTERNS: readonly IndexNumberPattern[] = [
  { id: 'code18_month', template: '{code}/{yyyymm}-{serial5}', codeLength: 18, period: 'month' },
  { id: 'code18_year', template: '{code}/{yyyy}-{serial5}', codeLength: 18, period: 'year' },
  { id: 'code9_year', template: '{code}/{yyyy}-{serial5}', codeLength: 9, period: 'year' },
];

/** Default pattern: 18-character code / year and month - five digits. */
export const DEFAULT_INDEX_NUMBER_PATTERN: IndexNumberPatternId = 'code18_month';

/** Longest index number a store must hold. */
export const INDEX_NUMBER_MAX_LENGTH = 35;

/** The pattern of this id. Throws RangeError for an id that is not in the list. */
export function indexNumberPattern(id: IndexNumberPatternId): IndexNumberPattern {
  const found = INDEX_NUMBER_PATTERNS.find((pattern) => pattern.id === id);
  if (found === undefined) throw new RangeError(`no index number pattern ${id}`);
  return found;
}

/** Whether this organ code fits the pattern: so many digits or capital letters. */
export function isOrganCode(pattern: IndexNumberPattern, code: string): boolean {
  return code.length === pattern.codeLength && /^[0-9A-Z]+$/.test(code);
}

/** The period a serial runs in: year or month of the day of release (Asia/Shanghai), as printed. */
export function periodOf(pattern: IndexNumberPattern, on: LocalDate): string {
  const year = on.slice(0, 4);
  return pattern.period === 'year' ? year : year + on.slice(5, 7);
}

/**
 * The index number of the `serial`-th item of an organ in the period of `on` (the day of release).
 * A serial beyond five digits is printed in full: a number once counted is never lost.
 * Throws RangeError for a code that does not fit the pattern or a serial that is not a whole number from 1.
 */
export function indexNumber(
  pattern: IndexNumberPattern,
  { organCode, on, serial }: { organCode: string; on: LocalDate; serial: number },
): string {
  if (!isOrganCode(pattern, organCode)) throw new RangeError('organ code does not fit the pattern');
  if (!Number.isSafeInteger(serial) || serial < 1)
    throw new RangeError('serial must be a whole number from 1');
  return pattern.template
    .replace('{code}', organCode)
    .replace(/\{yyyy(mm)?\}/, periodOf(pattern, on))
    .replace('{serial5}', String(serial).padStart(5, '0'));
}

/** The parts of an index number written by this pattern, or null when it was not. */
export function parseIndexNumber(pattern: IndexNumberPattern, text: string): IndexNumberParts | null {
  if (text.length > INDEX_NUMBER_MAX_LENGTH) return null;
  const period = pattern.period === 'year' ? '\\d{4}' : '\\d{4}(?:0[1-9]|1[0-2])';
  const code = `[0-9A-Z]{${pattern.codeLength}}`;
  const match = new RegExp(`^(${code})/(${period})-(\\d{5}|[1-9]\\d{5,9})$`).exec(text);
  if (match === null) return null;
  const [, organCode = '', matchedPeriod = '', digits = ''] = match;
  const serial = Number(digits);
  return serial === 0 ? null : { organCode, period: matchedPeriod, serial };
}
