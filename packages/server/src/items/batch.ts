/**
 * One act over many items: each row is an act of its own, in a transaction of its own, by the same operation as a single
 * one. What cannot be done says why; the rest goes through. Nothing is decided here that the operations do not decide.
 */
import type { Context } from '../platform/context.ts';
import { isDatabaseUnavailable } from '../platform/database/database.ts';
import { Refusal, type RefusalReason } from '../platform/errors.ts';
import { move } from './moving.ts';
import { place } from './placing.ts';
import { STEPS } from './steps.ts';
import type { StoredItem } from './store.ts';

/** Steps that make sense over many items at once: those that bring them on, and the return with one remark. */
export const BATCH_ACTIONS = [
  'submit',
  'approve_release',
  'approve_first',
  'approve_second',
  'approve_secrecy',
  'approve_final',
  'publish',
  'return',
] as const satisfies readonly (keyof typeof STEPS)[];

/** Rows of one batch at most. */
export const BATCH_LIMIT = 100;

/** A batch: a step with what it asks for, a move, or a further column. */
export type BatchAct =
  | { action: (typeof BATCH_ACTIONS)[number]; note?: string; proofread?: boolean }
  | { action: 'move' | 'place'; columnId: string };

/** What became of a row. */
export type BatchResult =
  | { id: string; done: true; version: number; state: string }
  | { id: string; done: false; code: string; article?: string; reasons?: readonly RefusalReason[] };

/** Takes the act with each item, in the order given; each is told of with what became of it. */
export async function actOnEach(
  context: Context,
  items: readonly { id: string; version: number }[],
  act: BatchAct,
): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (const { id, version } of items) results.push(await actOnOne(context, { itemId: id, version }, act));
  return results;
}

async function actOnOne(
  context: Context,
  target: { itemId: string; version: number },
  act: BatchAct,
): Promise<BatchResult> {
  try {
    const item = await take(context, target, act);
    return { id: target.itemId, done: true, version: item.version, state: item.review.state };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { id: target.itemId, done: false, ...refusal };
  }
}

async function take(
  context: Context,
  target: { itemId: string; version: number },
  act: BatchAct,
): Promise<StoredItem> {
  if (act.action === 'move') return await move(context, { ...target, columnId: act.columnId });
  if (act.action === 'place') return await place(context, { ...target, columnId: act.columnId });
  const { action, ...asked } = act;
  return await STEPS[action](context, { ...target, ...asked });
}

/** Why a row was not done, where that is no fault of the program: what was done before it stays done and is told. */
function refusalOf(
  error: unknown,
): { code: string; article?: string; reasons?: readonly RefusalReason[] } | null {
  if (error instanceof Refusal) {
    const { code, article, reasons } = error;
    return {
      code,
      ...(article === undefined ? {} : { article }),
      ...(reasons.length === 0 ? {} : { reasons }),
    };
  }
  return isDatabaseUnavailable(error) ? { code: 'database_unavailable' } : null;
}
