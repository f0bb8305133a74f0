/** Format, size and standing of a file, in one line. */
import type { ItemFile } from '../../../api/files.ts';
import { fileSize, fileStanding } from '../../../text/files.ts';

/** Nothing while the file is not known yet. */
export function FileFacts({ file }: { file: ItemFile | undefined }) {
  if (file === undefined) return null;
  return (
    <p className="filefacts">
      <span>
        {file.format.toUpperCase()}，{fileSize(file.byteSize)}
      </span>
      {fileStanding(file).map(({ text, bad }) => (
        <span key={text} className={bad ? 'bad' : ''}>
          {text}
        </span>
      ))}
    </p>
  );
}
