/** Content-addressed files (letters, published documents, attachments): the name is the SHA-256 of the bytes. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal } from '../errors.ts';

/** Keeps bytes under their hash; what `put`, `keep` and `adopt` have answered is on disk. */
export interface FileStore {
  /** Stores the bytes and gives their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** Reads the bytes back; throws when the hash is unknown or the bytes have changed. */
  get(hash: string): Promise<Buffer>;
  /**
   * Takes a stream in beside the store, without holding it in memory.
   * @throws Refusal `file_too_large` as soon as more than `maxBytes` have come
   */
  receive(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<ReceivedFile>;
  /** Moves a file of the same disk into the store, and gives its hash and size in bytes. */
  adopt(path: string): Promise<{ hash: string; size: number }>;
  /** Bytes of a file from `start` to `end`, both included; all of it when left out. */
  stream(hash: string, range?: { start: number; end: number }): Readable;
  /** Where the file lies on this machine, for a process that opens it by itself. */
  pathOf(hash: string): string;
  /** Says that records name these files now. What was kept or adopted and is not said to be named may be swept. */
  named(hashes: readonly string[]): Promise<void>;
  /**
   * Removes what a killed program left behind before an instant: what was received and never kept, and of what was kept
   * and never said to be named whatever `namedOf` does not give back.
   */
  sweep(before: Date, namedOf: NamedFiles): Promise<void>;
  /** Holds bytes outside of the store until a person has decided about them, and gives their SHA-256 in hex. */
  hold(bytes: Uint8Array): Promise<string>;
  /** Reads bytes back that are held or stored; throws as `get` does. */
  held(hash: string): Promise<Buffer>;
  /** Removes what was last held before an instant. */
  sweepHeld(before: Date): Promise<void>;
}

/** Of some hashes those that a record names. */
export type NamedFiles = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/** A file that came in and is not yet part of the store. One of `keep` and `discard` ends it. */
export interface ReceivedFile {
  path: string;
  hash: string;
  size: number;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

const INCOMING = 'incoming';
const HELD = 'held';
/** Holds an empty file for each stored one that no record is known to name yet. */
const UNNAMED = 'unnamed';
/** Stored files whose names are looked for in one sweep; the next one goes on. */
const MOST_SWEPT = 500;
const HASH = /^[0-9a-f]{64}$/;

/** A store in a folder, spread over 256 subfolders. */
export function folderFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => {
    if (!HASH.test(hash)) throw new Error('not a content hash');
    return join(folder, hash.slice(0, 2), hash);
  };
  const settle = async (aside: string, hash: string) => {
    await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
    await rename(aside, pathOf(hash));
  };
  /** Stored before its record: marked first, so that a kill between the two leaves nothing that cannot be found. */
  const settleUnnamed = async (aside: string, hash: string) => {
    await mkdir(join(folder, UNNAMED), { recursive: true });
    await writeFile(join(folder, UNNAMED, hash), '');
    await settle(aside, hash);
  };
  const newAside = async () => {
    await mkdir(join(folder, INCOMING), { recursive: true });
    return join(folder, INCOMING, randomBytes(12).toString('hex'));
  };
  return {
    pathOf,
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      // Write aside, sync, rename: a kill leaves either the whole file or none.
      const aside = await newAside();
      await written(aside, async (file) => file.writeFile(bytes));
      await settle(aside, hash);
      return hash;
    },
    async get(hash) {
      return unchanged(hash, await readFile(pathOf(hash)));
    },
    async receive(source, maxBytes) {
      const path = await newAside();
      const discard = async () => await rm(path, { force: true });
      const digest = createHash('sha256');
      let size = 0;
      try {
        await written(path, async (file) => {
          for await (const chunk of source) {
            size += chunk.length;
            if (size > maxBytes) {
              const reasons = [{ code: 'file_too_large', expected: String(maxBytes) }];
              throw new Refusal('too_large', 'file_too_large', { reasons });
            }
            digest.update(chunk);
            await file.write(chunk);
          }
        });
      } catch (error) {
        await discard();
        throw error;
      }
      const hash = digest.digest('hex');
      return { path, hash, size, discard, keep: async () => await settleUnnamed(path, hash) };
    },
    async adopt(path) {
      const digest = createHash('sha256');
      for await (const chunk of createReadStream(path)) digest.update(chunk);
      const { size } = await stat(path);
      const hash = digest.digest('hex');
      const file = await open(path, 'r');
      await file.sync().finally(() => file.close());
      await settleUnnamed(path, hash);
      return { hash, size };
    },
    stream(hash, range) {
      return createReadStream(pathOf(hash), range);
    },
    async named(hashes) {
      for (const hash of hashes) await rm(join(folder, UNNAMED, hash), { force: true });
    },
    async sweep(before, namedOf) {
      await removeOlder(join(folder, INCOMING), before);
      const marks = (await olderThan(join(folder, UNNAMED), before)).slice(0, MOST_SWEPT);
      if (marks.length === 0) return;
      const named = await namedOf(marks);
      // A store that only adopts has never received anything.
      await mkdir(join(folder, INCOMING), { recursive: true });
      for (const hash of marks) {
        const away = join(folder, INCOMING, hash);
        if (!named.has(hash)) await removeUnlessFresh(pathOf(hash), away, before);
        await rm(join(folder, UNNAMED, hash), { force: true });
      }
    },
    async hold(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const aside = await newAside();
      await written(aside, async (file) => file.writeFile(bytes));
      await mkdir(join(folder, HELD), { recursive: true });
      await rename(aside, join(folder, HELD, hash));
      return hash;
    },
    async held(hash) {
      const stored = pathOf(hash);
      const bytes = await readFile(join(folder, HELD, hash)).catch(() => readFile(stored));
      return unchanged(hash, bytes);
    },
    async sweepHeld(before) {
      await removeOlder(join(folder, HELD), before);
    },
  };
}

function unchanged(hash: string, bytes: Buffer): Buffer {
  if (createHash('sha256').update(bytes).digest('hex') === hash) return bytes;
  throw new Error(`file ${hash} has changed`);
}

async function removeOlder(folder: string, before: Date): Promise<void> {
  for (const name of await olderThan(folder, before)) await rm(join(folder, name), { force: true });
}

/** Names of the files of a folder that were last written before an instant. */
async function olderThan(folder: string, before: Date): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const found: string[] = [];
  for (const name of names) {
    const facts = await stat(join(folder, name)).catch(() => null);
    if (facts !== null && facts.mtime < before) found.push(name);
  }
  return found;
}

/** Moved away, looked at, and put back if the same bytes have just come in again. */
async function removeUnlessFresh(path: string, away: string, before: Date): Promise<void> {
  try {
    await rename(path, away);
  } catch (error) {
    // Marked, and killed before it came into the store.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  if ((await stat(away)).mtime < before) await rm(away, { force: true });
  else await rename(away, path);
}

async function written(path: string, write: (file: FileHandle) => Promise<unknown>): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
