/**
 * Cases of accountability: `openCase`, `concludeCase`. 条例 art. 46 (accountability system), art. 47 (supervision), art. 51 to 53.
 */
import type { AccountabilityFinding, AccountabilityMeasure, StaffRole } from '@gongkai/law/disclosure';
import { behalfFor, requireRole } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append, eventsOf } from '../platform/journal/journal.ts';
import { requiredText } from '../platform/required-text.ts';
import { placeOf } from '../rectifications/index.ts';
import { foldCase } from './fold.ts';
import { peopleActing } from './queries.ts';
import './schema.ts';

/** Who opens and concludes cases. */
export const CASE_KEEPERS: readonly StaffRole[] = [
  'supervisor',
  'disclosure_unit_head',
  'responsible_leader',
];

/** A fault that somebody is to answer for. */
export interface NewCase {
  itemId: string;
  /** The rectification in which the fault was found, when there was one. */
  rectificationId?: string;
  fault: string;
}

/**
 * Opens a case about an item.
 * @returns its id
 * @throws Refusal `item_unknown`, `rectification_unknown`, `note_required`, `note_too_long`, `not_granted`
 */
export async function openCase(context: Context, input: NewCase): Promise<string> {
  const fault = requiredText(input.fault, 'fault');
  return await transact(context, async (tx) => {
    const { organId } = await placeOf(tx, input.itemId);
    requireRole(tx, CASE_KEEPERS, organId);
    if (input.rectificationId !== undefined)
      await requireRectification(tx, input.itemId, input.rectificationId);
    const id = newId();
    const event = await append(tx, {
      subject: { type: 'accountability_case', id },
      version: 1,
      event: 'accountability.opened',
      organId,
      note: fault,
      onBehalfOf: behalfFor(tx.actor, CASE_KEEPERS, organId),
      data: {
        organ_id: organId,
        item_id: input.itemId,
        rectification_id: input.rectificationId ?? null,
      },
    });
    await tx.db
      .insertInto('accountability_cases')
      .values({ site_id: tx.site.id, case_id: id, ...foldCase([event]) })
      .execute();
    return id;
  });
}

async function requireRectification(
  context: Context,
  itemId: string,
  rectificationId: string,
): Promise<void> {
  const row = await context.db
    .selectFrom('rectifications')
    .select('item_id')
    .where('site_id', '=', context.site.id)
    .where('rectification_id', '=', rectificationId)
    .executeTakeFirst();
  if (row?.item_id !== itemId) throw invalid({ code: 'rectification_unknown', field: 'rectificationId' });
}

/** What a case came to. */
export interface CaseConclusion {
  caseId: string;
  version: number;
  finding: AccountabilityFinding;
  measures: readonly AccountabilityMeasure[];
  /** Who answers for the fault: persons who acted on the item. */
  responsible: readonly string[];
  conclusion: string;
}

/**
 * Concludes a case. Nobody judges a fault in which he acted himself.
 * @throws Refusal `case_unknown`, `wrong_state`, `version_conflict`, `acted_in_fault`, `responsible_missing`, `not_involved`,
 *   `measure_without_fault`, `note_required`, `not_granted`
 */
export async function concludeCase(context: Context, input: CaseConclusion): Promise<void> {
  await transact(context, async (tx) => {
    const events = await lockCase(tx, input.caseId);
    const before = foldCase(events);
    const staff = requireRole(tx, CASE_KEEPERS, before.organ_id);
    if (before.version !== input.version) throw new Refusal('conflict', 'version_conflict');
    if (before.state !== 'open') throw forbiddenByRule('wrong_state');
    const involved = before.item_id === null ? [] : await peopleActing(tx, before.item_id);
    if (involved.includes(staff.id)) throw forbiddenByRule('acted_in_fault');
    requireFitting(input, involved);
    const event = await append(tx, {
      subject: { type: 'accountability_case', id: input.caseId },
      version: before.version + 1,
      event: 'accountability.concluded',
      organId: before.organ_id,
      note: requiredText(input.conclusion, 'conclusion'),
      onBehalfOf: behalfFor(staff, CASE_KEEPERS, before.organ_id),
      data: {
        finding: input.finding,
        measures: [...new Set(input.measures)],
        responsible: [...new Set(input.responsible)],
      },
    });
    await tx.db
      .updateTable('accountability_cases')
      .set(foldCase([...events, event]))
      .where('site_id', '=', tx.site.id)
      .where('case_id', '=', input.caseId)
      .execute();
  });
}

function requireFitting(input: CaseConclusion, involved: readonly string[]): void {
  if (input.finding === 'not_at_fault') {
    if (input.measures.length > 0 || input.responsible.length > 0) {
      throw invalid({ code: 'measure_without_fault', field: 'measures' });
    }
    return;
  }
  if (input.responsible.length === 0) throw invalid({ code: 'responsible_missing', field: 'responsible' });
  if (!input.responsible.every((person) => involved.includes(person))) {
    throw invalid({ code: 'not_involved', field: 'responsible' });
  }
}

async function lockCase(context: Context, caseId: string) {
  const row = await context.db
    .selectFrom('accountability_cases')
    .select('case_id')
    .where('site_id', '=', context.site.id)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('case_unknown');
  return await eventsOf(context, caseId);
}
