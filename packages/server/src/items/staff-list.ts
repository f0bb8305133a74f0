/** The list of items as staff see it: latest change first, the grants as condition of the query. */
import type { ItemState } from '@gongkai/law/disclosure';
import { sql } from 'kysely';
import { columnById, columnNames, columnsOf, subtreeIds } from '../catalogue/index.ts';
import { staffNames } from '../identity/index.ts';
import { sectionOffices } from '../organs/index.ts';
import { organsWithRole } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ITEM_READERS } from './access.ts';
import { cursorOf, placeOf } from './cursor.ts';
import './schema.ts';

/** What is wanted; everything the person may read when nothing is said. */
export interface ItemFilter {
  organ?: string;
  state?: ItemState;
  /** A column and everything below it. */
  column?: string;
  /** Part of a title, or of an index number. */
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
  drafter: { id: string; name: string } | null;
  office: { id: string; name: string } | null;
  updatedAt: Date;
  version: number;
}

/** A page of items. */
export async function listItems(
  context: Context,
  filter: ItemFilter,
): Promise<{ rows: ItemRow[]; next: string | null }> {
  const readable = organsWithRole(context.actor, ITEM_READERS);
  const organs = readable.filter((id) => filter.organ === undefined || id === filter.organ);
  const columns = filter.column === undefined ? null : await columnsBelow(context, filter.column, organs);
  const targets = columns ?? organs;
  if (targets.length === 0) return { rows: [], next: null };
  const found = await walkTargets(context, columns === null ? 'organ_id' : 'column_id', targets, filter);
  const shown = found.slice(0, filter.limit);
  const last = found.length > filter.limit ? shown.at(-1) : undefined;
  return {
    rows: await withNames(context, shown),
    next: last === undefined ? null : cursorOf({ at: last.updatedAt, id: last.id }),
  };
}

async function columnsBelow(
  context: Context,
  columnId: string,
  organs: readonly string[],
): Promise<string[]> {
  const column = await columnById(context, columnId);
  if (column === undefined || !organs.includes(column.organId)) return [];
  return subtreeIds(await columnsOf(context, [column.organId]), columnId);
}

type Row = Awaited<ReturnType<typeof walkTargets>>[number];

/** Walks the index of each organ (or column) from the newest down, and merges: no organ's rows are sorted whole. */
async function walkTargets(
  context: Context,
  by: 'organ_id' | 'column_id',
  targets: readonly string[],
  filter: ItemFilter,
) {
  const after = filter.after === undefined ? undefined : placeOf(filter.after, 'after');
  const walk = () => {
    let query = context.db
      .selectFrom('items')
      .select([
        'item_id as id',
        'organ_id as organId',
        'office_id as officeId',
        'column_id as columnId',
        'title',
        'state',
        'live',
        'kind',
        'index_number as indexNumber',
        'formed_on as formedOn',
        'due_on as dueOn',
        'published_on as publishedOn',
        'drafters',
        'updated_at as updatedAt',
        'version',
      ])
      .where('site_id', '=', context.site.id)
      .whereRef(by, '=', sql.ref('target.id'));
    if (filter.state !== undefined) query = query.where('state', '=', filter.state);
    const part = filter.q?.replaceAll('\0', '') ?? '';
    if (part !== '') {
      query = query.where(
        sql<boolean>`(strpos(lower(title), lower(${part})) > 0 or strpos(index_number, upper(${part})) > 0)`,
      );
    }
    if (after !== undefined) {
      query = query.where(sql<boolean>`(updated_at, item_id) < (${after.at}, ${after.id}::uuid)`);
    }
    return query
      .orderBy('updated_at', 'desc')
      .orderBy('item_id', 'desc')
      .limit(filter.limit + 1)
      .as('item');
  };
  return await context.db
    .selectFrom(sql<{ id: string }>`unnest(${[...targets]}::uuid[])`.as<'target'>(sql`target(id)`))
    .innerJoinLateral(walk, (join) => join.onTrue())
    .selectAll('item')
    .orderBy('item.updatedAt', 'desc')
    .orderBy('item.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
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
