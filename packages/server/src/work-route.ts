/** The work list over all features: one queue per person, over everything he may act on. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { features } from './features.ts';
import type { Context } from './platform/context.ts';
import { invalid } from './platform/errors.ts';
import { type ContextOf, type StaffContext, staffRoute } from './platform/http/staff-routes.ts';
import { WORK_COUNT_CAP, type WorkCount, type WorkRow, type WorkSource } from './platform/work.ts';

/** What every feature has to offer for the list. */
export const workSources: readonly WorkSource[] = features.flatMap((feature) =>
  feature.workSource === undefined ? [] : [feature.workSource],
);

const LIMIT = 30;
const kinds = workSources.map((source) => source.kind);

/** Where each source's list goes on; a source without an entry is at its end. */
type Cursor = Partial<Record<string, string | null>>;

const cursorSchema = z.record(z.string().max(40), z.string().max(200).nullable());

/** Registers the work list's address. */
export function registerWorkRoute(app: FastifyInstance, contextOf: ContextOf): void {
  staffRoute({
    method: 'GET',
    url: '/api/work',
    summary: 'What waits for the person, by due date',
    roles: 'any_staff',
    query: z.strictObject({
      kind: z.enum(['all', ...kinds]).default('all'),
      after: z.string().max(2_000).optional(),
    }),
    async handle(context, { query }) {
      const chosen = workSources.filter((source) => query.kind === 'all' || source.kind === query.kind);
      const cursor = query.after === undefined ? startOf(chosen) : parseCursor(query.after);
      const page = await merged(context, chosen, cursor);
      return { ...page, ...(await countAll(context)), cap: WORK_COUNT_CAP };
    },
  }).register(app, contextOf);
}

function startOf(chosen: readonly WorkSource[]): Cursor {
  return Object.fromEntries(chosen.map((source) => [source.kind, null]));
}

function parseCursor(text: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw invalid({ code: 'bad_cursor', field: 'after' });
  }
}

/** One page from each source in full, sorted by due date: every source goes on where its own page ended. */
async function merged(
  context: StaffContext,
  chosen: readonly WorkSource[],
  cursor: Cursor,
): Promise<{ rows: WorkRow[]; next: string | null }> {
  const next: Cursor = {};
  const rows: WorkRow[] = [];
  for (const source of chosen) {
    const after = cursor[source.kind];
    if (after === undefined) continue;
    const page = await source.rows(context, { after, limit: LIMIT });
    rows.push(...page.rows);
    if (page.next !== null) next[source.kind] = page.next;
  }
  rows.sort(byDue);
  const more = Object.keys(next).length > 0;
  return { rows, next: more ? Buffer.from(JSON.stringify(next)).toString('base64url') : null };
}

function byDue(a: WorkRow, b: WorkRow): number {
  const dayA = a.due?.on ?? '9999-12-31';
  const dayB = b.due?.on ?? '9999-12-31';
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** How much waits, all together and in each list. */
export async function countWork(context: Context): Promise<Map<string, WorkCount>> {
  const counts = new Map<string, WorkCount>();
  for (const source of workSources) counts.set(source.kind, await source.count(context));
  return counts;
}

async function countAll(context: StaffContext) {
  const counts = await countWork(context);
  const sum = (part: (count: WorkCount) => number) =>
    [...counts.values()].reduce((total, count) => total + part(count), 0);
  return {
    counts: Object.fromEntries([
      ['all', sum((count) => count.waiting)],
      ...[...counts].map(([kind, count]) => [kind, count.waiting] as const),
    ]),
    overdue: sum((count) => count.overdue),
  };
}
