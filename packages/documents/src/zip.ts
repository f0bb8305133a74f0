// Parts of a zip archive, as much of it as a document needs, and no more bytes than a document may have.
import { unzipSync } from 'fflate';
import { DocumentError } from './document-error.ts';
import { MAX_PART_BYTES, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO } from './limits.ts';

/**
 * Unpacks the wanted parts. Sizes are those of the archive's own directory, and no part unpacks to more than it says
 * there.
 *
 * @throws DocumentError `zip_bomb`, `malformed`
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > MAX_ZIP_ENTRIES) throw new DocumentError('zip_bomb');
        if (!wanted(name)) return false;
        unpacked += originalSize;
        if (isBomb(size, originalSize) || unpacked > MAX_UNPACKED_BYTES) throw new DocumentError('zip_bomb');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('malformed', { cause: error });
  }
}

/**
 * The names of the parts.
 *
 * @throws DocumentError as {@link unzip} does
 */
export function partNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzip(bytes, (name) => {
    names.push(name);
    return false;
  });
  return names;
}

const isBomb = (packed: number, unpacked: number): boolean =>
  unpacked > MAX_PART_BYTES || (unpacked > 1024 * 1024 && unpacked / Math.max(1, packed) > MAX_ZIP_RATIO);
