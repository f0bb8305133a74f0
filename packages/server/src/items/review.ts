/**
 * The review of an item: `submit`, the approvals, `returnItem`, and the emergency path `skipRelease` and
 * `clearEmergency`. Who may take which step, and which persons must differ, is decided by the law's table (条例 art. 17
 * para 1; 保守国家秘密法 (2024) art. 35).
 */
import { type ItemAction, nextClosedReview, nextReview } from '@gongkai/law/disclosure';
import { organById } from '../organs/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound } from '../platform/errors.ts';
import { requireStep } from './access.ts';
import { requireComplete } from './drafting.ts';
import { EVENT_OF_ACTION } from './events.ts';
import { askLinks, requireGuarded } from './guarding.ts';
import { noteOf, optionalNote } from './notes.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';
import { storedText } from './texts.ts';

/** A step on an item: the version is that of the record that the person saw. */
export interface StepInput {
  itemId: string;
  version: number;
  /** Remark, opinion, reason or change note. */
  note?: string;
}

/**
 * Submits a draft for review; it must be complete. The organ's way of reviewing is fixed here for the edition.
 * @throws Refusal `required` for each statutory field that is empty, `nothing_changed` for an unchanged new edition,
 *   `guard_blocked` naming each place that the guard before publication does not let pass
 */
export async function submit(context: Context, input: StepInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'submit', input.version);
    if (item.face?.live === 'published' && item.face.textVersion === item.textVersion) {
      throw forbiddenByRule('nothing_changed');
    }
    requireComplete(item, await storedText(tx, item.id, item.textVersion));
    await requireGuarded(tx, item, 'submit');
    const { reviewScheme } = await settingsOf(tx, item.organId);
    return await recordNext(tx, item, {
      event: EVENT_OF_ACTION.submit,
      note: optionalNote(input.note),
      data: { scheme: reviewScheme },
    });
  });
}

/** An approval; the levels of 三审三校 carry the tick that the text was proofread. */
export interface ApprovalInput extends StepInput {
  proofread?: boolean;
}

/** Approves the release of an item (信息发布审查). */
export async function approveRelease(context: Context, input: ApprovalInput): Promise<StoredItem> {
  return await approve(context, input, 'approve_release');
}

/** The first of three reviews (一审). @throws Refusal `proofread_required` */
export async function approveFirst(context: Context, input: ApprovalInput): Promise<StoredItem> {
  return await approve(context, input, 'approve_first');
}

/** The second of three reviews (二审). @throws Refusal `proofread_required` */
export async function approveSecond(context: Context, input: ApprovalInput): Promise<StoredItem> {
  return await approve(context, input, 'approve_second');
}

/** The last of three reviews (终审). @throws Refusal `proofread_required` */
export async function approveFinal(context: Context, input: ApprovalInput): Promise<StoredItem> {
  return await approve(context, input, 'approve_final');
}

/** Records that an item may be disclosed under the secrecy law (保密审查). */
export async function approveSecrecy(context: Context, input: ApprovalInput): Promise<StoredItem> {
  return await approve(context, input, 'approve_secrecy');
}

type Approval = Extract<ItemAction, `approve_${string}`>;

/** Levels at which the text is proofread as well. */
const PROOFREAD: ReadonlySet<Approval> = new Set<Approval>([
  'approve_first',
  'approve_second',
  'approve_final',
]);

async function approve(context: Context, input: ApprovalInput, action: Approval): Promise<StoredItem> {
  const links = await askLinks(context, input.itemId);
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, action, input.version);
    if (PROOFREAD.has(action) && input.proofread !== true) {
      throw invalid({ code: 'proofread_required', field: 'proofread' });
    }
    await requireGuarded(tx, item, 'approval', links);
    return await recordNext(tx, item, {
      event: EVENT_OF_ACTION[action],
      note: optionalNote(input.note),
      data: { proofread: PROOFREAD.has(action), next_review_on: await reviewDayAfter(tx, item, action) },
    });
  });
}

/** When the item comes up for re-review, where this approval ends the review of one that is not disclosed. */
async function reviewDayAfter(context: Context, item: StoredItem, action: Approval): Promise<string | null> {
  const after = nextReview(item.review, { action, by: '' });
  if (after?.state !== 'kept') return null;
  const { closedReviewMonths } = await settingsOf(context, item.organId);
  return nextClosedReview(context.today, closedReviewMonths);
}

/**
 * Returns an item to its drafter with a remark; every approval of its text is void.
 * @throws Refusal `note_required`
 */
export async function returnItem(context: Context, input: StepInput): Promise<StoredItem> {
  return await noted(context, input, 'return', 'remark');
}

/**
 * Emergency publication: a leader has the rest of the release review skipped, with a reason. The secrecy review is
 * still to be passed, and the item stays flagged until a second person clears it.
 * @throws Refusal `note_required`
 */
export async function skipRelease(context: Context, input: StepInput): Promise<StoredItem> {
  return await noted(context, input, 'skip_release', 'reason');
}

async function noted(
  context: Context,
  input: StepInput,
  action: 'return' | 'skip_release',
  needed: 'remark' | 'reason',
): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, action, input.version);
    return await recordNext(tx, item, { event: EVENT_OF_ACTION[action], note: noteOf(input.note, needed) });
  });
}

/** Clears an emergency publication: a release reviewer has looked at what went out without release review. */
export async function clearEmergency(context: Context, input: StepInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'clear_emergency', input.version);
    return await recordNext(tx, item, {
      event: EVENT_OF_ACTION.clear_emergency,
      note: optionalNote(input.note),
    });
  });
}

/** The settings of an item's organ. */
export async function settingsOf(context: Context, organId: string) {
  const organ = await organById(context, organId);
  if (organ === undefined) throw notFound('organ_unknown');
  return organ.settings;
}
