/** An opened installation: its database, files and key. What the server and every command work on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Services } from './platform/context.ts';
import { type OpenDatabase, openDatabase } from './platform/database/database.ts';
import { type EmbeddedServer, runningUrl, startEmbedded } from './platform/database/embedded/index.ts';
import { migrate } from './platform/database/migrate.ts';
import { folderFileStore } from './platform/files/file-store.ts';
import { clamdScanner } from './platform/files/virus-scanner.ts';
import { createCipher, loadMasterKey } from './platform/secrets/cipher.ts';
import { UsageError } from './usage-error.ts';

/** Means of the program, and how to let go of them. */
export interface Installation {
  database: OpenDatabase;
  services: Omit<Services, 'journalCommitted'>;
  /** The folder for the daily heads of the journal. */
  headsFolder: string;
  /** Whether the database is the embedded one, started by this program. */
  embedded: boolean;
  close(): Promise<void>;
}

/** Tells the operator, one line a step. */
export type Say = (line: string) => void;

/**
 * Opens the installation and brings its schema up to date. Starts the embedded server unless a database is named.
 * @throws EmbeddedError `data_folder_in_use` when another program serves from the data folder
 */
export async function openInstallation(config: Config, say: Say): Promise<Installation> {
  const server =
    config.databaseUrl === undefined ? await startEmbedded(embeddedOptions(config, say)) : undefined;
  try {
    return await open(config, server?.url ?? config.databaseUrl ?? '', say, server);
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/**
 * As `openInstallation`, but beside a platform that is serving: uses the server that it runs, and starts one only
 * when none is running.
 * @throws UsageError when there is nothing in the data folder: a command that only looks makes no installation
 */
export async function openBeside(config: Config, say: Say): Promise<Installation> {
  const running = config.databaseUrl ?? runningUrl(config.dataFolder);
  if (running === null) {
    if (!existsSync(join(config.dataFolder, 'postgres'))) {
      throw new UsageError(
        `nothing in ${config.dataFolder} yet; start the platform first, or name its folder by GONGKAI_DATA`,
      );
    }
    return await openInstallation(config, say);
  }
  return await open(config, running, say, undefined);
}

function embeddedOptions(config: Config, say: Say) {
  return { dataDir: config.dataFolder, log: say };
}

async function open(
  config: Config,
  url: string,
  say: Say,
  server: EmbeddedServer | undefined,
): Promise<Installation> {
  const database = openDatabase(url);
  try {
    const applied = await migrate(database.pool);
    if (applied > 0) say(`Database schema brought up to date (${applied} steps).`);
    const key = await loadMasterKey(join(config.dataFolder, 'secrets', 'master.key'));
    return {
      database,
      services: {
        database: database.db,
        files: folderFileStore(join(config.dataFolder, 'files')),
        publicFiles: folderFileStore(join(config.dataFolder, 'public-files')),
        scanner: config.clamdAddress === undefined ? null : clamdScanner(config.clamdAddress),
        cipher: createCipher(key),
      },
      headsFolder: join(config.dataFolder, 'journal-heads'),
      embedded: server !== undefined,
      async close() {
        await database.close();
        await server?.stop();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
