// A file of any kind as the body of an item: its text, its tables, its numbers, and what could not come along.
import { blocksOf, cleanPasted, isElement, writeTree } from '@gongkai/writing';
import { DocumentError } from '../document-error.ts';
import { decodeText } from '../encoding.ts';
import { kindOf } from '../kind.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import { type DocumentKind, type OpenOptions, openDocument } from '../open-document.ts';
import { documentHtml } from './document-html.ts';
import { docxHtml } from './docx-body.ts';
import type { LeftOut, WordHtml } from './word-html.ts';

/** A body that was read from a file; a person looks at it before it takes the place of anything. */
export interface ReadBody {
  readonly kind: DocumentKind;
  /** Clean HTML, without the title. */
  readonly html: string;
  /** The centred lines or the heading that the document begins with, on one line; null where it begins with text. */
  readonly title: string | null;
  readonly lostPictures: number;
  readonly leftOut: readonly LeftOut[];
  /** Whether the text had been decoded wrongly before and was brought back. */
  readonly repaired: boolean;
}

/** Longest body, in signs of its HTML: as much as an item takes. */
const LONGEST_BODY = 1_000_000;
const LONGEST_TITLE = 200;

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
    const clean = cleanPasted(written.html);
    const { title, html } = withoutTitle(clean.html);
    if (html === '' && title === null)
      throw new DocumentError(written.lostPictures > 0 ? 'picture_only' : 'empty');
    if (html.length > LONGEST_BODY) throw new DocumentError('too_large');
    const lostPictures = written.lostPictures + clean.lostPictures;
    return { kind, html, title, lostPictures, leftOut: written.leftOut, repaired };
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
    if (isPage) return { kind: 'html', written: { html: text, lostPictures: 0, leftOut: [] }, repaired };
  }
  const opened = await openDocument(bytes, { ...options, drawEveryPage: true });
  if (opened.kind === 'json') throw new DocumentError('not_a_document');
  return { kind: opened.kind, written: documentHtml(opened.document), repaired: opened.repaired };
}

/** Takes the title off: centred lines or one heading at the very beginning. */
function withoutTitle(html: string): { title: string | null; html: string } {
  const blocks = blocksOf(html);
  const first = blocks[0]?.node;
  let lines = 0;
  if (
    first !== undefined &&
    /^h[2-4]$/.test(first.name) &&
    !/^[一二三四五六七八九十]+、|^第.+[章条]/.test(blocks[0]?.text ?? '')
  )
    lines = 1;
  else while (blocks[lines]?.node.attributes.class === 'center') lines += 1;
  const title = blocks
    .slice(0, lines)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .join('');
  if (title === '' || title.length > LONGEST_TITLE || lines > 4) return { title: null, html };
  return {
    title,
    html: writeTree(
      blocks
        .slice(lines)
        .map(({ node }) => node)
        .filter(isElement),
    ),
  };
}
