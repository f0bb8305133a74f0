/** Reading filed annual reports out of any document: the neutral document, the one reading, what it gives. */

export type {
  Block,
  ImageBlock,
  PageBlock,
  Place,
  PositionedWord,
  SourceDocument,
  TableBlock,
  TableCell,
  TextBlock,
} from './document.ts';
export {
  type CellEvidence,
  type NoteCode,
  type ReadEntry,
  type ReadStatus,
  type RefusalCode,
  reportOfEntry,
  type UncertainCell,
} from './entry.ts';
export { linesOfPage, type PageLine } from './page-lines.ts';
export { type ReadOptions, readReports } from './read.ts';
export { READING_NOTE_WORDS, READING_REFUSAL_WORDS } from './words.ts';
