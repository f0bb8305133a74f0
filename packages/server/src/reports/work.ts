/** What waits for a person among the annual reports: the next step of each open report, due by January 31. */
import { workingDaysBetween } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import {
  REPORT_STEPS,
  type ReportAction,
  type ReportApprovals,
  reportActionRefusal,
  reportDueOn,
} from '@gongkai/law/report';
import { organsWithRole, rolesFor, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import type { WorkRow, WorkSource } from '../platform/work.ts';
import './schema.ts';

/** The step that moves a report on from each open state. */
const NEXT: readonly {
  state: 'draft' | 'confirmed' | 'secrecy_reviewed' | 'approved';
  action: ReportAction;
}[] = [
  { state: 'draft', action: 'confirm' },
  { state: 'confirmed', action: 'secrecy_review' },
  { state: 'secrecy_reviewed', action: 'approve' },
  { state: 'approved', action: 'publish' },
];

function rolesOf(action: ReportAction): readonly StaffRole[] {
  return REPORT_STEPS.find((step) => step.action === action)?.roles ?? [];
}

/** Open reports whose next step is the person's. There are at most a few per organ, so one read suffices. */
async function openReports(context: Context, actor: StaffActor): Promise<WorkRow[]> {
  const mine = NEXT.map((next) => ({ ...next, organs: organsWithRole(actor, rolesOf(next.action)) })).filter(
    (next) => next.organs.length > 0,
  );
  if (mine.length === 0) return [];
  const rows = await context.db
    .selectFrom('reports')
    .select(['report_id', 'organ_id', 'year', 'edition', 'state', 'report', 'approvals', 'updated_at'])
    .where('site_id', '=', context.site.id)
    .where((where) =>
      where.or(
        mine.map((next) =>
          where.and([where('state', '=', next.state), where('organ_id', 'in', next.organs)]),
        ),
      ),
    )
    .orderBy('year')
    .orderBy('report_id')
    .execute();
  return rows.flatMap((row) => {
    const next = NEXT.find((candidate) => candidate.state === row.state);
    if (next === undefined || barred(actor, row, next)) return [];
    const on = reportDueOn(row.year);
    const workingDays = workingDaysBetween(context.today, on);
    return {
      kind: 'reports',
      id: row.report_id,
      title: row.report.title,
      detail: { year: row.year, edition: row.edition, state: row.state },
      from: null,
      due: { on, workingDays, overdue: on < context.today, paused: false },
      act: next.action,
    };
  });
}

/** A person who may not take the step because of an earlier one has nothing waiting here. */
function barred(
  actor: StaffActor,
  row: { organ_id: string; approvals: ReportApprovals },
  next: (typeof NEXT)[number],
): boolean {
  const standing = { state: next.state, approvals: row.approvals, fault: null };
  const asking = { id: actor.id, roles: rolesFor(actor, row.organ_id) };
  return reportActionRefusal(next.action, standing, asking) !== null;
}

/** The reports' part of the work list. */
export const workSource: WorkSource = {
  kind: 'reports',
  async count(context) {
    if (context.actor.type !== 'staff') return { waiting: 0, overdue: 0 };
    const open = await openReports(context, context.actor);
    return { waiting: open.length, overdue: open.filter((row) => row.due?.overdue === true).length };
  },
  async rows(context, page) {
    if (context.actor.type !== 'staff') return { rows: [], next: null };
    const all = await openReports(context, context.actor);
    const start = page.after === null ? 0 : all.findIndex((row) => row.id === page.after) + 1;
    const rows = all.slice(start, start + page.limit);
    return { rows, next: start + page.limit < all.length ? (rows.at(-1)?.id ?? null) : null };
  },
};
