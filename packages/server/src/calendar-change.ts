/**
 * When the program knows the holidays of a year that it did not know before: days that were reckoned with weekends alone
 * (`isProvisional`) are reckoned anew, in every feature that keeps them. The mark in the database says which arrangement
 * they were reckoned by last.
 */
import { createHash } from 'node:crypto';
import { ANNOUNCED_YEARS } from '@gongkai/law/calendar';
import { recountDueDays } from './items/index.ts';
import type { Context } from './platform/context.ts';
import { recountRechecks } from './rechecks/index.ts';
import { refoldOpenRequests } from './requests/index.ts';

declare module './platform/database/database.ts' {
  interface Database {
    calendar_marks: { site_id: string; calendar: string; reckoned_at: Date };
  }
}

/** Changes with every arrangement that is added or corrected. */
const CALENDAR = createHash('sha256').update(JSON.stringify(ANNOUNCED_YEARS)).digest('hex');

/**
 * Reckons the days of what is open anew where that was last done by another calendar. Every part may run again without
 * harm, so a program that is stopped half way begins once more.
 * @returns how many days have moved; null where nothing was to be done
 */
export async function followCalendar(context: Context): Promise<number | null> {
  const mark = await context.db
    .selectFrom('calendar_marks')
    .select('calendar')
    .where('site_id', '=', context.site.id)
    .executeTakeFirst();
  if (mark?.calendar === CALENDAR) return null;
  const moved =
    (await refoldOpenRequests(context)) + (await recountDueDays(context)) + (await recountRechecks(context));
  const row = { calendar: CALENDAR, reckoned_at: context.now };
  await context.db
    .insertInto('calendar_marks')
    .values({ site_id: context.site.id, ...row })
    .onConflict((conflict) => conflict.column('site_id').doUpdateSet(row))
    .execute();
  return moved;
}
