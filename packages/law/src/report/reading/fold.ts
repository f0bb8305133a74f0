/** One spelling for characters that mean the same, so that labels and figures can be compared. */

import { SIMPLIFIED } from './traditional.ts';

const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ['〔', '('],
  ['〕', ')'],
  ['【', '('],
  ['】', ')'],
  ['﹣', '-'],
  ['−', '-'],
  ['–', '-'],
  ['﹢', '+'],
  ['。', '。'],
  ['∕', '/'],
  ['╱', '/'],
  ['＿', '_'],
]);

/**
 * The text with full-width forms as ASCII, other spaces as a space, traditional as simplified characters. Every
 * UTF-16 unit stays one unit, so that an offset means the same in both.
 */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index));
  return folded;
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return isSpaceCode(code) ? ' ' : unit;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (isSpaceCode(code)) return ' ';
  return PUNCTUATION.get(unit) ?? SIMPLIFIED.get(unit) ?? unit;
}

/** White space of every kind, and characters that show nothing. */
function isSpaceCode(code: number): boolean {
  if (code <= 0x20 || code === 0x7f || code === 0xa0 || code === 0x3000) return true;
  if (code < 0x1680) return code === 0xad;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** Whether a folded unit is an ASCII digit. */
export function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9' && unit.length === 1;
}

/** Whether a folded unit is a Chinese character. */
export function isHan(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007;
}

/** A folded text with nothing left but Chinese characters, letters and digits: what labels are compared by. */
export function squeeze(folded: string): string {
  let kept = '';
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charAt(index);
    if (isHan(unit) || isDigit(unit) || isLetter(unit)) kept += unit;
  }
  return kept;
}

function isLetter(unit: string): boolean {
  return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
}
