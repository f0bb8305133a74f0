/** The zip archive of an old site's folder: what stands in it by place, and the bytes of some of it at a time. */
import { unzipSync } from 'fflate';
import { MAX_RECORDS, RecordsError } from './record.ts';

/** Bytes that one page may unpack to; larger files of a site are no pages. */
const MAX_PAGE_BYTES = 8 * 1024 * 1024;
/** Bytes that all pages together may unpack to. */
const MAX_SITE_BYTES = 2 * 1024 * 1024 * 1024;
/** A page that shrank more than this was made to burst. */
const MAX_RATIO = 500;

const PAGE_NAME = /\.(?:html?|shtml|aspx?|jsp|php)$/i;

/** What stands at a place of the archive. */
export interface ArchivePlace {
  /** The name as the archive writes it, by which it is unpacked. */
  readonly raw: string;
  /** Bytes, as the archive says. */
  readonly size: number;
  readonly packed: number;
}

/** An archive that was looked through. */
export interface SiteArchive {
  /** Everything in it but folders, by place. */
  readonly places: ReadonlyMap<string, ArchivePlace>;
  /** Places of pages, in order. */
  readonly pages: readonly string[];
}

/** @throws RecordsError `records_malformed`, `records_too_large`, `records_too_many` */
export function openSite(bytes: Uint8Array): SiteArchive {
  const places = new Map<string, ArchivePlace>();
  const pages: string[] = [];
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name: raw, size: packed, originalSize: size }) => {
        const place = placeOf(raw);
        if (place.endsWith('/')) return false;
        places.set(place, { raw, size, packed });
        if (!isPage(place) || size > MAX_PAGE_BYTES) return false;
        total += size;
        if (bursts({ size, packed }) || total > MAX_SITE_BYTES) throw new RecordsError('records_too_large');
        pages.push(place);
        if (pages.length > MAX_RECORDS) throw new RecordsError('records_too_many');
        return false;
      },
    });
  } catch (error) {
    if (error instanceof RecordsError) throw error;
    throw new RecordsError('records_malformed', { cause: error });
  }
  return { places, pages: pages.sort() };
}

/** Whether a place is that of a page by its ending. */
export const isPage = (place: string): boolean => PAGE_NAME.test(place);

/** Whether an entry unpacks to so much more than it takes that it was made to burst. */
export const bursts = ({ size, packed }: { size: number; packed: number }): boolean =>
  size > 1024 * 1024 && size / Math.max(1, packed) > MAX_RATIO;

/** The bytes at some places; what is not in the archive is left out. The archive is walked once for all of them. */
export function bytesAt(
  bytes: Uint8Array,
  site: SiteArchive,
  wanted: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const raws = new Map(wanted.flatMap((place) => rawOf(site, place)));
  const found = unzipSync(bytes, { filter: ({ name }) => raws.has(name) });
  return new Map(
    Object.entries(found).flatMap(([raw, content]) => {
      const place = raws.get(raw);
      return place === undefined ? [] : [[place, content] as const];
    }),
  );
}

function rawOf(site: SiteArchive, place: string): (readonly [string, string])[] {
  const raw = site.places.get(place)?.raw;
  return raw === undefined ? [] : [[raw, place]];
}

/**
 * The place as people write it. Names that no mark says to be UTF-8 are given byte for byte: archives made on a Chinese
 * Windows hold them as GBK.
 */
function placeOf(raw: string): string {
  const name = raw.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  if (/^[\0-\x7f]*$/.test(name) || /[^\0-\xff]/.test(name)) return name.toWellFormed();
  return textOfBytes(Uint8Array.from(name, (sign) => sign.charCodeAt(0)));
}

/** Bytes of a name or an address as text: UTF-8 where they are, else GB 18030. */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
