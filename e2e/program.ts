// The real program, run as its users run it: a process of its own, on a data folder and a port of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A running program. */
export interface Program {
  /** Address without a path, `http://localhost:PORT`. */
  origin: string;
  pid: number;
  /** Everything it has written to its terminal. */
  output(): string;
  /** Whether it has not ended, by itself or by a signal. */
  isRunning(): boolean;
  /** As Ctrl-C does; gives the exit code. */
  stop(): Promise<number | null>;
  /** As `kill -9` does. */
  kill(): Promise<void>;
}

const root = join(import.meta.dirname, '..');
const POLL_MS = 25;

/**
 * Starts `gongkai serve` on a data folder and waits until it answers.
 *
 * `port` is a free one (see `freePort`); `signal` kills the program while it is starting; `env` adds settings.
 * Throws with the program's output when it ends before it answers.
 */
export async function startProgram(
  dataDir: string,
  port: number,
  options: { signal?: AbortSignal; env?: Record<string, string> } = {},
): Promise<Program> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), 'serve'], {
    env: { ...process.env, PORT: String(port), GONGKAI_DATA: dataDir, DATABASE_URL: '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const written: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => written.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => written.push(bytes));
  const output = () => Buffer.concat(written).toString();
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const origin = `http://localhost:${port}`;
  const killStarting = () => child.kill('SIGKILL');
  options.signal?.addEventListener('abort', killStarting);
  await answering(origin, child, output);
  options.signal?.removeEventListener('abort', killStarting);
  const send = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    origin,
    pid: child.pid ?? 0,
    output,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    stop: () => send('SIGINT'),
    kill: async () => {
      await send('SIGKILL');
    },
  };
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The process id of the database server on a data folder, or `null` when none has been started. */
export function databasePid(dataDir: string): number | null {
  try {
    const file = join(realpathSync(join(dataDir, 'postgres')), 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

async function answering(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The program ended at its start (${child.exitCode ?? child.signalCode}):\n${output()}`);
    }
    const answer = await fetch(origin).catch(() => null);
    await answer?.body?.cancel();
    if (answer && answer.status < 500) return;
    await pause(POLL_MS);
  }
}
