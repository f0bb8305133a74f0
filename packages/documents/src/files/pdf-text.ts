// The text of a PDF, line by line, and what has to be known of one before it is taken.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfLibrary } from '../pdf-library.ts';
import { withCharacters } from '../radicals.ts';
import { FileRefusal, MAX_PDF_PAGES } from './file-refusal.ts';

async function openPdf(bytes: Uint8Array, characterMaps: string | undefined) {
  await loadPdfLibrary();
  // The library keeps what it is given, so it is given a copy.
  return getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: characterMaps,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: 'WorkerGlobalScope' in globalThis,
    useWasm: false,
    verbosity: 0,
  });
}

/**
 * Opens a PDF to see that it can be, and gives the number of its pages.
 *
 * @throws FileRefusal `file_encrypted`, `file_malformed`, `file_too_many_pages`
 */
export async function requireReadablePdf(bytes: Uint8Array): Promise<number> {
  const task = await openPdf(bytes, undefined);
  try {
    const { numPages } = await task.promise;
    if (numPages > MAX_PDF_PAGES) throw new FileRefusal('file_too_many_pages');
    return numPages;
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new FileRefusal(isLocked ? 'file_encrypted' : 'file_malformed', { cause: error });
  } finally {
    await task.destroy();
  }
}

/** The text of all pages; lines as the file ends them. */
export async function pdfText(bytes: Uint8Array, characterMaps?: string): Promise<string> {
  const task = await openPdf(bytes, characterMaps);
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      page.cleanup();
    }
    return withCharacters(pages.join('\n'));
  } finally {
    await task.destroy();
  }
}
