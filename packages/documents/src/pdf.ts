// PDF: the words of each page with their places. No canvas and no worker of its own: whoever opens untrusted files
// does so in a process or a worker that can be ended.
import type { PositionedWord, SourceDocument } from '@gongkai/law/report/reading';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-error.ts';
import { type Draft, placed } from './drafts.ts';
import { MAX_PAGES } from './limits.ts';
import { loadPdfLibrary } from './pdf-library.ts';
import { NO_RULES, rulesOf } from './pdf-rules.ts';
import { wordsOf } from './pdf-words.ts';
import { type RuledTable, ruledTables } from './ruled-tables.ts';

/** A report has some two hundred figures. Where a document shows fewer than this, its pictures are looked for. */
const FEW_FIGURES = 30;

/** What a page with a table shows; the lines of others are not asked for, which takes as long as their words. */
const TABLE_WORDS = /第二十条|信息内容|勾稽|申请人情况|自然人|总计|结果维持/;
const FIGURES_OF_A_GRID = 20;

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
    // In a worker of a browser the library can fetch nothing in any other way.
    useWorkerFetch: 'WorkerGlobalScope' in globalThis,
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
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = wordsOf(items, { transform });
    const figuresHere = words.filter(({ text }) => /^\d+$/.test(text)).length;
    figures += figuresHere;
    const isTabular =
      figuresHere >= FIGURES_OF_A_GRID || TABLE_WORDS.test(words.map(({ text }) => text).join(''));
    const rules = isTabular ? rulesOf(await page.getOperatorList(), matrixOf(transform)) : NO_RULES;
    const tables = ruledTables(rules, words);
    drafts.push(...betweenTables(tables, words, { width, height, page: number }));
  }
  if (figures >= FEW_FIGURES) return drafts;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pictures = await Promise.all(
    numbers.map(async (number) => hasPicture(await document.getPage(number))),
  );
  return drafts.concat(
    numbers.filter((_, index) => pictures[index]).map((page) => ({ kind: 'image', page })),
  );
}

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]) =>
  [a, b, c, d, e, f] as const;

/** The tables of a page, and what stands above, between and below them. */
function betweenTables(
  tables: readonly RuledTable[],
  words: readonly PositionedWord[],
  size: { width: number; height: number; page: number },
): Draft[] {
  const loose = words.filter((word) => !tables.some((table) => table.words.has(word)));
  let from = Number.NEGATIVE_INFINITY;
  const drafts = tables.flatMap((table): Draft[] => {
    const above = loose.filter(({ y }) => y >= from && y < table.top);
    from = table.top;
    const block: Draft = { kind: 'table', rows: table.rows, page: size.page };
    return above.length === 0 ? [block] : [{ kind: 'page', words: above, ...size }, block];
  });
  const rest = loose.filter(({ y }) => y >= from);
  return rest.length === 0 && tables.length > 0
    ? drafts
    : [...drafts, { kind: 'page', words: rest, ...size }];
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
