/** Files that are published as they are: what kind they are, their public copy, their text, what is hidden in them. */
export { FILE_FORMATS, type FileFormat, PICTURE_FORMATS } from './format.ts';
export {
  type HiddenCode,
  type HiddenFinding,
  type HiddenPlace,
  MAX_FINDING_TEXT,
  MAX_FINDINGS,
} from './hidden-finding.ts';
