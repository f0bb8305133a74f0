/** Days by which open rechecks are due, reckoned anew when the year's holidays are announced. */
import { recheckDue } from '@gongkai/law/disclosure';
import { organById } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import './schema.ts';

/**
 * Writes the days of open rechecks as they are reckoned now. May run at any time.
 * @returns how many have moved
 */
export async function recountRechecks(context: Context): Promise<number> {
  const open = await context.db
    .selectFrom('rechecks')
    .select(['organ_id', 'published_on', 'due_on'])
    .distinct()
    .where('site_id', '=', context.site.id)
    .where('state', '=', 'open')
    .execute();
  let moved = 0n;
  for (const { organ_id, published_on, due_on } of open) {
    const days = (await organById(context, organ_id))?.settings.recheckDays;
    const due = recheckDue(published_on, days);
    if (due === due_on) continue;
    const result = await context.db
      .updateTable('rechecks')
      .set({ due_on: due })
      .where('site_id', '=', context.site.id)
      .where('organ_id', '=', organ_id)
      .where('published_on', '=', published_on)
      .where('due_on', '=', due_on)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    moved += result.numUpdatedRows;
  }
  return Number(moved);
}
