/** Filed reports of any file kind in, entries out, each file read in a process of its own within limits. */
export {
  countFindings,
  exitCodeOf,
  type FileEntry,
  type FileNote,
  type FileRefusal,
  type ReadFile,
  type RefusedFile,
  reportOf,
} from './entry.ts';
export { readAll, type Source } from './pool.ts';
export { readOne } from './read-one.ts';
