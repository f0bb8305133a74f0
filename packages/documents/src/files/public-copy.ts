// The copy of a file that the public gets: the same to look at, without what tells of the people who made it.
import { FileRefusal } from './file-refusal.ts';
import type { FileFormat } from './format.ts';
import { cleanMovie } from './movie-copy.ts';
import { cleanOfd, cleanOffice } from './office-copy.ts';
import { cleanPdf } from './pdf-copy.ts';
import { cleanGif, cleanJpeg, cleanPng, cleanWebp } from './picture-copy.ts';

const AS_IT_IS = (bytes: Uint8Array): Uint8Array => bytes;

/** How each kind is copied. Word and Excel of 1997–2003 are copied as they are; the reader of hidden content warns. */
const COPIES: Readonly<Record<FileFormat, (bytes: Uint8Array) => Uint8Array>> = {
  pdf: cleanPdf,
  docx: cleanOffice,
  xlsx: cleanOffice,
  pptx: cleanOffice,
  ofd: cleanOfd,
  doc: AS_IT_IS,
  xls: AS_IT_IS,
  txt: AS_IT_IS,
  csv: AS_IT_IS,
  png: cleanPng,
  jpeg: cleanJpeg,
  webp: cleanWebp,
  gif: cleanGif,
  mp4: cleanMovie,
  zip: AS_IT_IS,
};

/**
 * The public copy of a file; the same file always gives the same copy.
 *
 * @throws FileRefusal `file_malformed`, `file_bomb`
 */
export function publicCopy(bytes: Uint8Array, format: FileFormat): Uint8Array {
  try {
    return COPIES[format](bytes);
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal('file_malformed', { cause: error });
  }
}
