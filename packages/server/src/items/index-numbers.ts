/**
 * Handing out index numbers (索引号): one serial per organ and period, taken in the publishing transaction, so that a
 * number is neither skipped nor used twice. 政府信息公开目录系统实施指引（试行）.
 */
import { indexNumber, indexNumberPattern, periodOf } from '@gongkai/law/disclosure';
import { sql } from 'kysely';
import { organById } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import './schema.ts';

/** Where the organization code stands in a unified social credit code (GB 32100-2015: characters 9 to 17). */
const ORGANIZATION_CODE = [8, 17] as const;

/**
 * The next index number of an organ, for a release today. Must run in the publishing transaction: a rollback gives
 * the number back, and publishers of the same organ and period wait for each other here.
 */
export async function nextIndexNumber(context: Context, organId: string): Promise<string> {
  const organ = await organById(context, organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const pattern = indexNumberPattern(organ.settings.indexNumberPattern);
  const counter = await context.db
    .insertInto('index_number_counters')
    .values({
      site_id: context.site.id,
      organ_id: organId,
      period: periodOf(pattern, context.today),
      last_serial: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'organ_id', 'period'])
        .doUpdateSet({ last_serial: sql<number>`index_number_counters.last_serial + 1` }),
    )
    .returning('last_serial')
    .executeTakeFirstOrThrow();
  const organCode = pattern.codeLength === 18 ? organ.code : organ.code.slice(...ORGANIZATION_CODE);
  return indexNumber(pattern, { organCode, on: context.today, serial: counter.last_serial });
}
