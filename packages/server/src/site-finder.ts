/** Which site a request is for: by its host, or the only one there is. */
import type { Kysely } from 'kysely';
import { sites } from './organs/index.ts';
import type { Site } from './platform/context.ts';
import { type Database, isDatabaseUnavailable } from './platform/database/database.ts';
import { notFound } from './platform/errors.ts';

/** Finds the site of a host; remembers what it read, so that it also answers while the database is away. */
export interface SiteFinder {
  (host: string | undefined): Promise<Site>;
  /** The name of the host's site as far as known without asking the database. */
  knownName(host: string | undefined): string;
}

type HostedSite = Site & { host: string | null };

const FRESH_MS = 5_000;
const UNNAMED = '政府信息公开平台';

/** Makes a finder over the table of sites. */
export function createSiteFinder(database: Kysely<Database>): SiteFinder {
  let known: readonly HostedSite[] = [];
  let readAt = Number.NEGATIVE_INFINITY;

  const refresh = async (now: number): Promise<void> => {
    try {
      known = await sites(database);
      readAt = now;
    } catch (error) {
      if (known.length === 0 || !isDatabaseUnavailable(error)) throw error;
    }
  };
  const pick = (host: string | undefined): HostedSite | undefined => {
    const name = host?.replace(/:\d+$/, '');
    return known.find((site) => site.host === name) ?? known.find((site) => site.host === null) ?? known[0];
  };
  const find = async (host: string | undefined): Promise<Site> => {
    const now = performance.now();
    if (now - readAt > FRESH_MS) await refresh(now);
    const site = pick(host);
    if (site === undefined) throw notFound('no_site');
    return { id: site.id, code: site.code, name: site.name };
  };
  return Object.assign(find, { knownName: (host: string | undefined) => pick(host)?.name ?? UNNAMED });
}
