/** The files of a text as a reviewer sees them: the copy that the public will get, the original, and their standing. */
import { useId } from 'react';
import { type ListedFile, originalAddress } from '../../../api/files.ts';
import '../../../styles/files.css';
import { FileFacts } from './file-facts.tsx';
import { useItemFiles } from './use-item-files.ts';

/** Nothing where the text lists no file. */
export function AttachedFiles({ itemId, files }: { itemId: string; files: readonly ListedFile[] }) {
  const heading = useId();
  const facts = useItemFiles(files.length === 0 ? null : itemId);
  if (files.length === 0) return null;
  return (
    <section className="attachments" aria-labelledby={heading}>
      <h2 id={heading}>附件</h2>
      <ol className="filelist">
        {files.map(({ id, name, title }) => (
          <li key={id}>
            <p>{title ?? name}</p>
            <p className="filefacts">
              <a href={facts.get(id)?.href} target="_blank" rel="noreferrer">
                公开副本
              </a>
              <a href={originalAddress(itemId, id)}>原件</a>
            </p>
            <FileFacts file={facts.get(id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
