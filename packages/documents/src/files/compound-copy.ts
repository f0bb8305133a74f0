// Word and Excel 97–2003 without the names that the programs write into them: sets of properties ([MS-OLEPS]) become empty
// ones of the same length, and names in the documents themselves become blanks where they stand. What is signed is left as
// it is; the reader of hidden content tells of it.
import {
  type CompoundFile,
  type CompoundStream,
  compoundFile,
  streamBytes,
  writeStream,
} from './compound-file.ts';

/** Format identifiers of the sets of properties, as they are written. */
const SETS: ReadonlyMap<string, readonly number[]> = new Map([
  [
    '\u0005SummaryInformation',
    [0xe0, 0x85, 0x9f, 0xf2, 0xf9, 0x4f, 0x68, 0x10, 0xab, 0x91, 0x08, 0x00, 0x2b, 0x27, 0xb3, 0xd9],
  ],
  [
    '\u0005DocumentSummaryInformation',
    [0x02, 0xd5, 0xcd, 0xd5, 0x9c, 0x2e, 0x1b, 0x10, 0x93, 0x97, 0x08, 0x00, 0x2b, 0x2c, 0xf9, 0xae],
  ],
]);

/** A stream or storage by which the office programs sign these files ([MS-OFFCRYPTO] 2.5.1, 2.5.2). */
const SIGNATURES = ['_signatures', '_xmlsignatures'];

/** The file without its properties, byte for byte as long; the same bytes where it is signed. */
export function cleanCompound(bytes: Uint8Array): Uint8Array {
  const file = compoundFile(bytes);
  if (SIGNATURES.some((name) => file.names.has(name))) return bytes;
  const copy = bytes.slice();
  for (const stream of file.streams) {
    const format = SETS.get(stream.name);
    if (format !== undefined) writeStream(copy, stream, 0, emptySet(stream.length, format));
    if (stream.name === 'Workbook' || stream.name === 'Book') blankUser(copy, stream);
    if (stream.name === 'WordDocument') blankNames(copy, stream, file);
  }
  return copy;
}

const SECTION = 48;
const CODE_PAGE = 1;
const VT_I2 = 2;
const UTF8 = 65_001;

/** A set of properties that says in which code page it would be written, and nothing else. */
function emptySet(length: number, format: readonly number[]): Uint8Array {
  const set = new Uint8Array(Math.max(length, SECTION + 24));
  const view = new DataView(set.buffer);
  view.setUint16(0, 0xfffe, true);
  view.setUint32(24, 1, true);
  set.set(format, 28);
  view.setUint32(44, SECTION, true);
  view.setUint32(SECTION, 24, true);
  view.setUint32(SECTION + 4, 1, true);
  view.setUint32(SECTION + 8, CODE_PAGE, true);
  view.setUint32(SECTION + 12, 16, true);
  view.setUint32(SECTION + 16, VT_I2, true);
  view.setUint16(SECTION + 20, UTF8, true);
  return set.subarray(0, length);
}

const WRITE_ACCESS = 0x5c;
const FILE_PASS = 0x2f;
const END_OF_GLOBALS = 0x0a;
const BLANK = 0x20;
/** The record stands among the first of a workbook. */
const LOOKED_AT = 64 * 1024;

/** The name of whoever saved a workbook last ([MS-XLS] 2.4.349): one blank, padded with blanks. */
function blankUser(copy: Uint8Array, stream: CompoundStream): void {
  const start = streamBytes(copy, stream, LOOKED_AT);
  const view = new DataView(start.buffer);
  for (let at = 0; at + 4 <= start.length; ) {
    const record = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (record === FILE_PASS || record === END_OF_GLOBALS) return;
    if (record === WRITE_ACCESS) {
      const isWide = stream.name === 'Workbook';
      const name = new Uint8Array(length).fill(BLANK);
      name.set((isWide ? [1, 0, 0] : [1]).slice(0, length));
      writeStream(copy, stream, at + 4, name);
      return;
    }
    at += 4 + length;
  }
}

const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Where the file information block ([MS-DOC] 2.5.6) says which part of the table holds what. */
const ASSOCIATED = 0x19a;
const SAVED_BY = 0x2d2;
/** Strings of the first that are not the document's own names of data for mail merge: template, title, author and the like. */
const PERSONAL = new Set([1, 2, 3, 4, 6, 7]);

/** Names that Word keeps beside its text: author and template, and who saved it last under which paths. */
function blankNames(copy: Uint8Array, stream: CompoundStream, { streams }: CompoundFile): void {
  const block = streamBytes(copy, stream, SAVED_BY + 8);
  if (block.length < SAVED_BY + 8) return;
  const view = new DataView(block.buffer);
  const flags = view.getUint16(0x0a, true);
  if (view.getUint16(2, true) < WORD_97 || (flags & ENCRYPTED) !== 0) return;
  const table = streams.find(({ name }) => name === ((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table'));
  if (table === undefined) return;
  const content = streamBytes(copy, table);
  for (const [at, isPersonal] of [
    [ASSOCIATED, (index: number) => PERSONAL.has(index)],
    [SAVED_BY, () => true],
  ] as const) {
    const start = view.getUint32(at, true);
    const end = Math.min(start + view.getUint32(at + 4, true), content.length);
    for (const [from, to] of stringsIn(content, start, end, isPersonal)) {
      const blanks = new Uint8Array(to - from);
      for (let index = 0; index < blanks.length; index += 2) blanks[index] = BLANK;
      writeStream(copy, table, from, blanks);
    }
  }
}

/** Where the strings of a table of strings stand ([MS-DOC] 2.2.4, the form with two bytes a sign). */
function stringsIn(
  content: Uint8Array,
  start: number,
  end: number,
  isWanted: (index: number) => boolean,
): [from: number, to: number][] {
  const view = new DataView(content.buffer);
  if (start + 6 > end || view.getUint16(start, true) !== 0xffff) return [];
  const count = view.getUint16(start + 2, true);
  const extra = view.getUint16(start + 4, true);
  const found: [number, number][] = [];
  let at = start + 6;
  for (let index = 0; index < count && at + 2 <= end; index += 1) {
    const to = at + 2 + 2 * view.getUint16(at, true);
    if (to > end) break;
    if (isWanted(index)) found.push([at + 2, to]);
    at = to + extra;
  }
  return found;
}
