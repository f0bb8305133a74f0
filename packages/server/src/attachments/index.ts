/** Files of items: taken in by their content, copied for the public, scanned, read, and listed by the texts of items. */
export {
  type AttachmentInput,
  attachmentListSchema,
  type ListedFile,
  listedFiles,
} from './listing.ts';
