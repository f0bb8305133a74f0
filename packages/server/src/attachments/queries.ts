/** Reads of files: for the pages that list them, the guard that judges them, the search, and the gate before release. */
import { FILE_FORMATS, type FileFormat, type HiddenFinding, PICTURE_FORMATS } from '@gongkai/documents/files';
import { type FileLink, publicAddress } from '@gongkai/pages';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database/database.ts';
import { forbiddenByRule } from '../platform/errors.ts';
import type { ServedFile } from '../platform/http/served-file.ts';
import type { ListedFile } from './listing.ts';
import type { ReadingState, ScanState } from './schema.ts';
import './schema.ts';

/** A file of an item as staff see it. */
export interface ItemFile {
  id: string;
  name: string;
  format: FileFormat;
  byteSize: number;
  hash: string;
  publicHash: string;
  scan: ScanState;
  reading: ReadingState;
  /** Why it could not be read: `malformed`, `unsupported`, `too_slow`, `out_of_memory`, `crashed`. */
  failure: string | null;
  findings: readonly HiddenFinding[];
  uploadedAt: Date;
}

/** Files that one answer lists. */
const MOST_LISTED = 500;

function selectFiles(context: Context) {
  return context.db
    .selectFrom('attachments as a')
    .leftJoin('attachment_readings as r', (join) =>
      join.onRef('r.site_id', '=', 'a.site_id').onRef('r.attachment_id', '=', 'a.attachment_id'),
    )
    .select([
      'a.attachment_id as id',
      'a.name',
      'a.format',
      'a.byte_size as byteSize',
      'a.hash',
      'a.public_hash as publicHash',
      'a.scan',
      'a.reading',
      'a.uploaded_at as uploadedAt',
      'r.failure',
      'r.findings',
    ])
    .where('a.site_id', '=', context.site.id);
}

/** All files that were uploaded to an item, oldest first. */
export async function filesOfItem(context: Context, itemId: string): Promise<ItemFile[]> {
  const rows = await selectFiles(context)
    .where('a.item_id', '=', itemId)
    .orderBy('a.attachment_id')
    .limit(MOST_LISTED)
    .execute();
  return rows.map((row) => ({ ...row, findings: row.findings ?? [] }));
}

/** A file with what was read out of its public copy. */
export interface FileReading extends ItemFile {
  /** The text that its reader sees; empty while it is not read. */
  text: string;
}

/** Readings of files by their ids: what the guard before publication judges. */
export async function fileReadings(
  context: Context,
  ids: readonly string[],
): Promise<Map<string, FileReading>> {
  if (ids.length === 0) return new Map();
  const rows = await selectFiles(context)
    .select('r.text')
    .where('a.attachment_id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, findings: row.findings ?? [], text: row.text ?? '' }]));
}

/** Of a longer text of a file the first part is searched, as of a longer body. */
const SEARCHED_LENGTH = 60_000;

/** The texts of files for the search, by id; names and titles stand in the text that lists them. */
export async function fileTexts(
  db: Db,
  siteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('attachment_readings')
    .select('attachment_id')
    .select((of) => of.fn<string>('left', ['text', of.val(SEARCHED_LENGTH)]).as('text'))
    .where('site_id', '=', siteId)
    .where('attachment_id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.attachment_id, row.text]));
}

/**
 * Demands that no file of a text may carry a virus: where a scanner is configured, each must have been found clean.
 * @throws Refusal `file_infected`, `scan_pending`
 */
export async function requireScanned(context: Context, files: readonly ListedFile[]): Promise<void> {
  if (files.length === 0) return;
  const rows = await context.db
    .selectFrom('attachments')
    .select('scan')
    .where('site_id', '=', context.site.id)
    .where(
      'attachment_id',
      'in',
      files.map(({ id }) => id),
    )
    .execute();
  if (rows.some(({ scan }) => scan === 'infected')) throw forbiddenByRule('file_infected');
  if (context.services.scanner === null) return;
  if (rows.some(({ scan }) => scan !== 'clean')) throw forbiddenByRule('scan_pending');
}

/** The files of a text as its page lists them; pictures stand in the body. */
export async function fileLinks(context: Context, files: readonly ListedFile[]): Promise<FileLink[]> {
  const listed = files.filter(({ picture }) => picture !== true);
  if (listed.length === 0) return [];
  const rows = await context.db
    .selectFrom('attachments')
    .select(['attachment_id', 'format', 'public_size'])
    .where('site_id', '=', context.site.id)
    .where(
      'attachment_id',
      'in',
      listed.map(({ id }) => id),
    )
    .execute();
  const facts = new Map(rows.map((row) => [row.attachment_id, row]));
  return listed.flatMap(({ id, name, title }) => {
    const file = facts.get(id);
    if (file === undefined) return [];
    const kind = FILE_FORMATS[file.format].endings[0].toUpperCase();
    return [
      { name: title ?? stemOf(name), href: publicAddress.file(id, name), byteSize: file.public_size, kind },
    ];
  });
}

const stemOf = (name: string): string => name.replace(/\.\w+$/, '');

/** A file's row as far as it is needed to send it. */
export interface SendableFile {
  itemId: string;
  name: string;
  format: FileFormat;
  contentType: string;
  hash: string;
  byteSize: number;
  publicHash: string;
  publicSize: number;
  scan: ScanState;
}

/** The file with an id, or undefined. */
export async function sendableFile(context: Context, id: string): Promise<SendableFile | undefined> {
  return await context.db
    .selectFrom('attachments')
    .select([
      'item_id as itemId',
      'name',
      'format',
      'content_type as contentType',
      'hash',
      'byte_size as byteSize',
      'public_hash as publicHash',
      'public_size as publicSize',
      'scan',
    ])
    .where('site_id', '=', context.site.id)
    .where('attachment_id', '=', id)
    .executeTakeFirst();
}

/** What browsers may show in a page by themselves; documents are saved and opened by the programs made for them. */
const SHOWN: readonly FileFormat[] = [...PICTURE_FORMATS, 'mp4'];

/** The public copy of a file, as an answer. */
export function publicCopyOf(context: Context, file: SendableFile, isPrivate: boolean): ServedFile {
  return {
    store: context.services.publicFiles,
    hash: file.publicHash,
    size: file.publicSize,
    contentType: file.contentType,
    fileName: file.name,
    inline: SHOWN.includes(file.format),
    isPrivate,
  };
}

/** The original of a file, as an answer for staff. */
export function originalOf(context: Context, file: SendableFile): ServedFile {
  return {
    store: context.services.files,
    hash: file.hash,
    size: file.byteSize,
    contentType: file.contentType,
    fileName: file.name,
    inline: false,
    isPrivate: true,
  };
}
