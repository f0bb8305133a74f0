/** From a file to the findings in it, and both in words: what the command and the public page share. */
export { type CheckedFile, type CheckFileOptions, checkFile } from './check-file.ts';
export { csvText } from './csv.ts';
export {
  blanksOf,
  cellWords,
  type FindingWords,
  figureWords,
  findingWords,
  remarks,
  tableOfEntry,
  verdict,
} from './describe.ts';
export {
  countFindings,
  exitCodeOf,
  type FileEntry,
  type FileNote,
  type FileRefusal,
  type ReadFile,
  type RefusedFile,
  refused,
  reportOf,
} from './entry.ts';
export { STATUS_WORDS } from './wording.ts';
