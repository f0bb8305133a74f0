/** Keeps the work on files going while the program runs: at once when a file has come, and by a beat for what is left. */
import type { Kysely } from 'kysely';
import { createContext, type Services, type Site } from '../platform/context.ts';
import type { Database } from '../platform/database/database.ts';
import type { NamedFiles } from '../platform/files/file-store.ts';
import { workOnFiles } from './working.ts';

/** What the worker is built from. */
export interface FileWorkerOptions {
  services: Services;
  sites(database: Kysely<Database>): Promise<readonly Site[]>;
  clock(): Date;
  /** Of some hashes those of files that a record names. */
  namedFiles: NamedFiles;
  onError(error: unknown): void;
}

/** A running worker. */
export interface FileWorker {
  /** Says that there may be work; resolves when what was due is done. */
  wake(): Promise<void>;
  stop(): Promise<void>;
}

const BEAT_MS = 15_000;
/** Nobody uploads one file for longer. */
const UPLOAD_MS = 24 * 3600 * 1000;

/** Starts the worker. */
export function startFileWorker(options: FileWorkerOptions): FileWorker {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  const round = async (): Promise<void> => {
    for (const site of await options.sites(options.services.database)) {
      if (stopped) return;
      const context = createContext(
        options.services,
        site,
        { type: 'system', name: 'files' },
        options.clock(),
      );
      await workOnFiles(context);
    }
  };
  /** One round at a time; calls during a round share the one that follows it. */
  const wake = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    waiting ??= running.then(() => {
      waiting = null;
      running = round().catch(options.onError);
      return running;
    });
    return waiting;
  };
  const sweep = async (): Promise<void> => {
    const before = new Date(options.clock().getTime() - UPLOAD_MS);
    await options.services.files.sweep(before, options.namedFiles);
    await options.services.publicFiles.sweep(before, options.namedFiles);
  };
  void sweep().catch(options.onError);
  void wake();
  const timers = [
    setInterval(() => void wake(), BEAT_MS),
    setInterval(() => void sweep().catch(options.onError), UPLOAD_MS),
  ];
  for (const timer of timers) timer.unref();
  return {
    wake,
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.allSettled([running, waiting]);
    },
  };
}
