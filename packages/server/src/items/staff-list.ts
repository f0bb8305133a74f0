/** The list of items as staff see it: latest change first, the grants as condition of the query. */
import type { ItemState } from '@gongkai/law/disclosure';
import { type RawBuilder, sql } from 'kysely';
import { columnNames, columnsBelow } from '../catalogue/index.ts';
import { staffNames } from '../identity/index.ts';
import { sectionOffices } from '../organs/index.ts';
import { type Reach, reachOf } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ITEM_READERS } from './access.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { indexedWith, type SoughtWords, titleHas, wordsOf } from './title-words.ts';
import './schema.ts';

/** What is wanted; everything the person may read when nothing is said. */
export interface ItemFilter {
  organ?: string;
  state?: ItemState;
  /** A column and everything below it. */
  column?: string;
  /** Words that stand in the title, or the beginning or end of an index number. */
  q?: string;
  after?: string;
  limit: number;
}

/** A row of the list. */
export interface ItemRow {
  id: string;
  organId: string;
  title: string;
  state: string;
  live: string;
  columnId: string;
  columnName: string;
  kind: string;
  indexNumber: string | null;
  formedOn: string | null;
  dueOn: string | null;
  publishedOn: string | null;
  attribute: string;
  /** It went out without release review, and nobody has cleared that yet. */
  emergency: boolean;
  drafter: { id: string; name: string } | null;
  office: { id: string; name: string } | null;
  updatedAt: Date;
  version: number;
}

/** So many of the newest are looked through for a word before its index is asked. */
const LOOKED_THROUGH = 800;
/** So many rows of a whole site are walked for that, where most are of other organs. */
const WALKED = 6_000;
const NEWEST_FIRST = sql`order by updated_at desc, item_id desc`;
/** Up to so many organs and columns are walked one by one for that; more are found by walking the whole site. */
const FEW_TARGETS = 8;

/** A page of items. */
export async function listItems(
  context: Context,
  filter: ItemFilter,
): Promise<{ rows: ItemRow[]; next: string | null }> {
  const targets = await targetsOf(context, filter);
  if (targets.organs.length === 0 && targets.columns.length === 0) return { rows: [], next: null };
  const words = wordsOf(filter.q);
  const found =
    words === null
      ? (await newest(context, targets, filter).execute(context.db)).rows
      : await byWords(context, targets, filter, words);
  const shown = found.slice(0, filter.limit);
  const last = found.length > filter.limit ? shown.at(-1) : undefined;
  return {
    rows: await withNames(context, shown),
    next: last === undefined ? null : cursorOf({ at: last.updatedAt, id: last.id }),
  };
}

/** Where to look: what the person may read, narrowed to the organ and to the column's subtree. */
async function targetsOf(context: Context, filter: ItemFilter): Promise<Reach> {
  const reach = reachOf(context.actor, ITEM_READERS, filter.organ);
  if (filter.column === undefined) return reach;
  const below = await columnsBelow(context, filter.column);
  const readable = below.filter(
    ({ id, organId }) => reach.organs.includes(organId) || reach.columns.includes(id),
  );
  return { organs: [], columns: readable.map(({ id }) => id) };
}

interface Row extends Omit<ItemRow, 'columnName' | 'drafter' | 'office'> {
  officeId: string | null;
  drafters: string[];
}

const FIELDS = sql`item_id as id, organ_id as "organId", office_id as "officeId", column_id as "columnId", title, state,
  live, kind, index_number as "indexNumber", formed_on as "formedOn", due_on as "dueOn", published_on as "publishedOn",
  drafters, attribute, emergency_parties <> '{}' as emergency, updated_at as "updatedAt", version`;

/** What every row must meet, whichever way it is found. */
function narrowed(context: Context, filter: ItemFilter): RawBuilder<unknown> {
  const conditions = [sql`site_id = ${context.site.id}`];
  if (filter.state !== undefined) conditions.push(sql`state = ${filter.state}`);
  if (filter.after !== undefined) {
    const { at, id } = placeOf(filter.after, 'after');
    conditions.push(sql`(updated_at, item_id) < (${at}, ${id}::uuid)`);
  }
  return sql.join(conditions, sql` and `);
}

/** The newest that the filter leaves: their ids, walked down in the index of each organ and column and merged. */
function newestIds(context: Context, { organs, columns }: Reach, filter: ItemFilter, count: number) {
  const order = sql`order by updated_at desc, item_id desc limit ${count}`;
  const walk = (column: 'organ_id' | 'column_id', ids: readonly string[]) => sql`
    (select item.* from unnest(${[...ids]}::uuid[]) as target(id)
      cross join lateral (
        select item_id, updated_at from items
         where ${narrowed(context, filter)} and ${sql.ref(column)} = target.id ${order}
      ) item)`;
  const walks = [
    ...(organs.length === 0 ? [] : [walk('organ_id', organs)]),
    ...(columns.length === 0 ? [] : [walk('column_id', columns)]),
  ];
  return sql`select item_id from (${sql.join(walks, sql` union all `)}) walked ${order}`;
}

/** A page of the newest: no organ's rows are sorted whole. */
function newest(context: Context, targets: Reach, filter: ItemFilter) {
  return sql<Row>`
    select ${FIELDS} from items
     where site_id = ${context.site.id} and item_id in (${newestIds(context, targets, filter, filter.limit + 1)})
     order by updated_at desc, item_id desc`;
}

/**
 * A page of those with the words. Common words are met among the newest; where too few are, the word is rare enough for
 * its index, whose finds are few enough to be sorted.
 */
async function byWords(
  context: Context,
  targets: Reach,
  filter: ItemFilter,
  words: SoughtWords,
): Promise<Row[]> {
  if (words.indexNumbers.length === 0) {
    const page = await amongNewest(context, targets, filter, words);
    if (page !== null) return page;
  }
  const { rows } = await sql<Row>`
    with indexed as materialized (
      select * from items
       where ${narrowed(context, filter)} and ${reached(targets)}
         and ${indexedWith(words, context.site.id)} and ${titleHas(words.titles)})
    select ${FIELDS} from indexed ${NEWEST_FIRST} limit ${filter.limit + 1}`.execute(context.db);
  return rows;
}

/** The page, where the newest fill it or are all there is; null where one has to look further. */
async function amongNewest(
  context: Context,
  targets: Reach,
  filter: ItemFilter,
  { titles }: SoughtWords,
): Promise<Row[] | null> {
  const site = context.site.id;
  const many = targets.organs.length + targets.columns.length > FEW_TARGETS;
  const looked = many
    ? sql`${newestOfSite(context, filter)} and ${reached(targets)} ${NEWEST_FIRST} limit ${LOOKED_THROUGH}`
    : sql`select * from items where site_id = ${site}
             and item_id in (${newestIds(context, targets, filter, LOOKED_THROUGH)})`;
  const { rows } = await sql<Row & { looked: number }>`
    with looked as materialized (${looked})
    select ${FIELDS}, (select count(*) from looked) as looked from looked where ${titleHas(titles)}
     ${NEWEST_FIRST} limit ${filter.limit + 1}`.execute(context.db);
  const [first] = rows;
  const isAll = !many && first !== undefined && first.looked < LOOKED_THROUGH;
  return isAll || rows.length > filter.limit ? rows.map(({ looked: _looked, ...row }) => row) : null;
}

/** Without a state the walk ends after so many rows, whosever they are; with one, an index leads to those in it. */
function newestOfSite(context: Context, filter: ItemFilter): RawBuilder<unknown> {
  const all = narrowed(context, filter);
  return filter.state === undefined
    ? sql`select * from (select * from items where ${all} ${NEWEST_FIRST} limit ${WALKED}) walked where true`
    : sql`select * from items where ${all}`;
}

/** The grants as a condition; without the part that cannot be met, which an index would have to be asked for. */
function reached({ organs, columns }: Reach): RawBuilder<unknown> {
  if (columns.length === 0) return sql`organ_id = any(${organs}::uuid[])`;
  if (organs.length === 0) return sql`column_id = any(${columns}::uuid[])`;
  return sql`(organ_id = any(${organs}::uuid[]) or column_id = any(${columns}::uuid[]))`;
}

async function withNames(context: Context, rows: readonly Row[]): Promise<ItemRow[]> {
  const columns = await columnNames(
    context,
    rows.map((row) => row.columnId),
  );
  const people = await staffNames(
    context,
    rows.flatMap((row) => row.drafters[0] ?? []),
  );
  const offices = await sectionOffices(context, [...new Set(rows.map((row) => row.organId))]);
  return rows.map(({ drafters: [drafter], officeId, ...row }) => {
    const office = offices.find((candidate) => candidate.id === officeId);
    return {
      ...row,
      columnName: columns.get(row.columnId) ?? '',
      drafter: drafter === undefined ? null : { id: drafter, name: people.get(drafter) ?? '' },
      office: office === undefined ? null : { id: office.id, name: office.name },
    };
  });
}
