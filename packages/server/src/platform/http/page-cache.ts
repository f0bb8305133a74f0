/**
 * Rendered public pages, kept as bytes. Each page is stamped with the journal position of the snapshot it was made
 * from, and is refused once a later event concerns it: a slow render cannot bring back what was withdrawn. When the
 * database is away, no later event is known and the pages stay up.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A page as sent. */
export interface CachedPage {
  status: number;
  contentType: string;
  etag: string;
  plain: Buffer;
  gzip: Buffer;
  brotli: Buffer;
}

interface Entry {
  page: CachedPage;
  siteId: string;
  position: number;
  topics: readonly string[];
}

/** The topic that every public event of a site touches. */
export const WHOLE_SITE = '*';

/** Pages in memory, bounded by size. */
export interface PageCache {
  get(key: string): CachedPage | undefined;
  put(key: string, siteId: string, position: number, topics: readonly string[], page: CachedPage): void;
  /** Notes that an event at a position concerns the topics. */
  touch(siteId: string, position: number, topics: readonly string[]): void;
}

/** Makes a cache of at most so many bytes. */
export function createPageCache(maxBytes: number): PageCache {
  const pages = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: ({ page }, key) =>
      page.plain.length + page.gzip.length + page.brotli.length + key.length + 200,
  });
  const touched = new Map<string, number>();
  const lastTouch = (siteId: string, topic: string) => touched.get(`${siteId} ${topic}`) ?? 0;
  const current = (entry: Entry) =>
    entry.topics.every((topic) => lastTouch(entry.siteId, topic) <= entry.position);
  return {
    get(key) {
      const entry = pages.get(key);
      if (entry === undefined) return undefined;
      if (current(entry)) return entry.page;
      pages.delete(key);
      return undefined;
    },
    put(key, siteId, position, topics, page) {
      const entry = { page, siteId, position, topics };
      if (current(entry)) pages.set(key, entry);
    },
    touch(siteId, position, topics) {
      for (const topic of topics) touched.set(`${siteId} ${topic}`, position);
    },
  };
}

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** Packs a rendered page for sending: plain, gzip, brotli and a strong ETag. */
export async function packPage(status: number, contentType: string, text: string): Promise<CachedPage> {
  const plain = Buffer.from(text, 'utf8');
  const [gzipped, brotli] = await Promise.all([
    gzipAsync(plain),
    brotliAsync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  ]);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { status, contentType, etag, plain, gzip: gzipped, brotli };
}
