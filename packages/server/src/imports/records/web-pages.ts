/** Records of an old site: a zip archive of its folder, one record for every page that has a body. */
import { decodeText } from '@gongkai/documents';
import { unzipSync } from 'fflate';
import { MAX_RECORDS, RecordsError, type SourceRecord } from './record.ts';
import { pageRecord } from './web-page.ts';

/** Bytes that one page may unpack to; larger files of a site are no pages. */
const MAX_PAGE_BYTES = 8 * 1024 * 1024;
/** Bytes that all pages together may unpack to. */
const MAX_SITE_BYTES = 2 * 1024 * 1024 * 1024;
/** A page that shrank more than this was made to burst. */
const MAX_RATIO = 500;

const PAGE_NAME = /\.(?:html?|shtml|aspx?|jsp|php)$/i;

/** @throws RecordsError `records_malformed`, `records_too_large`, `records_too_many` */
export function* webPageRecords(bytes: Uint8Array): Generator<SourceRecord> {
  const names = pageNames(bytes);
  // One page after another, so that a site of a hundred thousand pages never stands unpacked in memory.
  const batches = Math.ceil(names.length / BATCH);
  for (let batch = 0; batch < batches; batch += 1) {
    const wanted = new Set(names.slice(batch * BATCH, (batch + 1) * BATCH));
    const pages = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
    for (const name of wanted) {
      const page = pages[name];
      if (page === undefined || page.length === 0) continue;
      const record = recordOf(name, page);
      if (record !== null) yield record;
    }
  }
}

const BATCH = 2_000;

function pageNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!PAGE_NAME.test(name) || originalSize > MAX_PAGE_BYTES) return false;
        total += originalSize;
        const bursts = originalSize > 1024 * 1024 && originalSize / Math.max(1, size) > MAX_RATIO;
        if (bursts || total > MAX_SITE_BYTES) throw new RecordsError('records_too_large');
        names.push(name);
        if (names.length > MAX_RECORDS) throw new RecordsError('records_too_many');
        return false;
      },
    });
  } catch (error) {
    if (error instanceof RecordsError) throw error;
    throw new RecordsError('records_malformed', { cause: error });
  }
  return names.sort();
}

/** A page that is no text in any encoding is left out: a site's folder holds many things. */
function recordOf(name: string, page: Uint8Array): SourceRecord | null {
  try {
    return pageRecord(name, decodeText(page).text);
  } catch {
    return null;
  }
}
