export { DocumentError, type DocumentErrorCode } from './document-error.ts';
export { decodeText } from './encoding.ts';
export { MAX_FILE_BYTES } from './limits.ts';
export { type DocumentKind, type OpenedFile, type OpenOptions, openDocument } from './open-document.ts';
export { sheetRows } from './xlsx.ts';
