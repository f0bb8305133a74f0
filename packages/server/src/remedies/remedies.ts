/** Operations on reconsideration and litigation against disclosure acts (条例 art. 51; 行政复议法; 行政诉讼法). */
import type { LocalDate } from '@gongkai/law/calendar';
import type { CaseGroup } from '@gongkai/law/report';
import { behalfFor, requireRole } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append, eventsOf } from '../platform/journal/journal.ts';
import { noteRemedy, requestOrgan } from '../requests/index.ts';
import { foldRemedy } from './fold.ts';
import type { RemedyResult } from './schema.ts';

/** Who keeps the register. */
export const REMEDY_KEEPERS = ['request_handler', 'disclosure_unit_head'] as const;

/** A case as it comes in. */
export interface NewRemedy {
  organId: string;
  /** The request whose handling is attacked, where there is one. */
  requestId?: string;
  kind: CaseGroup;
  /** The reviewing organ or court. */
  authority: string;
  caseNumber?: string;
  filedOn: LocalDate;
}

/** A remedy and its version. */
export interface KnownRemedy {
  id: string;
  version: number;
}

/**
 * Enters a case in the register and notes it on the request.
 * @throws Refusal `date_in_future`, `request_unknown`, or the law's code when the request is not decided yet
 */
export async function fileRemedy(context: Context, input: NewRemedy): Promise<KnownRemedy> {
  requireRole(context, REMEDY_KEEPERS, input.organId);
  requirePast(context, input.filedOn, 'filedOn');
  const id = newId();
  await transact(context, async (tx) => {
    if (input.requestId !== undefined && (await requestOrgan(tx, input.requestId)) !== input.organId) {
      throw notFound('request_unknown');
    }
    const appended = await append(tx, {
      subject: { type: 'remedy', id },
      version: 1,
      event: 'remedy.filed',
      organId: input.organId,
      onBehalfOf: behalfFor(tx.actor, REMEDY_KEEPERS, input.organId),
      on: input.filedOn,
      data: {
        request_id: input.requestId ?? null,
        kind: input.kind,
        authority: input.authority,
        case_number: input.caseNumber ?? null,
      },
    });
    await tx.db
      .insertInto('remedies')
      .values({ site_id: tx.site.id, remedy_id: id, ...foldRemedy([appended]) })
      .execute();
    if (input.requestId === undefined) return;
    const filed = { id, on: input.filedOn, filed: input.kind, organ: input.authority };
    await noteRemedy(tx, input.requestId, filed);
  });
  return { id, version: 1 };
}

/**
 * Enters how a case ended.
 * @throws Refusal `remedy_unknown`, `already_decided`, `decided_before_filed`, `date_in_future`, `version_conflict`
 */
export async function decideRemedy(
  context: Context,
  input: { remedyId: string; version: number; decidedOn: LocalDate; result: RemedyResult },
): Promise<KnownRemedy> {
  requirePast(context, input.decidedOn, 'decidedOn');
  const version = input.version + 1;
  await transact(context, async (tx) => {
    const events = await eventsOf(tx, input.remedyId);
    if (events[0]?.subject.type !== 'remedy') throw notFound('remedy_unknown');
    const before = foldRemedy(events);
    requireRole(tx, REMEDY_KEEPERS, before.organ_id);
    if (before.version !== input.version) throw new Refusal('conflict', 'version_conflict');
    if (before.decided_on !== null) throw forbiddenByRule('already_decided');
    if (input.decidedOn < before.filed_on)
      throw invalid({ code: 'decided_before_filed', field: 'decidedOn' });
    const appended = await append(tx, {
      subject: { type: 'remedy', id: input.remedyId },
      version,
      event: 'remedy.decided',
      organId: before.organ_id,
      onBehalfOf: behalfFor(tx.actor, REMEDY_KEEPERS, before.organ_id),
      on: input.decidedOn,
      data: { result: input.result },
    });
    await tx.db
      .updateTable('remedies')
      .set(foldRemedy([...events, appended]))
      .where('site_id', '=', tx.site.id)
      .where('remedy_id', '=', input.remedyId)
      .execute();
    if (before.request_id === null) return;
    await noteRemedy(tx, before.request_id, { id: input.remedyId, on: input.decidedOn, decided: true });
  });
  return { id: input.remedyId, version };
}

function requirePast(context: Context, on: LocalDate, field: string): void {
  if (on > context.today) throw invalid({ code: 'date_in_future', field, expected: context.today });
}
