/** Brings the schema up to date: SQL files, forward only, in order of their names, each in a transaction of its own. */
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';

const folder = new URL('../../../migrations/', import.meta.url);
/** Any constant will do; it keeps two programs from migrating at once. */
const MIGRATION_LOCK = 727_004_711;

/** Names of the migration files, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort();
}

/**
 * Applies every migration that the database has not seen. Safe to call from several programs at once.
 * @param pool open pool on the database
 * @param onStep told the name of each file before it is applied
 * @returns how many files were applied
 */
export async function migrate(pool: pg.Pool, onStep: (name: string) => void = () => {}): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const seen = await client.query<{ name: string }>('select name from schema_migrations');
    const applied = new Set(seen.rows.map((row) => row.name));
    const pending = (await migrationNames()).filter((name) => !applied.has(name));
    for (const name of pending) {
      onStep(name);
      await applyFile(client, name);
    }
    return pending.length;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

async function applyFile(client: pg.PoolClient, name: string): Promise<void> {
  const text = await readFile(new URL(name, folder), 'utf8');
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into schema_migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
