/** Folds of staff accounts and their grants. The password hash is not in the journal and is not compared. */

import type { Context } from '../platform/context.ts';
import { canonicalJson } from '../platform/journal/chain.ts';
import { foldAll } from '../platform/journal/fold-all.ts';
import type { JournalEvent } from '../platform/journal/journal.ts';
import { differingColumns, type Projection } from '../platform/journal/projection.ts';
import type { JsonValue } from '../platform/journal/schema.ts';

function foldStaff(events: readonly JournalEvent[]) {
  const fields: Record<string, unknown> = {};
  let grants: JsonValue | undefined = [];
  for (const event of events) {
    const { grants: granted, password_set: _set, ...own } = event.data;
    Object.assign(fields, own, { version: event.version });
    if (granted !== undefined) grants = granted;
  }
  return { fields, grants: grantKeys(grants) };
}

/** One text per grant, whatever the order of its keys. */
function grantKeys(grants: JsonValue | undefined): string[] {
  if (!Array.isArray(grants)) return [];
  return grants.map(canonicalJson).sort();
}

/** The projections of this feature. */
export const projections: readonly Projection[] = [
  {
    subjectType: 'staff',
    mismatches: (context: Context) =>
      foldAll(context, 'staff', async (events) => {
        const ids = [...events.keys()];
        const rows = await context.db
          .selectFrom('staff')
          .selectAll()
          .where('site_id', '=', context.site.id)
          .where('staff_id', 'in', ids)
          .execute();
        const open = await context.db
          .selectFrom('grants')
          .select(['staff_id', 'grant_id', 'role', 'organ_id'])
          .where('site_id', '=', context.site.id)
          .where('staff_id', 'in', ids)
          .where('ends_on', 'is', null)
          .execute();
        const byId = new Map(rows.map((row) => [row.staff_id, row]));
        return (id, own) => {
          const folded = foldStaff(own);
          const held = open
            .filter((grant) => grant.staff_id === id)
            .map(({ grant_id, role, organ_id }) => canonicalJson({ grant_id, role, organ_id }))
            .sort();
          return [
            ...differingColumns(folded.fields, byId.get(id)),
            ...differingColumns({ grants: folded.grants }, { grants: held }),
          ];
        };
      }),
  },
];
