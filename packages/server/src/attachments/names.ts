/** Names of files as people gave them, made fit to be sent to others. */
import { FILE_FORMATS, type FileFormat } from '@gongkai/documents/files';

const LONGEST_NAME = 150;
/** Separators of paths and what Windows keeps no name with; quotes of HTTP headers. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/**
 * A name on one line without path, signs that steer a machine, or an ending that is not the format's:
 * `报名表.exe` that is a PDF becomes `报名表.pdf`. Never empty.
 */
export function cleanName(name: string, format: FileFormat): string {
  const { endings } = FILE_FORMATS[format];
  const line = name
    .toWellFormed()
    .replace(/^.*[\\/](?=[^\\/])/su, '')
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, stem = line, ending = ''] = /^(.*)\.((?=\d*[A-Za-z])[A-Za-z0-9]{1,5})$/su.exec(line) ?? [];
  const kept = endings.some((known) => known === ending.toLowerCase()) ? ending : endings[0];
  const shortened = [...stem.replace(/^[.\s]+|[.\s]+$/g, '')].slice(0, LONGEST_NAME).join('');
  return `${shortened === '' ? '附件' : shortened}.${kept}`;
}
