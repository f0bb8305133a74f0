/**
 * Files of an item: who may add them, who may fetch them, and when the public may. Whether a file is public follows the
 * edition: it is when the text that stands at the item's address lists it, and at no other time.
 */
import { itemActionRefusal } from '@gongkai/law/disclosure';
import {
  type Attachment,
  fileIsNamed,
  filesOfItem,
  type ItemFile,
  originalOf,
  publicCopyOf,
  receiveFile,
  recordAttachment,
  repeatReading,
  type SendableFile,
  sendableFile,
} from '../attachments/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, notFound, notGranted, Refusal } from '../platform/errors.ts';
import type { PublicGet } from '../platform/http/public-pages.ts';
import type { FileAnswer } from '../platform/http/served-file.ts';
import { isId } from '../platform/identifiers.ts';
import { belongingOf, requireReader, rolesOver } from './access.ts';
import { loadItem, lockItem, type StoredItem } from './store.ts';
import './schema.ts';

/**
 * Adds a file to an item in work. It belongs to the item from then on, and to its text once the text lists it.
 * @throws Refusal `item_unknown`, `not_granted`, `wrong_state`, and those of `receiveFile`
 */
export async function attachFile(
  context: Context,
  input: { itemId: string; name: string; source: AsyncIterable<Uint8Array> },
): Promise<Attachment> {
  // Asked before the file is read: nobody sends fifty megabytes to hear that he may not.
  const before = await loadItem(context, input.itemId);
  requireWriter(context, before);
  const owner = { itemId: before.id, organId: before.organId };
  const taken = await receiveFile(context, owner, input);
  const added = await transact(context, async (tx) => {
    requireWriter(tx, await lockItem(tx, input.itemId));
    return await recordAttachment(tx, owner, taken);
  });
  await fileIsNamed(context, taken);
  return added;
}

function requireWriter(context: Context, item: StoredItem): void {
  const staff = requireReader(context, belongingOf(item));
  const roles = rolesOver(staff, belongingOf(item));
  const refusal = itemActionRefusal(item.facts, 'edit', { id: staff.id, roles });
  if (refusal === 'role_missing') throw notGranted();
  if (refusal !== null) throw forbiddenByRule(refusal);
}

/**
 * All files that were uploaded to an item.
 * @throws Refusal `item_unknown` when the person may not know of the item in work
 */
export async function itemFiles(context: Context, itemId: string): Promise<ItemFile[]> {
  requireReader(context, belongingOf(await loadItem(context, itemId)));
  return await filesOfItem(context, itemId);
}

/**
 * A file of an item for its readers: the original as it was uploaded, or the copy that the public gets.
 * @throws Refusal `item_unknown`, `file_unknown`, `file_infected`
 */
export async function fileForStaff(
  context: Context,
  input: { itemId: string; fileId: string; copy: 'original' | 'public' },
): Promise<FileAnswer> {
  requireReader(context, belongingOf(await loadItem(context, input.itemId)));
  const file = await sendableFile(context, input.fileId);
  if (file?.itemId !== input.itemId) throw notFound('file_unknown');
  if (file.scan === 'infected') throw forbiddenByRule('file_infected');
  return { file: input.copy === 'original' ? originalOf(context, file) : publicCopyOf(context, file, true) };
}

/**
 * Has a file read once more that could not be read.
 * @throws Refusal `item_unknown`, `file_unknown`, `not_granted`, `wrong_state`, `nothing_to_repeat`
 */
export async function readFileAgain(
  context: Context,
  input: { itemId: string; fileId: string },
): Promise<void> {
  await transact(context, async (tx) => {
    requireWriter(tx, await lockItem(tx, input.itemId));
    const file = await sendableFile(tx, input.fileId);
    if (file?.itemId !== input.itemId) throw notFound('file_unknown');
    await repeatReading(tx, input.fileId);
  });
}

/**
 * `/files/<id>/<name>`, for life; the name is for people. The public gets the copy made for it and nothing else. Readers
 * of the item who are signed in see the files of its text in work as well, so that editor and preview show pictures.
 */
export const fileGet: PublicGet = {
  url: '/files/:id/*',
  async render(context, request) {
    const { id } = request.params as { id: string };
    const file = isId(id) ? await sendableFile(context, id) : undefined;
    if (file === undefined || file.scan === 'infected') throw notFound('file_unknown');
    const standing = await standingOf(context, file, id);
    if (standing === 'public') return { file: publicCopyOf(context, file, false) };
    if (await readsItem(context, file.itemId)) return { file: publicCopyOf(context, file, true) };
    if (standing === 'gone') throw new Refusal('gone', 'file_gone');
    throw notFound('file_unknown');
  },
};

/** Whether the text at the item's address lists the file; of an item that was taken down, whether it did. */
async function standingOf(
  context: Context,
  file: SendableFile,
  id: string,
): Promise<'public' | 'gone' | 'unknown'> {
  const row = await context.db
    .selectFrom('published_items as p')
    .innerJoin('item_texts as t', (join) =>
      join
        .onRef('t.site_id', '=', 'p.site_id')
        .onRef('t.item_id', '=', 'p.item_id')
        .onRef('t.version', '=', 'p.text_version'),
    )
    .select(['p.live', 't.attachments'])
    .where('p.site_id', '=', context.site.id)
    .where('p.item_id', '=', file.itemId)
    .executeTakeFirst();
  if (row === undefined || !row.attachments.some((listed) => listed.id === id)) return 'unknown';
  return row.live === 'unpublished' ? 'gone' : 'public';
}

async function readsItem(context: Context, itemId: string): Promise<boolean> {
  if (context.actor.type !== 'staff') return false;
  const item = await loadItem(context, itemId);
  try {
    requireReader(context, belongingOf(item));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
