/**
 * How a numbered paragraph is kept: as a point of a real list where HTML writes the very same number, and with its
 * number as text where it does not. An office cites 第（三）项; a number that changes its form would be another text.
 */

/** What a list writes before its points. */
export type Marker =
  | { readonly list: 'ul' }
  | { readonly list: 'ol'; readonly type: '1' | 'a' | 'A' | 'i' | 'I'; readonly number: number };

const BULLETS =
  /^[\u2022\u25cf\u25a0\u25aa\u25c6\u25c7\u25cb\u25e6\u2023\u2043\u00b7\u00a7\u00d8\u00fco\uf000-\uf0ff\u27a2\u2713\u2714\u2605\u2606*–-]$/u;

/** The marker as HTML has it; null when its own form must stay as text, as `一、`, `（一）`, `1、` and `第一条` must. */
export function markerOf(written: string): Marker | null {
  const text = written.replace(/[\s\u00a0\u3000]+/g, '');
  if (BULLETS.test(text)) return { list: 'ul' };
  const dotted = /^(\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|[a-z]|[A-Z])\.$/.exec(text)?.[1];
  if (dotted === undefined) return null;
  if (/^\d/.test(dotted)) return { list: 'ol', type: '1', number: Number(dotted) };
  if (dotted.length > 1 || dotted === 'i' || dotted === 'I') {
    const number = romanValue(dotted.toLowerCase());
    return number === null ? null : { list: 'ol', type: dotted === dotted.toLowerCase() ? 'i' : 'I', number };
  }
  const isSmall = dotted >= 'a';
  return { list: 'ol', type: isSmall ? 'a' : 'A', number: dotted.charCodeAt(0) - (isSmall ? 96 : 64) };
}

const ROMAN: readonly (readonly [string, number])[] = [
  ...([
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
    ['x', 10],
  ] as const),
  ...([
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const),
];

/** A number in small Roman figures. */
export function romanOf(number: number): string {
  let rest = number;
  let written = '';
  for (const [sign, value] of ROMAN) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}

function romanValue(written: string): number | null {
  for (let number = 1; number < 300; number += 1) if (romanOf(number) === written) return number;
  return null;
}

const DIGITS = '零一二三四五六七八九';

/** A number as official documents count: 一, 十, 十一, 二十, 一百零三. From 1 to 9999; beyond as figures. */
export function chineseNumber(number: number): string {
  if (number < 1 || number > 9999 || !Number.isInteger(number)) return String(number);
  let written = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    written += `${gap ? '零' : ''}${DIGITS[digit]}${name}`;
    gap = false;
  }
  return number >= 10 && number < 20 ? written.slice(1) : written;
}
