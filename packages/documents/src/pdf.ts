// PDF: the words of each page with their places. No canvas and no worker of its own: whoever opens untrusted files
// does so in a process or a worker that can be ended.
import type { SourceDocument } from '@gongkai/law/report/reading';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-error.ts';
import { type Draft, placed } from './drafts.ts';
import { MAX_PAGES } from './limits.ts';
import { loadPdfLibrary } from './pdf-library.ts';
import { wordsOf } from './pdf-words.ts';

/** A report has some two hundred figures. Where a document shows fewer than this, its pictures are looked for. */
const FEW_FIGURES = 30;

/**
 * Reads a PDF.
 *
 * @param characterMaps address (browser) or folder (Node) of Adobe's character maps, ending in a slash; fonts that name
 *   one of them instead of bringing their own cannot be read without
 * @throws DocumentError `encrypted`, `malformed`, `too_many_pages`
 */
export async function readPdf(bytes: Uint8Array, characterMaps?: string): Promise<SourceDocument> {
  await loadPdfLibrary();
  // The library keeps what it is given, so it is given a copy, and takes no Buffer.
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: characterMaps,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) throw new DocumentError('too_many_pages');
    return { blocks: placed(await pagesOf(document)) };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentError(isLocked ? 'encrypted' : 'malformed', { cause: error });
  } finally {
    await task.destroy();
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<Draft[]> {
  const drafts: Draft[] = [];
  let figures = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = wordsOf(items, viewport);
    figures += words.filter(({ text }) => /^\d+$/.test(text)).length;
    drafts.push({ kind: 'page', words, width: viewport.width, height: viewport.height, page: number });
  }
  if (figures >= FEW_FIGURES) return drafts;
  return (await Promise.all(drafts.map((draft, index) => withPictures(document, draft, index + 1)))).flat();
}

async function withPictures(document: PDFDocumentProxy, draft: Draft, number: number): Promise<Draft[]> {
  const showsPicture = await hasPicture(await document.getPage(number));
  return showsPicture ? [draft, { kind: 'image', page: number }] : [draft];
}

const PICTURES: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
];

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operation) => PICTURES.includes(operation));
}
