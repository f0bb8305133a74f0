/** A person's grants and delegations with their whole past, newest first: for the account's page and one's own. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { Context } from '../platform/context.ts';
import './schema.ts';

/** A grant of the person. */
export interface StaffGrant {
  id: string;
  role: string;
  organId: string;
  column: { id: string; name: string } | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  endedAt: Date | null;
  /** Whether it gives the role today. */
  inForce: boolean;
}

/** A grant left by one person to another. */
export interface StaffDelegation {
  id: string;
  grantId: string;
  role: string;
  organId: string;
  column: { id: string; name: string } | null;
  from: { id: string; name: string };
  to: { id: string; name: string };
  startsOn: LocalDate;
  endsOn: LocalDate;
  endedAt: Date | null;
  inForce: boolean;
}

/** Most rows of each kind: a longer past is in the journal. */
const MOST = 200;

/** Everything that was granted to a person, newest first. */
export async function grantsOfStaff(context: Context, staffId: string): Promise<StaffGrant[]> {
  const rows = await context.db
    .selectFrom('grants')
    .leftJoin('catalogue_columns', (join) =>
      join
        .onRef('catalogue_columns.site_id', '=', 'grants.site_id')
        .onRef('catalogue_columns.column_id', '=', 'grants.column_id'),
    )
    .select([
      'grant_id as id',
      'role',
      'grants.organ_id as organId',
      'grants.column_id as columnId',
      'catalogue_columns.name as columnName',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'ended_at as endedAt',
    ])
    .where('grants.site_id', '=', context.site.id)
    .where('staff_id', '=', staffId)
    .orderBy('starts_on', 'desc')
    .orderBy('grant_id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ columnId, columnName, ...row }) => ({
    ...row,
    column: columnId === null ? null : { id: columnId, name: columnName ?? '' },
    inForce: runs(context, row),
  }));
}

/** What a person left to others and what others left to him, newest first. */
export async function delegationsOfStaff(context: Context, staffId: string): Promise<StaffDelegation[]> {
  const rows = await context.db
    .selectFrom('delegations')
    .innerJoin('grants', (join) =>
      join
        .onRef('grants.site_id', '=', 'delegations.site_id')
        .onRef('grants.grant_id', '=', 'delegations.grant_id'),
    )
    .innerJoin('staff as absent', (join) =>
      join.onRef('absent.site_id', '=', 'grants.site_id').onRef('absent.staff_id', '=', 'grants.staff_id'),
    )
    .innerJoin('staff as delegate', (join) =>
      join
        .onRef('delegate.site_id', '=', 'delegations.site_id')
        .onRef('delegate.staff_id', '=', 'delegations.delegate_id'),
    )
    .leftJoin('catalogue_columns', (join) =>
      join
        .onRef('catalogue_columns.site_id', '=', 'grants.site_id')
        .onRef('catalogue_columns.column_id', '=', 'grants.column_id'),
    )
    .select([
      'delegations.delegation_id as id',
      'grants.grant_id as grantId',
      'grants.role',
      'grants.organ_id as organId',
      'grants.column_id as columnId',
      'catalogue_columns.name as columnName',
      'absent.staff_id as fromId',
      'absent.name as fromName',
      'delegate.staff_id as toId',
      'delegate.name as toName',
      'delegations.starts_on as startsOn',
      'delegations.ends_on as endsOn',
      'delegations.ended_at as endedAt',
      'grants.starts_on as grantStartsOn',
      'grants.ends_on as grantEndsOn',
      'grants.ended_at as grantEndedAt',
    ])
    .where('delegations.site_id', '=', context.site.id)
    .where((where) =>
      where.or([where('grants.staff_id', '=', staffId), where('delegations.delegate_id', '=', staffId)]),
    )
    .orderBy('delegations.starts_on', 'desc')
    .orderBy('delegations.delegation_id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(
    ({
      fromId,
      fromName,
      toId,
      toName,
      columnId,
      columnName,
      grantStartsOn,
      grantEndsOn,
      grantEndedAt,
      ...row
    }) => ({
      ...row,
      column: columnId === null ? null : { id: columnId, name: columnName ?? '' },
      from: { id: fromId, name: fromName },
      to: { id: toId, name: toName },
      inForce:
        runs(context, row) &&
        runs(context, { startsOn: grantStartsOn, endsOn: grantEndsOn, endedAt: grantEndedAt }),
    }),
  );
}

function runs(
  context: Context,
  span: { startsOn: LocalDate; endsOn: LocalDate | null; endedAt: Date | null },
): boolean {
  const { today } = context;
  return span.startsOn <= today && (span.endsOn === null || span.endsOn >= today) && span.endedAt === null;
}

/** People of an organ whose account is in use, by name: whom one may leave roles to. */
export async function colleagues(
  context: Context,
  organIds: readonly string[],
): Promise<{ id: string; name: string; title: string }[]> {
  if (organIds.length === 0) return [];
  return await context.db
    .selectFrom('staff')
    .select(['staff_id as id', 'name', 'title'])
    .where('site_id', '=', context.site.id)
    .where('organ_id', 'in', [...organIds])
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('staff_id')
    .limit(500)
    .execute();
}
