/** Which files the journal names: every act that brings a file says its hash. */
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

/** Of some hashes those that an event of any site names. The journal is read through for it, so few are asked at a time. */
export async function namedInJournal(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hash: string }>`
    select hash from unnest(${[...hashes]}::text[]) as wanted(hash)
    where exists (select from journal where position(hash in data::text) > 0)`.execute(db);
  return new Set(rows.map(({ hash }) => hash));
}
