/**
 * A text as the rules read it: full-width signs as their narrow twins, every hyphen as `-`, every odd space as a plain
 * one, signs without width as one sign. Unit for unit, so that a place in it is a place in the text.
 */

/** Stands for every sign without width. */
export const ZERO_WIDTH = '\u200b';

const ODD = /[\u00a0\u00ad\u180e\u2000-\u2015\u202f\u205f\u2060\u2212\u3000\ufeff\uff01-\uff5e]/g;

/** The normal form; as long as the text. */
export function normalForm(text: string): string {
  return text.replace(ODD, plain);
}

function plain(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x00ad || code === 0x180e || code === 0x2060 || code === 0xfeff) return ZERO_WIDTH;
  if (code >= 0x200b && code <= 0x200f) return ZERO_WIDTH;
  if (code === 0x2212 || (code >= 0x2010 && code <= 0x2015)) return '-';
  return ' ';
}
