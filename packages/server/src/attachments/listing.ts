/** The files that a text lists: what staff send, what is stored and pinned by the hash of the text. */
import { z } from 'zod';
import { organById } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { forbiddenByRule, invalid } from '../platform/errors.ts';
import { cleanName } from './names.ts';
import './schema.ts';

/** Longer lists are refused before any setting is asked. */
const LONGEST_LIST = 200;
const LONGEST_TITLE = 200;
/** How many files a text may list where the organ has not decided otherwise. */
export const DEFAULT_MOST_FILES = 20;
/** Pictures of a body are counted apart; a body with more of them is no document. */
export const MOST_PICTURES = 100;

/** A file that a text is to list; its name is that of the download, its title stands in the list of the page. */
export interface AttachmentInput {
  id: string;
  name: string;
  title?: string;
}

/** The files of a text as staff send them, in order. */
export const attachmentListSchema = z
  .array(
    z.object({
      id: z.uuid(),
      name: z.string().trim().min(1).max(LONGEST_TITLE),
      title: z
        .string()
        .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())
        .pipe(z.string().max(LONGEST_TITLE))
        .nullish()
        .transform((text) => (text === '' || text === null ? undefined : text)),
    }),
  )
  .max(LONGEST_LIST);

/** A file as a stored text lists it. */
export interface ListedFile extends AttachmentInput {
  /** SHA-256 of the original, and of the copy that the public gets, in hex. */
  hash: string;
  publicHash: string;
  /** Whether it is a picture that stands in the body, not in the list of files. */
  picture?: true;
}

/**
 * Resolves the files of a text: those that were named, then the pictures that stand in its body.
 * @throws Refusal `attachment_unknown` for a file that is none of the item's, `too_many_attachments`, `file_infected`
 */
export async function listedFiles(
  context: Context,
  of: { itemId: string; organId: string },
  {
    wanted,
    pictures,
  }: { wanted: readonly (AttachmentInput & { picture?: true })[]; pictures: readonly string[] },
): Promise<ListedFile[]> {
  const inBody = new Set(pictures);
  const files = wanted.filter((file) => file.picture !== true && !inBody.has(file.id));
  if (files.length === 0 && pictures.length === 0) return [];
  await requireCount(context, of.organId, files.length, pictures.length);
  const known = await knownFiles(context, of.itemId, [...files.map((file) => file.id), ...pictures]);
  const resolved = (id: string) => {
    const file = known.get(id);
    if (file === undefined) throw invalid({ code: 'attachment_unknown', field: 'attachments' });
    if (file.scan === 'infected') throw forbiddenByRule('file_infected');
    return file;
  };
  const distinct = new Map(files.map((file) => [file.id, file]));
  return [
    ...[...distinct.values()].map(({ id, name, title }) => {
      const { format, hash, publicHash } = resolved(id);
      const listed = { id, name: cleanName(name, format), hash, publicHash };
      return title === undefined ? listed : { ...listed, title };
    }),
    ...pictures.map((id) => {
      const { name, hash, publicHash } = resolved(id);
      return { id, name, hash, publicHash, picture: true as const };
    }),
  ];
}

async function requireCount(context: Context, organId: string, files: number, pictures: number) {
  const most = await mostFiles(context, organId);
  if (files > most) {
    throw invalid({ code: 'too_many_attachments', field: 'attachments', expected: String(most) });
  }
  if (pictures > MOST_PICTURES) {
    throw invalid({ code: 'too_many_pictures', field: 'body', expected: String(MOST_PICTURES) });
  }
}

/** How many files a text of the organ may list. */
export async function mostFiles(context: Context, organId: string): Promise<number> {
  const organ = await organById(context, organId);
  return organ?.settings.attachmentMostFiles ?? DEFAULT_MOST_FILES;
}

async function knownFiles(context: Context, itemId: string, ids: readonly string[]) {
  const rows = await context.db
    .selectFrom('attachments')
    .select(['attachment_id as id', 'name', 'format', 'hash', 'public_hash as publicHash', 'scan'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .where('attachment_id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
