/** One act over many items; each row for itself. */
import type { ItemAction } from '@gongkai/law/disclosure';
import type { ProblemReason } from './problem.ts';
import { request } from './request.ts';

/** Rows of one batch at most. */
export const BATCH_LIMIT = 100;

export type BatchAct =
  | { action: ItemAction; note?: string; proofread?: boolean }
  | { action: 'move' | 'place'; columnId: string };

/** What became of a row: done, or why not. */
export type BatchResult =
  | { id: string; done: true; version: number; state: string }
  | { id: string; done: false; code: string; article?: string; reasons?: readonly ProblemReason[] };

/** Takes the act with each item, in the version that was seen. */
export async function actOnItems(
  items: readonly { id: string; version: number }[],
  act: BatchAct,
): Promise<BatchResult[]> {
  const body = { ...act, items: items.map(({ id, version }) => ({ id, version })) };
  const answer = await request<{ results: BatchResult[] }>('POST', '/api/items/batch', body);
  return answer.results;
}
