// The private folder of the server's socket. Who can enter it can connect, so only the server's account (and root) can.
import { chownSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** A socket's address has 104 bytes on macOS and 108 on Linux, its closing zero included. */
const SOCKET_PATH_BYTES = 103;
const SOCKET_FILE = '.s.PGSQL.5432';
const SHORT_FOLDER = '/tmp/gongkai-';

/**
 * Makes a new folder for the socket and gives its path; what an earlier server left is removed.
 *
 * It is `run` in the place's home; where that path is too long for a socket, `run` is a link to a short one.
 */
export function makeRunFolder(place: Place): string {
  const run = join(place.home, 'run');
  removeRunFolder(place);
  const folder = fits(run) ? run : mkdtempSync(SHORT_FOLDER);
  if (folder === run) mkdirSync(run, { mode: 0o700 });
  else symlinkSync(folder, run);
  if (place.account) chownSync(folder, place.account.uid, place.account.gid);
  return folder;
}

/** The folder made by `makeRunFolder`, or `null` when there is none. */
export function runFolder(home: string): string | null {
  const run = join(home, 'run');
  const entry = lstatSync(run, { throwIfNoEntry: false });
  if (!entry) return null;
  return entry.isSymbolicLink() ? readlinkSync(run) : run;
}

/** Removes the folder and the socket in it. */
export function removeRunFolder(place: Place): void {
  const folder = runFolder(place.home);
  if (folder?.startsWith(SHORT_FOLDER)) rmSync(folder, { recursive: true, force: true });
  rmSync(join(place.home, 'run'), { recursive: true, force: true });
}

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, SOCKET_FILE)) <= SOCKET_PATH_BYTES;
