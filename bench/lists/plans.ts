/** Which statements a call sends, and how the server goes about the slowest: printed where a bound does not hold. */
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Database } from '../../packages/server/src/platform/database/database.ts';

interface Statement {
  text: string;
  values: readonly unknown[];
  milliseconds: number;
}

let statements: Statement[] = [];

/** A database whose statements are kept with their times. */
export function recording(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query, queryDurationMillis }) => {
      statements.push({ text: query.sql, values: query.parameters, milliseconds: queryDurationMillis });
      if (statements.length > 100) statements = statements.slice(-50);
    },
  });
}

/** The plan of the slowest statement of a call. */
export async function explained(pool: pg.Pool, call: () => Promise<unknown>): Promise<string> {
  statements = [];
  await call();
  const [slowest] = [...statements].sort((a, b) => b.milliseconds - a.milliseconds);
  if (slowest === undefined) return '';
  const plan = await pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${slowest.text}`, [
    ...slowest.values,
  ]);
  return plan.rows.map((row) => `        ${shortened(row['QUERY PLAN'])}`).join('\n');
}

/** A line of a plan without the hundreds of ids that a condition may list. */
function shortened(line: string): string {
  return line.replace(/'\{([^}]{80})[^}]*\}'/g, "'{$1 …}'");
}
