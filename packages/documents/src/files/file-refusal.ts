// Why a file is not taken, as codes. What people read about each is in the view of whoever asked.

/**
 * - `file_empty`: no bytes, or a text of nothing but white space
 * - `file_program`: a program or a script, whatever it is called
 * - `file_web_page`: HTML, SVG or XML, which a browser would run on our address
 * - `file_archive`: an archive; its contents cannot be reviewed or scanned as one file
 * - `file_type_refused`: a kind that is not published, or none that is known
 * - `file_encrypted`: opens with a password only
 * - `file_malformed`: of a kind we take, but broken
 * - `file_bomb`: unpacks to more than any document holds
 * - `file_too_many_pages`: a PDF with more than {@link MAX_PDF_PAGES} pages
 */
export type FileRefusalCode =
  | 'file_archive'
  | 'file_bomb'
  | 'file_empty'
  | 'file_encrypted'
  | 'file_malformed'
  | 'file_program'
  | 'file_too_many_pages'
  | 'file_type_refused'
  | 'file_web_page';

/** Pages of a PDF that is taken: a budget of a district has some six hundred. */
export const MAX_PDF_PAGES = 3_000;

export class FileRefusal extends Error {
  readonly code: FileRefusalCode;

  constructor(code: FileRefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'FileRefusal';
    this.code = code;
  }
}
