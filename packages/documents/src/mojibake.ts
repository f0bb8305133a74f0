// Text that was decoded wrongly and saved so: UTF-8 read as GBK (鏀垮簻 for 政府) or as Latin-1 (æ”¿åºœ), GBK read as
// Latin-1 (Õþ¸®). The way back is certain where every character encodes again and the bytes then read as a report.

import { DocumentError } from './document-error.ts';
import { familiarity } from './familiar.ts';

/** A report that was decoded rightly is above this, and one decoded wrongly below. */
const RIGHT = 0.3;
const WRONG = 0.15;
/** A character that was lost on the wrong way. */
const LOST = '\ufffd';

/**
 * The text as it was meant, or `null` where it is as it should be.
 *
 * @throws DocumentError `undecodable` where the way back is known, but some character on it, perhaps a digit, was lost
 */
export function repairedText(text: string): string | null {
  const before = familiarity(text);
  if (before === null || before > WRONG) return null;
  for (const [encode, encoding] of ways()) {
    const bytes = encode(text);
    if (bytes === null) continue;
    const after = new TextDecoder(encoding).decode(bytes).replace(/\ufffd+/g, LOST);
    if ((familiarity(after) ?? 0) < RIGHT) continue;
    if (hasEatenCharacters(text, after)) throw new DocumentError('undecodable');
    return after;
  }
  return null;
}

type Encode = (text: string) => Uint8Array<ArrayBuffer> | null;

const ways = (): readonly (readonly [Encode, 'gb18030' | 'utf-8'])[] => [
  [encodeGbk, 'utf-8'],
  [encodeLatin, 'utf-8'],
  [encodeLatin, 'gb18030'],
];

/**
 * A decoder that writes `?` for half a character has eaten the byte after it as well, and that may have been a digit.
 * One that writes U+FFFD has kept it.
 */
const hasEatenCharacters = (text: string, repaired: string): boolean =>
  /[\u0080-\uffff]\?/.test(text) && repaired.includes(LOST);

/** Bytes that decode as GB 18030 to this text; a lost character is a byte that decodes to a lost one. */
function encodeGbk(text: string): Uint8Array<ArrayBuffer> | null {
  const table = gbkTable();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes[length++] = unit;
    else if (unit === 0x20ac) bytes[length++] = 0x80;
    else if (unit === 0xfffd) bytes[length++] = 0xff;
    else {
      const pair = table.get(unit);
      if (pair === undefined) return null;
      bytes[length++] = pair >> 8;
      bytes[length++] = pair & 0xff;
    }
  }
  return bytes.slice(0, length);
}

let gbk: Map<number, number> | undefined;

/** For each character of GBK its two bytes, asked of the decoder that the platform has. */
function gbkTable(): Map<number, number> {
  if (gbk !== undefined) return gbk;
  gbk = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== LOST) gbk.set(character.charCodeAt(0), (lead << 8) | trail);
    }
  }
  return gbk;
}

/** Where Windows-1252 differs from Latin-1: the characters of its bytes 0x80 to 0x9f. */
const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((character) =>
  character.charCodeAt(0),
);

/** Bytes that decode as Latin-1 or Windows-1252 to this text. */
function encodeLatin(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const windows = unit > 0xff ? WINDOWS.indexOf(unit) : -1;
    if (unit > 0xff && windows < 0) return null;
    bytes[index] = windows >= 0 ? 0x80 + windows : unit;
  }
  return bytes;
}
