/**
 * A process that opens files of strangers, asked one question after another within limits of time and memory. A process
 * that needs more is killed, and the next question gets a new one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';

export interface Limits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** What a child says: that it is ready, then an answer to each question. */
export type ChildMessage<Answer> =
  | { readonly ready: true }
  | { readonly ready: false; readonly answer: Answer };

/** Why there is no answer. */
export type ChildFailure = 'crashed' | 'out_of_memory' | 'too_slow';

/** The start of a process is not the fault of a file, but must end as well. */
const START_MILLISECONDS = 60_000;
const WATCH_MILLISECONDS = 20;
/** Part of the limit at which a process is ended: it goes on taking memory until it is dead. */
const SHARE_TO_END_AT = 0.75;
/**
 * Part of the limit that the heap gets. V8 counts what it has moved away as free before it is, and takes up to three
 * times as much; a report of fifty pages needs 100 MB.
 */
const HEAP_SHARE = 0.3;

/** One process after another, each until it fails. */
export class ChildReader<Question extends object, Answer extends object> {
  readonly #script: URL;
  readonly #limits: Limits;
  #child: ChildProcess | null = null;

  /** @param script the program of the process; it sends {@link ChildMessage} */
  constructor(script: URL, limits: Limits) {
    this.#script = script;
    this.#limits = limits;
  }

  async ask(question: Question): Promise<Answer | ChildFailure> {
    const child = this.#child?.connected ? this.#child : await this.#start();
    if (child === null) return 'crashed';
    // A failure to send is the end of the process, which is heard of below.
    child.send(question, () => undefined);
    const message = await messageOf<Answer>(child, this.#limits.milliseconds, this.#limits.megabytes);
    if (typeof message !== 'string' && !message.ready) return message.answer;
    this.#child = null;
    return typeof message === 'string' ? message : 'crashed';
  }

  async #start(): Promise<ChildProcess | null> {
    const cache = getCompileCacheDir();
    const child = fork(this.#script, {
      execArgv: [`--max-old-space-size=${Math.ceil(this.#limits.megabytes * HEAP_SHARE)}`],
      // What is secret to the program is no business of a process that opens files of strangers.
      env: cache ? { NODE_COMPILE_CACHE: cache } : {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    endWithParent(child);
    const message = await messageOf<Answer>(child, START_MILLISECONDS, Number.POSITIVE_INFINITY);
    this.#child = typeof message === 'string' ? null : child;
    return this.#child;
  }

  async end(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child?.connected) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  }
}

/** What the process says next, or why it says nothing; then it has ended. */
function messageOf<Answer>(
  child: ChildProcess,
  milliseconds: number,
  megabytes: number,
): Promise<ChildMessage<Answer> | ChildFailure> {
  return new Promise((resolve) => {
    let failure: ChildFailure | null = null;
    let isOver = false;
    const end = (reason: ChildFailure) => {
      if (isOver) return;
      failure = reason;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(end, milliseconds, 'too_slow');
    const watch = setInterval(async () => {
      if ((await residentMegabytes(child)) > megabytes * SHARE_TO_END_AT) end('out_of_memory');
    }, WATCH_MILLISECONDS);
    const finish = (result: ChildMessage<Answer> | ChildFailure) => {
      isOver = true;
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(result);
    };
    const onMessage = (message: ChildMessage<Answer>) => {
      if (failure === null) finish(message);
    };
    // V8 that finds no more room aborts.
    const onExit = (_: number | null, signal: NodeJS.Signals | null) =>
      finish(failure ?? (signal === 'SIGABRT' || signal === 'SIGTRAP' ? 'out_of_memory' : 'crashed'));
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}

/** Memory that a process holds, where the system says so (Linux); elsewhere the limit of its heap must do. */
async function residentMegabytes(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'latin1').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

/** A process that is busy does not notice that its parent is gone. */
function endWithParent(child: ChildProcess): void {
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
