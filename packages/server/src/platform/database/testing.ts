// Databases for tests: each test file gets one of its own, with the schema in place, on the real server that the test
// run has started (`testing-setup.ts`).
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the run's server. */
    adminUrl: string;
    /** Address of the migrated database that others are cloned from; nobody may be connected to it. */
    templateUrl: string;
  }
}

/** A migrated, empty database. */
export interface TestDatabase {
  /** Connects as the role that owns it, with no more rights than the program has in service. */
  url: string;
  /** Removes it, with whatever connections are still open. */
  drop(): Promise<void>;
}

/** Makes a new database; call it once per test file, and `drop` it at the end. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateUrl'));
  const source = template.pathname.slice(1);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} OWNER ${template.username} TEMPLATE ${source}`);
  template.pathname = `/${name}`;
  return { url: template.href, drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
