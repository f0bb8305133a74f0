// What a file is, by its first bytes and its inner structure. Whatever a browser or a system could run is refused.
import { decodeText } from '../encoding.ts';
import { archiveEntries } from './archive.ts';
import { FileRefusal, type FileRefusalCode } from './file-refusal.ts';
import type { FileFormat } from './format.ts';

/** What a file is, and how its text is encoded where it is plain text. */
export interface DetectedFile {
  readonly format: FileFormat;
  /** The media type as it is to be sent, with its charset. */
  readonly charset?: string;
}

/** Bytes looked at for the marks. */
const HEAD = 4096;
/** Bytes before the mark of a PDF that readers of PDF forgive. */
const PDF_LEEWAY = 1024;
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** First bytes of what is never taken. Windows, Unix and Apple programs, Java, WebAssembly, shortcuts; archives. */
const REFUSED: readonly (readonly [mark: string, code: FileRefusalCode])[] = [
  ['MZ', 'file_program'],
  ['\x7fELF', 'file_program'],
  ['\xfe\xed\xfa', 'file_program'],
  ['\xce\xfa\xed\xfe', 'file_program'],
  ['\xcf\xfa\xed\xfe', 'file_program'],
  ['\xca\xfe\xba\xbe', 'file_program'],
  ['\0asm', 'file_program'],
  ['L\0\0\0\x01\x14\x02\0', 'file_program'],
  ['#!', 'file_program'],
  ['Rar!', 'file_archive'],
  ['7z\xbc\xaf\x27\x1c', 'file_archive'],
  ['\x1f\x8b', 'file_archive'],
  ['BZh', 'file_archive'],
  ['\xfd7zXZ', 'file_archive'],
  ['MSCF', 'file_archive'],
  ['{\\rtf', 'file_type_refused'],
];

const PICTURES: readonly (readonly [mark: string, format: FileFormat])[] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
];

/**
 * The kind of a file.
 *
 * @param allowed `zip` must be named to be taken
 * @throws FileRefusal
 */
export function detectFile(bytes: Uint8Array, allowed: { readonly zip: boolean }): DetectedFile {
  if (bytes.length === 0) throw new FileRefusal('file_empty');
  const head = latin(bytes.subarray(0, HEAD));
  const refused = REFUSED.find(([mark]) => head.startsWith(mark));
  if (refused !== undefined) throw new FileRefusal(refused[1]);
  const picture = PICTURES.find(([mark]) => head.startsWith(mark));
  if (picture !== undefined) return { format: picture[1] };
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return { format: 'webp' };
  if (head.startsWith('ftyp', 4)) return { format: movie(head) };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06'))
    return { format: archive(bytes, allowed) };
  if (head.startsWith(COMPOUND)) return { format: compound(bytes) };
  if (isPdf(head)) return { format: 'pdf' };
  return text(bytes);
}

/** What stands before the mark must not be another kind of file that a browser would take it for. */
function isPdf(head: string): boolean {
  const at = head.slice(0, PDF_LEEWAY).indexOf('%PDF-');
  return at >= 0 && !/<[a-z!?]/i.test(head.slice(0, at));
}

/** ISO base media of the MPEG-4 family; pictures of Apple (`heic`) and sound are other kinds. */
function movie(head: string): FileFormat {
  if (/^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV|qt {2})/.test(head.slice(8, 12))) return 'mp4';
  throw new FileRefusal('file_type_refused');
}

function archive(bytes: Uint8Array, allowed: { readonly zip: boolean }): FileFormat {
  const entries = archiveEntries(bytes);
  if (entries.some(({ encrypted }) => encrypted)) throw new FileRefusal('file_encrypted');
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('[Content_Types].xml')) {
    if ([...names].some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
    if (names.has('xl/workbook.xml')) return 'xlsx';
    if (names.has('ppt/presentation.xml')) return 'pptx';
    throw new FileRefusal('file_type_refused');
  }
  if (names.has('OFD.xml')) return 'ofd';
  if (allowed.zip) return 'zip';
  throw new FileRefusal('file_archive');
}

/** By the names of its streams, which are written in UTF-16. */
function compound(bytes: Uint8Array): FileFormat {
  const has = (name: string) => includesWide(bytes, name);
  if (has('EncryptedPackage')) throw new FileRefusal('file_encrypted');
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || has('Book')) return 'xls';
  throw new FileRefusal('file_type_refused');
}

function includesWide(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Markup that a browser draws, and so might run. */
const MARKUP =
  /^(?:<\?xml|<!doctype|<!--|<(?:html|head|body|script|svg|iframe|object|xml|x?hta|style|meta|math)\b)/i;
const ACTIVE = /<(?:script|svg|iframe|object|embed)\b[^>]*>/i;
/** Beginnings of programs written as text: shells, PHP, Visual Basic, PowerShell, JavaScript, Python. */
const SCRIPT =
  /^(?:@echo\s+off|<\?php|<%|option explicit|on error resume next|(?:set|dim)\s+\w+\s*=\s*createobject|param\s*\(|(?:"use strict"|'use strict')|(?:var|let|const)\s+[\w$]+\s*=|(?:async\s+)?function\b[^(\n]*\([^)]*\)\s*\{|\(\s*(?:async\s*)?(?:function\b|\(\)\s*=>)|import\s+(?:os|sys|subprocess)\b|import\s[^\n]*\sfrom\s+['"]|windows registry editor|\[internetshortcut\]|\[autorun\])/i;
const CALLS = /\b(?:WScript\.|ActiveXObject|CreateObject\s*\(|Invoke-Expression|powershell(?:\.exe)?\s+-)/i;

function text(bytes: Uint8Array): DetectedFile {
  const { text: written, encoding } = decoded(bytes);
  const start = written.replace(/^\ufeff/, '').trimStart();
  if (SCRIPT.test(start) || CALLS.test(start)) throw new FileRefusal('file_program');
  if (MARKUP.test(start) || ACTIVE.test(start)) throw new FileRefusal('file_web_page');
  return { format: isCsv(start) ? 'csv' : 'txt', charset: encoding };
}

function decoded(bytes: Uint8Array) {
  try {
    return decodeText(bytes);
  } catch (error) {
    const empty = error instanceof Error && 'code' in error && error.code === 'empty';
    throw new FileRefusal(empty ? 'file_empty' : 'file_type_refused', { cause: error });
  }
}

const CSV_LINES = 50;

/** Lines that all have the same number of values, more than one, are a table. */
function isCsv(written: string): boolean {
  const lines = written
    .split(/\r?\n/, CSV_LINES)
    .slice(0, CSV_LINES - 1)
    .filter((line) => line.trim() !== '');
  const [first = 0, ...rest] = lines.map((line) => values(line));
  return first > 1 && rest.length > 0 && rest.every((count) => count === first);
}

const values = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
