// The PostgreSQL server that one office's program brings along: started, watched and stopped by the program itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { DATABASE, ensureDatabase, ensureDataFolder, SUPERUSER } from './create.ts';
import { EmbeddedError } from './error.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { homeOf, locate, type Place } from './place.ts';
import { clearLeftovers, isReady, stopServer } from './postmaster.ts';
import { childOptions } from './process.ts';
import { makeRunFolder, removeRunFolder, runFolder } from './run-folder.ts';
import { availableMemory, type Settings, serverSettings } from './settings.ts';

/** What a start needs. */
export interface EmbeddedOptions {
  /** The program's data folder; created when absent. The database stands in `postgres` under it. */
  dataDir: string;
  /** Told, in one line each, what an operator should know. */
  log: (line: string) => void;
  /** Settings of PostgreSQL that differ from ours. */
  settings?: Settings;
}

/** A running server. */
export interface EmbeddedServer {
  /** Connects as the role that owns the database `gongkai`, and may do nothing outside it. The same for the life of the program. */
  url: string;
  /** Connects as superuser to the database `postgres`. */
  adminUrl: string;
  /** The folder in which PostgreSQL keeps its data; also where it stands elsewhere than in `dataDir`. */
  dataFolder: string;
  /** The process id of the server at this moment, or `null` while it is being started again. */
  pid(): number | null;
  /** Stops the server in good order; at the latest after 25 seconds it is gone. */
  stop(): Promise<void>;
}

/** A program that has just been stopped may need this long to let go of its folder. */
const LOCK_PATIENCE_MS = 2_500;
const POLL_MS = 15;
const STILL_STARTING_MS = 10_000;
const BACK_OFF_MS = [0, 100, 200, 500, 1_000, 2_000, 5_000] as const;
/** A server that has lived this long starts again without delay. */
const STABLE_MS = 60_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * Starts the embedded server on a data folder, creating its data on the first start, and keeps it running: should it
 * die, it is started again at the same address. What an earlier program left behind when it was killed (a running
 * server, its locks, half-made data) is cleared first.
 *
 * Throws `EmbeddedError`; `data_folder_in_use` when another living program has the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const locks = [await take(options.dataDir)];
  try {
    const place = locate(options.dataDir, options.log);
    if (join(place.home) !== join(options.dataDir)) locks.push(await takeHome(place.home, options.dataDir));
    const binaries = findBinaries(place.account, options.log);
    await clearLeftovers(place.postgres);
    await ensureDataFolder(place, binaries, options.settings?.fsync !== 'off');
    const server = new Supervisor(place, binaries, options);
    await server.start();
    await ensureDatabase(server.adminUrl);
    return {
      url: server.url,
      adminUrl: server.adminUrl,
      dataFolder: place.postgres,
      pid: () => server.pid,
      stop: async () => {
        await server.stop();
        for (const lock of locks) lock.release();
      },
    };
  } catch (error) {
    for (const lock of locks) lock.release();
    throw error;
  }
}
