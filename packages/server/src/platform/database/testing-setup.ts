// Starts the one PostgreSQL server of a test run and prepares the database that test databases are cloned from.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from './database.ts';
import { clearLeftovers, lockFolder, startEmbedded } from './embedded/index.ts';
import { migrate } from './migrate.ts';

const PREFIX = 'gongkai-test-server-';
/** Nothing in a test outlives a crash of the machine, so nothing needs to wait for the disk. */
const CARELESS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '256MB',
};

/** Vitest's global set-up; gives the tear-down. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  // The server may run under another account, which has to pass through.
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({
    dataDir,
    settings: CARELESS,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const template = openDatabase(server.url);
  await migrate(template.pool);
  await template.close();
  project.provide('adminUrl', server.adminUrl);
  project.provide('templateUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Runs that were killed leave a folder, and perhaps a server, that nobody else would ever clear away. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    // One without a lock is just being made by another run.
    const lock = existsSync(join(folder, 'lock')) ? lockFolder(folder) : null;
    if (!lock) continue;
    await clearLeftovers(join(folder, 'postgres'));
    lock.release();
    rmSync(folder, { recursive: true, force: true });
  }
}
