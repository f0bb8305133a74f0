/**
 * Handing out index numbers (索引号): one serial per organ and period, taken in the publishing transaction, so that a
 * number is neither skipped nor used twice. 政府信息公开目录系统实施指引（试行）.
 */
import type { LocalDate } from '@gongkai/law/calendar';
import { type IndexNumberParts, indexNumber, indexNumberPattern, periodOf } from '@gongkai/law/disclosure';
import { sql } from 'kysely';
import { organById } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import './schema.ts';

/** Where the organization code stands in a unified social credit code (GB 32100-2015: characters 9 to 17). */
const ORGANIZATION_CODE = [8, 17] as const;

/**
 * The next index number of an organ, for a release on a day. Must run in the publishing transaction: a rollback gives
 * the number back, and publishers of the same organ and period wait for each other here.
 */
export async function nextIndexNumber(
  context: Context,
  organId: string,
  on: LocalDate = context.today,
): Promise<string> {
  const organ = await organById(context, organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const pattern = indexNumberPattern(organ.settings.indexNumberPattern);
  const counter = await context.db
    .insertInto('index_number_counters')
    .values({
      site_id: context.site.id,
      organ_id: organId,
      period: periodOf(pattern, on),
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
  return indexNumber(pattern, { organCode, on, serial: counter.last_serial });
}

/** Raises an organ's serial to that of a number brought from elsewhere, so that it is never handed out again. */
export async function keepIndexNumber(
  context: Context,
  organId: string,
  parts: Pick<IndexNumberParts, 'period' | 'serial'>,
): Promise<void> {
  await context.db
    .insertInto('index_number_counters')
    .values({
      site_id: context.site.id,
      organ_id: organId,
      period: parts.period,
      last_serial: parts.serial,
    })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'organ_id', 'period']).doUpdateSet({
        last_serial: sql<number>`greatest(index_number_counters.last_serial, excluded.last_serial)`,
      }),
    )
    .execute();
}
