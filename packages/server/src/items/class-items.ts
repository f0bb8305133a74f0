/** Published items by their classes. */
import type { ClassScheme } from '@gongkai/law/disclosure';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { type KeysetPage, keysetPage, type Place, placeOf } from './cursor.ts';
import { type PublicItem, validityOn } from './public-queries.ts';
import './schema.ts';

const PAGE = 20;

/** Which page of what. */
interface Wanted {
  organId: string;
  scheme: ClassScheme;
  code?: string;
  before?: string;
  after?: string;
}

/** Items of an organ under a class and those below it, newest first; each class is walked by its own index, then merged. */
export async function itemsUnder(
  context: Context,
  { organId, scheme, code, before, after }: Wanted,
): Promise<KeysetPage<PublicItem>> {
  const codes = scheme.classes
    .filter((one) => code === undefined || one.code === code || one.parent === code)
    .map((one) => one.code);
  const walk: Walk = {
    organId,
    scheme: scheme.code,
    codes,
    direction: after === undefined ? 'desc' : 'asc',
    from: placeIn({ before, after }),
  };
  const found = await context.db
    .with('under', () => firstUnder(context, walk))
    .selectFrom('under')
    .innerJoin('published_items as p', (join) =>
      join.on('p.site_id', '=', context.site.id).onRef('p.item_id', '=', 'under.item_id'),
    )
    .select([
      'p.item_id as id',
      'p.organ_id as organId',
      'p.column_id as columnId',
      'p.index_number as indexNumber',
      'p.title',
      'p.document_number as documentNumber',
      'p.published_on as publishedOn',
      'p.published_at as publishedAt',
      'p.validity',
      'p.expires_on as expiresOn',
    ])
    .orderBy('under.published_at', walk.direction)
    .orderBy('under.item_id', walk.direction)
    .execute();
  const rows = found.map(({ validity, expiresOn, ...row }) => ({
    ...row,
    validity: validityOn(validity, expiresOn, context.today),
  }));
  return keysetPage(rows, { before, after, limit: PAGE }, (row) => ({ at: row.publishedAt, id: row.id }));
}

function placeIn({ before, after }: Pick<Wanted, 'before' | 'after'>): Place | undefined {
  if (after !== undefined) return placeOf(after, 'after');
  return before === undefined ? undefined : placeOf(before, 'before');
}

interface Walk {
  organId: string;
  scheme: string;
  codes: readonly string[];
  direction: 'asc' | 'desc';
  from: Place | undefined;
}

/** The items with which a walk goes on, one more than a page, once each though they may have several of the classes. */
function firstUnder(context: Context, walk: Walk) {
  const { direction } = walk;
  return context.db
    .selectFrom(sql<{ code: string }>`unnest(${[...walk.codes]}::text[])`.as<'wanted'>(sql`wanted(code)`))
    .innerJoinLateral(
      () => firstOfClass(context, walk).as('own'),
      (join) => join.onTrue(),
    )
    .select(['own.item_id', 'own.published_at'])
    .distinct()
    .orderBy('own.published_at', direction)
    .orderBy('own.item_id', direction)
    .limit(PAGE + 1);
}

function firstOfClass(context: Context, { organId, scheme, direction, from }: Walk) {
  const rows = context.db
    .selectFrom('published_classes')
    .select(['item_id', 'published_at'])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', organId)
    .where('scheme', '=', scheme)
    .where('code', '=', sql.ref<string>('wanted.code'))
    .orderBy('published_at', direction)
    .orderBy('item_id', direction)
    .limit(PAGE + 1);
  if (from === undefined) return rows;
  const side = sql.raw(direction === 'asc' ? '>' : '<');
  return rows.where(sql<boolean>`(published_at, item_id) ${side} (${from.at}, ${from.id}::uuid)`);
}

/** Public items by scheme and class. */
export type ClassCounts = ReadonlyMap<string, number>;

/** The key of a class in `ClassCounts`. */
export const classKey = (scheme: string, code: string): string => `${scheme} ${code}`;

/** Public items of an organ by scheme and class, counted in the index. */
export async function classCounts(context: Context, organId: string): Promise<ClassCounts> {
  const rows = await context.db
    .selectFrom('published_classes')
    .select((of) => ['scheme', 'code', of.fn.countAll<number>().as('items')])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', organId)
    .groupBy(['scheme', 'code'])
    .execute();
  return new Map(rows.map(({ scheme, code, items }) => [classKey(scheme, code), Number(items)]));
}
