/**
 * Doing what is due. Each row is done in one transaction with its record, so that after a crash it is either done and recorded
 * or still open; of several programs each row is claimed by one.
 */
import { actorById } from '../identity/index.ts';
import { checkStep, publish, withdraw } from '../items/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import type { FoldedSchedule } from './fold.ts';
import { lockSchedule, recordStep } from './schedules.ts';
import './schema.ts';

/** Does everything that is due, oldest first; gives how many rows were done and how many failed. */
export async function sweepSchedules(context: Context): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 };
  for (;;) {
    const outcome = await sweepNext(context);
    if (outcome === null) return counts;
    counts[outcome] += 1;
  }
}

async function sweepNext(context: Context): Promise<'done' | 'failed' | null> {
  const claimed = await context.db
    .selectFrom('schedules')
    .select('schedule_id')
    .where('site_id', '=', context.site.id)
    .where('state', '=', 'open')
    .where('act', '!=', 'review')
    .where('due_at', '<=', context.now)
    .orderBy('due_at')
    .orderBy('schedule_id')
    .limit(1)
    .executeTakeFirst();
  if (claimed === undefined) return null;
  try {
    await transact(context, async (tx) => {
      const schedule = await lockSchedule(tx, claimed.schedule_id);
      if (schedule.state !== 'open') return;
      await takeStep(tx, schedule);
      await recordStep(tx, claimed.schedule_id, schedule, { event: 'schedule.done' });
    });
    return 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Somebody acts on the item at this moment: the next round looks again.
    if (error.code === 'version_conflict') return null;
    await recordFailure(context, claimed.schedule_id, error.code);
    return 'failed';
  }
}

/** The step itself, in the name of who set it, by the grants that he holds now. */
async function takeStep(context: Context, schedule: FoldedSchedule): Promise<void> {
  const actor = await actorById(context, schedule.set_by);
  if (actor === undefined || !(await isActive(context, schedule.set_by))) {
    throw new Refusal('forbidden', 'account_inactive');
  }
  const acting: Context = { ...context, actor };
  const act = schedule.act === 'publish' ? publish : withdraw;
  const { version } = await checkStep(acting, schedule.item_id);
  await act(acting, { itemId: schedule.item_id, version, note: schedule.note ?? undefined });
}

async function isActive(context: Context, staffId: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('staff')
    .select('active')
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return row?.active === true;
}

async function recordFailure(context: Context, scheduleId: string, fault: string): Promise<void> {
  await transact(context, async (tx) => {
    const schedule = await lockSchedule(tx, scheduleId);
    if (schedule.state !== 'open') return;
    await recordStep(tx, scheduleId, schedule, { event: 'schedule.failed', data: { fault } });
  });
}
