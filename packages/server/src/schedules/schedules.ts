/**
 * Setting and cancelling what happens to an item by itself. Whoever sets it must be able to take the step now, and the step
 * is taken in his name when it is due.
 */
import type { StaffRole } from '@gongkai/law/disclosure';
import { checkStep, type StepCheck } from '../items/index.ts';
import { behalfIn, grantsAt, requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { violatedUnique } from '../platform/database/database.ts';
import { forbiddenByRule, invalid, notFound, notGranted } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append, eventsOf, type NewEvent } from '../platform/journal/journal.ts';
import { type FoldedSchedule, foldSchedule, type ScheduledAct } from './fold.ts';
import './schema.ts';

/** Who sets each act. */
export const SCHEDULERS: Readonly<Record<ScheduledAct, readonly StaffRole[]>> = {
  publish: ['information_officer'],
  withdraw: ['information_officer'],
  review: ['information_officer', 'drafter', 'section_head'],
};

/** Nothing is planned further ahead than this. */
const FURTHEST_MS = 10 * 366 * 24 * 60 * 60 * 1000;
const LONGEST_NOTE = 500;

/** What is to happen, and when. */
export interface ScheduleInput {
  itemId: string;
  act: ScheduledAct;
  dueAt: Date;
  /** The public reason of a withdrawal; a remark otherwise. */
  note?: string;
}

/**
 * Sets what is to happen to an item.
 * @returns its id
 * @throws Refusal `due_in_past`, `due_too_far`, `note_required` for a withdrawal, `already_scheduled`, what keeps the step from
 *   being taken now, `not_granted`, `item_unknown`
 */
export async function setSchedule(context: Context, input: ScheduleInput): Promise<string> {
  const note = noteOf(input);
  const ahead = input.dueAt.getTime() - context.now.getTime();
  if (ahead <= 0) throw invalid({ code: 'due_in_past', field: 'dueAt', expected: context.now.toISOString() });
  if (ahead > FURTHEST_MS) throw invalid({ code: 'due_too_far', field: 'dueAt' });
  return await transact(context, async (tx) => {
    const check = await requirePossible(tx, input);
    const id = newId();
    const event = await append(tx, {
      subject: { type: 'schedule', id },
      version: 1,
      event: 'schedule.set',
      organId: check.organId,
      note,
      onBehalfOf: behalfIn(grantsAt(tx.actor, check), SCHEDULERS[input.act]),
      data: {
        organ_id: check.organId,
        item_id: input.itemId,
        act: input.act,
        due_at: input.dueAt.toISOString(),
      },
    });
    try {
      await tx.db
        .insertInto('schedules')
        .values({ site_id: tx.site.id, schedule_id: id, ...foldSchedule([event]) })
        .execute();
    } catch (error) {
      if (violatedUnique(error) === undefined) throw error;
      throw forbiddenByRule('already_scheduled');
    }
    return id;
  });
}

/** The step must be possible now: what could not be released today is no plan. */
async function requirePossible(context: Context, { itemId, act }: ScheduleInput): Promise<StepCheck> {
  const check = await checkStep(context, itemId);
  const holds = grantsAt(context.actor, check).some((grant) =>
    SCHEDULERS[act].some((role) => role === grant.role),
  );
  if (!holds) throw notGranted();
  const refusal = scheduleRefusal(check, act);
  if (refusal !== null) throw forbiddenByRule(refusal);
  return check;
}

/** Why an act cannot be set for an item now; a look is for others too than who withdraws, but for what is public alone. */
export function scheduleRefusal(check: StepCheck, act: ScheduledAct): string | null {
  if (act !== 'review') return check.refusalOf(act);
  const refusal = check.refusalOf('withdraw');
  return refusal === 'role_missing' ? null : refusal;
}

function noteOf({ act, note }: ScheduleInput): string | undefined {
  const text = note?.replaceAll('\0', '').trim() ?? '';
  if (text.length > LONGEST_NOTE)
    throw invalid({ code: 'note_too_long', field: 'note', expected: String(LONGEST_NOTE) });
  if (text === '' && act === 'withdraw')
    throw invalid({ code: 'note_required', field: 'note', expected: 'reason' });
  return text === '' ? undefined : text;
}

/** Cancels what was set, also when it failed. @throws Refusal `schedule_unknown`, `wrong_state`, `not_granted` */
export async function cancelSchedule(context: Context, scheduleId: string): Promise<void> {
  await transact(context, async (tx) => {
    const { before, roles } = await lockForAct(tx, scheduleId);
    if (before.state !== 'open' && before.state !== 'failed') throw forbiddenByRule('wrong_state');
    await recordStep(tx, scheduleId, before, { event: 'schedule.cancelled', onBehalfOf: roles });
  });
}

/** Records that the content of an item was looked at and still holds. @throws Refusal `schedule_unknown`, `wrong_state`, `not_granted` */
export async function recordReview(
  context: Context,
  scheduleId: string,
  note: string | undefined,
): Promise<void> {
  await transact(context, async (tx) => {
    const { before, roles } = await lockForAct(tx, scheduleId);
    if (before.act !== 'review' || before.state !== 'open') throw forbiddenByRule('wrong_state');
    await recordStep(tx, scheduleId, before, { event: 'schedule.done', note, onBehalfOf: roles });
  });
}

async function lockForAct(context: Context, scheduleId: string) {
  const before = await lockSchedule(context, scheduleId);
  const check = await checkStep(context, before.item_id);
  const grants = grantsAt(requireStaff(context), check);
  if (!grants.some((grant) => SCHEDULERS[before.act].some((role) => role === grant.role))) throw notGranted();
  return { before, roles: behalfIn(grants, SCHEDULERS[before.act]) };
}

/** A schedule, its row locked. @throws Refusal `schedule_unknown` */
export async function lockSchedule(context: Context, scheduleId: string): Promise<FoldedSchedule> {
  const row = await context.db
    .selectFrom('schedules')
    .select('schedule_id')
    .where('site_id', '=', context.site.id)
    .where('schedule_id', '=', scheduleId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('schedule_unknown');
  return foldSchedule(await eventsOf(context, scheduleId));
}

/** Records a further step of a schedule and writes its row. */
export async function recordStep(
  context: Context,
  scheduleId: string,
  before: FoldedSchedule,
  act: Pick<NewEvent, 'event' | 'note' | 'data' | 'onBehalfOf'>,
): Promise<void> {
  await append(context, {
    subject: { type: 'schedule', id: scheduleId },
    version: before.version + 1,
    organId: before.organ_id,
    ...act,
  });
  await context.db
    .updateTable('schedules')
    .set(foldSchedule(await eventsOf(context, scheduleId)))
    .where('site_id', '=', context.site.id)
    .where('schedule_id', '=', scheduleId)
    .execute();
}
