/** Rows of requests as their events give them now: days that are still to come move when holidays are announced. */
import { type Context, transact } from '../platform/context.ts';
import { loadCase, writeCase } from './case-file.ts';
import './schema.ts';

const PAGE = 500;

/**
 * Writes the rows of all requests that wait for something anew from their journal. May run at any time: it changes nothing
 * that the journal does not say.
 * @returns how many days have moved
 */
export async function refoldOpenRequests(context: Context): Promise<number> {
  let moved = 0;
  let after: string | null = null;
  for (;;) {
    const ids = await openAfter(context, after);
    for (const id of ids) moved += await refold(context, id);
    if (ids.length < PAGE) return moved;
    after = ids.at(-1) ?? null;
  }
}

async function openAfter(context: Context, after: string | null): Promise<string[]> {
  let query = context.db
    .selectFrom('requests')
    .select('request_id')
    .where('site_id', '=', context.site.id)
    .where((where) => where.or([where('next_act', 'is not', null), where('concluded_on', 'is', null)]));
  if (after !== null) query = query.where('request_id', '>', after);
  const rows = await query.orderBy('request_id').limit(PAGE).execute();
  return rows.map(({ request_id }) => request_id);
}

async function refold(context: Context, requestId: string): Promise<0 | 1> {
  return await transact(context, async (tx) => {
    const row = await tx.db
      .selectFrom('requests')
      .select(['due_on', 'act_by', 'act_from', 'silent_from', 'alarm_on'])
      .where('site_id', '=', tx.site.id)
      .where('request_id', '=', requestId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { folded } = await loadCase(tx, requestId);
    const now = folded.row;
    const isSame = (['due_on', 'act_by', 'act_from', 'silent_from', 'alarm_on'] as const).every(
      (day) => now[day] === row[day],
    );
    if (isSame) return 0;
    await writeCase(tx, requestId, folded);
    return 1;
  });
}
