import pg from 'pg';
import { expect, test } from 'vitest';
import { migrationNames } from './migrate.ts';
import { createTestDatabase } from './testing.ts';

test('a test database has the whole schema, its own rows, and no more rights than the program', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const client = new pg.Client({ connectionString: one.url });
  await client.connect();
  const applied = await client.query('SELECT name FROM schema_migrations ORDER BY name');
  const role = await client.query('SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user');
  await client.end();
  await Promise.all([one.drop(), other.drop()]);
  expect(one.url).not.toBe(other.url);
  expect(applied.rows.map((row: { name: string }) => row.name)).toEqual(await migrationNames());
  expect(role.rows).toEqual([{ rolsuper: false, rolcreatedb: false }]);
});
