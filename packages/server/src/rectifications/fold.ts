/** A rectification as the fold of its journal events. Pure. */
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import type { RectificationsTable } from './schema.ts';

const opened = z.object({
  organ_id: z.string(),
  item_id: z.string(),
  recheck_id: z.string().nullable(),
  due_on: z.string(),
});

/** The columns of a rectification's row, as its events give them. */
export type FoldedRectification = Omit<RectificationsTable, 'site_id' | 'rectification_id'>;

/** Folds a rectification's events, oldest first. Throws on a history that this program did not write. */
export function foldRectification(events: readonly JournalEvent[]): FoldedRectification {
  const [first, ...rest] = events;
  if (first?.event !== 'rectification.opened') throw new Error('a rectification begins with its opening');
  return rest.reduce(step, {
    ...opened.parse(first.data),
    fault: first.note ?? '',
    state: 'open',
    opened_by: first.actorId ?? '',
    opened_on: first.on,
    answer: null,
    answered_by: null,
    answered_on: null,
    closed_by: null,
    closed_on: null,
    version: first.version,
    updated_at: first.recordedAt,
  });
}

function step(before: FoldedRectification, event: JournalEvent): FoldedRectification {
  const next = { ...before, version: event.version, updated_at: event.recordedAt };
  switch (event.event) {
    case 'rectification.answered':
      return {
        ...next,
        state: 'answered',
        answer: event.note,
        answered_by: event.actorId,
        answered_on: event.on,
      };
    case 'rectification.confirmed':
      return { ...next, state: 'closed', closed_by: event.actorId, closed_on: event.on };
    case 'rectification.rejected':
      return { ...next, state: 'open' };
    default:
      throw new Error(`unknown event of a rectification: ${event.event}`);
  }
}
