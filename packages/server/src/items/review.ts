/**
 * The review of an item: `submit`, `approveRelease`, `approveSecrecy`, `returnItem`. Who may take which step, and which
 * persons must differ, is decided by the law's table (条例 art. 17 para 1; 保守国家秘密法 (2024) art. 35).
 */
import type { ItemAction } from '@gongkai/law/disclosure';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule } from '../platform/errors.ts';
import { requireStep } from './access.ts';
import { requireComplete } from './drafting.ts';
import { EVENT_OF_ACTION } from './events.ts';
import { noteOf, optionalNote } from './notes.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';
import { storedText } from './texts.ts';

/** A step on an item: the version is that of the record that the person saw. */
export interface StepInput {
  itemId: string;
  version: number;
  /** Remark, opinion, reason or change note. */
  note?: string;
}

/**
 * Submits a draft for review; it must be complete.
 * @throws Refusal `required` for each statutory field that is empty, `nothing_changed` for an unchanged new edition
 */
export async function submit(context: Context, input: StepInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'submit', input.version);
    if (item.face?.live === 'published' && item.face.textVersion === item.textVersion) {
      throw forbiddenByRule('nothing_changed');
    }
    requireComplete(item, await storedText(tx, item.id, item.textVersion));
    return await recordNext(tx, item, { event: EVENT_OF_ACTION.submit, note: optionalNote(input.note) });
  });
}

/** Approves the release of an item (信息发布审查). */
export async function approveRelease(context: Context, input: StepInput): Promise<StoredItem> {
  return await approve(context, input, 'approve_release');
}

/** Records that an item may be disclosed under the secrecy law (保密审查). */
export async function approveSecrecy(context: Context, input: StepInput): Promise<StoredItem> {
  return await approve(context, input, 'approve_secrecy');
}

async function approve(
  context: Context,
  input: StepInput,
  action: Extract<ItemAction, 'approve_release' | 'approve_secrecy'>,
): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, action, input.version);
    return await recordNext(tx, item, { event: EVENT_OF_ACTION[action], note: optionalNote(input.note) });
  });
}

/**
 * Returns an item to its drafter with a remark; every approval of its text is void.
 * @throws Refusal `note_required`
 */
export async function returnItem(context: Context, input: StepInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'return', input.version);
    const note = noteOf(input.note, 'remark');
    return await recordNext(tx, item, { event: EVENT_OF_ACTION.return, note });
  });
}
