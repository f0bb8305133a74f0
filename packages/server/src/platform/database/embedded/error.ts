/** Why the embedded server is not to be had. */
export type EmbeddedErrorCode =
  | 'account_missing'
  | 'binaries_missing'
  | 'data_folder_in_use'
  | 'data_folder_unreachable'
  | 'data_folder_version'
  | 'initdb_failed'
  | 'server_failed'
  | 'server_not_stopped';

/** A start of the embedded server that was refused or failed; `message` is one line for the operator's terminal. */
export class EmbeddedError extends Error {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string) {
    super(message);
    this.name = 'EmbeddedError';
    this.code = code;
  }
}
