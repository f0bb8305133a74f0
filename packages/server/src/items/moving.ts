/**
 * Putting an item into another column of its organ. The text stays what was reviewed, so no approval falls; the address
 * does not hold the column, so it stays too. What is online moves at once.
 */
import type { StaffRole } from '@gongkai/law/disclosure';
import type { Column } from '../catalogue/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, notGranted, Refusal } from '../platform/errors.ts';
import { type Belonging, belongingOf, requireReader, rolesOver } from './access.ts';
import { requirePlacement } from './drafting.ts';
import { movers, PLACERS } from './duties.ts';
import type { FoldedItem } from './fold.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';

/**
 * Moves an item. The person's grants have to reach both columns. A column in which the item was placed becomes its own.
 * @throws Refusal `not_granted`, `version_conflict`, `column_unknown`, `column_closed`, `already_there`,
 *   `corrected_as_report`
 */
export async function move(
  context: Context,
  input: { itemId: string; version: number; columnId: string },
): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireListing(tx, item, { id: input.columnId, organId: item.organId });
    requireSettled(item, input.version);
    if (item.content.column_id === input.columnId) throw forbiddenByRule('already_there');
    const { officeId } = belongingOf(item);
    await requirePlacement(tx, item.organId, { officeId, columnId: input.columnId });
    return await recordNext(tx, item, {
      event: 'item.moved',
      data: { column_id: input.columnId, from_column_id: item.content.column_id },
    });
  });
}

/**
 * Demands that the person may say where the item is listed.
 * @throws Refusal `item_unknown`, `not_granted`
 */
export function requireListing(context: Context, item: FoldedItem, column: Listing | undefined): void {
  requireReader(context, belongingOf(item));
  if (!mayList(context, item, column)) throw notGranted();
}

/** A column, and whose it is. */
type Listing = Pick<Column, 'id' | 'organId'>;

/**
 * Whether the person may say where the item is listed: by grants that reach the column where it belongs, and the one in
 * question. What another organ lists is for that organ's information officer to say, whatever state the item is in.
 */
export function mayList({ actor }: Context, item: FoldedItem, column?: Listing): boolean {
  const home = belongingOf(item);
  const roles = movers(item.review.state);
  const mayAt = (place: Belonging, wanted: readonly StaffRole[]) =>
    rolesOver(actor, place).some((role) => wanted.includes(role));
  if (!mayAt(home, roles)) return false;
  if (column === undefined) return true;
  const { id: columnId, organId } = column;
  return organId === item.organId
    ? mayAt({ ...home, columnId }, roles)
    : mayAt({ organId, officeId: null, columnId }, PLACERS);
}

/**
 * @throws Refusal `version_conflict`; `corrected_as_report` for a report, which stands where reports stand
 */
export function requireSettled(item: StoredItem, version: number): void {
  if (version !== item.version) throw new Refusal('conflict', 'version_conflict');
  if (item.kind === 'annual_report') throw forbiddenByRule('corrected_as_report');
}
