/** One piece of information as an older system gives it: named values, and the address it had there. */
export interface SourceRecord {
  /** Where it stood before, when the source says so. */
  readonly address: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** What a file of records is. */
export type RecordKind = 'csv' | 'xlsx' | 'json' | 'web_pages';

/** Largest file of records that is taken. */
export const MAX_RECORDS_BYTES = 200 * 1024 * 1024;
/** Most records of one import. */
export const MAX_RECORDS = 200_000;
/** Longest value that is taken over: beyond it no body is read. */
export const MAX_VALUE_LENGTH = 1_000_000;

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
