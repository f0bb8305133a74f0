/**
 * What every operation is given: the tenant, who acts, when, and the means. Built once per request or job.
 */
import { chinaDate, type LocalDate } from '@gongkai/law/calendar';
import type { Kysely } from 'kysely';
import type { Database, Db } from './database/database.ts';
import type { FileStore } from './files/file-store.ts';
import type { VirusScanner } from './files/virus-scanner.ts';
import type { Cipher } from './secrets/cipher.ts';

/** A disclosure platform: the tenant. */
export interface Site {
  id: string;
  code: string;
  name: string;
}

/** A role of the field (glossary 119–129) held for one organ, or for a part of its catalogue. */
export interface Grant {
  role: string;
  organId: string;
  /** The column that it is limited to, and all columns it reaches; absent: the whole organ. */
  column?: { id: string; below: readonly string[] };
  /** Whose grant it is, where another has delegated it; absent: the person's own. */
  behalfOf?: { id: string; name: string; officeId: string | null };
}

/** Who acts. The public and the program itself hold no grants. */
export type Actor =
  | {
      type: 'staff';
      id: string;
      name: string;
      organId: string;
      officeId: string | null;
      grants: readonly Grant[];
    }
  | { type: 'public' }
  | { type: 'system'; name: string };

/** Means that live as long as the program. */
export interface Services {
  database: Kysely<Database>;
  files: FileStore;
  /** Copies of files as the public gets them, kept apart, so that no public answer can reach an original. */
  publicFiles: FileStore;
  /** Null while none is configured. */
  scanner: VirusScanner | null;
  cipher: Cipher;
  /** Called with the site after a transaction that appended events has committed. */
  journalCommitted(siteId: string): Promise<void>;
  /** The status with which a path of the site answers a visitor; absent where no server runs. */
  publicStatus?(siteId: string, path: string): Promise<number>;
}

/** Given to every operation; `db` is the transaction inside `transact`. */
export interface Context {
  services: Services;
  db: Db;
  site: Site;
  actor: Actor;
  /** The instant of the act. */
  now: Date;
  /** The legal date of the act, in Asia/Shanghai. */
  today: LocalDate;
}

/** Builds the context of one request or job. */
export function createContext(services: Services, site: Site, actor: Actor, now: Date): Context {
  return { services, db: services.database, site, actor, now, today: chinaDate(now) };
}

/**
 * Runs the work in one transaction; inside one already, it joins it. After a commit that appended journal events
 * the sealer is told, so that nothing is ever sealed that did not commit.
 */
export async function transact<Result>(
  context: Context,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  if (context.db.isTransaction) return await work(context);
  const result = await context.services.database.transaction().execute((db) => work({ ...context, db }));
  await context.services.journalCommitted(context.site.id);
  return result;
}
