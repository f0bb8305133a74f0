// What must be true of files after any kill: every acknowledged one is there with its bytes, in its original and its public
// copy; nothing is stored half; no row names a file that is not there; and what no record names is swept.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { namedFiles } from '../../packages/server/src/app.ts';
import type { OpenDatabase } from '../../packages/server/src/platform/database/database.ts';
import { folderFileStore } from '../../packages/server/src/platform/files/file-store.ts';

interface FileRow {
  attachment_id: string;
  hash: string;
  public_hash: string;
}

/** One line for each fault in the files of a run; looked for while nobody uploads. */
export async function faultsInFiles(
  { pool, db }: OpenDatabase,
  dataDir: string,
  uploads: ReadonlyMap<string, string>,
): Promise<string[]> {
  const stores = [join(dataDir, 'files'), join(dataDir, 'public-files')];
  for (const folder of stores) {
    await folderFileStore(folder).sweep(new Date(), async (hashes) => await namedFiles(db, hashes));
  }
  const { rows } = await pool.query<FileRow>('SELECT attachment_id, hash, public_hash FROM attachments');
  const byId = new Map(rows.map((row) => [row.attachment_id, row]));
  const lost = [...uploads].flatMap(([id, hash]) =>
    byId.get(id)?.hash === hash ? [] : [`upload ${id} is ${byId.has(id) ? 'another file' : 'gone'}`],
  );
  const missing = rows.flatMap(({ attachment_id, hash, public_hash }) =>
    [
      join(stores[0] ?? '', hash.slice(0, 2), hash),
      join(stores[1] ?? '', public_hash.slice(0, 2), public_hash),
    ]
      .filter((path) => !existsSync(path))
      .map((path) => `file ${attachment_id} has no ${path}`),
  );
  const known = new Set(rows.flatMap(({ hash, public_hash }) => [hash, public_hash]));
  const stored = await Promise.all(stores.map((folder) => faultsInStore(folder, db, known)));
  return [...lost, ...missing, ...stored.flat()];
}

const FANNED = /^[0-9a-f]{2}$/;

/** @param known hashes that rows of files name */
async function faultsInStore(
  folder: string,
  db: OpenDatabase['db'],
  known: ReadonlySet<string>,
): Promise<string[]> {
  const faults: string[] = [];
  const hashes: string[] = [];
  for (const part of await readdir(folder)) {
    const names = await readdir(join(folder, part));
    if (!FANNED.test(part)) {
      faults.push(...names.map((name) => `${folder}/${part}/${name} was not swept`));
      continue;
    }
    for (const name of names) {
      hashes.push(name);
      if ((await hashOf(join(folder, part, name))) !== name) faults.push(`${name} is stored half`);
    }
  }
  const others = hashes.filter((hash) => !known.has(hash));
  const named = await namedFiles(db, others);
  return [...faults, ...others.filter((hash) => !named.has(hash)).map((hash) => `nothing names ${hash}`)];
}

async function hashOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk);
  return digest.digest('hex');
}
