/**
 * What is kept from the public (依申请公开, 不予公开) comes up for re-review: it is confirmed, or opened since circumstances
 * changed (条例 art. 18).
 */
import { nextClosedReview, publicationDue } from '@gongkai/law/disclosure';
import { type Context, transact } from '../platform/context.ts';
import { requireStep } from './access.ts';
import { EVENT_OF_ACTION } from './events.ts';
import { noteOf } from './notes.ts';
import { type StepInput, settingsOf } from './review.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';

/**
 * Confirms that an item stays closed, with the reason, until the next re-review.
 * @throws Refusal `note_required`, `wrong_state`, `version_conflict`, `not_granted`
 */
export async function confirmKept(context: Context, input: StepInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'confirm_kept', input.version);
    const note = noteOf(input.note, 'reason');
    const { closedReviewMonths } = await settingsOf(tx, item.organId);
    return await recordNext(tx, item, {
      event: EVENT_OF_ACTION.confirm_kept,
      note,
      data: { next_review_on: nextClosedReview(tx.today, closedReviewMonths) },
    });
  });
}

/**
 * Opens an item that was closed: it is a draft again, for the public, and passes the whole review. The limit of 条例
 * art. 26 runs from today, since the information became one for the public now.
 * @throws Refusal `note_required`, `wrong_state`, `version_conflict`, `not_granted`
 */
export async function openKept(context: Context, input: StepInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'open', input.version);
    return await recordNext(tx, item, {
      event: EVENT_OF_ACTION.open,
      note: noteOf(input.note, 'reason'),
      data: { due_on: publicationDue(tx.today).due },
    });
  });
}
