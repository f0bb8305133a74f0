/**
 * Rechecking what went public (复核反馈): the program compares the live page with the approved edition, a person other than
 * who released it looks and records the result; a fault becomes a rectification with its day (条例 art. 6, art. 17 para 1).
 */
import type { LocalDate } from '@gongkai/law/calendar';
import { type LiveDifference, recheckRefusal, type StaffRole } from '@gongkai/law/disclosure';
import { behalfOver, compareLive, rolesOver } from '../items/index.ts';
import { requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, notGranted } from '../platform/errors.ts';
import { append } from '../platform/journal/journal.ts';
import { openRectification, placeOf } from '../rectifications/index.ts';
import './schema.ts';

/** Who rechecks. */
export const RECHECKERS: readonly StaffRole[] = ['rechecker'];

/** The result of a recheck. */
export interface RecheckInput {
  recheckId: string;
  result: 'passed' | 'faulty';
  /** What is wrong; demanded for `faulty`. */
  fault?: string;
  /** Until when it must be put right; three working days from now when left out. */
  dueOn?: LocalDate;
}

/**
 * Records a recheck. A page that differs from the approved edition cannot be found faultless.
 * @returns the id of the rectification that a fault opened, or null
 * @throws Refusal `recheck_unknown`, `wrong_state`, `is_publisher`, `differs_from_approved`, `note_required`, `not_granted`
 */
export async function recordRecheck(context: Context, input: RecheckInput): Promise<string | null> {
  return await transact(context, async (tx) => {
    const recheck = await lockRecheck(tx, input.recheckId);
    const place = await placeOf(tx, recheck.item_id);
    const staff = requireStaff(tx);
    if (!rolesOver(staff, place).some((role) => RECHECKERS.includes(role))) throw notGranted();
    const refusal = recheckRefusal(recheck.state, recheck.published_by, staff.id);
    if (refusal !== null) throw forbiddenByRule(refusal, '《政府信息公开条例》第十七条第一款');
    const { differences } = await compareLive(tx, recheck.item_id, recheck.edition);
    requireFitting(input, differences);
    await append(tx, {
      subject: { type: 'recheck', id: input.recheckId },
      version: 1,
      event: 'recheck.recorded',
      organId: recheck.organ_id,
      onBehalfOf: behalfOver(staff, place, RECHECKERS),
      data: { item_id: recheck.item_id, edition: recheck.edition, result: input.result, differences },
    });
    await tx.db
      .updateTable('rechecks')
      .set({
        state: input.result,
        differences: JSON.stringify(differences),
        rechecked_by: staff.id,
        rechecked_on: tx.today,
        version: 1,
      })
      .where('site_id', '=', tx.site.id)
      .where('recheck_id', '=', input.recheckId)
      .execute();
    if (input.result === 'passed') return null;
    return await openRectification(tx, {
      itemId: recheck.item_id,
      recheckId: input.recheckId,
      fault: input.fault ?? '',
      dueOn: input.dueOn,
    });
  });
}

function requireFitting(input: RecheckInput, differences: readonly LiveDifference[]): void {
  if (input.result === 'passed' && differences.length > 0) {
    throw forbiddenByRule('differs_from_approved', '《政府信息公开条例》第六条');
  }
  if (input.result === 'faulty' && (input.fault?.trim() ?? '') === '') {
    throw invalid({ code: 'note_required', field: 'fault' });
  }
}

async function lockRecheck(context: Context, recheckId: string) {
  const row = await context.db
    .selectFrom('rechecks')
    .select(['item_id', 'edition', 'organ_id', 'state', 'published_by'])
    .where('site_id', '=', context.site.id)
    .where('recheck_id', '=', recheckId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('recheck_unknown');
  return row;
}
