// One program per data folder. The lock has to go when its holder dies, however it dies, and must not fall for a process
// id that was given out again. Node offers no file lock but the one inside its SQLite: an exclusive transaction on an
// empty file is a lock of the operating system and nothing is ever written to the file.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A held lock. */
export interface FolderLock {
  /** Lets the next program in. */
  release(): void;
}

const SQLITE_BUSY = 5;

/**
 * Takes the folder for this process, creating it when absent.
 *
 * Gives `null` when another living process has it. Throws the file system's own error when the folder cannot be written.
 */
export function lockFolder(folder: string): FolderLock | null {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    // On a file that may only be read there is no lock to be had, and SQLite does not say so.
    accessSync(path, constants.W_OK);
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return { release: () => file.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
