/**
 * Limits of items in work, reckoned anew when the year's holidays are announced after an item was made (《政府信息公开条例》
 * 第二十六条; 国务院办公厅 announces each year's arrangement in November). The day stands in the journal, so the change is an event.
 */
import { FIRST_DAY, type LocalDate, laterOf } from '@gongkai/law/calendar';
import { publicationDue, STATES_IN_WORK } from '@gongkai/law/disclosure';
import { type Context, transact } from '../platform/context.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';
import './schema.ts';

/** A limit of its own begins on the day of these, instead of the day on which the information was formed. */
const STARTS_ANEW: ReadonlySet<string> = new Set(['item.revised', 'item.opened']);

/** The last day for publishing what was formed on a day; what is older than the calendar has long been due. */
export function limitFrom(formedOn: LocalDate): LocalDate {
  return publicationDue(laterOf(formedOn, FIRST_DAY)).due;
}

/**
 * Reckons the limits of items in work anew and records each that has moved. May run at any time: a second run finds
 * nothing to do.
 * @returns how many have moved
 */
export async function recountDueDays(context: Context): Promise<number> {
  const rows = await context.db
    .selectFrom('items')
    .select(['item_id as id', 'formed_on as formedOn', 'due_on as dueOn'])
    .where('site_id', '=', context.site.id)
    .where('state', 'not in', ['published', 'withdrawn'])
    .where('state', 'in', [...STATES_IN_WORK])
    .where('due_on', 'is not', null)
    .orderBy('due_on')
    .orderBy('item_id')
    .execute();
  const doubtful = rows.filter(({ formedOn, dueOn }) => formedOn === null || limitFrom(formedOn) !== dueOn);
  let moved = 0;
  for (const { id } of doubtful) moved += await recountOne(context, id);
  return moved;
}

async function recountOne(context: Context, itemId: string): Promise<0 | 1> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, itemId);
    const from = limitBegan(item);
    if (item.dueOn === null || from === null) return 0;
    const due_on = limitFrom(from);
    if (due_on === item.dueOn) return 0;
    await recordNext(tx, item, { event: 'item.due_recounted', data: { due_on } });
    return 1;
  });
}

/** The day from which the limit of the text in work runs; null while it has none. */
function limitBegan({ events, content }: StoredItem): LocalDate | null {
  return events.findLast(({ event }) => STARTS_ANEW.has(event))?.on ?? content.formed_on;
}
