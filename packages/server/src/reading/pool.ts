/**
 * Reads files in processes of their own, as many as there are processors. One file has ten seconds and 512 MB; a process
 * that needs more is killed, and the next file gets a new one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { type FileEntry, type FileRefusal, refused } from '@gongkai/documents/check';
import type { Answer, Question, ReadFileOptions } from './child.ts';

export interface Source {
  /** As it is to be named; of standard input `-`. */
  readonly file: string;
  /** Null when the file is still to be opened under its name. */
  readonly bytes: Uint8Array | null;
}

export interface Limits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const LIMITS: Limits = { milliseconds: 10_000, megabytes: 512 };
/** The start of a process is not the fault of a file, but must end as well. */
const START_MILLISECONDS = 60_000;
const WATCH_MILLISECONDS = 100;
/** What Node itself takes beside the objects of the program. */
const HEADROOM_MEGABYTES = 128;

/**
 * Reads all sources.
 *
 * @param onEntries called with the entries of each source, in the order of the sources
 */
export async function readAll(
  sources: readonly Source[],
  options: ReadFileOptions,
  onEntries: (entries: readonly FileEntry[]) => void,
  limits: Limits = LIMITS,
): Promise<void> {
  const done = new Map<number, readonly FileEntry[]>();
  let next = 0;
  let printed = 0;
  const work = async (): Promise<void> => {
    const reader = new Reader(limits);
    for (let at = next++; at < sources.length; at = next++) {
      const source = sources[at];
      if (source === undefined) break;
      done.set(at, await reader.read({ ...source, options }));
      for (; done.has(printed); printed += 1) {
        onEntries(done.get(printed) ?? []);
        done.delete(printed);
      }
    }
    await reader.end();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), sources.length) }, work));
}

/** One process after another, each until it fails. */
class Reader {
  readonly #limits: Limits;
  #child: ChildProcess | null = null;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  async read(question: Question): Promise<readonly FileEntry[]> {
    const child = this.#child?.connected ? this.#child : await this.#start();
    if (child === null) return [refused(question.file, 'crashed')];
    // A failure to send is the end of the process, which is heard of below.
    child.send(question, () => undefined);
    const answer = await answerOf(child, this.#limits.milliseconds, this.#limits.megabytes);
    if (typeof answer !== 'string') return answer.ready ? [] : answer.entries;
    this.#child = null;
    return [refused(question.file, answer)];
  }

  async #start(): Promise<ChildProcess | null> {
    const cache = getCompileCacheDir();
    const child = fork(new URL('./child.ts', import.meta.url), {
      execArgv: [`--max-old-space-size=${this.#limits.megabytes - HEADROOM_MEGABYTES}`],
      // What is secret to the program is no business of a process that opens files of strangers.
      env: cache ? { NODE_COMPILE_CACHE: cache } : {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    endWithParent(child);
    const answer = await answerOf(child, START_MILLISECONDS, Number.POSITIVE_INFINITY);
    this.#child = typeof answer === 'string' ? null : child;
    return this.#child;
  }

  async end(): Promise<void> {
    const child = this.#child;
    if (!child?.connected) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  }
}

type Failure = Extract<FileRefusal, 'crashed' | 'out_of_memory' | 'too_slow'>;

/** What the process says next, or why it says nothing; then it has ended. */
function answerOf(child: ChildProcess, milliseconds: number, megabytes: number): Promise<Answer | Failure> {
  return new Promise((resolve) => {
    let failure: Failure | null = null;
    const end = (reason: Failure) => {
      failure = reason;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(end, milliseconds, 'too_slow');
    const watch = setInterval(async () => {
      if ((await residentMegabytes(child)) > megabytes) end('out_of_memory');
    }, WATCH_MILLISECONDS);
    const finish = (result: Answer | Failure) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.removeAllListeners('message');
      child.removeAllListeners('exit');
      resolve(result);
    };
    child.once('message', (answer: Answer) => {
      if (failure === null) finish(answer);
    });
    // V8 that finds no more room aborts.
    child.once('exit', (_, signal) =>
      finish(failure ?? (signal === 'SIGABRT' ? 'out_of_memory' : 'crashed')),
    );
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
  child.once('close', () => process.off('exit', end));
}
