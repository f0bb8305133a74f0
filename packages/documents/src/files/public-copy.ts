// The copy of a file that the public gets: the same to look at, without what tells of the people who made it.
import { cleanCompound } from './compound-copy.ts';
import { FileRefusal } from './file-refusal.ts';
import type { FileFormat } from './format.ts';
import { cleanMovie } from './movie-copy.ts';
import { cleanOfd, cleanOffice } from './office-copy.ts';
import { cleanPdf } from './pdf-copy.ts';
import { cleanGif, cleanJpeg, cleanPng, cleanWebp } from './picture-copy.ts';

const AS_IT_IS = (bytes: Uint8Array): Uint8Array => bytes;

/** How each kind is copied. What is signed stays as it is; the reader of hidden content tells what it says of people. */
const COPIES: Readonly<Record<FileFormat, (bytes: Uint8Array) => Uint8Array>> = {
  pdf: cleanPdf,
  docx: cleanOffice,
  xlsx: cleanOffice,
  pptx: cleanOffice,
  ofd: cleanOfd,
  doc: cleanCompound,
  xls: cleanCompound,
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
