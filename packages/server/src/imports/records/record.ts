/** One piece of information as an older system gives it: named values, and the address it had there. */
export interface SourceRecord {
  /** Where it stood before, when the source says so. */
  readonly address: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** Of a page of an old site: its place in the archive, and what its text links to. */
  readonly links?: PageLinks;
}

/** What the text of a page links to. */
export interface PageLinks {
  /** The page's own place in the archive. */
  readonly entry: string;
  readonly targets: readonly PageLink[];
}

/** A link or picture of a page's text; those that lead to other sites are left out, but for pictures. */
export interface PageLink {
  readonly kind: 'picture' | 'file' | 'page';
  /** The attribute as the page has it, cut at {@link MAX_HREF_LENGTH}. */
  readonly href: string;
  /** Where the target stands in the archive; null when it is not there. */
  readonly entry: string | null;
  /**
   * The whole web address, where the page says which was its own; a link that is not taken over leads there. Of pictures
   * only that of one on another site.
   */
  readonly address: string | null;
}

/** What a file of records is. */
export type RecordKind = 'csv' | 'xlsx' | 'json' | 'web_pages';

/** Largest file of records that is taken. */
export const MAX_RECORDS_BYTES = 200 * 1024 * 1024;
/** Most records of one import. */
export const MAX_RECORDS = 200_000;
/** Longest value that is taken over: beyond it no body is read. */
export const MAX_VALUE_LENGTH = 1_000_000;
/** Longer addresses are pictures written into the page itself; their beginning tells them apart. */
export const MAX_HREF_LENGTH = 1_000;

/** Why a file of records cannot be read. */
export type RecordsFault =
  | 'not_records'
  | 'records_malformed'
  | 'records_too_many'
  | 'records_too_large'
  | 'records_empty';

/** Thrown by the readers; the process that reads turns it into its answer. */
export class RecordsError extends Error {
  readonly code: RecordsFault;

  constructor(code: RecordsFault, options?: ErrorOptions) {
    super(code, options);
    this.name = 'RecordsError';
    this.code = code;
  }
}
