/** The work list over all features: one queue per person, over everything he may act on. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { features } from './features.ts';
import { invalid } from './platform/errors.ts';
import { type ContextOf, type StaffContext, staffRoute } from './platform/http/staff-routes.ts';
import type { WorkKind, WorkRow, WorkSource } from './platform/work.ts';

const sources: readonly WorkSource[] = features.flatMap((feature) =>
  feature.workSource === undefined ? [] : [feature.workSource],
);

const LIMIT = 30;

/** Where each source's list goes on; a source without an entry is at its end. */
type Cursor = Partial<Record<WorkKind, string | null>>;

const cursorSchema = z.strictObject({
  items: z.string().max(200).nullable().optional(),
  requests: z.string().max(200).nullable().optional(),
  reports: z.string().max(200).nullable().optional(),
});

/** Registers the work list's address. */
export function registerWorkRoute(app: FastifyInstance, contextOf: ContextOf): void {
  staffRoute({
    method: 'GET',
    url: '/api/work',
    summary: 'What waits for the person, by due date',
    roles: 'any_staff',
    query: z.strictObject({
      kind: z.enum(['all', 'items', 'requests', 'reports']).default('all'),
      after: z.string().max(1_000).optional(),
    }),
    async handle(context, { query }) {
      const chosen = sources.filter((source) => query.kind === 'all' || source.kind === query.kind);
      const cursor = query.after === undefined ? startOf(chosen) : parseCursor(query.after);
      const page = await merged(context, chosen, cursor);
      return { ...page, counts: await countAll(context) };
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

async function countAll(context: StaffContext): Promise<Record<string, number>> {
  const counts: Record<string, number> = { all: 0, items: 0, requests: 0, reports: 0 };
  for (const source of sources) {
    const count = await source.count(context);
    counts[source.kind] = count;
    counts.all = (counts.all ?? 0) + count;
  }
  return counts;
}
