// From bytes to text: UTF-8, UTF-16 and the GB 18030 family (GBK, GB 2312), with Big5 for text from elsewhere.
import { DocumentError } from './document-error.ts';
import { familiarity } from './familiar.ts';
import { repairedText } from './mojibake.ts';

export interface DecodedText {
  readonly text: string;
  /** What the bytes were read as. */
  readonly encoding: Encoding;
  /** Whether the text had been through a wrong decoding before and was brought back. */
  readonly repaired: boolean;
}

export type Encoding = 'big5' | 'gb18030' | 'utf-16be' | 'utf-16le' | 'utf-8';

/** More of a text than this may not be lost characters. */
const MAX_BROKEN_SHARE = 0.25;
const MAX_CONTROL_SHARE = 0.002;
/** Least share of familiar characters to believe in UTF-16 that no mark announces. */
const MIN_FAMILIARITY = 0.3;
/** Bytes asked for what kind they are. */
const SAMPLE = 65_536;

/**
 * Decodes a text file.
 *
 * @throws DocumentError `empty`, `not_a_document` where no encoding makes text of the bytes, `undecodable`
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding } = decoded(bytes);
  if (text.trim() === '') throw new DocumentError('empty');
  if (isNoise(text)) throw new DocumentError('not_a_document');
  const repaired = repairedText(text);
  return { text: repaired ?? text, encoding, repaired: repaired !== null };
}

function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const certain = byMark(bytes) ?? byZeros(bytes);
  if (certain !== null) return { text: decode(bytes, certain), encoding: certain };
  const strict = strictly(bytes, 'utf-8');
  if (strict !== null) return { text: strict, encoding: 'utf-8' };
  const candidates = (['gb18030', 'utf-8', 'big5'] as const).map((encoding) => {
    const text = decode(bytes, encoding);
    return { text, encoding, score: (familiarity(text) ?? 0) - 5 * brokenShare(text) };
  });
  return candidates.reduce((best, one) => (one.score > best.score ? one : best));
}

/** The encoding that a byte order mark names. */
function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * UTF-16 without a mark: digits, spaces and line ends leave a zero in every second byte. So does 一 in the other order
 * of bytes, so both are tried.
 */
function byZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = sample.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (zeros < sample.length / 100) return null;
  const scores = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    score: familiarity(decode(sample, encoding)) ?? 0,
  }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > MIN_FAMILIARITY ? best.encoding : null;
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

/** Whether a text is made of control characters, which no text has, or of characters that could not be decoded. */
function isNoise(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const controls = share(sample, (unit) => unit < 0x20 && unit !== 0x1b && (unit < 0x09 || unit > 0x0d));
  return controls > MAX_CONTROL_SHARE || brokenShare(sample) > MAX_BROKEN_SHARE;
}

/** Lost characters, and those of nobody's use, which the tables of GB 18030 are full of. */
const brokenShare = (text: string): number =>
  share(text.slice(0, SAMPLE), (unit) => unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff));

function share(text: string, has: (unit: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (has(text.charCodeAt(index))) count += 1;
  return count / Math.max(1, text.length);
}
