// The first start: PostgreSQL's data folder, made whole or not at all.
import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './error.ts';
import type { Place } from './place.ts';
import { childOptions } from './process.ts';

/** PostgreSQL's data of another major version cannot be served. */
const MAJOR_VERSION = '18';
const UNFINISHED = 'postgres.unfinished-';

/** The name of the database, and of the role that owns it and can do nothing outside it. */
export const DATABASE = 'gongkai';
/** The role that may do anything; used to create the other one, and by tests. */
export const SUPERUSER = 'postgres';

/**
 * Sees to it that the place has a whole data folder, and that its access rules are ours.
 *
 * A creation that was cut short earlier is thrown away and done anew. `durable: false` leaves out the flush to disk.
 * Throws `initdb_failed` with what initdb said, and `data_folder_version` for data of another major version.
 */
export async function ensureDataFolder(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  for (const name of readdirSync(place.home)) {
    if (!name.startsWith(UNFINISHED)) continue;
    // Its initdb may have outlived its program and be writing still; it gives up when its files are gone.
    rmSync(join(place.home, name), { recursive: true, force: true, maxRetries: 20 });
  }
  if (!existsSync(place.postgres)) await create(place, binaries, durable);
  checkVersion(place.postgres);
  writeAccessRules(place);
}

/** Creates the program's role and database on a running server, unless they are there. */
export async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query(
      'SELECT rolname AS name FROM pg_roles UNION ALL SELECT datname FROM pg_database',
    );
    const names = found.rows.filter((row: { name: string }) => row.name === DATABASE).length;
    if (names === 0) await client.query(`CREATE ROLE ${DATABASE} LOGIN`);
    if (names < 2) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function create(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  const unfinished = join(place.home, `${UNFINISHED}${process.pid}`);
  mkdirSync(unfinished, { mode: 0o700 });
  if (place.account) chownSync(unfinished, place.account.uid, place.account.gid);
  await initdb(place, binaries, [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    '--auth-local=peer',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  renameSync(unfinished, place.postgres);
  flushFolder(place.home);
}

function initdb(place: Place, binaries: Binaries, args: string[]): Promise<void> {
  const child = spawn(binaries.initdb, args, {
    ...childOptions(place.account),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const reason = Buffer.concat(said).toString().trim().replaceAll('\n', ' ');
      reject(
        new EmbeddedError('initdb_failed', `The database in ${place.home} could not be created: ${reason}`),
      );
    });
  });
}

function checkVersion(postgres: string): void {
  const version = readFileSync(join(postgres, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new EmbeddedError(
    'data_folder_version',
    `The data in ${postgres} is of PostgreSQL ${version}; this program brings PostgreSQL ${MAJOR_VERSION}.`,
  );
}

/** Only this operating-system user and the server's own account may connect, each as either role, by the socket. */
function writeAccessRules(place: Place): void {
  const users = new Set([userInfo().username, ...(place.account ? [place.account.name] : [])]);
  const map = [...users].flatMap((user) =>
    [DATABASE, SUPERUSER].map((role) => `gongkai "${user.replaceAll('"', '""')}" ${role}\n`),
  );
  writeFileSync(join(place.postgres, 'pg_hba.conf'), 'local all all peer map=gongkai\n');
  writeFileSync(join(place.postgres, 'pg_ident.conf'), map.join(''));
}

function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
