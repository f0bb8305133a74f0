// Pictures without what a camera or a program wrote into them: place, time, author, comments, previews. The picture
// itself is not touched; how it is to be turned, and its colours, stay.
import { FileRefusal } from './file-refusal.ts';

/**
 * JPEG (ITU-T T.81) without its application segments but JFIF, colour profile and Adobe's, without comments, and without
 * what follows its end, where cameras keep previews. The orientation of Exif is written anew.
 *
 * @throws FileRefusal `file_malformed`
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) throw new FileRefusal('file_malformed');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) throw new FileRefusal('file_malformed');
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    if (isKept(marker, segment)) kept.push(segment);
    at = end;
  }
  if (orientation !== 1) kept.splice(1, 0, exifWith(orientation));
  kept.push(bytes.subarray(at, endOfJpeg(bytes, at)));
  return joined(kept);
}

function isKept(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = latin(segment.subarray(4, 16));
  if (marker === 0xe0) return name.startsWith('JFIF\0');
  if (marker === 0xe2) return name.startsWith('ICC_PROFILE\0');
  return marker === 0xee && name.startsWith('Adobe');
}

/** The end of the picture: `FF D9` outside of what restart markers and stuffing make of its data. */
function endOfJpeg(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return at + 2;
  }
  return bytes.length;
}

/** Tag 0x0112 of the first directory of Exif. */
function orientationOf(segment: Uint8Array): number | null {
  if (latin(segment.subarray(4, 10)) !== 'Exif\0\0') return null;
  const tiff = segment.subarray(10);
  const view = viewOf(tiff);
  if (tiff.length < 14) return null;
  const little = latin(tiff.subarray(0, 2)) === 'II';
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return null;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + 12 * index;
    if (at + 12 > tiff.length) return null;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

function exifWith(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}

/** Chunks that a picture needs to look as it does; texts, times and Exif are none of them. */
const PNG_CHUNKS = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/**
 * PNG (ISO/IEC 15948) with the chunks of the picture only.
 *
 * @throws FileRefusal `file_malformed`
 */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  for (;;) {
    if (at + 12 > bytes.length) throw new FileRefusal('file_malformed');
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw new FileRefusal('file_malformed');
    const name = latin(bytes.subarray(at + 4, at + 8));
    if (PNG_CHUNKS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
}

const WEBP_DROPPED = new Set(['EXIF', 'XMP ']);
/** Bits of `VP8X` that announce Exif and XMP. */
const WEBP_ANNOUNCED = 0x0c;

/**
 * WebP without Exif and XMP.
 *
 * @throws FileRefusal `file_malformed`
 */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  const total = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= total; ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length + 1) throw new FileRefusal('file_malformed');
    const chunk = bytes.slice(at, end);
    const name = latin(chunk.subarray(0, 4));
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_ANNOUNCED;
    if (!WEBP_DROPPED.has(name)) kept.push(chunk);
    at = end;
  }
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, 4 + kept.reduce((sum, { length }) => sum + length, 0), true);
  return joined([head, ...kept]);
}

/**
 * GIF without comments, without extensions of applications but those that repeat an animation, and without what follows
 * its end.
 *
 * @throws FileRefusal `file_malformed`
 */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  let at = 13 + colours(bytes[10]);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return joined([...kept, bytes.subarray(at, at + 1)]);
    const end =
      kind === 0x2c ? endOfBlocks(bytes, at + 11 + colours(bytes[at + 9])) : endOfBlocks(bytes, at + 2);
    if (kind !== 0x2c && kind !== 0x21) throw new FileRefusal('file_malformed');
    if (kind === 0x2c || isKeptExtension(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  throw new FileRefusal('file_malformed');
}

/** Bytes of the table of colours that a field of flags announces. */
const colours = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

function isKeptExtension(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === 0xf9) return true;
  return label === 0xff && /^(?:NETSCAPE|ANIMEXTS)/.test(latin(bytes.subarray(at + 3, at + 14)));
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
