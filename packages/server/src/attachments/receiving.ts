/**
 * Taking a file in: its bytes are written beside the store, opened by a process of its own, scanned, and only then kept.
 * Both files are on disk before the row is written, so that a killed program leaves a file without a row and never a row
 * without its file.
 */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { FileFormat } from '@gongkai/documents/files';
import { organById } from '../organs/index.ts';
import { requireStaff } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import type { ReceivedFile } from '../platform/files/file-store.ts';
import { ScannerUnavailable } from '../platform/files/virus-scanner.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import { foldAttachment, type UploadedData } from './events.ts';
import { askTaking } from './file-desk.ts';
import { cleanName } from './names.ts';
import { type CopyReading, readData } from './reading-copies.ts';
import type { ReadingState, ScanState } from './schema.ts';
import './schema.ts';

/** Megabytes that one file may have where the organ has not decided otherwise. */
export const DEFAULT_MEGABYTES = 50;
const BYTES_OF_MEGABYTE = 1024 * 1024;
/** Uploads to one item in a day; nobody needs more, and a script that does is stopped. */
const MOST_UPLOADS = 200;
const DAY_MS = 24 * 3600 * 1000;

/** The item that a file belongs to. */
export interface AttachmentOwner {
  itemId: string;
  organId: string;
}

/** A file that was taken in and is kept, not yet recorded. */
export interface TakenIn {
  name: string;
  data: Omit<UploadedData, 'item_id'>;
}

/** A file as the console hears of it. */
export interface Attachment {
  id: string;
  name: string;
  format: FileFormat;
  byteSize: number;
  scan: ScanState;
  reading: ReadingState;
}

/**
 * Reads a file to its end, decides what it is, makes its public copy, and has it scanned where a scanner is configured.
 * @throws Refusal `file_too_large`, `file_infected`, `reading_busy`, or the code of a kind that is not taken
 */
export async function receiveFile(
  context: Context,
  owner: Pick<AttachmentOwner, 'organId'>,
  upload: { name: string; source: AsyncIterable<Uint8Array> },
): Promise<TakenIn> {
  const settings = (await organById(context, owner.organId))?.settings;
  const maxBytes = (settings?.attachmentMegabytes ?? DEFAULT_MEGABYTES) * BYTES_OF_MEGABYTE;
  const { files } = context.services;
  const received = await files.receive(upload.source, maxBytes);
  const copyPath = `${received.path}.copy`;
  try {
    const taken = await taking(received, copyPath, settings?.attachmentZip ?? false);
    const scan = await scanned(context, received.path);
    const copy = await context.services.publicFiles.adopt(copyPath);
    await received.keep();
    return {
      name: cleanName(upload.name, taken.format),
      data: {
        format: taken.format,
        content_type: taken.contentType,
        byte_size: received.size,
        hash: received.hash,
        public_size: copy.size,
        public_hash: copy.hash,
        scan,
      },
    };
  } catch (error) {
    await received.discard();
    await rm(copyPath, { force: true });
    throw error;
  }
}

async function taking(received: ReceivedFile, copyPath: string, zip: boolean) {
  const answer = await askTaking({ task: 'take', path: received.path, copyPath, zip });
  if (typeof answer === 'string') throw new Refusal('invalid', `file_${answer}`);
  if (answer.result === 'refused') throw new Refusal('invalid', answer.code);
  if (answer.result !== 'taken') throw new Error(`a file was ${answer.result} that was to be taken`);
  return answer;
}

/** A scanner that is away holds up nobody's work: the file is scanned later, and cannot be published before. */
async function scanned(context: Context, path: string): Promise<UploadedData['scan']> {
  const { scanner } = context.services;
  if (scanner === null) return 'none';
  try {
    const { verdict } = await scanner.scan(createReadStream(path));
    if (verdict === 'infected') throw new Refusal('invalid', 'file_infected');
    return 'clean';
  } catch (error) {
    if (error instanceof ScannerUnavailable) return 'pending';
    throw error;
  }
}

/** Says after the commit that a record names the file, so that no sweep asks for it. */
export async function fileIsNamed(context: Context, { data }: TakenIn): Promise<void> {
  await context.services.files.named([data.hash]);
  await context.services.publicFiles.named([data.public_hash]);
}

/** A file as it is recorded: under an id of its own, and with what was read out of it where that was done before. */
export interface RecordedFile extends TakenIn {
  id?: string;
  reading?: CopyReading;
}

/**
 * Records a file that was taken in, in the caller's transaction: events, row, and the work that is to be done on it.
 * The caller has checked that the actor may add files to the item.
 * @throws Refusal `too_many_uploads`
 */
export async function recordAttachment(
  context: Context,
  owner: AttachmentOwner,
  { id = newId(), name, data, reading }: RecordedFile,
): Promise<Attachment> {
  requireStaff(context);
  await requireFewUploads(context, owner.itemId);
  const subject = { type: 'attachment', id };
  const fields = { item_id: owner.itemId };
  const { organId } = owner;
  const events = [
    await append(context, {
      subject,
      version: 1,
      event: 'attachment.uploaded',
      organId,
      data: { ...fields, ...data },
    }),
  ];
  if (reading !== undefined) {
    // Read ahead: its words come with the item's release.
    const read = { ...fields, ...readData(reading), ahead: true };
    events.push(
      await append(context, { subject, version: 2, event: 'attachment.read', organId, data: read }),
    );
  }
  const columns = foldAttachment(events);
  await context.db
    .insertInto('attachments')
    .values({ site_id: context.site.id, attachment_id: id, name, uploaded_at: context.now, ...columns })
    .execute();
  if (reading !== undefined) {
    const row = { ...reading, findings: JSON.stringify(reading.findings) };
    await context.db
      .insertInto('attachment_readings')
      .values({ site_id: context.site.id, attachment_id: id, ...row })
      .execute();
  }
  await planWork(context, id, [
    ...(reading === undefined ? (['read'] as const) : []),
    ...(data.scan === 'pending' ? (['scan'] as const) : []),
  ]);
  return {
    id,
    name,
    format: columns.format,
    byteSize: columns.byte_size,
    scan: columns.scan,
    reading: columns.reading,
  };
}

async function planWork(context: Context, id: string, tasks: readonly ('read' | 'scan')[]): Promise<void> {
  if (tasks.length === 0) return;
  const site_id = context.site.id;
  await context.db
    .insertInto('attachment_work')
    .values(tasks.map((task) => ({ site_id, attachment_id: id, task, attempts: 0, due_at: context.now })))
    .execute();
}

async function requireFewUploads(context: Context, itemId: string): Promise<void> {
  const { uploads } = await context.db
    .selectFrom('attachments')
    .select((of) => of.fn.countAll<number>().as('uploads'))
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .where('uploaded_at', '>', new Date(context.now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow();
  if (Number(uploads) >= MOST_UPLOADS) throw new Refusal('too_many', 'too_many_uploads');
}
