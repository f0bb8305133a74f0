/**
 * The map of the site for search engines, after the protocol of sitemaps.org: a list of addresses, or, where they are
 * more than one file may hold, a list of such files.
 */

/** More addresses no file may hold. */
export const SITEMAP_ADDRESSES = 50_000;

/** An address of the site, without its host, and the day on which what stands there was last changed, where known. */
export type SitemapEntry = { readonly path: string; readonly changedOn?: string };

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A list of addresses. `origin` is `https://host`. */
export function sitemapFile(origin: string, entries: readonly SitemapEntry[]): string {
  const addresses = entries.map(
    ({ path, changedOn }) =>
      `<url><loc>${escaped(origin + path)}</loc>${changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`}</url>\n`,
  );
  return `${HEAD}<urlset xmlns="${NAMESPACE}">\n${addresses.join('')}</urlset>\n`;
}

/** A list of such files. */
export function sitemapIndex(origin: string, paths: readonly string[]): string {
  const files = paths.map((path) => `<sitemap><loc>${escaped(origin + path)}</loc></sitemap>\n`);
  return `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${files.join('')}</sitemapindex>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
