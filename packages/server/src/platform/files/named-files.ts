/** Which files the journal names: every act that brings a file says its hash. */
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

/** Of some hashes those that an event of any site names. The journal is read through once for all of them. */
export async function namedInJournal(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hash: string }>`
    select distinct found[1] as hash from journal, regexp_matches(data::text, '[0-9a-f]{64}', 'g') as found
    where found[1] = any(${[...hashes]}::text[])`.execute(db);
  return new Set(rows.map(({ hash }) => hash));
}
