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
import type { ItemKind } from './text.ts';
import { indexedWith, type SoughtWords, titleHas, wordsOf } from './title-words.ts';
import './schema.ts';

/** What is wanted; everything the person may read when nothing is said. */
export interface ItemFilter {
  organ?: string;
  state?: ItemState;
  kind?: ItemKind;
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
  if (targets.organs.length + targets.columns.length + targets.placedIn.length === 0)
    return { rows: [], next: null };
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

/** Where to look: organs as a whole and columns by where items belong, and columns by where they are placed. */
interface Targets extends Reach {
  placedIn: readonly string[];
  /** What the person may read: a placement shows nobody an item that he could not see where it belongs. */
  reach: Reach;
}

/** What the person may read, narrowed to the organ and to the column's subtree. */
async function targetsOf(context: Context, filter: ItemFilter): Promise<Targets> {
  const reach = reachOf(context.actor, ITEM_READERS, filter.organ);
  if (filter.column === undefined) return { ...reach, placedIn: [], reach };
  const below = await columnsBelow(context, filter.column);
  const readable = below.filter(
    ({ id, organId }) => reach.organs.includes(organId) || reach.columns.includes(id),
  );
  // A column names its organ; what it lists may be another's.
  const anywhere = reachOf(context.actor, ITEM_READERS);
  const placedIn = anywhere.organs.length + anywhere.columns.length === 0 ? [] : below.map(({ id }) => id);
  return { organs: [], columns: readable.map(({ id }) => id), placedIn, reach: anywhere };
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
  if (filter.kind !== undefined) conditions.push(sql`kind = ${filter.kind}`);
  if (filter.after !== undefined) {
    const { at, id } = placeOf(filter.after, 'after');
    conditions.push(sql`(updated_at, item_id) < (${at}, ${id}::uuid)`);
  }
  return sql.join(conditions, sql` and `);
}

/** The newest that the filter leaves: their ids, walked down in the index of each organ and column and merged. */
function newestIds(context: Context, targets: Targets, filter: ItemFilter, count: number) {
  const { organs, columns, placedIn } = targets;
  const order = sql`order by updated_at desc, item_id desc limit ${count}`;
  const walk = (ids: readonly string[], from: RawBuilder<unknown>, target: RawBuilder<unknown>) => sql`
    (select item.* from unnest(${[...ids]}::uuid[]) as target(id)
      cross join lateral (
        select item_id, updated_at from ${from} where ${narrowed(context, filter)} and ${target} = target.id ${order}
      ) item)`;
  const walks = [
    ...(organs.length === 0 ? [] : [walk(organs, sql`items`, sql`organ_id`)]),
    ...(columns.length === 0 ? [] : [walk(columns, sql`items`, sql`column_id`)]),
    ...(placedIn.length === 0
      ? []
      : [walk(placedIn, sql`item_placements`, sql`${readable(targets)} and column_id`)]),
  ];
  // An item that belongs to one of the columns and is placed in another would fill two places of the page.
  const merged = sql.join(walks, placedIn.length === 0 ? sql` union all ` : sql` union `);
  return sql`select item_id from (${merged}) walked ${order}`;
}

/** A page of the newest: no organ's rows are sorted whole. */
function newest(context: Context, targets: Targets, filter: ItemFilter) {
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
  targets: Targets,
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
       where ${narrowed(context, filter)} and ${reached(context, targets)}
         and ${indexedWith(words, context.site.id)} and ${titleHas(words.titles)})
    select ${FIELDS} from indexed ${NEWEST_FIRST} limit ${filter.limit + 1}`.execute(context.db);
  return rows;
}

/** The page, where the newest fill it or are all there is; null where one has to look further. */
async function amongNewest(
  context: Context,
  targets: Targets,
  filter: ItemFilter,
  { titles }: SoughtWords,
): Promise<Row[] | null> {
  const site = context.site.id;
  const many = targets.organs.length + targets.columns.length > FEW_TARGETS;
  const looked = many
    ? sql`${newestOfSite(context, filter)} and ${reached(context, targets)} ${NEWEST_FIRST} limit ${LOOKED_THROUGH}`
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

/**
 * Without a state the walk ends after so many rows, whosever and of whatever kind they are; with one, an index leads to
 * those in it.
 */
function newestOfSite(context: Context, filter: ItemFilter): RawBuilder<unknown> {
  if (filter.state !== undefined) return sql`select * from items where ${narrowed(context, filter)}`;
  const { kind, ...rest } = filter;
  const all = narrowed(context, rest);
  const ofKind = kind === undefined ? sql`true` : sql`kind = ${kind}`;
  return sql`select * from (select * from items where ${all} ${NEWEST_FIRST} limit ${WALKED}) walked where ${ofKind}`;
}

/** The grants as a condition; without the parts that cannot be met, which an index would have to be asked for. */
function reached(context: Context, targets: Targets): RawBuilder<unknown> {
  const { organs, columns, placedIn } = targets;
  const placed = sql`item_id in (
    select item_id from item_placements
     where site_id = ${context.site.id} and column_id = any(${placedIn}::uuid[]) and ${readable(targets)})`;
  return anyOf(
    organs.length === 0 ? null : sql`organ_id = any(${organs}::uuid[])`,
    columns.length === 0 ? null : sql`column_id = any(${columns}::uuid[])`,
    placedIn.length === 0 ? null : placed,
  );
}

/** Whether the person may read what a placement lists. */
function readable({ reach: { organs, columns } }: Targets): RawBuilder<unknown> {
  return anyOf(
    organs.length === 0 ? null : sql`item_organ_id = any(${organs}::uuid[])`,
    columns.length === 0 ? null : sql`item_column_id = any(${columns}::uuid[])`,
  );
}

function anyOf(...conditions: readonly (RawBuilder<unknown> | null)[]): RawBuilder<unknown> {
  return sql`(${sql.join(
    conditions.filter((condition) => condition !== null),
    sql` or `,
  )})`;
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
