// Why a file cannot be read, as codes. What people read about each is in the view of whoever asked.

/**
 * - `too_large`: more than {@link MAX_FILE_BYTES} bytes
 * - `empty`: no bytes, or nothing but white space
 * - `not_a_document`: of no kind that holds a report: a program, a picture, noise, another office format
 * - `old_word`: a document of Word 97–2003, which only Word can turn into DOCX
 * - `malformed`: of a kind we read, but broken
 * - `encrypted`: opens with a password only
 * - `zip_bomb`: unpacks to more than any report holds
 * - `too_many_pages`, `too_many_cells`: more than any report has
 * - `picture_only`: pages or paragraphs that hold pictures and no text
 * - `undecodable`: text that a wrong decoding damaged beyond a certain repair
 */
export type DocumentErrorCode =
  | 'empty'
  | 'encrypted'
  | 'malformed'
  | 'not_a_document'
  | 'old_word'
  | 'picture_only'
  | 'too_large'
  | 'too_many_cells'
  | 'too_many_pages'
  | 'undecodable'
  | 'zip_bomb';

/** Thrown by every adapter; nothing else is thrown for a file, however it is made. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'DocumentError';
    this.code = code;
  }
}
