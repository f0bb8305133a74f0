/** The process that opens files of strangers. It does one after another; its parent ends it when one is too much. */
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { MAX_FILE_BYTES } from '@gongkai/documents';
import { type CheckFileOptions, checkFile, type FileEntry, refused } from '@gongkai/documents/check';
import type { ChildMessage } from './child-process.ts';

export type ReadFileOptions = Omit<CheckFileOptions, 'characterMaps'>;

/** What the parent asks for. `bytes` are null when the file is to be opened here. */
export interface Question {
  readonly file: string;
  readonly bytes: Uint8Array | null;
  readonly options: ReadFileOptions;
}

/** Adobe's character maps, for PDF whose fonts name one of them. */
const characterMaps = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')));

async function answer({ file, bytes, options }: Question): Promise<readonly FileEntry[]> {
  const content = bytes ?? (await contentOf(file));
  if (!(content instanceof Uint8Array)) return [content];
  return (await checkFile(file, content, { ...options, characterMaps })).entries;
}

async function contentOf(file: string): Promise<FileEntry | Uint8Array> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return refused(file, 'cannot_be_opened');
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return refused(file, 'cannot_be_opened');
    if (stat.size > MAX_FILE_BYTES) return refused(file, 'too_large');
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

const send = (message: ChildMessage<readonly FileEntry[]>): void => {
  process.send?.(message);
};

process.on('message', async (question: Question) => send({ ready: false, answer: await answer(question) }));
process.on('disconnect', () => process.exit());
send({ ready: true });
