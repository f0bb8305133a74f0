/**
 * What waits for a person among the items: those whose next step is theirs by role, and that the rules of difference
 * leave to them. A draft waits for whoever writes in it.
 */
import { isLocalDate, workingDaysBetween } from '@gongkai/law/calendar';
import {
  DIFFERENCE_RULES,
  ITEM_STEPS,
  type ItemAction,
  type ItemPart,
  type ItemState,
  type StaffRole,
} from '@gongkai/law/disclosure';
import { sql } from 'kysely';
import { columnNames } from '../catalogue/index.ts';
import { staffNames } from '../identity/index.ts';
import { organsWithRole, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import type { WorkRow, WorkSource } from '../platform/work.ts';
import './schema.ts';

/** The step that moves an item on from each state in work. */
const NEXT: readonly { state: ItemState; action: ItemAction }[] = [
  { state: 'draft', action: 'submit' },
  { state: 'release_review', action: 'approve_release' },
  { state: 'secrecy_review', action: 'approve_secrecy' },
  { state: 'ready', action: 'publish' },
];

/** One organ and state in which a person has a part to play. */
interface Desk {
  organId: string;
  state: ItemState;
  /** A head of a section office who holds no other fitting role sees that office's items only. */
  ownOffice: boolean;
}

function desksOf(actor: StaffActor): Desk[] {
  return NEXT.flatMap(({ state, action }) => {
    const roles = ITEM_STEPS.filter((step) => step.action === action && step.from.includes(state)).flatMap(
      (step) => step.roles,
    );
    const whole = new Set(organsWithRole(actor, roles.filter(isForWholeOrgan)));
    return organsWithRole(actor, roles).map((organId) => ({
      organId,
      state,
      ownOffice: actor.officeId !== null && !whole.has(organId),
    }));
  });
}

function isForWholeOrgan(role: StaffRole): boolean {
  return role !== 'section_head';
}

/** States whose next step may not be taken by who had this part in the edition. */
function statesBarring(part: ItemPart): ItemState[] {
  return NEXT.filter(({ action }) =>
    DIFFERENCE_RULES.some((rule) => rule.action === action && rule.differsFrom.includes(part)),
  ).map(({ state }) => state);
}

const LAST_DAY = '9999-12-31';

function waiting(context: Context, actor: StaffActor, desks: readonly Desk[]) {
  const organs = desks.map((desk) => desk.organId);
  const states = desks.map((desk) => desk.state);
  const ownOffice = desks.map((desk) => desk.ownOffice);
  return context.db
    .selectFrom(
      sql<{ organ_id: string; state: string; own_office: boolean }>`
        unnest(${organs}::uuid[], ${states}::text[], ${ownOffice}::bool[])`.as<'desk'>(
        sql`desk(organ_id, state, own_office)`,
      ),
    )
    .innerJoin('items', (join) =>
      join.onRef('items.organ_id', '=', 'desk.organ_id').onRef('items.state', '=', 'desk.state'),
    )
    .where('items.site_id', '=', context.site.id)
    .where('items.state', 'not in', ['published', 'withdrawn'])
    .where((where) =>
      where.or([
        where('desk.own_office', '=', false),
        where('items.office_id', 'is', null),
        where('items.office_id', '=', actor.officeId),
      ]),
    )
    .where(sql<boolean>`case
      when items.state = 'draft' then ${actor.id}::uuid = any(items.drafters)
      when items.state = any(${statesBarring('drafter')}::text[]) then not ${actor.id}::uuid = any(items.drafters)
      else true end`)
    .where(sql<boolean>`not (items.state = any(${statesBarring('release_reviewer')}::text[])
      and coalesce(items.release_reviewer_id = ${actor.id}::uuid, false))`);
}

/** The items' part of the work list. */
export const workSource: WorkSource = {
  kind: 'items',
  async count(context) {
    const { actor } = context;
    if (actor.type !== 'staff') return 0;
    const desks = desksOf(actor);
    if (desks.length === 0) return 0;
    const row = await waiting(context, actor, desks)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  },
  async rows(context, page) {
    const { actor } = context;
    if (actor.type !== 'staff') return { rows: [], next: null };
    const desks = desksOf(actor);
    if (desks.length === 0) return { rows: [], next: null };
    const due = sql<string>`coalesce(items.due_on, ${LAST_DAY}::date)`;
    let query = waiting(context, actor, desks).select([
      'items.item_id as id',
      'items.organ_id as organId',
      'items.column_id as columnId',
      'items.kind',
      'items.title',
      'items.state',
      'items.edition',
      'items.due_on as dueOn',
      'items.version',
      'items.updated_by as updatedBy',
      'items.updated_at as updatedAt',
      due.as('sortedOn'),
    ]);
    if (page.after !== null) {
      const { on, id } = placeOf(page.after);
      query = query.where(sql<boolean>`(${due}, items.item_id) > (${on}::date, ${id}::uuid)`);
    }
    const found = await query
      .orderBy('sortedOn')
      .orderBy('id')
      .limit(page.limit + 1)
      .execute();
    const shown = found.slice(0, page.limit);
    const last = found.length > page.limit ? shown.at(-1) : undefined;
    return {
      rows: await workRows(context, actor, shown),
      next: last === undefined ? null : `${last.sortedOn}.${last.id}`,
    };
  },
};

function placeOf(cursor: string): { on: string; id: string } {
  const match = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor);
  const on = match?.[1];
  if (on !== LAST_DAY && !isLocalDate(on)) throw invalid({ code: 'bad_cursor', field: 'after' });
  return { on, id: match?.[2] ?? '' };
}

interface WaitingItem {
  id: string;
  organId: string;
  columnId: string;
  kind: string;
  title: string;
  state: string;
  edition: number;
  dueOn: string | null;
  version: number;
  updatedBy: string | null;
  updatedAt: Date;
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
    act: NEXT.find((next) => next.state === item.state)?.action ?? '',
  }));
}

function dueOf(context: Context, on: string | null): WorkRow['due'] {
  if (on === null) return null;
  const workingDays = workingDaysBetween(context.today, on);
  return { on, workingDays, overdue: on < context.today, paused: false };
}
