/**
 * Listing an item in further columns, of its own organ or of another one of the site: one item, many placements, never a
 * copy. Address, index number, breadcrumbs and grants stay those of the column where it belongs, and as with a move no
 * approval falls.
 */
import { columnById } from '../catalogue/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid } from '../platform/errors.ts';
import { requireOpenColumn } from './drafting.ts';
import { requireListing, requireSettled } from './moving.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';

/** Further columns of an item at most; whoever needs more has drawn his columns too narrow. */
export const PLACEMENTS_MOST = 20;

/** An item in the version that the person saw, and a column. */
export interface PlacingInput {
  itemId: string;
  version: number;
  columnId: string;
}

/**
 * Places an item in a further column; what is online is listed there at once.
 * @throws Refusal `item_unknown`, `not_granted`, `version_conflict`, `column_unknown`, `column_closed`, `already_there`,
 *   `too_many_placements`, `corrected_as_report`
 */
export async function place(context: Context, input: PlacingInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    const found = await columnById(tx, input.columnId);
    requireListing(tx, item, found);
    requireSettled(item, input.version);
    const column = requireOpenColumn(found);
    const listed = [item.content.column_id, ...item.placements.map(({ columnId }) => columnId)];
    if (listed.includes(column.id)) throw forbiddenByRule('already_there');
    if (item.placements.length >= PLACEMENTS_MOST) throw forbiddenByRule('too_many_placements');
    return await recordNext(tx, item, {
      event: 'item.placed',
      data: { column_id: column.id, organ_id: column.organId },
    });
  });
}

/**
 * Takes an item out of a further column; it leaves its lists at once.
 * @throws Refusal `item_unknown`, `not_granted`, `version_conflict`, `home_column` for the one where it belongs,
 *   `not_placed` for one in which it is not listed, `corrected_as_report`
 */
export async function unplace(context: Context, input: PlacingInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireListing(tx, item, await columnById(tx, input.columnId));
    requireSettled(item, input.version);
    if (item.content.column_id === input.columnId) throw forbiddenByRule('home_column');
    const placement = item.placements.find(({ columnId }) => columnId === input.columnId);
    if (placement === undefined) throw invalid({ code: 'not_placed', field: 'columnId' });
    return await recordNext(tx, item, {
      event: 'item.unplaced',
      data: { column_id: placement.columnId, organ_id: placement.organId },
    });
  });
}
