/**
 * Putting an item into another column of its organ. The text stays what was reviewed, so no approval falls; the address
 * does not hold the column, so it stays too. What is online moves at once.
 */
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, notGranted, Refusal } from '../platform/errors.ts';
import { belongingOf, requireReader, rolesOver } from './access.ts';
import { requirePlacement } from './drafting.ts';
import { movers } from './duties.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';

/**
 * Moves an item. The person's grants have to reach both columns.
 * @throws Refusal `not_granted`, `version_conflict`, `column_unknown`, `column_closed`, `already_there`,
 *   `corrected_as_report`
 */
export async function move(
  context: Context,
  input: { itemId: string; version: number; columnId: string },
): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    const from = belongingOf(item);
    const staff = requireReader(tx, from);
    const roles = movers(item.review.state);
    for (const place of [from, { ...from, columnId: input.columnId }]) {
      if (!rolesOver(staff, place).some((role) => roles.includes(role))) throw notGranted();
    }
    if (input.version !== item.version) throw new Refusal('conflict', 'version_conflict');
    if (item.kind === 'annual_report') throw forbiddenByRule('corrected_as_report');
    if (item.content.column_id === input.columnId) throw forbiddenByRule('already_there');
    await requirePlacement(tx, item.organId, { officeId: from.officeId, columnId: input.columnId });
    return await recordNext(tx, item, {
      event: 'item.moved',
      data: { column_id: input.columnId, from_column_id: item.content.column_id },
    });
  });
}
