/** Writing without loss: working copies, texts that an item has had, bodies from files, pictures, previews. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { DisclosureAttribute } from '@gongkai/law/disclosure';
import type { KindFields } from '@gongkai/law/kinds';
import type { LostPictures, PictureType } from '@gongkai/writing';
import type { ItemDraft, ItemMetadata, ItemRecord } from './items.ts';
import { request, requestPage } from './request.ts';

/** Somebody else who has the item open. */
export interface OtherWriter {
  id: string;
  name: string;
  /** Whether there is something unsaved. */
  writes: boolean;
}

/** Where the item stands for somebody who has it open. */
export interface Presence {
  version: number;
  others: OtherWriter[];
}

/** What the person had not saved. */
export interface WorkingCopy {
  version: number;
  values: unknown;
  writtenAt: string;
}

/** The person's own working copy and who else is there. @throws ApiError `not_granted` */
export function readWorkingCopy(id: string): Promise<Presence & { own: WorkingCopy | null }> {
  return request('GET', `/api/items/${id}/working-copy`);
}

/** Says that the item is open, and keeps what is unsaved. */
export function keepWorkingCopy(id: string, copy: { version: number; values?: object }): Promise<Presence> {
  return request('PUT', `/api/items/${id}/working-copy`, copy);
}

/** Discards the person's own working copy. */
export function discardWorkingCopy(id: string): Promise<object> {
  return request('DELETE', `/api/items/${id}/working-copy`);
}

export interface TextRow {
  version: number;
  edition: number;
  title: string;
  at: string;
  by: { id: string; name: string };
  /** Whether the public reads this text. */
  isPublic: boolean;
}

/** A text with its place, as it stood at a version. */
export interface ItemText {
  version: number;
  textVersion: number;
  edition: number;
  columnId: string;
  officeId: string | null;
  title: string;
  body: string;
  metadata: ItemMetadata;
  fields: KindFields;
  attachments: ItemRecord['attachments'];
}

/** The texts of an item, newest first. */
export function listTexts(id: string): Promise<{ rows: TextRow[]; next: number | null }> {
  return request('GET', `/api/items/${id}/texts`);
}

/** @throws ApiError `version_unknown` */
export function readText(id: string, version: number): Promise<ItemText> {
  return request('GET', `/api/items/${id}/texts/${version}`);
}

/** A body that was read from a file. */
export interface ReadBody {
  kind: 'docx' | 'html' | 'pdf' | 'text' | 'xls' | 'xlsx';
  html: string;
  title: string | null;
  documentNumber: string | null;
  /** The day under the signature. */
  formedOn: LocalDate | null;
  /** What the note under the document says of its disclosure. */
  disclosure: DisclosureAttribute | null;
  /** Each as base64, at the waiting address where it stands in the HTML. */
  pictures: { address: string; type: PictureType; data: string }[];
  lost: LostPictures;
  leftOut: ('comments' | 'hidden_text' | 'tracked_changes')[];
  repaired: boolean;
}

/** Reads the body in a file; nothing is stored. @throws ApiError `body_file_…` */
export function readBodyFile(file: File): Promise<ReadBody> {
  return request('POST', '/api/item-bodies', file);
}

/** The page as the public would see a text that is not saved. @throws ApiError naming fields that are wrong */
export function previewUnsaved(
  id: string,
  { title, body, metadata, fields }: Pick<ItemDraft, 'title' | 'body' | 'metadata' | 'fields'>,
): Promise<string> {
  return requestPage('POST', `/api/items/${id}/preview`, { title, body, metadata, fields });
}
