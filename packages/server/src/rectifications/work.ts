/** What waits for a person among the faults to be put right: an answer, or the confirmation of one by somebody else. */
import { type RawBuilder, sql } from 'kysely';
import { staffNames } from '../identity/index.ts';
import { reachOf, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { behindPlace, countWaiting, dueOn, type WorkSource } from '../platform/work.ts';
import { ANSWERERS, FAULT_FINDERS } from './rectifications.ts';
import './schema.ts';

/** Ids and due days of what waits, as a subquery. A head of a section office answers for that office's items. */
function waiting(context: Context, actor: StaffActor): RawBuilder<unknown> {
  const answering = reachOf(actor, ANSWERERS);
  const finding = reachOf(actor, FAULT_FINDERS);
  return sql`select r.rectification_id, r.due_on, r.state from rectifications r
    join items i on i.site_id = r.site_id and i.item_id = r.item_id
    where r.site_id = ${context.site.id} and r.state <> 'closed' and (
      (r.state = 'open' and (r.organ_id = any(${answering.organs}::uuid[]) or i.column_id = any(${answering.columns}::uuid[]))
        and (${holdsBeyondOffice(actor)} or i.office_id is null or i.office_id = ${actor.officeId}::uuid))
      or (r.state = 'answered' and (r.organ_id = any(${finding.organs}::uuid[]) or i.column_id = any(${finding.columns}::uuid[]))
        and r.answered_by <> ${actor.id}::uuid))`;
}

/** Whether the person answers for more than the items of a section office of his own. */
function holdsBeyondOffice(actor: StaffActor): boolean {
  return (
    actor.officeId === null ||
    actor.grants.some(
      ({ role }) => role !== 'section_head' && ANSWERERS.some((answerer) => answerer === role),
    )
  );
}

/** The rectifications' part of the work list. */
export const workSource: WorkSource = {
  kind: 'rectifications',
  async count(context) {
    const { actor } = context;
    if (actor.type !== 'staff') return { waiting: 0, overdue: 0 };
    return await countWaiting(context, waiting(context, actor), sql<boolean>`due_on < ${context.today}`);
  },
  async rows(context, page) {
    const { actor } = context;
    if (actor.type !== 'staff') return { rows: [], next: null };
    const after = behindPlace(page.after, sql`due_on`, sql`rectification_id`);
    const { rows } = await sql<WaitingRow>`
      select r.rectification_id as id, r.organ_id as "organId", r.due_on as "dueOn", r.state, r.version,
             r.opened_by as "openedBy", r.updated_at as "updatedAt", i.title
        from (select * from (${waiting(context, actor)}) w where ${after}
               order by due_on, rectification_id limit ${page.limit + 1}) chosen
        join rectifications r on r.site_id = ${context.site.id} and r.rectification_id = chosen.rectification_id
        join items i on i.site_id = r.site_id and i.item_id = r.item_id
       order by r.due_on, r.rectification_id`.execute(context.db);
    const shown = rows.slice(0, page.limit);
    const names = await staffNames(
      context,
      shown.map((row) => row.openedBy),
    );
    const last = rows.length > page.limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map((row) => ({
        kind: 'rectifications',
        id: row.id,
        title: row.title,
        detail: { organId: row.organId, state: row.state, version: row.version },
        from: { name: names.get(row.openedBy) ?? '', at: row.updatedAt },
        due: dueOn(context, row.dueOn),
        act: row.state === 'open' ? 'answer' : 'confirm',
      })),
      next: last === undefined ? null : `${last.dueOn}.${last.id}`,
    };
  },
};

interface WaitingRow {
  id: string;
  organId: string;
  dueOn: string;
  state: string;
  version: number;
  openedBy: string;
  updatedAt: Date;
  title: string;
}
