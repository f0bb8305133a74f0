// The PostgreSQL server that one office's program brings along: started, watched and stopped by the program itself.
import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { DATABASE, ensureDatabase, ensureDataFolder, SUPERUSER } from './create.ts';
import { EmbeddedError } from './error.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { homeOf, locate } from './place.ts';
import { clearLeftovers } from './postmaster.ts';
import { makeRunFolder, removeRunFolder, runFolder } from './run-folder.ts';
import { availableMemory, type Settings, serverSettings } from './settings.ts';
import { Supervisor } from './supervisor.ts';

/** What a start needs. */
export interface EmbeddedOptions {
  /** The program's data folder; created when absent. The database stands in `postgres` under it. */
  dataDir: string;
  /** Told, in one line each, what an operator should know. */
  log: (line: string) => void;
  /** Settings of PostgreSQL that are to differ from ours. */
  settings?: Settings;
}

/** A running server. Its addresses stay the same for the life of the program, also when the server has to be replaced. */
export interface EmbeddedServer {
  /** Connects as the role that owns the database `gongkai` and may do nothing outside it. */
  url: string;
  /** Connects as superuser to the database `postgres`. */
  adminUrl: string;
  /** The folder of PostgreSQL's data, also where that stands elsewhere than in `dataDir`. */
  dataFolder: string;
  /** The server's process id, or `null` while it is being started again. */
  pid(): number | null;
  /** Stops the server in good order and lets go of the data folder; done within 25 seconds. */
  stop(): Promise<void>;
}

/** A program that has just been told to stop may need this long to let go of its folder. */
const LOCK_PATIENCE_MS = 2_500;
const LOCK_POLL_MS = 100;

/**
 * Starts the embedded server on a data folder, creating its data on the first start, and keeps it running: should it
 * die, it is started again at the same address. What an earlier program left behind when it was killed (a running
 * server, its locks, half-made data) is cleared first.
 *
 * Throws `EmbeddedError`; `data_folder_in_use` when another living program has the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const locks = [await take(options.dataDir)];
  const letGo = () => {
    for (const lock of locks) lock.release();
  };
  try {
    const place = locate(options.dataDir, options.log);
    // Two data folders may point to one place, as after a copy of the clone.
    if (place.home !== realpathSync(options.dataDir)) locks.push(await take(place.home));
    const binaries = findBinaries(place.account, options.log);
    await clearLeftovers(place.postgres);
    await ensureDataFolder(place, binaries, options.settings?.fsync !== 'off');
    const folder = makeRunFolder(place);
    const settings = { ...serverSettings(availableMemory(), folder), ...options.settings };
    const supervisor = new Supervisor(place, binaries, settings, options.log);
    await supervisor.start();
    const stop = async () => {
      await supervisor.stop();
      removeRunFolder(place);
      letGo();
    };
    const adminUrl = urlFor(SUPERUSER, 'postgres', folder);
    await ensureDatabase(adminUrl).catch(async (error) => {
      await stop();
      throw error;
    });
    const url = urlFor(DATABASE, DATABASE, folder);
    return { url, adminUrl, dataFolder: place.postgres, pid: () => supervisor.pid, stop };
  } catch (error) {
    letGo();
    throw error;
  }
}

/**
 * The address of the server that another living program runs on this data folder; `null` when none does.
 *
 * For commands that look into the database while the platform is serving.
 */
export function runningUrl(dataDir: string): string | null {
  const entry = join(dataDir, 'postgres');
  if (!lstatSync(entry, { throwIfNoEntry: false })) return null;
  const lock = lockFolder(dataDir);
  if (lock) {
    lock.release();
    return null;
  }
  const folder = runFolder(homeOf(entry));
  return folder && urlFor(DATABASE, DATABASE, folder);
}

/** The folder as a query parameter: a host name in an address cannot hold a path in every driver. */
function urlFor(role: string, database: string, folder: string): string {
  return `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(folder)}`;
}

async function take(folder: string): Promise<FolderLock> {
  const deadline = performance.now() + LOCK_PATIENCE_MS;
  for (;;) {
    const lock = lockOrExplain(folder);
    if (lock) return lock;
    if (performance.now() > deadline) {
      throw new EmbeddedError(
        'data_folder_in_use',
        `Another gongkai is running on the data folder ${folder}; stop it first, or set GONGKAI_DATA to another folder.`,
      );
    }
    await pause(LOCK_POLL_MS);
  }
}

function lockOrExplain(folder: string): FolderLock | null {
  try {
    return lockFolder(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedError(
      'data_folder_unreachable',
      `The data folder ${folder} cannot be written to: ${reason}.`,
    );
  }
}
