/**
 * Links to other sites: kept by item as texts come, and asked in the background where the site's setting allows, since not
 * every office's server may reach the internet. What another site answers is a hint to the office and binds nobody.
 */
import { type HtmlTag, htmlText } from '@gongkai/law/privacy';
import { sql, type Transaction } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Database } from '../platform/database/database.ts';
import type { Follower, SealedEvent } from '../platform/journal/followers.ts';
import { siteDictionary } from './dictionary.ts';
import { type GuardedEdition, type GuardFinding, linkFindings } from './edition.ts';
import { addressOf, ownHosts, ownPath } from './links.ts';
import { outsideStatus } from './outside-link.ts';
import './schema.ts';

/** Links of one text that are kept; and the longest address, well within what an index holds. */
const MOST_KEPT = 300;
const LONGEST = 1_000;
/** Addresses that one round asks, and how many at once. */
const ROUND = 40;
const AT_ONCE = 8;
/** For how long an address belongs to the program that took it. */
const LEASE_MS = 5 * 60_000;
const AGAIN_MS = 7 * 86_400_000;
const AGAIN_IF_GONE_MS = 6 * 3_600_000;
/** A single answer may be a bad moment of the other site; so many in a row are not. */
const TIMES_UNTIL_DEAD = 2;

const BRINGS_TEXT: ReadonlySet<string> = new Set([
  'item.created',
  'item.edited',
  'item.masked',
  'item.issued',
]);

/** The follower that keeps `outside_links` in step with the text in work of every item. It may follow twice. */
export const outsideLinkFollower: Follower = {
  name: 'outside_links',
  async follow(db, siteId, events) {
    const last = new Map(events.filter(isOfLinks).map((event) => [event.subject.id, event]));
    const gone = [...last.values()].filter(({ event }) => event === 'item.unpublished');
    await dropLinks(
      db,
      siteId,
      gone.map(({ subject }) => subject.id),
    );
    const brought = [...last.values()].filter(({ event }) => BRINGS_TEXT.has(event));
    for (const event of brought) await keepLinks(db, siteId, event);
  },
};

const isOfLinks = ({ event }: SealedEvent): boolean => BRINGS_TEXT.has(event) || event === 'item.unpublished';

async function keepLinks(db: Transaction<Database>, siteId: string, event: SealedEvent): Promise<void> {
  const itemId = event.subject.id;
  const text = await db
    .selectFrom('item_texts')
    .select('body')
    .where('site_id', '=', siteId)
    .where('item_id', '=', itemId)
    .where('version', '=', event.version)
    .executeTakeFirst();
  if (text === undefined) return;
  const hosts = await ownHosts({ db, site: { id: siteId, code: '', name: '' } });
  const addresses = outsideAddresses(htmlText(text.body).links, hosts);
  if (addresses.length > 0) {
    await db
      .insertInto('outside_links')
      .values(
        addresses.map((address) => ({
          site_id: siteId,
          item_id: itemId,
          address,
          due_at: event.recordedAt,
        })),
      )
      .onConflict((conflict) => conflict.columns(['site_id', 'item_id', 'address']).doNothing())
      .execute();
  }
  await db
    .deleteFrom('outside_links')
    .where('site_id', '=', siteId)
    .where('item_id', '=', itemId)
    .where((where) => where.not(where('address', '=', where.fn.any(where.val(addresses)))))
    .execute();
}

function outsideAddresses(links: readonly HtmlTag[], hosts: ReadonlySet<string>): string[] {
  const addresses = links
    .map(addressOf)
    .filter((address) => /^https?:/i.test(address) && URL.canParse(address) && address.length <= LONGEST)
    .filter((address) => ownPath(address, hosts) === null);
  return [...new Set(addresses)].slice(0, MOST_KEPT);
}

async function dropLinks(db: Transaction<Database>, siteId: string, items: readonly string[]): Promise<void> {
  if (items.length === 0) return;
  await db.deleteFrom('outside_links').where('site_id', '=', siteId).where('item_id', 'in', items).execute();
}

/**
 * Asks the addresses that are due, each once however many items link to it. Does nothing where the site's setting does
 * not allow it. May run in several programs at once.
 * @param ask gives the status of an address, null where it could not be told
 * @returns how many addresses were asked
 */
export async function checkOutsideLinks(
  context: Context,
  ask: (address: string) => Promise<number | null> = outsideStatus,
): Promise<number> {
  if (!(await siteDictionary(context)).checkOutsideLinks) return 0;
  const addresses = await takeDue(context);
  for (let start = 0; start < addresses.length; start += AT_ONCE) {
    await Promise.all(
      addresses.slice(start, start + AT_ONCE).map(async (address) => {
        await recordAnswer(context, address, await ask(address));
      }),
    );
  }
  return addresses.length;
}

/** Takes addresses by moving their time on, so that no two programs ask the same one. */
async function takeDue(context: Context): Promise<string[]> {
  const lease = new Date(context.now.getTime() + LEASE_MS);
  const { rows } = await sql<{ address: string }>`
    update outside_links set due_at = ${lease}
     where site_id = ${context.site.id} and due_at <= ${context.now} and address in (
       select address from outside_links
        where site_id = ${context.site.id} and due_at <= ${context.now}
        order by due_at limit ${ROUND} for update skip locked)
    returning address`.execute(context.db);
  return [...new Set(rows.map(({ address }) => address))];
}

const GONE: ReadonlySet<number> = new Set([404, 410]);

async function recordAnswer(context: Context, address: string, status: number | null): Promise<void> {
  const gone = status !== null && GONE.has(status);
  await context.db
    .updateTable('outside_links')
    .set((of) => ({
      checked_at: context.now,
      times_gone: gone ? of('times_gone', '+', 1) : 0,
      due_at: new Date(context.now.getTime() + (gone ? AGAIN_IF_GONE_MS : AGAIN_MS)),
    }))
    .where('site_id', '=', context.site.id)
    .where('address', '=', address)
    .execute();
}

/** What is known of an item's links to other sites. */
export interface OutsideLinks {
  /** Whether the site's setting allows them to be asked. */
  on: boolean;
  total: number;
  asked: number;
  /** When the one asked longest ago was asked; null before any was. */
  checkedAt: Date | null;
  findings: GuardFinding[];
}

/** The links of an item to other sites, with a finding for each that has led nowhere several times. */
export async function outsideLinksOf(context: Context, edition: GuardedEdition): Promise<OutsideLinks> {
  const rows = await context.db
    .selectFrom('outside_links')
    .select(['address', 'checked_at as checkedAt', 'times_gone as timesGone'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', edition.itemId)
    .execute();
  const { checkOutsideLinks: on } = await siteDictionary(context);
  const asked = rows.flatMap(({ checkedAt }) => checkedAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  const findings = rows
    .filter(({ timesGone }) => timesGone >= TIMES_UNTIL_DEAD)
    .flatMap(({ address, checkedAt }) =>
      linkFindings(context, edition, new Set([address])).map(
        (found): GuardFinding => ({ ...found, demand: 'advice', ...(checkedAt && { checkedAt }) }),
      ),
    );
  return { on, total: rows.length, asked: asked.length, checkedAt: asked[0] ?? null, findings };
}
