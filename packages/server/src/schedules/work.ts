/**
 * What the schedule leaves to people: what was due and could not be done, and items whose content comes up for a look.
 * The row stands for the item, where the act is taken.
 */
import { chinaDate } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import { type RawBuilder, sql } from 'kysely';
import { staffNames } from '../identity/index.ts';
import { reachOf, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { behindPlace, countWaiting, dueOn, type WorkSource } from '../platform/work.ts';
import type { ScheduledAct } from './fold.ts';
import { SCHEDULERS } from './schedules.ts';
import './schema.ts';

/** A look is offered this long before its day. */
const NOTICE_MS = 7 * 24 * 60 * 60 * 1000;

function waiting(context: Context, actor: StaffActor): RawBuilder<unknown> {
  const soon = new Date(context.now.getTime() + NOTICE_MS);
  return sql`select s.schedule_id, s.due_at from schedules s
    join items i on i.site_id = s.site_id and i.item_id = s.item_id
    where s.site_id = ${context.site.id} and (
      (s.state = 'failed' and ${reached(actor, SCHEDULERS.publish)})
      or (s.state = 'open' and s.act = 'review' and s.due_at <= ${soon} and ${reached(actor, SCHEDULERS.review)}))`;
}

function reached(actor: StaffActor, roles: readonly StaffRole[]): RawBuilder<unknown> {
  const { organs, columns } = reachOf(actor, roles);
  return sql`(s.organ_id = any(${organs}::uuid[]) or i.column_id = any(${columns}::uuid[]))`;
}

/** The schedule's part of the work list. */
export const workSource: WorkSource = {
  kind: 'schedules',
  async count(context) {
    const { actor } = context;
    if (actor.type !== 'staff') return { waiting: 0, overdue: 0 };
    return await countWaiting(context, waiting(context, actor), sql<boolean>`due_at < ${context.now}`);
  },
  async rows(context, page) {
    const { actor } = context;
    if (actor.type !== 'staff') return { rows: [], next: null };
    const after = behindPlace(page.after, dayOf, sql`s.schedule_id`);
    const { rows } = await sql<WaitingRow>`
      select s.schedule_id as id, s.item_id as "itemId", s.organ_id as "organId", s.act, s.state, s.fault,
             s.due_at as "dueAt", s.set_by as "setBy", s.set_at as "setAt", i.title, i.version, ${dayOf} as "sortedOn"
        from (select * from (${waiting(context, actor)}) s where ${after}
               order by ${dayOf}, schedule_id limit ${page.limit + 1}) chosen
        join schedules s on s.site_id = ${context.site.id} and s.schedule_id = chosen.schedule_id
        join items i on i.site_id = s.site_id and i.item_id = s.item_id
       order by "sortedOn", s.schedule_id`.execute(context.db);
    const shown = rows.slice(0, page.limit);
    const names = await staffNames(
      context,
      shown.map((row) => row.setBy),
    );
    const last = rows.length > page.limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map((row) => ({
        kind: 'items',
        id: row.itemId,
        title: row.title,
        detail: { organId: row.organId, fault: row.fault, scheduled: row.act, version: row.version },
        from: { name: names.get(row.setBy) ?? '', at: row.setAt },
        due: { ...dueOn(context, chinaDate(row.dueAt)), overdue: row.dueAt < context.now },
        act: row.state === 'failed' ? `failed_${row.act}` : 'review_content',
      })),
      next: last === undefined ? null : `${last.sortedOn}.${last.id}`,
    };
  },
};

const dayOf = sql`(s.due_at at time zone 'Asia/Shanghai')::date`;

interface WaitingRow {
  id: string;
  itemId: string;
  organId: string;
  act: ScheduledAct;
  state: string;
  fault: string | null;
  dueAt: Date;
  setBy: string;
  setAt: Date;
  title: string;
  version: number;
  sortedOn: string;
}
