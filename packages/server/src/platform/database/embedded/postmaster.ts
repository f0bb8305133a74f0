// What the file postmaster.pid and the process table say about a server, and how one is ended. The file outlives a server
// that was killed, and its number may by then belong to any other process: nothing here signals a process that is not
// PostgreSQL on this very folder.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedError } from './error.ts';

const POLL_MS = 15;
/** Orders to stop, from polite to final, and how long each is given. */
const ORDERS: [signal: NodeJS.Signals, milliseconds: number][] = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/** Whether the server with this process id has written that it takes connections. */
export function isReady(postgres: string, pid: number): boolean {
  const lines = readPidFile(postgres);
  return lines !== null && Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/**
 * Ends whatever is left of an earlier server on a folder: a server that outlived its program is stopped in good order,
 * processes that outlived their server are killed, and a process id file that only seems alive is removed.
 *
 * Throws `server_not_stopped` when it will not go.
 */
export async function clearLeftovers(postgres: string): Promise<void> {
  const pid = Number(readPidFile(postgres)?.[0] ?? 0);
  if (pid > 0 && isServer(pid, postgres)) await stopServer(pid);
  for (const orphan of orphans(postgres)) kill(orphan, 'SIGKILL');
  // Now no server is left. PostgreSQL itself clears a file whose process is gone; but one whose number was given to some
  // other process, or still stands for a dead one that nobody has taken note of, would make it refuse.
  if (pid > 0 && exists(pid)) rmSync(join(postgres, 'postmaster.pid'), { force: true });
}

/** Stops a server: fast shutdown first, and harder orders when that takes too long. Throws `server_not_stopped`. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patience] of ORDERS) {
    kill(pid, signal);
    if (await gone(pid, patience)) return;
  }
  throw new EmbeddedError('server_not_stopped', `The database server (process ${pid}) does not stop.`);
}

async function gone(pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    if (!isAlive(pid)) return true;
    await pause(POLL_MS);
  }
  return false;
}

function readPidFile(postgres: string): string[] | null {
  try {
    return readFileSync(join(postgres, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

function isServer(pid: number, postgres: string): boolean {
  const line = commandLine(pid);
  return line.includes('postgres') && line.includes(postgres);
}

function commandLine(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Processes that work in the data folder, as all of PostgreSQL's do. Other systems than Linux do not tell. */
function orphans(postgres: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && workingFolder(pid) === postgres);
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Whether a process is there and not merely waiting to be taken note of. */
export function isAlive(pid: number): boolean {
  return exists(pid) && !isZombie(pid);
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Dead, but not yet taken note of by its parent, as in a container whose first process does not care. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It went by itself in the meantime; whether it really did is looked at by the caller.
  }
}
