import { type LocalDate, yearOf } from '@gongkai/law/calendar';
import { sql } from 'kysely';
import type { Organ } from '../../organs/index.ts';
import type { Context } from '../../platform/context.ts';

/**
 * Takes the organ's next letter number of the year, `西街公复〔2026〕12号`. The counter row is locked until the act
 * commits and falls back when it does not, so numbers leave no gaps.
 */
export async function takeLetterNumber(context: Context, organ: Organ, on: LocalDate): Promise<string> {
  const year = yearOf(on);
  const { last_number } = await context.db
    .insertInto('letter_counters')
    .values({ site_id: context.site.id, organ_id: organ.id, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'organ_id', 'year'])
        .doUpdateSet({ last_number: sql<number>`letter_counters.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return `${organ.settings.letterPrefix}〔${year}〕${last_number}号`;
}
