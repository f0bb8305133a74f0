/**
 * Reads files in processes of their own, as many as there are processors. One file has ten seconds and 512 MB; a process
 * that needs more is killed, and the next file gets a new one.
 */
import { availableParallelism } from 'node:os';
import { type FileEntry, refused } from '@gongkai/documents/check';
import type { Question, ReadFileOptions } from './child.ts';
import { ChildReader, type Limits } from './child-process.ts';

export interface Source {
  /** As it is to be named; of standard input `-`. */
  readonly file: string;
  /** Null when the file is still to be opened under its name. */
  readonly bytes: Uint8Array | null;
}

export const LIMITS: Limits = { milliseconds: 10_000, megabytes: 512 };

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
    const reader = new ChildReader<Question, readonly FileEntry[]>(
      new URL('./child.ts', import.meta.url),
      limits,
    );
    for (let at = next++; at < sources.length; at = next++) {
      const source = sources[at];
      if (source === undefined) break;
      const answer = await reader.ask({ ...source, options });
      done.set(at, typeof answer === 'string' ? [refused(source.file, answer)] : answer);
      for (; done.has(printed); printed += 1) {
        onEntries(done.get(printed) ?? []);
        done.delete(printed);
      }
    }
    await reader.end();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), sources.length) }, work));
}
