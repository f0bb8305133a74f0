/** Records of an old site: a zip archive of its folder, one record for every page that has a body. */
import { decodeText } from '@gongkai/documents';
import type { SourceRecord } from './record.ts';
import { bytesAt, openSite, type SiteArchive } from './site-archive.ts';
import { pageRecord } from './web-page.ts';

/** Pages unpacked at a time, so that a site of a hundred thousand of them never stands unpacked in memory. */
const BATCH = 2_000;

/** @throws RecordsError `records_malformed`, `records_too_large`, `records_too_many` */
export function* webPageRecords(bytes: Uint8Array): Generator<SourceRecord> {
  const site = openSite(bytes);
  for (let start = 0; start < site.pages.length; start += BATCH) {
    const places = site.pages.slice(start, start + BATCH);
    const found = bytesAt(bytes, site, places);
    for (const place of places) {
      const page = found.get(place);
      if (page === undefined || page.length === 0) continue;
      const record = recordOf(place, page, site);
      if (record !== null) yield record;
    }
  }
}

/** A page that is no text in any encoding is left out: a site's folder holds many things. */
function recordOf(place: string, page: Uint8Array, site: SiteArchive): SourceRecord | null {
  try {
    return pageRecord(place, decodeText(page).text, site);
  } catch {
    return null;
  }
}
