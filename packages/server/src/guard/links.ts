/**
 * Links of a body that lead nowhere: addresses of this site are asked as a visitor asks them; those of other sites only
 * where the site's setting allows, since not every office's server may reach the internet.
 */
import { FINDING_DEMANDS, htmlText } from '@gongkai/law/privacy';
import { sites } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { siteDictionary } from './dictionary.ts';
import { findingId, type GuardFinding } from './edition.ts';
import { outsideStatus } from './outside-link.ts';

/** Addresses that one look asks; a body with more is looked at by hand. */
const MOST_ASKED = 50;
const GONE: ReadonlySet<number> = new Set([404, 410]);

/** The links of a body whose address answers that nothing is there. */
export async function deadLinks(context: Context, itemId: string, body: string): Promise<GuardFinding[]> {
  const { text, links, shownSpan } = htmlText(body);
  const hosts = new Set(
    (await sites(context.db)).flatMap(({ id, host }) => (id === context.site.id ? host : [])),
  );
  const { checkOutsideLinks } = await siteDictionary(context);
  const addresses = [...new Set(links.map((link) => link.attributes.get('href') ?? ''))].slice(0, MOST_ASKED);
  const gone = new Set<string>();
  await Promise.all(
    addresses.map(async (address) => {
      const status = await statusOf(context, address, hosts, checkOutsideLinks);
      if (status !== null && GONE.has(status)) gone.add(address);
    }),
  );
  return links.flatMap((link) => {
    const href = link.attributes.get('href') ?? '';
    if (!gone.has(href)) return [];
    const span = { start: link.at, end: link.end };
    return [
      {
        id: findingId(context, itemId, 'dead_link', href),
        kind: 'dead_link' as const,
        demand: FINDING_DEMANDS.dead_link,
        reason: 'link_unreachable' as const,
        place: { part: 'body' as const, shown: shownSpan(span) },
        at: link.at,
        excerpt: { before: '', text: text.slice(span.start, span.end) || href, after: '' },
        maskable: false,
      },
    ];
  });
}

/** The status with which an address answers; null for one that is not asked. */
async function statusOf(
  context: Context,
  address: string,
  hosts: ReadonlySet<string | null>,
  outside: boolean,
): Promise<number | null> {
  const own = ownPath(address, hosts);
  if (own !== null) return (await context.services.publicStatus?.(context.site.id, own)) ?? null;
  return outside && /^https?:/i.test(address) ? await outsideStatus(address) : null;
}

/** The path of an address on this site; null for another's. */
function ownPath(address: string, hosts: ReadonlySet<string | null>): string | null {
  if (address.startsWith('/') && !address.startsWith('//')) return address.replace(/#.*$/, '');
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, search } = new URL(address);
  return hosts.has(hostname) ? pathname + search : null;
}
