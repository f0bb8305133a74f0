export { DocumentError, type DocumentErrorCode } from './document-error.ts';
export { MAX_FILE_BYTES } from './limits.ts';
export { type DocumentKind, type OpenedFile, type OpenOptions, openDocument } from './open-document.ts';
