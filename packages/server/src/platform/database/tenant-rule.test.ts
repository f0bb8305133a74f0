import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing.ts';

/** Tables that hold no site's data: reference tables and those of libraries. */
const REFERENCE_TABLES = new Set(['sites', 'schema_migrations']);

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Every key of every table with the names of its columns, in order, as the database's own catalogue has them. */
async function keys(): Promise<{ table: string; kind: string; name: string; columns: string[] }[]> {
  const result = await client.query(`
    select c.relname as table, k.kind, k.name,
           (select array_agg(a.attname::text order by p.ordinality)
              from unnest(k.columns) with ordinality p(number, ordinality)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = p.number) as columns
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join lateral (
        select case i.indisprimary when true then 'primary' else 'unique' end as kind,
               ic.relname::text as name, i.indkey::int2[] as columns
          from pg_index i join pg_class ic on ic.oid = i.indexrelid
         where i.indrelid = c.oid and i.indisunique
        union all
        select 'foreign', conname::text, conkey from pg_constraint where conrelid = c.oid and contype = 'f'
      ) k on true
     where c.relkind in ('r', 'p')
     order by 1, 2, 3`);
  return result.rows;
}

it('every table with a site’s data can be sharded by site: site_id comes first in every key', async () => {
  const breaches = (await keys())
    .filter((key) => !REFERENCE_TABLES.has(key.table) && key.columns[0] !== 'site_id')
    .map((key) => `${key.table}: ${key.kind} key ${key.name} (${key.columns.join(', ')})`);
  expect(breaches).toEqual([]);
});

it('every table with a site’s data has a primary key', async () => {
  const tables = await client.query<{ name: string }>(
    `select tablename::text as name from pg_tables where schemaname = 'public'`,
  );
  const keyed = new Set((await keys()).filter((key) => key.kind === 'primary').map((key) => key.table));
  expect(tables.rows.map((row) => row.name).filter((name) => !keyed.has(name))).toEqual([]);
  expect(tables.rows.length).toBeGreaterThan(20);
});

it('a foreign key between two sites’ tables carries the site on both sides', async () => {
  const result = await client.query<{ name: string; target: string; columns: string[] }>(`
    select conname::text as name, t.relname::text as target,
           (select array_agg(a.attname::text order by p.ordinality)
              from unnest(confkey) with ordinality p(number, ordinality)
              join pg_attribute a on a.attrelid = confrelid and a.attnum = p.number) as columns
      from pg_constraint join pg_class t on t.oid = confrelid where contype = 'f'`);
  const breaches = result.rows.filter((row) => row.columns[0] !== 'site_id').map((row) => row.name);
  expect(breaches).toEqual([]);
});
