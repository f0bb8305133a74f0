/** Sending a draft: making the item, storing its pictures, storing a further text. */
import { withStored } from '@gongkai/writing';
import { sendFile } from '../../api/files.ts';
import { createItem, type ItemRecord, saveDraft } from '../../api/items.ts';
import type { PictureSender, PictureStore } from '../../editor/picture-store.ts';
import { type DraftValues, toItemDraft } from './draft.ts';

/** An item at a version. */
export interface Made {
  id: string;
  version: number;
}

/** Stores pictures as files of an item. */
export function picturesOf(itemId: string): PictureSender {
  return async (file) => (await sendFile(itemId, file)).href;
}

/** Makes the item of a new text. */
export async function madeItem(values: DraftValues, textId: string): Promise<Made> {
  const draft = toItemDraft(values, undefined);
  if (draft === null) throw new Error('a draft without title or column cannot be saved');
  return await createItem({ organId: values.organId, textId, ...draft });
}

/** Stores the pictures that wait in a text, and the text with them at its place. */
export async function withPicturesStored(
  item: Made,
  values: DraftValues,
  pictures: PictureStore,
): Promise<Made> {
  await pictures.sendAll(picturesOf(item.id));
  const body = withStored(values.body, pictures.stored);
  const draft = toItemDraft({ ...values, body }, undefined);
  if (draft === null) throw new Error('a draft without title or column cannot be saved');
  const { kind: _kind, ...text } = draft;
  return await saveDraft(item.id, { version: item.version, ...text });
}

/** Saves the text as the version that was read. */
export async function savedDraft(
  item: ItemRecord,
  values: DraftValues,
  version: number,
): Promise<ItemRecord> {
  const draft = toItemDraft(values, item.metadata);
  if (draft === null) throw new Error('a draft without title or column cannot be saved');
  const { kind: _kind, ...text } = draft;
  return await saveDraft(item.id, { version, ...text });
}
