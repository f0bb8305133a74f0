/**
 * Passports and travel permits, and number plates. A passport has no check digit in its printed number, so words beside
 * it (护照, 通行证) make the difference from a number of an article.
 */
import { after, before, ownSentenceAfter, ownSentenceBefore } from './context.ts';
import type { Span } from './finding.ts';

const NOT_TOUCHED_BEFORE = '(?<![0-9A-Za-z])';
const NOT_TOUCHED_AFTER = '(?![0-9A-Za-z])';
const APART = '[ \u200b-]{0,2}';

/** 普通护照 (E, G; E with a second letter since 2017), 公务, 外交 (D, S, P with E), 港澳 (K, H, M), and permits. */
const CHINESE_PASSPORT = new RegExp(
  `${NOT_TOUCHED_BEFORE}(?:[EG]${APART}\\d{4}${APART}\\d{4}|E[A-HJ-NP-Z]${APART}\\d{7}|(?:[DSP]E?|SE|DE|PE)${APART}\\d{7,8}|K[A-Z]?${APART}\\d{7,8}|[HM][A-Z]?${APART}(?:\\d{10}|\\d{8})|[CTL][A-Z]?${APART}\\d{7,8}|1[45]\\d{7})${NOT_TOUCHED_AFTER}`,
  'gi',
);
/** Numbers of other states: six to nine digits with letters, only read right after the word. */
const FOREIGN_PASSPORT = new RegExp(
  `${NOT_TOUCHED_BEFORE}(?=[A-Z0-9]{0,3}\\d{5})[A-Z]{0,3}\\d{6,9}[A-Z]?${NOT_TOUCHED_AFTER}`,
  'gi',
);

const PASSPORT_WORDS = /护照|通行证|回乡证|台胞证|旅行证|passport/i;
const DIRECTLY_AFTER_WORD =
  /(?:护照|通行证|回乡证|台胞证|旅行证|passport)(?:号码?|证号|证件号码?|编号|number|no\.?)?[^0-9A-Za-z\n]{0,6}$/i;
/** Permits of vehicles, of works and of exports are no papers of a person. */
const OTHER_PERMITS =
  /车辆通行证|施工通行证|货物通行证|绿色通行证|临时通行证|货车通行证|疫情通行证|电子通行证/;
const REACH = 28;

/** Passports and permits of persons. `listed` tells of a place in a column headed 护照号. */
export function passports(normal: string): Span[] {
  const found: Span[] = [];
  for (const match of normal.matchAll(CHINESE_PASSPORT)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (PASSPORT_WORDS.test(wordsNear(normal, span))) found.push(span);
  }
  for (const match of normal.matchAll(FOREIGN_PASSPORT)) {
    const words = before(normal, match.index, REACH);
    if (!DIRECTLY_AFTER_WORD.test(words) || OTHER_PERMITS.test(words)) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function wordsNear(normal: string, span: Span): string {
  const words =
    ownSentenceBefore(before(normal, span.start, REACH, 1)) +
    ownSentenceAfter(after(normal, span.end, REACH / 2));
  return words.replace(OTHER_PERMITS, '');
}

const PROVINCE_SIGNS = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新';
const PLATE_APART = '[ \u200b·•・.-]{0,2}';

/**
 * GA 36-2018: province, letter of the office, five signs (new energy: six, D to K first for small and last for large
 * vehicles), or four and 学, 警, 挂, 港, 澳; embassies 使, consulates 领.
 */
const PLATE = new RegExp(
  `(?<![0-9A-Za-z])[${PROVINCE_SIGNS}]${PLATE_APART}[A-HJ-NP-Z]${PLATE_APART}(?:[A-HJK]${APART}[A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK]|[A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}[学警挂港澳])(?![0-9A-Za-z])`,
  'g',
);

/** Number plates, also of new-energy vehicles; letters alone are no plate. */
export function plates(normal: string): Span[] {
  return [...normal.matchAll(PLATE)]
    .filter((match) => (match[0].match(/\d/g)?.length ?? 0) >= 2)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
