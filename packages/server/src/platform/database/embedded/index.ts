// What the rest of the platform may use of the embedded server.
export { EmbeddedError, type EmbeddedErrorCode } from './error.ts';
export { type FolderLock, lockFolder } from './lock.ts';
export { clearLeftovers } from './postmaster.ts';
export { type EmbeddedOptions, type EmbeddedServer, runningUrl, startEmbedded } from './server.ts';
