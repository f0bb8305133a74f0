/** Files that were taken in before the release of what links to them: until then no event names them. */
import { sql } from 'kysely';
import type { Db } from '../platform/database/database.ts';

/** Of some hashes those of originals and public copies that wait in an import. */
export async function namedFiles(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hash: string }>`
    select hash from unnest(${[...hashes]}::text[]) as wanted(hash)
    where exists (select from import_files where hash in (data->>'hash', data->>'public_hash'))`.execute(db);
  return new Set(rows.map(({ hash }) => hash));
}
