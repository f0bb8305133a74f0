/** Files that people hand to the running program: one is read at a time, so that they never need more than one file may. */

import type { FileEntry } from '@gongkai/documents/check';
import { Refusal } from '../platform/errors.ts';
import type { ReadFileOptions } from './child.ts';
import { readAll } from './pool.ts';

const MOST_WAITING = 8;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * The entries of one file, in its turn.
 * @throws Refusal `reading_busy` when too many files wait already
 */
export async function readOne(
  file: string,
  bytes: Uint8Array,
  options: ReadFileOptions,
): Promise<readonly FileEntry[]> {
  if (waiting >= MOST_WAITING) throw new Refusal('too_many', 'reading_busy');
  waiting += 1;
  const turn = last.then(async () => {
    const entries: FileEntry[] = [];
    await readAll([{ file, bytes }], options, (found) => entries.push(...found));
    return entries;
  });
  last = turn
    .catch(() => undefined)
    .finally(() => {
      waiting -= 1;
    });
  return await turn;
}
