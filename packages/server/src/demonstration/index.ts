/** The demonstration site: loaded on a first start, and the accounts that its sign-in page offers. */
import { chinaDate } from '@gongkai/law/calendar';
import { sql } from 'kysely';
import type { DemonstrationAccounts } from '../identity/index.ts';
import { createSite, sites } from '../organs/index.ts';
import type { Context, Services } from '../platform/context.ts';
import type { Db, OpenDatabase } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { sealPending } from '../platform/journal/sealer.ts';
import { accounts, demonstrationContent, organs } from './content/index.ts';
import { DEMONSTRATION_PASSWORD, loadDemonstration } from './load.ts';

export { DEMONSTRATION_PASSWORD } from './load.ts';

/** Where it is loaded: the opened database, and the means of the program. */
export interface DemonstrationGround {
  database: OpenDatabase;
  services: Omit<Services, 'journalCommitted'>;
}

type Say = (line: string) => void;

type LoadState = 'loading' | 'ready';

/**
 * Loads the demonstration into an installation that has no site yet, where that is allowed. A load that was cut
 * short is begun again: nothing of it had been shown to anybody.
 * @returns whether the installation is a demonstration
 */
export async function ensureDemonstration(
  ground: DemonstrationGround,
  options: { allowed: boolean; say: Say },
): Promise<boolean> {
  const { db, pool } = ground.database;
  const state = await loadState(db);
  if (state === 'ready') return true;
  if (state === 'loading') {
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
    await migrate(pool);
  } else if (!options.allowed || (await sites(db)).length > 0) return false;
  await load(ground, options.say);
  return true;
}

async function load(ground: DemonstrationGround, say: Say): Promise<void> {
  const { db } = ground.database;
  const services: Services = { ...ground.services, journalCommitted: async () => undefined };
  const now = new Date();
  const content = demonstrationContent(chinaDate(now));
  const site = await createSite(
    db,
    { code: content.site.regionCode, name: content.site.platformName },
    new Date('2019-12-02T09:00:00+08:00'),
  );
  await setLoadState(db, site.id, 'loading');
  say('Loading the demonstration site …');
  let told = 0;
  await loadDemonstration(services, site, content, now, (done, all) => {
    const tenth = Math.floor((done / all) * 10);
    if (tenth === told) return;
    told = tenth;
    say(`  ${tenth * 10} % (${done} of ${all} acts)`);
  });
  await sealPending(db, site.id);
  await sql`analyze`.execute(db);
  await setLoadState(db, site.id, 'ready');
}

async function loadState(db: Db): Promise<LoadState | undefined> {
  const row = await db
    .selectFrom('sites')
    .select(sql<string | null>`settings->>'demonstration'`.as('state'))
    .where(sql<boolean>`settings ? 'demonstration'`)
    .executeTakeFirst();
  return row?.state === 'loading' || row?.state === 'ready' ? row.state : undefined;
}

async function setLoadState(db: Db, siteId: string, state: LoadState): Promise<void> {
  await db
    .updateTable('sites')
    .set({ settings: JSON.stringify({ demonstration: state }) })
    .where('site_id', '=', siteId)
    .execute();
}

/** The accounts that the sign-in page offers; null on a site that is no demonstration. */
export async function demonstrationAccounts(context: Context): Promise<DemonstrationAccounts | null> {
  const row = await context.db
    .selectFrom('sites')
    .select('settings')
    .where('site_id', '=', context.site.id)
    .executeTakeFirst();
  if (row?.settings.demonstration !== 'ready') return null;
  const names = new Map(organs.map((organ) => [organ.slug, organ.shortName]));
  return {
    password: DEMONSTRATION_PASSWORD,
    accounts: accounts.map((account) => {
      const slug = account.grants[0]?.organ ?? null;
      return {
        login: account.login,
        name: account.name,
        title: account.position,
        organ: slug === null ? context.site.name : (names.get(slug) ?? ''),
        roles: [...new Set(account.grants.map((grant) => grant.role))],
      };
    }),
  };
}
