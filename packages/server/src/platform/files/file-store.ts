/** Content-addressed files (letters, published documents): the name is the SHA-256 of the bytes. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps bytes under their hash; what `put` has answered is on disk. */
export interface FileStore {
  /** Stores the bytes and gives their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** Reads the bytes back; throws when the hash is unknown or the bytes have changed. */
  get(hash: string): Promise<Buffer>;
}

/** A store in a folder, spread over 256 subfolders. */
export function folderFileStore(folder: string): FileStore {
  const place = (hash: string) => join(folder, hash.slice(0, 2), hash);
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
      // Write aside, sync, rename: a kill leaves either the whole file or none.
      const aside = join(folder, hash.slice(0, 2), `.${randomBytes(8).toString('hex')}`);
      const file = await open(aside, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, place(hash));
      return hash;
    },
    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a content hash');
      const bytes = await readFile(place(hash));
      if (createHash('sha256').update(bytes).digest('hex') !== hash)
        throw new Error(`file ${hash} has changed`);
      return bytes;
    },
  };
}
