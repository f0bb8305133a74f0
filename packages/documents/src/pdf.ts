// PDF: the words of each page with their places, without a canvas.
import type { PositionedWord, SourceDocument } from '@gongkai/law/report/reading';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-error.ts';
import { type Draft, placed } from './drafts.ts';
import { MAX_PAGES } from './limits.ts';
import { type Drawing, drawingOf, NOTHING_DRAWN } from './pdf-drawing.ts';
import { isLocked, withPdf } from './pdf-library.ts';
import { wordsOf } from './pdf-words.ts';
import { ruledTables } from './ruled-tables.ts';

/** A report has some two hundred figures. Where a document shows fewer than this, its pictures are looked for. */
const FEW_FIGURES = 30;

/** What a page with a table shows; the lines of others are not asked for, which takes as long as their words. */
const TABLE_WORDS = /第二十条|信息内容|勾稽|申请人情况|自然人|总计|结果维持/;
const FIGURES_OF_A_GRID = 20;

/** As of `openDocument`, which says more. */
interface PdfOptions {
  readonly characterMaps?: string;
  readonly drawEveryPage?: boolean;
}

/**
 * Reads a PDF.
 *
 * @throws DocumentError `encrypted`, `malformed`, `too_many_pages`
 */
export async function readPdf(
  bytes: Uint8Array,
  { characterMaps, drawEveryPage = false }: PdfOptions = {},
): Promise<SourceDocument> {
  try {
    return await withPdf(bytes, characterMaps, async (document) => {
      if (document.numPages > MAX_PAGES) throw new DocumentError('too_many_pages');
      return { blocks: placed(await pagesOf(document, drawEveryPage)) };
    });
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(isLocked(error) ? 'encrypted' : 'malformed', { cause: error });
  }
}

interface Page {
  readonly proxy: PDFPageProxy;
  readonly words: readonly PositionedWord[];
  readonly transform: readonly number[];
  readonly size: { readonly width: number; readonly height: number; readonly page: number };
  readonly figures: number;
}

async function pagesOf(document: PDFDocumentProxy, drawEveryPage: boolean): Promise<Draft[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await openPage(document, number));
  const figures = pages.reduce((sum, page) => sum + page.figures, 0);
  const drafts: Draft[] = [];
  for (const page of pages) {
    const isDrawn = drawEveryPage || figures < FEW_FIGURES || isTabular(page);
    const drawing = isDrawn
      ? drawingOf(await page.proxy.getOperatorList(), matrixOf(page.transform))
      : NOTHING_DRAWN;
    drafts.push(...draftsOf(page, drawing));
  }
  return drafts;
}

async function openPage(document: PDFDocumentProxy, number: number): Promise<Page> {
  const proxy = await document.getPage(number);
  const { transform, width, height } = proxy.getViewport({ scale: 1 });
  const { items } = await proxy.getTextContent({ disableNormalization: true });
  const words = wordsOf(items, { transform });
  const figures = words.filter(({ text }) => /^\d+$/.test(text)).length;
  return { proxy, words, transform, size: { width, height, page: number }, figures };
}

const isTabular = ({ words, figures }: Page): boolean =>
  figures >= FIGURES_OF_A_GRID || TABLE_WORDS.test(words.map(({ text }) => text).join(''));

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]) =>
  [a, b, c, d, e, f] as const;

/** The tables and pictures of a page, and the words above, between and below them. */
function draftsOf({ words, size }: Page, drawing: Drawing): Draft[] {
  const tables = ruledTables(drawing, words);
  const loose = words.filter((word) => !tables.some((table) => table.words.has(word)));
  const figures = [
    ...tables.flatMap(({ top, parts }) =>
      parts.map((rows) => ({ top, draft: { kind: 'table' as const, rows, page: size.page } })),
    ),
    ...drawing.pictures.map(({ top }) => ({ top, draft: { kind: 'image' as const, page: size.page } })),
  ].sort((one, other) => one.top - other.top);
  let from = Number.NEGATIVE_INFINITY;
  const drafts = figures.flatMap(({ top, draft }): Draft[] => {
    const above = loose.filter(({ y }) => y >= from && y < top);
    from = Math.max(from, top);
    return above.length === 0 ? [draft] : [{ kind: 'page', words: above, ...size }, draft];
  });
  const rest = loose.filter(({ y }) => y >= from);
  return rest.length === 0 ? drafts : [...drafts, { kind: 'page', words: rest, ...size }];
}
