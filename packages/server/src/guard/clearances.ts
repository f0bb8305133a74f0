/** Decisions on findings: what a reviewer cleared, with the reason. A projection of the item's journal. */
import type { Context } from '../platform/context.ts';
import './schema.ts';

/** A finding that a reviewer cleared. */
export interface Clearance {
  finding: string;
  kind: string;
  reason: string;
  clearedBy: string;
  clearedAt: Date;
}

/** What was cleared in an item, by finding. */
export async function clearancesOf(context: Context, itemId: string): Promise<Map<string, Clearance>> {
  const rows = await context.db
    .selectFrom('guard_clearances')
    .select(['finding', 'kind', 'reason', 'cleared_by as clearedBy', 'cleared_at as clearedAt'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .execute();
  return new Map(rows.map((row) => [row.finding, row]));
}

/** Stores what an event cleared. A finding that was cleared before keeps its first reason. */
export async function storeClearances(
  context: Context,
  itemId: string,
  cleared: readonly Clearance[],
): Promise<void> {
  await context.db
    .insertInto('guard_clearances')
    .values(
      cleared.map(({ finding, kind, reason, clearedBy, clearedAt }) => ({
        site_id: context.site.id,
        item_id: itemId,
        finding,
        kind,
        reason,
        cleared_by: clearedBy,
        cleared_at: clearedAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['site_id', 'item_id', 'finding']).doNothing())
    .execute();
}
