// The text of a PDF, line by line, and what has to be known of one before it is taken.
import { isLocked, withPdf } from '../pdf-library.ts';
import { withCharacters } from '../radicals.ts';
import { FileRefusal, MAX_PDF_PAGES } from './file-refusal.ts';

/**
 * Opens a PDF to see that it can be, and gives the number of its pages.
 *
 * @throws FileRefusal `file_encrypted`, `file_malformed`, `file_too_many_pages`
 */
export async function requireReadablePdf(bytes: Uint8Array): Promise<number> {
  try {
    return await withPdf(bytes, undefined, async ({ numPages }) => {
      if (numPages > MAX_PDF_PAGES) throw new FileRefusal('file_too_many_pages');
      return numPages;
    });
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal(isLocked(error) ? 'file_encrypted' : 'file_malformed', { cause: error });
  }
}

/** The text of all pages; lines as the file ends them. */
export async function pdfText(bytes: Uint8Array, characterMaps?: string): Promise<string> {
  return await withPdf(bytes, characterMaps, async (document) => {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      page.cleanup();
    }
    return withCharacters(pages.join('\n'));
  });
}
