/** Asks the processes that open files: one for what comes in, one for what is read, each with one question at a time. */
import { type ChildFailure, ChildReader } from '../reading/index.ts';
import type { FileAnswer, FileQuestion } from './child.ts';

const SCRIPT = new URL('./child.ts', import.meta.url);
/** A file of 50 MB is held three times while it is copied, and its text beside it. */
const TAKING = { milliseconds: 60_000, megabytes: 1_536 };
/** A budget of a thousand pages takes a minute. */
const READING = { milliseconds: 180_000, megabytes: 1_536 };
/** A process that nobody has asked for so long is let go. */
const IDLE_MS = 20_000;

/** Asks what a file is; the answer names a format, a refusal, or why the process gave none. */
export const askTaking = desk(TAKING);
/** Asks for the text of a file and what is hidden in it. */
export const askReading = desk(READING);

function desk(limits: { milliseconds: number; megabytes: number }) {
  let reader: ChildReader<FileQuestion, FileAnswer> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const letGo = () => {
    const done = reader;
    reader = null;
    last = last.then(async () => await done?.end());
  };
  return (question: FileQuestion): Promise<FileAnswer | ChildFailure> => {
    clearTimeout(idle);
    const turn = last.then(async () => {
      reader ??= new ChildReader(SCRIPT, limits);
      return await reader.ask(question);
    });
    last = turn
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(idle);
        idle = setTimeout(letGo, IDLE_MS);
        idle.unref();
      });
    return turn;
  };
}
