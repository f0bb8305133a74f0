/**
 * What the text of an old page links to, found in the archive of its site: addresses are relative to the page, or to the
 * root of the site, or whole ones of the site's own host.
 */
import { DomUtils } from 'htmlparser2';
import { MAX_HREF_LENGTH, type PageLink } from './record.ts';
import { isPage, type SiteArchive, textOfBytes } from './site-archive.ts';

type PageElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** Where a page stood. */
export interface PagePlace {
  /** Its place in the archive. */
  readonly entry: string;
  /** Its whole web address, where it is known. */
  readonly address: string | null;
  /** The address that it says its links are relative to. */
  readonly base: string | null;
}

/** Most links of one page that are followed; a text with more is a directory. */
const MAX_LINKS = 1_000;

/** Links and pictures of a text, each address once for each kind. */
export function linksIn(body: PageElement, page: PagePlace, site: SiteArchive): PageLink[] {
  const found = new Map<string, PageLink>();
  for (const element of DomUtils.getElementsByTagName(() => true, body, true)) {
    if (found.size >= MAX_LINKS) break;
    const href =
      element.name === 'img' ? element.attribs.src : element.name === 'a' ? element.attribs.href : undefined;
    if (href === undefined) continue;
    const link = linkOf(element.name === 'img', href, page, site);
    if (link !== null) found.set(`${link.kind} ${link.href}`, link);
  }
  return [...found.values()];
}

/** A stand-in for the host of a page that does not say its own; no site can have it. */
const NOWHERE = 'http://old-site.invalid/';

function linkOf(isPicture: boolean, written: string, page: PagePlace, site: SiteArchive): PageLink | null {
  const trimmed = written.trim();
  const href = written.slice(0, MAX_HREF_LENGTH);
  if (/^data:/i.test(trimmed))
    return isPicture ? { kind: 'picture', href, entry: null, address: null } : null;
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  const here = page.base ?? page.address ?? NOWHERE + page.entry.split('/').map(encodeURIComponent).join('/');
  if (!URL.canParse(trimmed, here)) return null;
  const target = new URL(trimmed, here);
  if (!/^https?:$/.test(target.protocol)) return null;
  const isOwn = hostsOf(page).has(target.host);
  // A picture of another site cannot be shown; a link to one stays as it is.
  if (!isOwn) return isPicture ? { kind: 'picture', href, entry: null, address: target.href } : null;
  const entry = entryOf(target, trimmed, page, site);
  const address = target.href.startsWith(NOWHERE) ? null : target.href;
  if (isPicture) return { kind: 'picture', href, entry, address: null };
  return { kind: isFile(entry ?? target.pathname) ? 'file' : 'page', href, entry, address };
}

const isFile = (path: string): boolean => /\.[a-z0-9]{2,5}$/i.test(path) && !isPage(path);

function hostsOf(page: PagePlace): ReadonlySet<string> {
  const told = [page.address, page.base].flatMap((address) =>
    address === null ? [] : [new URL(address).host],
  );
  // Programs that copy sites put each under a folder with the name of its host.
  const [folder = ''] = page.entry.split('/');
  return new Set([...told, folder, new URL(NOWHERE).host]);
}

/** The place of a target: beside the page for a relative address, else below the root or a folder that holds the page. */
function entryOf(target: URL, written: string, page: PagePlace, site: SiteArchive): string | null {
  const path = pathOf(target.pathname);
  const folders = page.entry.split('/').slice(0, -1);
  const roots = folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/')}/`);
  const beside = relativePath(written, page);
  const candidates = [...(beside === null ? [] : [beside]), ...['', ...roots].map((root) => root + path)];
  return candidates.find((candidate) => site.places.has(candidate)) ?? null;
}

/** A relative address as a place in the archive: the page may stand there otherwise than it did on its site. */
function relativePath(written: string, page: PagePlace): string | null {
  if (page.base !== null || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(written)) return null;
  const here = NOWHERE + page.entry.split('/').map(encodeURIComponent).join('/');
  return URL.canParse(written, here) ? pathOf(new URL(written, here).pathname) : null;
}

/** The path of an address as text, without its first slash; escapes may stand for bytes of GBK. */
function pathOf(pathname: string): string {
  const bytes: number[] = [];
  for (const [piece, byte] of pathname.slice(1).matchAll(/%([0-9a-f]{2})|[\s\S]/gi)) {
    bytes.push(byte === undefined ? piece.charCodeAt(0) : Number.parseInt(byte, 16));
  }
  return textOfBytes(Uint8Array.from(bytes));
}
