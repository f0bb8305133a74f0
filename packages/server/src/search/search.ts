/**
 * The search: newest first, with a count. No single plan is quick for rare and for common words, and the planner
 * guesses badly for pairs of them, so the count decides: few hits are gathered by the word index and sorted; of
 * many, the newest are walked by date and filtered, and only if that finds too few are all gathered.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { type KeysetPage, keysetPage, type PageWanted, placeOf } from '../items/index.ts';
import type { Context } from '../platform/context.ts';
import type { Database } from '../platform/database/database.ts';
import type { Sought } from './words.ts';
import './schema.ts';

/** Up to here hits are counted one by one. */
export const COUNT_LIMIT = 10_000;
/** How many of the newest documents a walk looks at before it gives up. */
const WALK_LIMIT = 20_000;

/** A page of hits, newest first. */
export interface SearchPage extends KeysetPage<Hit> {
  /** Exact, or at least `COUNT_LIMIT`. */
  count: number;
  exact: boolean;
}

/** A document that was found. */
export interface Hit {
  itemId: string;
  publishedAt: Date;
}

const NOTHING: SearchPage = { count: 0, exact: true, rows: [], newer: null, older: null };

/** Looks for what somebody sought. */
export async function search(context: Context, sought: Sought, wanted: PageWanted): Promise<SearchPage> {
  if (sought.query === null) return NOTHING;
  const { query } = sought;
  return await inTransaction(context, async (db) => {
    const counted = await gathered(db, () => countUpTo(db, context.site.id, query, COUNT_LIMIT + 1));
    if (counted === 0) return NOTHING;
    const found = await pageOf(db, context.site.id, query, wanted, counted > COUNT_LIMIT);
    const exact = counted <= COUNT_LIMIT;
    const page = keysetPage(found, wanted, (hit) => ({ at: hit.publishedAt, id: hit.itemId }));
    return { count: exact ? counted : COUNT_LIMIT, exact, ...page };
  });
}

/** Plans are forced for the transaction; a public page already reads in one. */
async function inTransaction<Result>(
  context: Context,
  work: (db: Transaction<Database> | Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  if (context.db.isTransaction) return await work(context.db);
  return await context.services.database.transaction().execute(work);
}

/** Runs a query by the word index and no other. */
async function gathered<Result>(db: Kysely<Database>, run: () => Promise<Result>): Promise<Result> {
  await plan(db, 'off');
  const result = await run();
  await plan(db, 'on');
  return result;
}

async function plan(db: Kysely<Database>, others: 'on' | 'off'): Promise<void> {
  await sql`select set_config('enable_seqscan', ${others}, true), set_config('enable_indexscan', ${others}, true),
    set_config('enable_indexonlyscan', ${others}, true)`.execute(db);
}

async function countUpTo(
  db: Kysely<Database>,
  siteId: string,
  query: string,
  limit: number,
): Promise<number> {
  const row = await db
    .selectFrom(
      db
        .selectFrom('search_documents')
        .select('item_id')
        .where('site_id', '=', siteId)
        .where(matches(query))
        .limit(limit)
        .as('hit'),
    )
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function matches(query: string) {
  return sql<boolean>`words @@ ${query}::tsquery`;
}

async function pageOf(
  db: Kysely<Database>,
  siteId: string,
  query: string,
  wanted: PageWanted,
  many: boolean,
): Promise<Hit[]> {
  const limit = wanted.limit + 1;
  if (many) {
    const walked = await db
      .selectFrom(walk(db, siteId, wanted).select('words').limit(WALK_LIMIT).as('newest'))
      .select(['itemId', 'publishedAt'])
      .where(matches(query))
      .limit(limit)
      .execute();
    if (walked.length === limit) return walked;
  }
  return await gathered(db, () => walk(db, siteId, wanted).where(matches(query)).limit(limit).execute());
}

/** Documents by date from where the page begins: downwards, or upwards for the page before. */
function walk(db: Kysely<Database>, siteId: string, wanted: PageWanted) {
  const upwards = wanted.after !== undefined;
  const direction = upwards ? 'asc' : 'desc';
  let query = db
    .selectFrom('search_documents')
    .select(['item_id as itemId', 'published_at as publishedAt'])
    .where('site_id', '=', siteId);
  const cursor = wanted.after ?? wanted.before;
  if (cursor !== undefined) {
    const { at, id } = placeOf(cursor, upwards ? 'after' : 'before');
    const side = sql.raw(upwards ? '>' : '<');
    query = query.where(sql<boolean>`(published_at, item_id) ${side} (${at}, ${id}::uuid)`);
  }
  return query.orderBy('published_at', direction).orderBy('item_id', direction);
}
