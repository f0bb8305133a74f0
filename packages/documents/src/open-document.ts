// The one way in: bytes of any kind become a neutral document, or the reason why they do not.
import type { Block, SourceDocument } from '@gongkai/law/report/reading';
import { DocumentError } from './document-error.ts';
import { readDocx } from './docx.ts';
import { decodeText } from './encoding.ts';
import { readHtml } from './html.ts';
import { kindOf } from './kind.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readText } from './text.ts';
import { readWorkbook, readXlsx } from './xlsx.ts';

export interface OpenOptions {
  /**
   * Where Adobe's character maps lie, for PDF whose fonts name one of them: an address in a browser, a folder in Node,
   * ending in a slash. They come with `pdfjs-dist`, in `cmaps/`.
   */
  readonly characterMaps?: string;
  /** Whether tables and pictures are looked for on every page of a PDF, and not only where a report has its figures. */
  readonly drawEveryPage?: boolean;
}

/** What was in a file. `repaired` says that its text had been decoded wrongly before and was brought back. */
export type OpenedFile =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: DocumentKind; readonly document: SourceDocument; readonly repaired: boolean };

export type DocumentKind = 'docx' | 'html' | 'pdf' | 'text' | 'xls' | 'xlsx';

/**
 * Opens a file of any kind that a report may come in. The same in Node and in a browser; neither its time nor its
 * memory is bounded, so run it where it can be ended.
 *
 * @throws DocumentError with the reason why it cannot be read, and nothing else
 */
export async function openDocument(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedFile> {
  if (bytes.length > MAX_FILE_BYTES) throw new DocumentError('too_large');
  if (bytes.length === 0) throw new DocumentError('empty');
  try {
    const opened = await openKind(bytes, options);
    if (opened.kind !== 'json') refuseWithoutText(opened.document.blocks);
    return opened;
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('malformed', { cause: error });
  }
}

async function openKind(bytes: Uint8Array, options: OpenOptions): Promise<OpenedFile> {
  const kind = kindOf(bytes);
  switch (kind) {
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts');
      return { kind, document: await readPdf(bytes, options), repaired: false };
    }
    case 'docx':
      return { kind, document: readDocx(bytes), repaired: false };
    case 'xlsx':
      return { kind, document: readXlsx(bytes), repaired: false };
    case 'xls':
      return { kind, document: readWorkbook(bytes), repaired: false };
    case 'text':
      return openText(bytes);
  }
}

function openText(bytes: Uint8Array): OpenedFile {
  const { text, repaired } = decodeText(bytes);
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff/, '')
    .trimStart();
  const value = start.startsWith('{') || start.startsWith('[') ? json(text) : undefined;
  if (value !== undefined) return { kind: 'json', value };
  if (start.startsWith('<?xml') && !/<html[\s>]/i.test(start)) throw new DocumentError('not_a_document');
  const isPage = /^<[!a-z]/i.test(start);
  // Tables of Markdown are often written in HTML; there a line break of the source is one.
  if (isPage || /<t[dr][\s>]/i.test(text))
    return { kind: 'html', document: readHtml(text, { lineBreaks: !isPage }), repaired };
  return { kind: 'text', document: readText(text), repaired };
}

/** The value of JSON; `undefined` where it is text that only begins like it. */
function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function refuseWithoutText(blocks: readonly Block[]): void {
  if (blocks.some(hasText)) return;
  throw new DocumentError(blocks.some(({ kind }) => kind === 'image') ? 'picture_only' : 'empty');
}

function hasText(block: Block): boolean {
  if (block.kind === 'text') return block.text.trim() !== '';
  if (block.kind === 'table') return block.rows.some((row) => row.some(({ text }) => text.trim() !== ''));
  return block.kind === 'page' && block.words.length > 0;
}
