/** Files of items: taken in by their content, copied for the public, scanned, read, and listed by the texts of items. */
import type { RegisteredRoute } from '../platform/http/staff-routes.ts';
import type { SealedEvent } from '../platform/journal/followers.ts';

export {
  type AttachmentInput,
  attachmentListSchema,
  type ListedFile,
  listedFiles,
  MOST_PICTURES,
  mostFiles,
} from './listing.ts';
export { projections } from './projections.ts';
export {
  type FileReading,
  fileLinks,
  fileReadings,
  filesOfItem,
  fileTexts,
  type ItemFile,
  originalOf,
  publicCopyOf,
  requireScanned,
  type SendableFile,
  sendableFile,
} from './queries.ts';
export { type CopyReading, readCopy, unread } from './reading-copies.ts';
export {
  type Attachment,
  type AttachmentOwner,
  fileIsNamed,
  type RecordedFile,
  receiveFile,
  recordAttachment,
  type TakenIn,
} from './receiving.ts';
export { type FileWorker, startFileWorker } from './worker.ts';
export { repeatReading, workOnFiles } from './working.ts';

/** Their addresses are those of the items that they belong to. */
export const staffRoutes: readonly RegisteredRoute[] = [];

/** The event after which there is work on a file. */
export const hasFileWork = ({ event }: SealedEvent): boolean =>
  event === 'attachment.uploaded' || event === 'attachment.reading_repeated';
