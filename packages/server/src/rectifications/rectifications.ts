/**
 * Faults of what is public and their putting right (整改): `openRectification`, `answerRectification`,
 * `confirmRectification`, `rejectRectification`. 条例 art. 47 (orders to correct), art. 6.
 */
import { addWorkingDays, isLocalDate, type LocalDate } from '@gongkai/law/calendar';
import {
  DEFAULT_RECTIFICATION_DAYS,
  RECTIFICATION_STEPS,
  type RectificationAction,
  rectificationRefusal,
  type StaffRole,
} from '@gongkai/law/disclosure';
import { behalfOver, rolesOver } from '../items/index.ts';
import { requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, notGranted, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append, eventsOf } from '../platform/journal/journal.ts';
import { requiredText } from '../platform/required-text.ts';
import { type FoldedRectification, foldRectification } from './fold.ts';
import './schema.ts';

/** Who finds faults: rechecks, and those who supervise or answer for the work. */
export const FAULT_FINDERS: readonly StaffRole[] = ['rechecker', 'disclosure_unit_head', 'supervisor'];
/** Who puts right. */
export const ANSWERERS: readonly StaffRole[] = ['drafter', 'section_head', 'information_officer'];

/** Who takes each act. */
export const ROLES_OF_ACT: Readonly<Record<RectificationAction, readonly StaffRole[]>> = {
  answer: ANSWERERS,
  confirm: FAULT_FINDERS,
  reject: FAULT_FINDERS,
};

/** A fault of an item. */
export interface NewRectification {
  itemId: string;
  recheckId: string | null;
  fault: string;
  /** Last day; three working days from now when left out. */
  dueOn?: LocalDate;
}

/** What a rectification belongs to, for the grants. */
export interface ItemPlace {
  organId: string;
  officeId: string | null;
  columnId: string;
}

/**
 * Opens a rectification, in the caller's transaction when there is one.
 * @returns its id
 * @throws Refusal `item_unknown`, `note_required`, `note_too_long`, `due_in_past`, `not_granted`
 */
export async function openRectification(context: Context, input: NewRectification): Promise<string> {
  const fault = requiredText(input.fault, 'fault');
  const dueOn = input.dueOn ?? addWorkingDays(context.today, DEFAULT_RECTIFICATION_DAYS);
  if (!isLocalDate(dueOn) || dueOn < context.today) {
    throw invalid({ code: 'due_in_past', field: 'dueOn', expected: context.today });
  }
  return await transact(context, async (tx) => {
    const place = await placeOf(tx, input.itemId);
    requireAny(tx, place, FAULT_FINDERS);
    const id = newId();
    const event = await append(tx, {
      subject: { type: 'rectification', id },
      version: 1,
      event: 'rectification.opened',
      organId: place.organId,
      note: fault,
      onBehalfOf: behalfOver(tx.actor, place, FAULT_FINDERS),
      data: {
        organ_id: place.organId,
        item_id: input.itemId,
        recheck_id: input.recheckId,
        due_on: dueOn,
      },
    });
    await tx.db
      .insertInto('rectifications')
      .values({ site_id: tx.site.id, rectification_id: id, ...foldRectification([event]) })
      .execute();
    return id;
  });
}

/** An act on a rectification: the version is that of the record that the person saw. */
export interface RectificationActInput {
  rectificationId: string;
  version: number;
  /** What was done to put it right, or what is still wrong. */
  note?: string;
}

/** Says what was done. @throws Refusal `note_required`, `wrong_state`, `version_conflict`, `not_granted` */
export async function answerRectification(context: Context, input: RectificationActInput): Promise<void> {
  await act(context, input, 'answer', 'rectification.answered');
}

/** Finds it put right. @throws Refusal `wrong_state`, `is_answerer`, `version_conflict`, `not_granted` */
export async function confirmRectification(context: Context, input: RectificationActInput): Promise<void> {
  await act(context, input, 'confirm', 'rectification.confirmed');
}

/** Finds it not put right. @throws Refusal `note_required`, `wrong_state`, `is_answerer`, `version_conflict`, `not_granted` */
export async function rejectRectification(context: Context, input: RectificationActInput): Promise<void> {
  await act(context, input, 'reject', 'rectification.rejected');
}

async function act(
  context: Context,
  input: RectificationActInput,
  action: RectificationAction,
  event: string,
): Promise<void> {
  await transact(context, async (tx) => {
    const { before, events } = await lockRectification(tx, input.rectificationId);
    const place = await placeOf(tx, before.item_id);
    const roles = ROLES_OF_ACT[action];
    const staff = requireAny(tx, place, roles);
    if (before.version !== input.version) throw new Refusal('conflict', 'version_conflict');
    const refusal = rectificationRefusal(before.state, action, before.answered_by, staff.id);
    if (refusal !== null) throw forbiddenByRule(refusal);
    const note = action === 'confirm' && !input.note ? undefined : requiredText(input.note ?? '', 'note');
    const appended = await append(tx, {
      subject: { type: 'rectification', id: input.rectificationId },
      version: before.version + 1,
      event,
      organId: before.organ_id,
      note,
      onBehalfOf: behalfOver(tx.actor, place, roles),
      data: { state: RECTIFICATION_STEPS[action].to },
    });
    await tx.db
      .updateTable('rectifications')
      .set(foldRectification([...events, appended]))
      .where('site_id', '=', tx.site.id)
      .where('rectification_id', '=', input.rectificationId)
      .execute();
  });
}

async function lockRectification(context: Context, id: string) {
  const row = await context.db
    .selectFrom('rectifications')
    .select('rectification_id')
    .where('site_id', '=', context.site.id)
    .where('rectification_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('rectification_unknown');
  const events = await eventsOf(context, id);
  const before: FoldedRectification = foldRectification(events);
  return { before, events };
}

/** Where the item of a rectification or recheck stands now. @throws Refusal `item_unknown` */
export async function placeOf(context: Context, itemId: string): Promise<ItemPlace> {
  const row = await context.db
    .selectFrom('items')
    .select(['organ_id as organId', 'office_id as officeId', 'column_id as columnId'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  if (row === undefined) throw notFound('item_unknown');
  return row;
}

function requireAny(context: Context, place: ItemPlace, roles: readonly StaffRole[]) {
  const staff = requireStaff(context);
  if (!rolesOver(staff, place).some((role) => roles.includes(role))) throw notGranted();
  return staff;
}
