/**
 * Delegation during absence: a person leaves roles to another for a span of days. The delegate acts as himself, under
 * the rules of difference like everyone, and the journal says on whose behalf.
 */
import { addDays, type LocalDate } from '@gongkai/law/calendar';
import { DELEGABLE_ROLES } from '@gongkai/law/disclosure';
import { holds, requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import { grantById, lockStaff, requireRunning, setVersion } from './grants.ts';

/** A longer absence is a matter of new grants. */
const LONGEST_DAYS = 366;

/** What is left to whom, and when; both days included. */
export interface NewDelegation {
  /** Grants of one person, in force some time within the span. */
  grantIds: readonly string[];
  delegateId: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** Why; demanded of an administrator who delegates for somebody else. */
  note?: string;
}

/**
 * Delegates grants: one's own, or as administrator of the organ those of somebody who cannot do it himself.
 * @returns the ids of the delegations, in the order of the grants
 * @throws Refusal `grant_unknown`, `not_granted`, `role_not_delegable`, `grant_over`, `delegate_unknown`,
 *   `starts_in_past`, `ends_before_start`, `span_too_long`, `delegation_held`, `note_required`
 */
export async function delegate(context: Context, input: NewDelegation): Promise<string[]> {
  requireSpan(context, input);
  return await transact(context, async (tx) => {
    const ids: string[] = [];
    for (const grantId of new Set(input.grantIds)) ids.push(await delegateOne(tx, grantId, input));
    return ids;
  });
}

function requireSpan(context: Context, { startsOn, endsOn }: NewDelegation): void {
  if (startsOn < context.today) {
    throw invalid({ code: 'starts_in_past', field: 'startsOn', expected: context.today });
  }
  if (endsOn < startsOn) throw invalid({ code: 'ends_before_start', field: 'endsOn', expected: startsOn });
  const latest = addDays(startsOn, LONGEST_DAYS - 1);
  if (endsOn > latest) throw invalid({ code: 'span_too_long', field: 'endsOn', expected: latest });
}

async function delegateOne(context: Context, grantId: string, input: NewDelegation): Promise<string> {
  const grant = await grantById(context, grantId);
  if (grant === undefined || !mayDispose(context, grant)) throw notFound('grant_unknown');
  if (!DELEGABLE_ROLES.some((role) => role === grant.role)) throw forbiddenByRule('role_not_delegable');
  requireRunning(context, grant);
  requireReason(context, grant.staff_id, input.note);
  const absent = await lockStaff(context, grant.staff_id);
  await requireDelegate(context, input.delegateId, absent, grant.organ_id);
  await requireNotDelegated(context, grantId, input);
  const delegation = {
    delegation_id: newId(),
    grant_id: grantId,
    delegate_id: input.delegateId,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
  const version = absent.version + 1;
  await append(context, {
    subject: { type: 'staff', id: absent.staff_id },
    version,
    event: 'staff.delegated',
    organId: grant.organ_id,
    note: input.note,
    data: { ...delegation, role: grant.role, column_id: grant.column_id },
  });
  await context.db
    .insertInto('delegations')
    .values({ site_id: context.site.id, ...delegation, ended_at: null, version })
    .execute();
  await setVersion(context, absent.staff_id, version);
  return delegation.delegation_id;
}

/** One's own grants, and as administrator those in one's organs. */
function mayDispose(context: Context, grant: { staff_id: string; organ_id: string }): boolean {
  const { actor } = context;
  if (actor.type === 'system') return true;
  return requireStaff(context).id === grant.staff_id || holds(actor, ['administrator'], grant.organ_id);
}

/** Who takes over another's roles without being asked by him says why: the journal has to tell. */
function requireReason({ actor }: Context, absentId: string, note: string | undefined): void {
  const isOther = actor.type === 'staff' && actor.id !== absentId;
  if (isOther && (note ?? '').trim() === '') throw invalid({ code: 'note_required', field: 'note' });
}

/** The delegate is another person of the absent one's organ, or of the one that the grant is for, with an account in use. */
async function requireDelegate(
  context: Context,
  delegateId: string,
  absent: { staff_id: string; organ_id: string },
  organId: string,
): Promise<void> {
  const person = await context.db
    .selectFrom('staff')
    .select(['organ_id', 'active'])
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', delegateId)
    .executeTakeFirst();
  const fits =
    person?.active === true &&
    delegateId !== absent.staff_id &&
    (person.organ_id === organId || person.organ_id === absent.organ_id);
  if (!fits) throw invalid({ code: 'delegate_unknown', field: 'delegateId' });
}

/** One grant is left to one person at a time, so that everyone knows to whom. */
async function requireNotDelegated(
  context: Context,
  grantId: string,
  { startsOn, endsOn }: NewDelegation,
): Promise<void> {
  const other = await context.db
    .selectFrom('delegations')
    .select('delegation_id')
    .where('site_id', '=', context.site.id)
    .where('grant_id', '=', grantId)
    .where('ended_at', 'is', null)
    .where('starts_on', '<=', endsOn)
    .where('ends_on', '>=', startsOn)
    .limit(1)
    .executeTakeFirst();
  if (other !== undefined) throw forbiddenByRule('delegation_held');
}

/**
 * Ends a delegation at once: by the person who made it, by the delegate, or by an administrator of the organ.
 * @throws Refusal `delegation_unknown`, `grant_over`
 */
export async function endDelegation(
  context: Context,
  input: { delegationId: string; note?: string },
): Promise<void> {
  await transact(context, async (tx) => {
    const found = await tx.db
      .selectFrom('delegations')
      .selectAll()
      .where('site_id', '=', tx.site.id)
      .where('delegation_id', '=', input.delegationId)
      .executeTakeFirst();
    const grant = found === undefined ? undefined : await grantById(tx, found.grant_id);
    if (found === undefined || grant === undefined) throw notFound('delegation_unknown');
    const isDelegate = tx.actor.type === 'staff' && tx.actor.id === found.delegate_id;
    if (!isDelegate && !mayDispose(tx, grant)) throw notFound('delegation_unknown');
    const absent = await lockStaff(tx, grant.staff_id);
    requireRunning(tx, await delegationById(tx, input.delegationId));
    const version = absent.version + 1;
    const { delegation_id, delegate_id } = found;
    await append(tx, {
      subject: { type: 'staff', id: absent.staff_id },
      version,
      event: 'staff.delegation_ended',
      organId: grant.organ_id,
      note: input.note,
      data: { delegation_id, delegate_id, role: grant.role, ends_on: tx.today },
    });
    await tx.db
      .updateTable('delegations')
      .set({ ends_on: tx.today, ended_at: tx.now, version })
      .where('site_id', '=', tx.site.id)
      .where('delegation_id', '=', delegation_id)
      .execute();
    await setVersion(tx, absent.staff_id, version);
  });
}

/** The row as it stands once the account is locked. */
async function delegationById(context: Context, delegationId: string) {
  return await context.db
    .selectFrom('delegations')
    .select(['ends_on', 'ended_at'])
    .where('site_id', '=', context.site.id)
    .where('delegation_id', '=', delegationId)
    .executeTakeFirstOrThrow();
}
