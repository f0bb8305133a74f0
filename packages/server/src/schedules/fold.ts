/** A schedule as the fold of its journal events. Pure. */
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';

export const SCHEDULED_ACTS = ['publish', 'withdraw', 'review'] as const;

/** What is to happen: the release, the withdrawal, or a look whether the content still holds. */
export type ScheduledAct = (typeof SCHEDULED_ACTS)[number];

/** `failed`: it was due and could not be done; somebody has to look. */
export type ScheduleState = 'open' | 'done' | 'failed' | 'cancelled';

const set = z.object({
  organ_id: z.string(),
  item_id: z.string(),
  act: z.enum(SCHEDULED_ACTS),
  due_at: z.string(),
});

/** The columns of a schedule's row, as its events give them. */
export interface FoldedSchedule {
  organ_id: string;
  item_id: string;
  act: ScheduledAct;
  due_at: Date;
  state: ScheduleState;
  note: string | null;
  set_by: string;
  set_at: Date;
  fault: string | null;
  done_at: Date | null;
  version: number;
}

/** Folds a schedule's events, oldest first. Throws on a history that this program did not write. */
export function foldSchedule(events: readonly JournalEvent[]): FoldedSchedule {
  const [first, ...rest] = events;
  if (first?.event !== 'schedule.set') throw new Error('a schedule begins with its setting');
  const { organ_id, item_id, act, due_at } = set.parse(first.data);
  return rest.reduce(step, {
    organ_id,
    item_id,
    act,
    due_at: new Date(due_at),
    state: 'open',
    note: first.note,
    set_by: first.actorId ?? '',
    set_at: first.recordedAt,
    fault: null,
    done_at: null,
    version: first.version,
  });
}

function step(before: FoldedSchedule, event: JournalEvent): FoldedSchedule {
  const next = { ...before, version: event.version };
  switch (event.event) {
    case 'schedule.done':
      return { ...next, state: 'done', done_at: event.recordedAt };
    case 'schedule.failed':
      return { ...next, state: 'failed', fault: z.object({ fault: z.string() }).parse(event.data).fault };
    case 'schedule.cancelled':
      return { ...next, state: 'cancelled' };
    default:
      throw new Error(`unknown event of a schedule: ${event.event}`);
  }
}
