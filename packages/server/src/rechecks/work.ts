/** What waits for a person among the rechecks: what somebody else released. */
import { type RawBuilder, sql } from 'kysely';
import { staffNames } from '../identity/index.ts';
import { reachOf, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { behindPlace, countWaiting, dueOn, type WorkSource } from '../platform/work.ts';
import { RECHECKERS } from './rechecks.ts';
import './schema.ts';

function waiting(context: Context, actor: StaffActor): RawBuilder<unknown> {
  const { organs, columns } = reachOf(actor, RECHECKERS);
  return sql`select r.recheck_id, r.due_on from rechecks r
    join items i on i.site_id = r.site_id and i.item_id = r.item_id
    where r.site_id = ${context.site.id} and r.state = 'open'
      and (r.organ_id = any(${organs}::uuid[]) or i.column_id = any(${columns}::uuid[]))
      and r.published_by is distinct from ${actor.id}::uuid`;
}

/** The rechecks' part of the work list. */
export const workSource: WorkSource = {
  kind: 'rechecks',
  async count(context) {
    const { actor } = context;
    if (actor.type !== 'staff') return { waiting: 0, overdue: 0 };
    return await countWaiting(context, waiting(context, actor), sql<boolean>`due_on < ${context.today}`);
  },
  async rows(context, page) {
    const { actor } = context;
    if (actor.type !== 'staff') return { rows: [], next: null };
    const after = behindPlace(page.after, sql`due_on`, sql`recheck_id`);
    const { rows } = await sql<WaitingRow>`
      select r.recheck_id as id, r.organ_id as "organId", r.due_on as "dueOn", r.edition,
             r.published_by as "publishedBy", e.published_at as "publishedAt", i.title
        from (select * from (${waiting(context, actor)}) w where ${after}
               order by due_on, recheck_id limit ${page.limit + 1}) chosen
        join rechecks r on r.site_id = ${context.site.id} and r.recheck_id = chosen.recheck_id
        join items i on i.site_id = r.site_id and i.item_id = r.item_id
        left join item_editions e on e.site_id = r.site_id and e.item_id = r.item_id and e.edition = r.edition
       order by r.due_on, r.recheck_id`.execute(context.db);
    const shown = rows.slice(0, page.limit);
    const names = await staffNames(
      context,
      shown.flatMap((row) => row.publishedBy ?? []),
    );
    const last = rows.length > page.limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map((row) => ({
        kind: 'rechecks',
        id: row.id,
        title: row.title,
        detail: { organId: row.organId, edition: row.edition },
        from:
          row.publishedBy === null || row.publishedAt === null
            ? null
            : { name: names.get(row.publishedBy) ?? '', at: row.publishedAt },
        due: dueOn(context, row.dueOn),
        act: 'recheck',
      })),
      next: last === undefined ? null : `${last.dueOn}.${last.id}`,
    };
  },
};

interface WaitingRow {
  id: string;
  organId: string;
  dueOn: string;
  edition: number;
  publishedBy: string | null;
  publishedAt: Date | null;
  title: string;
}
