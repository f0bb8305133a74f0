/** Walks every subject of a type, in pages, with its events: the means to check projections against the journal. */
import type { Context } from '../context.ts';
import { type JournalEvent, toEvent } from './journal.ts';
import type { Mismatch } from './projection.ts';

const PAGE = 200;

/** Columns of a subject's row that differ from what its events give. */
export type Compare = (subjectId: string, events: readonly JournalEvent[]) => readonly string[];

/**
 * Folds all subjects of a type.
 * @param prepare reads, for a page of subjects, whatever rows the comparison needs (one query per table, not per subject)
 */
export async function foldAll(
  context: Context,
  subjectType: string,
  prepare: (events: ReadonlyMap<string, readonly JournalEvent[]>) => Promise<Compare>,
): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const ids = await subjectPage(context, subjectType, after);
    const last = ids.at(-1);
    if (last === undefined) return mismatches;
    const events = await eventsOfMany(context, ids);
    const compare = await prepare(events);
    for (const [subjectId, own] of events) {
      for (const column of compare(subjectId, own)) mismatches.push({ subjectId, column });
    }
    after = last;
  }
}

async function subjectPage(context: Context, subjectType: string, after: string): Promise<string[]> {
  const rows = await context.db
    .selectFrom('journal')
    .select('subject_id')
    .where('site_id', '=', context.site.id)
    .where('subject_type', '=', subjectType)
    .where('version', '=', 1)
    .where('subject_id', '>', after)
    .orderBy('subject_id')
    .limit(PAGE)
    .execute();
  return rows.map((row) => row.subject_id);
}

async function eventsOfMany(
  context: Context,
  subjectIds: readonly string[],
): Promise<Map<string, JournalEvent[]>> {
  const rows = await context.db
    .selectFrom('journal')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .where('subject_id', 'in', [...subjectIds])
    .orderBy('subject_id')
    .orderBy('version')
    .execute();
  const events = new Map<string, JournalEvent[]>(subjectIds.map((id) => [id, []]));
  for (const row of rows) events.get(row.subject_id)?.push(toEvent(row));
  return events;
}
