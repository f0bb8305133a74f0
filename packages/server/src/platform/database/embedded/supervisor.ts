// Keeps one PostgreSQL server running on its place for as long as the program wants it.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './error.ts';
import type { Place } from './place.ts';
import { clearLeftovers, isReady, stopServer } from './postmaster.ts';
import { childOptions } from './process.ts';
import type { Settings } from './settings.ts';

const POLL_MS = 15;
const STILL_STARTING_MS = 10_000;
const BACK_OFF_MS = [0, 100, 200, 500, 1_000, 2_000, 5_000];
/** A server that has lived this long is started again without delay. */
const STABLE_MS = 60_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A program that does not handle a signal itself would die of it without a word to the server. */
function exitUnlessHandled(signal: NodeJS.Signals): void {
  const others = process.listeners(signal).filter((listener) => listener !== exitUnlessHandled);
  if (others.length === 0) process.exit(128 + constants.signals[signal]);
}

/** One server process after another, all on the same data and the same socket. */
export class Supervisor {
  readonly #place: Place;
  readonly #binaries: Binaries;
  readonly #settings: Settings;
  readonly #log: (line: string) => void;
  #child: ChildProcess | null = null;
  #stopping = false;
  #restarts: Promise<void> = Promise.resolve();
  readonly #endWithProgram = () => {
    this.#child?.kill('SIGINT');
  };

  constructor(place: Place, binaries: Binaries, settings: Settings, log: (line: string) => void) {
    this.#place = place;
    this.#binaries = binaries;
    this.#settings = settings;
    this.#log = log;
  }

  /** The server's process id, or `null` while there is none. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Starts the server and waits until it takes connections. Throws `server_failed` with its last words. */
  async start(): Promise<void> {
    this.#watchProgram();
    try {
      await this.#launch();
    } catch (error) {
      this.#unwatchProgram();
      throw error;
    }
  }

  /** Stops the server for good. Throws `server_not_stopped` when it will not go. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.pid) await stopServer(this.pid);
    await this.#restarts;
    // A restart that was under way may have brought up one more.
    if (this.pid) await stopServer(this.pid);
    this.#unwatchProgram();
  }

  #watchProgram(): void {
    process.on('exit', this.#endWithProgram);
    for (const signal of ENDING_SIGNALS) process.on(signal, exitUnlessHandled);
  }

  #unwatchProgram(): void {
    process.off('exit', this.#endWithProgram);
    for (const signal of ENDING_SIGNALS) process.off(signal, exitUnlessHandled);
  }

  async #launch(): Promise<void> {
    const child = this.#spawn();
    this.#child = child;
    const began = performance.now();
    const exited = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    });
    let ended: string | null = null;
    exited.then((how) => {
      ended = how;
      if (this.#child === child) this.#child = null;
    });
    for (let told = began; !(child.pid && isReady(this.#place.postgres, child.pid)); await pause(POLL_MS)) {
      if (ended !== null)
        throw new EmbeddedError(
          'server_failed',
          `The database server ended at its start (${ended}): ${this.#lastWords()}`,
        );
      if (performance.now() - told < STILL_STARTING_MS) continue;
      told = performance.now();
      this.#log('The database server is still starting; after a crash it first reads its log.');
    }
    exited.then((how) => this.#ended(how, performance.now() - began));
  }

  #spawn(): ChildProcess {
    const settings = Object.entries(this.#settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    this.#turnLogOver();
    const output = openSync(this.#place.logFile, 'a');
    try {
      const child = spawn(this.#binaries.postgres, ['-D', this.#place.postgres, ...settings], {
        ...childOptions(this.#place.account),
        stdio: ['ignore', output, output],
      });
      child.unref();
      return child;
    } finally {
      closeSync(output);
    }
  }

  #ended(how: string, lived: number): void {
    if (this.#stopping) return;
    this.#log(`The database server ended by itself (${how}); it is started again.`);
    this.#restarts = this.#restart(lived > STABLE_MS ? 0 : 1);
  }

  async #restart(attempt: number): Promise<void> {
    await pause(BACK_OFF_MS[Math.min(attempt, BACK_OFF_MS.length - 1)]);
    if (this.#stopping) return;
    try {
      await clearLeftovers(this.#place.postgres);
      await this.#launch();
      this.#log('The database server is back.');
    } catch (error) {
      if (this.#stopping) return;
      this.#log(error instanceof Error ? error.message : String(error));
      return this.#restart(attempt + 1);
    }
  }

  #turnLogOver(): void {
    const size = statSync(this.#place.logFile, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LOG_LIMIT_BYTES) renameSync(this.#place.logFile, `${this.#place.logFile}.1`);
  }

  #lastWords(): string {
    return readFileSync(this.#place.logFile, 'utf8').trimEnd().split('\n').slice(-3).join(' | ');
  }
}
