/**
 * What waits for a person among the items: those whose next step is theirs by grant and that the rules of difference
 * leave to them, emergency publications to be cleared, and what is kept from the public and comes up for re-review.
 * A draft waits for whoever writes in it. The grants are conditions of the query.
 */
import { workingDaysBetween } from '@gongkai/law/calendar';
import type { ItemAction } from '@gongkai/law/disclosure';
import { type RawBuilder, sql } from 'kysely';
import { columnNames } from '../catalogue/index.ts';
import { staffNames } from '../identity/index.ts';
import type { StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { WORK_COUNT_CAP, type WorkRow, type WorkSource } from '../platform/work.ts';
import { DUTIES } from './duties.ts';
import { afterPlace, type Ground, type PageWanted, SORTED, waiting } from './waiting.ts';
import './schema.ts';

/** The items' part of the work list. */
export const workSource: WorkSource = {
  kind: 'items',
  async count(context) {
    const { actor } = context;
    const found = actor.type === 'staff' ? waiting(context, actor) : null;
    if (found === null) return { waiting: 0, overdue: 0 };
    const { rows } = await sql<{ waiting: number; overdue: number }>`
      select count(*) as waiting, count(*) filter (where due_on < ${context.today}) as overdue
        from (select due_on from ${found} waiting limit ${WORK_COUNT_CAP}) capped`.execute(context.db);
    return rows[0] ?? { waiting: 0, overdue: 0 };
  },
  async rows(context, page) {
    const { actor } = context;
    const waits = actor.type === 'staff' ? waiting(context, actor, page) : null;
    if (actor.type !== 'staff' || waits === null) return { rows: [], next: null };
    const found = await readRows(context, waits, page);
    const shown = found.slice(0, page.limit);
    const last = found.length > page.limit ? shown.at(-1) : undefined;
    return {
      rows: await workRows(context, actor, shown),
      next: last === undefined ? null : `${last.sortedOn}.${last.id}.${last.ground}`,
    };
  },
};

async function readRows(
  context: Context,
  waits: RawBuilder<unknown>,
  page: PageWanted,
): Promise<WaitingItem[]> {
  const { rows } = await sql<WaitingItem>`
    select items.item_id as id, items.organ_id as "organId", items.column_id as "columnId", items.kind, items.title,
           items.state, items.edition, items.version, items.updated_by as "updatedBy", items.updated_at as "updatedAt",
           chosen.ground, chosen.due_on as "dueOn", chosen.sorted_on as "sortedOn"
      from (select item_id, ground, due_on, ${SORTED} as sorted_on from ${waits} waiting
             where ${afterPlace(page.after, sql`ground`)}
             order by sorted_on, item_id, ground limit ${page.limit + 1}) chosen
      join items on items.site_id = ${context.site.id} and items.item_id = chosen.item_id
     order by chosen.sorted_on, chosen.item_id, chosen.ground`.execute(context.db);
  return rows;
}

interface WaitingItem {
  id: string;
  organId: string;
  columnId: string;
  kind: string;
  title: string;
  state: string;
  edition: number;
  version: number;
  updatedBy: string | null;
  updatedAt: Date;
  ground: Ground;
  dueOn: string | null;
  sortedOn: string;
}

async function workRows(
  context: Context,
  actor: StaffActor,
  items: readonly WaitingItem[],
): Promise<WorkRow[]> {
  const names = await staffNames(
    context,
    items.flatMap((item) => item.updatedBy ?? []),
  );
  const columns = await columnNames(
    context,
    items.map((item) => item.columnId),
  );
  return items.map((item) => ({
    kind: 'items',
    id: item.id,
    title: item.title,
    detail: {
      organId: item.organId,
      columnId: item.columnId,
      state: item.state,
      kind: item.kind,
      edition: item.edition,
      columnName: columns.get(item.columnId) ?? '',
      version: item.version,
    },
    from:
      item.updatedBy === null || item.updatedBy === actor.id
        ? null
        : { name: names.get(item.updatedBy) ?? '', at: item.updatedAt },
    due: dueOf(context, item.dueOn),
    act: actOf(item),
  }));
}

function actOf({ ground, state }: WaitingItem): ItemAction | '' {
  if (ground === 'emergency') return 'clear_emergency';
  if (ground === 'kept') return 'confirm_kept';
  return DUTIES.find((duty) => duty.state === state)?.action ?? '';
}

function dueOf(context: Context, on: string | null): WorkRow['due'] {
  if (on === null) return null;
  const workingDays = workingDaysBetween(context.today, on);
  return { on, workingDays, overdue: on < context.today, paused: false };
}
