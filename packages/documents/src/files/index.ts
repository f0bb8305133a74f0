/** Files that are published as they are: what kind they are, their public copy, their text, what is hidden in them. */
export { hiddenContent } from '../hidden/index.ts';
export { type DetectedFile, detectFile } from './detect.ts';
export { FileRefusal, type FileRefusalCode, MAX_PDF_PAGES } from './file-refusal.ts';
export { fileText, MAX_FILE_TEXT } from './file-text.ts';
export { FILE_FORMATS, type FileFormat, PICTURE_FORMATS } from './format.ts';
export {
  type HiddenCode,
  type HiddenFinding,
  type HiddenPlace,
  MAX_FINDING_TEXT,
  MAX_FINDINGS,
} from './hidden-finding.ts';
export { publicCopy } from './public-copy.ts';
export { type TakenFile, takeFile } from './take-file.ts';
