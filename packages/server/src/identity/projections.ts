/** Checks that accounts, grants and delegations are what the journal says. */

import type { Context } from '../platform/context.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import { foldStaff } from './fold.ts';

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'staff',
    mismatches: (context: Context) =>
      foldAll(context, 'staff', async (events) => {
        const rows = await readRows(context, [...events.keys()]);
        return (id, own) => {
          const folded = foldStaff(own);
          return [
            ...differingColumns(folded.fields, rows.staff.get(id)),
            ...differing('grants', folded.grants, rows.grants.get(id)),
            ...differing('delegations', folded.delegations, rows.delegations.get(id)),
          ];
        };
      }),
  },
];

type Row = Record<string, unknown>;

/** Rows that the fold gives otherwise or not at all, and those it knows nothing of. */
function differing(
  table: string,
  folded: ReadonlyMap<string, object>,
  stored: ReadonlyMap<string, Row> = new Map(),
): string[] {
  const ids = new Set([...folded.keys(), ...stored.keys()]);
  return [...ids].flatMap((id) => {
    const own = folded.get(id);
    const columns = own === undefined ? ['*'] : differingColumns({ ...own }, stored.get(id));
    return columns.map((column) => `${table}.${column}`);
  });
}

async function readRows(context: Context, ids: readonly string[]) {
  const staff = await context.db
    .selectFrom('staff')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('staff_id', 'in', [...ids])
    .execute();
  const grants = await context.db
    .selectFrom('grants')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('staff_id', 'in', [...ids])
    .execute();
  const delegations = await context.db
    .selectFrom('delegations')
    .innerJoin('grants', (join) =>
      join
        .onRef('grants.site_id', '=', 'delegations.site_id')
        .onRef('grants.grant_id', '=', 'delegations.grant_id'),
    )
    .selectAll('delegations')
    .select('grants.staff_id')
    .where('delegations.site_id', '=', context.site.id)
    .where('grants.staff_id', 'in', [...ids])
    .execute();
  return {
    staff: new Map<string, Row>(staff.map((row) => [row.staff_id, { ...row }])),
    grants: grouped(grants.map((row) => ({ staffId: row.staff_id, id: row.grant_id, row: { ...row } }))),
    delegations: grouped(
      delegations.map((row) => ({ staffId: row.staff_id, id: row.delegation_id, row: { ...row } })),
    ),
  };
}

function grouped(rows: readonly { staffId: string; id: string; row: Row }[]): Map<string, Map<string, Row>> {
  const groups = new Map<string, Map<string, Row>>();
  for (const { staffId, id, row } of rows) {
    const own = groups.get(staffId) ?? new Map<string, Row>();
    own.set(id, row);
    groups.set(staffId, own);
  }
  return groups;
}
