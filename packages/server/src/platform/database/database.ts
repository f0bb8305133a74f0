/**
 * The database as the program sees it. Each feature adds its own tables to `Database` in its
 * `schema.ts` by declaration merging, so that the platform knows no feature.
 */
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';

/** The record of applied migrations. */
export interface SchemaMigrationsTable {
  name: string;
  applied_at: Date;
}

/** Table name → row types. Features merge their tables into this interface. */
export interface Database {
  schema_migrations: SchemaMigrationsTable;
}

/** A connection pool or a transaction; operations take either. */
export type Db = Kysely<Database> | Transaction<Database>;

/** Opened database: typed access, and the pool beneath it for LISTEN and bulk work. */
export interface OpenDatabase {
  db: Kysely<Database>;
  pool: pg.Pool;
  close(): Promise<void>;
}

const DATE_OID = 1082;
const BIGINT_OID = 20;

/** Legal dates stay `YYYY-MM-DD` strings: a JavaScript Date would move them by the time zone. */
const typeParsers = new Map<number, (text: string) => unknown>([
  [DATE_OID, (text) => text],
  [BIGINT_OID, (text) => Number(text)],
]);

/**
 * Opens a pool on a PostgreSQL address.
 * @param url a `postgres://` address
 * @param options `max` connections (default 20)
 */
export function openDatabase(url: string, options: { max?: number } = {}): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 20,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    options: '-c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => {
        const own = format === 'binary' ? undefined : typeParsers.get(oid);
        return own ?? pg.types.getTypeParser(oid, format);
      },
    },
  });
  // An idle connection that breaks (the server went away) must not end the program: the next query reports it.
  pool.on('error', () => undefined);
  // Nor must one that breaks in the midst of a transaction, between two queries.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  pools.set(db, pool);
  // Kysely would end the pool only if it had used it.
  return { db, pool, close: () => pool.end() };
}

/** The pool beneath each opened database. */
const pools = new WeakMap<Kysely<Database>, pg.Pool>();

/**
 * A connection of the database's pool outside of the query builder, for what it has no words for, such as COPY. The
 * caller gives it back with `release`.
 */
export async function connectionBeside(db: Kysely<Database>): Promise<pg.PoolClient> {
  const pool = pools.get(db);
  if (pool === undefined) throw new Error('a connection is asked of a database that was not opened here');
  return await pool.connect();
}

/** PostgreSQL's code for a unique violation. */
const UNIQUE_VIOLATION = '23505';
/** Classes and codes that mean the server is away, starting or stopping, rather than that the query is wrong. */
const UNAVAILABLE = /^(08|57P0[123]|53300)/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);
const POOL_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Text that holds a NUL or half a character: PostgreSQL keeps it neither as text (22021) nor in JSON (22P05). */
const UNSTORABLE_TEXT = new Set(['22021', '22P05']);

/** Whether an error says that a text holds characters that the database cannot keep or compare. */
export function isUnstorableText(error: unknown): boolean {
  return UNSTORABLE_TEXT.has(codeOf(error));
}

/** The name of the violated unique constraint, or undefined when the error is something else. */
export function violatedUnique(error: unknown): string | undefined {
  if (codeOf(error) !== UNIQUE_VIOLATION) return undefined;
  if (typeof error !== 'object' || error === null || !('constraint' in error)) return '';
  return typeof error.constraint === 'string' ? error.constraint : '';
}

/** Whether an error says that the database cannot be reached now (and not that the query is wrong). */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (UNAVAILABLE.test(code) || NETWORK.has(code)) return true;
  return error instanceof Error && POOL_MESSAGES.test(error.message);
}
