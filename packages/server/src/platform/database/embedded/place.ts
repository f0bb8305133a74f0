// Where the embedded server's data stands: in the program's data folder, or, when the server's account cannot get there
// (a clone under a folder that only root may enter), in the system's place for such data, with a link left behind so
// that every later start finds the same data whatever has become of the permissions.
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readlinkSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, canEnter, serverAccount } from './account.ts';
import { SYSTEM_HOME } from './binaries.ts';
import { EmbeddedError } from './error.ts';

/** The folders of one embedded server. */
export interface Place {
  /** Who runs the server; `null`: ourselves. */
  account: Account | null;
  /** Holds everything below. */
  home: string;
  /** PostgreSQL's data; absent until the first start has made it. */
  postgres: string;
  /** What PostgreSQL had to say. */
  logFile: string;
}

/**
 * Finds, or on the first start chooses, the place of the data of `dataDir` (an existing folder).
 *
 * Throws `data_folder_unreachable` when data is there that the server's account can no longer get to.
 */
export function locate(dataDir: string, log: (line: string) => void): Place {
  const entry = join(dataDir, 'postgres');
  const account = serverAccount(entry);
  const home = lstatSync(entry, { throwIfNoEntry: false }) ? homeOf(entry) : choose(dataDir, account, log);
  if (!canEnter(account, home)) {
    throw unreachable(`${account?.name ?? userInfo().username} cannot enter ${home}, where the database is.`);
  }
  const owner = statSync(entry, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && owner !== (account?.uid ?? process.getuid?.())) {
    throw unreachable(
      `The database in ${home} belongs to another account; start as that account, or as root.`,
    );
  }
  return { account, home, postgres: join(home, 'postgres'), logFile: join(home, 'postgres.log') };
}

/** The home of data that exists, also for the link that a first start cut short has left dangling. */
export function homeOf(entry: string): string {
  return lstatSync(entry).isSymbolicLink() ? dirname(readlinkSync(entry)) : realpathSync(dirname(entry));
}

const unreachable = (message: string) => new EmbeddedError('data_folder_unreachable', message);

function choose(dataDir: string, account: Account | null, log: (line: string) => void): string {
  const own = realpathSync(dataDir);
  if (!account || canEnter(account, own)) return own;
  const home = join(SYSTEM_HOME, createHash('sha256').update(own).digest('hex').slice(0, 16));
  mkdirSync(home, { recursive: true });
  for (const folder of [SYSTEM_HOME, home]) chmodSync(folder, 0o755);
  log(`The account ${account.name} cannot enter ${own}; the database stands in ${home}.`);
  symlinkSync(join(home, 'postgres'), join(dataDir, 'postgres'));
  return home;
}
