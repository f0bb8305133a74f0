/**
 * Links of a body to pages of this site that lead nowhere. The pages are asked as a visitor asks them, before the
 * transaction of a step begins, so that no lock waits for a page.
 */
import { type HtmlTag, htmlText } from '@gongkai/law/privacy';
import { sites } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';

/** Addresses that one look asks; a body with more is looked at by hand. */
const MOST_ASKED = 300;
const AT_ONCE = 8;
const GONE: ReadonlySet<number> = new Set([404, 410]);

/** What is asked of a text: its body, and the files that are released together with it. */
export interface LinkingText {
  body: string;
  attachments: readonly { id: string }[];
}

/** The address of a link as it is written. */
export const addressOf = (link: HtmlTag): string => link.attributes.get('href') ?? '';

/** The links to this site, as they are written in the body, whose address answers that nothing is there. */
export async function goneLinks(context: Context, text: LinkingText): Promise<ReadonlySet<string>> {
  const gone = new Set<string>();
  if (!text.body.includes('href')) return gone;
  const hosts = await ownHosts(context);
  const released = new Set(text.attachments.map(({ id }) => `/files/${id}`));
  const asked = [...new Set(htmlText(text.body).links.map(addressOf))]
    .map((address) => ({ address, path: ownPath(address, hosts) }))
    .filter(({ path }) => path !== null && !released.has(path.split('/').slice(0, 3).join('/')))
    .slice(0, MOST_ASKED);
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    await Promise.all(
      asked.slice(start, start + AT_ONCE).map(async ({ address, path }) => {
        const status = await context.services.publicStatus?.(context.site.id, path ?? '/');
        if (status !== undefined && GONE.has(status)) gone.add(address);
      }),
    );
  }
  return gone;
}

/** The names of hosts under which a visitor finds this site. */
export async function ownHosts(context: Pick<Context, 'db' | 'site'>): Promise<ReadonlySet<string>> {
  const all = await sites(context.db);
  return new Set(all.flatMap(({ id, host }) => (id === context.site.id && host !== null ? [host] : [])));
}

/** The path of an address on this site, without its place in the page; null for another's. */
export function ownPath(address: string, hosts: ReadonlySet<string>): string | null {
  if (address.startsWith('/') && !address.startsWith('//')) return address.replace(/#.*$/, '');
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, search } = new URL(address);
  return hosts.has(hostname) ? pathname + search : null;
}
