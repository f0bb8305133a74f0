/**
 * What a person has written of an item and not saved yet, and who else has the item open (decision 0031). A working copy
 * is nobody's act: it is not in the journal, its writer alone may read it, and it is erased when saved or discarded.
 */
import { itemActionRefusal } from '@gongkai/law/disclosure';
import { staffNames } from '../identity/index.ts';
import type { StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { notGranted } from '../platform/errors.ts';
import type { JsonColumn } from '../platform/journal/schema.ts';
import { belongingOf, requireReader, rolesOver } from './access.ts';
import { loadItem, type StoredItem } from './store.ts';

/** The fields of the form as the console has them; half-written, so nothing but its size is checked. */
export type UnsavedValues = Readonly<Record<string, unknown>>;

export interface WorkingCopiesTable {
  site_id: string;
  item_id: string;
  staff_id: string;
  base_version: number;
  values: JsonColumn<UnsavedValues> | null;
  written_at: Date | null;
  seen_at: Date;
}

declare module '../platform/database/database.ts' {
  interface Database {
    working_copies: WorkingCopiesTable;
  }
}

/** Whoever has not been heard of for so long has the item no longer open; the console says so every 15 seconds. */
const OPEN_FOR_MS = 45_000;
/** A working copy that nobody came back to. */
export const FORGOTTEN_AFTER_MS = 90 * 24 * 3600 * 1000;
/** Names that are shown; more people than this do not write one text. */
const MOST_OTHERS = 10;

/** Somebody else who has the item open. */
export interface OtherWriter {
  id: string;
  name: string;
  /** Whether there is something unsaved. */
  writes: boolean;
}

/** Where an item stands for somebody who has it open. */
export interface Presence {
  /** The version of the item; another one than the writer has read means that somebody was faster. */
  version: number;
  others: OtherWriter[];
}

/** A person's own working copy. */
export interface WorkingCopy {
  /** The version that the person had read. */
  version: number;
  values: UnsavedValues;
  writtenAt: Date;
}

/**
 * Says that the person has the item open, and keeps what is unsaved.
 * @param input `values` are left out where nothing new was written; `version` is the one the person has read
 * @throws Refusal `item_unknown`, `not_granted`
 */
export async function keepWorkingCopy(
  context: Context,
  input: { itemId: string; version: number; values?: UnsavedValues },
): Promise<Presence> {
  const { item, staff } = await writable(context, input.itemId);
  const written =
    input.values === undefined
      ? {}
      : { values: JSON.stringify(input.values), written_at: context.now, base_version: input.version };
  await context.db
    .insertInto('working_copies')
    .values({
      site_id: context.site.id,
      item_id: item.id,
      staff_id: staff.id,
      base_version: input.version,
      seen_at: context.now,
      ...written,
    })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'item_id', 'staff_id']).doUpdateSet({ seen_at: context.now, ...written }),
    )
    .execute();
  await eraseForgotten(context);
  return await presence(context, item, staff);
}

/**
 * The person's own working copy, null when nothing is unsaved, and who else is there.
 * @throws Refusal `item_unknown`, `not_granted`
 */
export async function ownWorkingCopy(
  context: Context,
  itemId: string,
): Promise<Presence & { own: WorkingCopy | null }> {
  const { item, staff } = await writable(context, itemId);
  const row = await context.db
    .selectFrom('working_copies')
    .select(['base_version', 'values', 'written_at'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', item.id)
    .where('staff_id', '=', staff.id)
    .executeTakeFirst();
  const own =
    row === undefined || row.values === null || row.written_at === null
      ? null
      : { version: row.base_version, values: row.values, writtenAt: row.written_at };
  return { ...(await presence(context, item, staff)), own };
}

/** Erases the acting person's working copy of an item; where there is none, nothing happens. */
export async function eraseWorkingCopy(context: Context, itemId: string): Promise<void> {
  if (context.actor.type !== 'staff') return;
  await context.db
    .deleteFrom('working_copies')
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .where('staff_id', '=', context.actor.id)
    .execute();
}

/** An item that the person may write, whether or not it may be changed in its present state. */
async function writable(context: Context, itemId: string): Promise<{ item: StoredItem; staff: StaffActor }> {
  const item = await loadItem(context, itemId);
  const staff = requireReader(context, belongingOf(item));
  const roles = rolesOver(staff, belongingOf(item));
  if (itemActionRefusal(item.facts, 'edit', { id: staff.id, roles }) === 'role_missing') throw notGranted();
  return { item, staff };
}

async function presence(context: Context, item: StoredItem, staff: StaffActor): Promise<Presence> {
  const rows = await context.db
    .selectFrom('working_copies')
    .select(['staff_id', 'written_at'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', item.id)
    .where('staff_id', '<>', staff.id)
    .where('seen_at', '>', new Date(context.now.getTime() - OPEN_FOR_MS))
    .orderBy('seen_at', 'desc')
    .limit(MOST_OTHERS)
    .execute();
  const names = await staffNames(
    context,
    rows.map((row) => row.staff_id),
  );
  return {
    version: item.version,
    others: rows.map((row) => ({
      id: row.staff_id,
      name: names.get(row.staff_id) ?? '',
      writes: row.written_at !== null,
    })),
  };
}

async function eraseForgotten(context: Context): Promise<void> {
  await context.db
    .deleteFrom('working_copies')
    .where('site_id', '=', context.site.id)
    .where('seen_at', '<', new Date(context.now.getTime() - FORGOTTEN_AFTER_MS))
    .execute();
}
