// What a file is, by its bytes. Its name is not asked: programs come as DOCX, web pages as DOC.

import { DocumentError } from './document-error.ts';
import { isDocx } from './docx.ts';
import { isXlsx } from './xlsx.ts';
import { partNames } from './zip.ts';

/** Kinds that are known by their first bytes; `text` is all that may be text, HTML and JSON among it. */
export type FileKind = 'docx' | 'pdf' | 'text' | 'xls' | 'xlsx';

const PICTURES = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*', '\0\0\0\x0cjP'];
/** Programs, archives, and office formats of others. */
const OTHERS = ['MZ', '\x7fELF', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', '{\\rtf', 'OFD', '\xca\xfe\xba\xbe'];
/** Container of Word, Excel and PowerPoint 97–2003 and of encrypted files of the newer ones. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Bytes before the mark of a PDF that readers of PDF forgive. */
const PDF_LEEWAY = 1024;

/**
 * The kind of a file.
 *
 * @throws DocumentError `encrypted`, `malformed`, `not_a_document`, `old_word`, `picture_only`, `zip_bomb`
 */
export function kindOf(bytes: Uint8Array): FileKind {
  const start = latin(bytes.subarray(0, PDF_LEEWAY));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return kindOfArchive(bytes);
  if (start.startsWith(COMPOUND)) return kindOfCompound(bytes);
  if (PICTURES.some((mark) => start.startsWith(mark))) throw new DocumentError('picture_only');
  if (OTHERS.some((mark) => start.startsWith(mark))) throw new DocumentError('not_a_document');
  return 'text';
}

function kindOfArchive(bytes: Uint8Array): FileKind {
  const parts = partNames(bytes);
  if (isDocx(parts)) return 'docx';
  if (isXlsx(parts)) return 'xlsx';
  throw new DocumentError('not_a_document');
}

/** By the names of its streams, which are written in UTF-16. */
function kindOfCompound(bytes: Uint8Array): FileKind {
  const has = (name: string) =>
    indexOf(
      bytes,
      [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ) >= 0;
  if (has('EncryptedPackage')) throw new DocumentError('encrypted');
  if (has('Workbook') || has('Book')) return 'xls';
  throw new DocumentError(has('WordDocument') ? 'old_word' : 'not_a_document');
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
