// Taking a file in: what it is, whether it can be opened at all, and the copy that the public gets.
import { detectFile } from './detect.ts';
import { FILE_FORMATS, type FileFormat } from './format.ts';
import { publicCopy } from './public-copy.ts';

export interface TakenFile {
  readonly format: FileFormat;
  /** As it is to be sent, with the charset of plain text. */
  readonly contentType: string;
  /** The copy for the public; the very bytes that were given where there is nothing to take out. */
  readonly copy: Uint8Array;
}

/**
 * Decides what a file is and makes its public copy.
 *
 * @param allowed archives are only taken where they are named
 * @throws FileRefusal
 */
export async function takeFile(bytes: Uint8Array, allowed: { readonly zip: boolean }): Promise<TakenFile> {
  const { format, charset } = detectFile(bytes, allowed);
  if (format === 'pdf') {
    const { requireReadablePdf } = await import('./pdf-text.ts');
    await requireReadablePdf(bytes);
  }
  const { contentType } = FILE_FORMATS[format];
  return {
    format,
    contentType: charset === undefined ? contentType : `${contentType}; charset=${charset}`,
    copy: publicCopy(bytes, format),
  };
}
