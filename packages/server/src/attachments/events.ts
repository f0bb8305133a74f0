/** The journal events of a file and their fold. Names of files are written by people and stay out of the journal. */
import type { FileFormat } from '@gongkai/documents/files';
import { FILE_FORMATS } from '@gongkai/documents/files';
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import type { ReadingState, ScanState } from './schema.ts';

const formats = Object.keys(FILE_FORMATS) as [FileFormat, ...FileFormat[]];

const uploaded = z.object({
  item_id: z.string(),
  format: z.enum(formats),
  content_type: z.string(),
  byte_size: z.number(),
  hash: z.string(),
  public_size: z.number(),
  public_hash: z.string(),
  scan: z.enum(['none', 'pending', 'clean']),
});
const scanned = z.object({ verdict: z.enum(['clean', 'infected']), signature: z.string().optional() });
const read = z.object({ result: z.enum(['read', 'unreadable']), failure: z.string().optional() });

/** What the event of an upload says. */
export type UploadedData = z.infer<typeof uploaded>;

/** The columns of a file's row, as the fold gives them. */
export interface AttachmentColumns extends Omit<UploadedData, 'scan'> {
  organ_id: string;
  scan: ScanState;
  reading: ReadingState;
  uploaded_by: string;
  version: number;
}

/** Folds the events of a file, oldest first. Throws when they do not begin with its upload. */
export function foldAttachment(events: readonly JournalEvent[]): AttachmentColumns {
  const [first, ...rest] = events;
  if (first?.event !== 'attachment.uploaded') throw new Error('a file begins with its upload');
  const begin: AttachmentColumns = {
    ...uploaded.parse(first.data),
    organ_id: first.organId ?? '',
    reading: 'waiting',
    uploaded_by: first.actorId ?? '',
    version: first.version,
  };
  return rest.reduce(step, begin);
}

function step(before: AttachmentColumns, event: JournalEvent): AttachmentColumns {
  const file = { ...before, version: event.version };
  switch (event.event) {
    case 'attachment.scanned':
      return { ...file, scan: scanned.parse(event.data).verdict };
    case 'attachment.read':
      return { ...file, reading: read.parse(event.data).result };
    case 'attachment.reading_repeated':
      return { ...file, reading: 'waiting' };
    default:
      throw new Error(`unknown event of a file: ${event.event}`);
  }
}
