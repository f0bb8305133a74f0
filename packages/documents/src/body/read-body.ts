// A file of any kind as the body of an item: its text, its tables, its numbers, and what could not come along.
import {
  cleanPasted,
  type LostPictures,
  lostTogether,
  type OfficialParts,
  officialParts,
  type WaitingPicture,
} from '@gongkai/writing';
import { DocumentError } from '../document-error.ts';
import { decodeText } from '../encoding.ts';
import { kindOf } from '../kind.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import { type DocumentKind, type OpenOptions, openDocument } from '../open-document.ts';
import { documentHtml } from './document-html.ts';
import { docxHtml } from './docx-body.ts';
import type { LeftOut, WordHtml } from './word-html.ts';

/** A body that was read from a file, and what the file says of itself; a person looks at it before it takes any place. */
export interface ReadBody extends OfficialParts {
  readonly kind: DocumentKind;
  /** Pictures that came along: they stand in the HTML under waiting addresses until they are stored. */
  readonly pictures: readonly WaitingPicture[];
  /** Pictures that did not. */
  readonly lost: LostPictures;
  readonly leftOut: readonly LeftOut[];
  /** Whether the text had been decoded wrongly before and was brought back. */
  readonly repaired: boolean;
}

/** Longest body, in signs of its HTML: as much as an item takes. */
const LONGEST_BODY = 1_000_000;

/**
 * Reads a body. Neither its time nor its memory is bounded, so run it where it can be ended.
 *
 * @throws DocumentError with the reason why it cannot be read, and nothing else
 */
export async function readBody(bytes: Uint8Array, options: OpenOptions = {}): Promise<ReadBody> {
  if (bytes.length > MAX_FILE_BYTES) throw new DocumentError('too_large');
  if (bytes.length === 0) throw new DocumentError('empty');
  try {
    const { kind, written, repaired } = await writtenHtml(bytes, options);
    const clean = cleanPasted(written.html, { known: written.pictures });
    const lost = lostTogether(written.lost, clean.lost);
    const parts = officialParts(clean.html);
    const { title, html } = parts;
    if (html === '' && title === null)
      throw new DocumentError(Object.keys(lost).length > 0 ? 'picture_only' : 'empty');
    if (html.length > LONGEST_BODY) throw new DocumentError('too_large');
    return { ...parts, kind, pictures: clean.pictures, lost, leftOut: written.leftOut, repaired };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('malformed', { cause: error });
  }
}

interface Written {
  readonly kind: DocumentKind;
  readonly written: WordHtml;
  readonly repaired: boolean;
}

async function writtenHtml(bytes: Uint8Array, options: OpenOptions): Promise<Written> {
  const kind = kindOf(bytes);
  if (kind === 'docx') return { kind, written: docxHtml(bytes), repaired: false };
  if (kind === 'text') {
    const { text, repaired } = decodeText(bytes);
    const isPage = /^\s*<(?:!doctype|html|head|body|p|div|table|h[1-6]|meta|!--)\b/i.test(
      text.slice(0, 4096).replace(/^\ufeff/, ''),
    );
    if (isPage)
      return { kind: 'html', written: { html: text, pictures: new Map(), lost: {}, leftOut: [] }, repaired };
  }
  const opened = await openDocument(bytes, { ...options, drawEveryPage: true });
  if (opened.kind === 'json') throw new DocumentError('not_a_document');
  return { kind: opened.kind, written: documentHtml(opened.document), repaired: opened.repaired };
}
