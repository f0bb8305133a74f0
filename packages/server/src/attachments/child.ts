/** The process that opens files of strangers: it decides what they are, copies them, and reads them. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type FileFormat,
  FileRefusal,
  type FileRefusalCode,
  fileText,
  type HiddenFinding,
  hiddenContent,
  takeFile,
} from '@gongkai/documents/files';
import type { ChildMessage } from '../reading/index.ts';

/** What the parent asks: what a file is, with its copy written beside it; or its text and what is hidden in it. */
export type FileQuestion =
  | { readonly task: 'take'; readonly path: string; readonly copyPath: string; readonly zip: boolean }
  | { readonly task: 'read'; readonly path: string; readonly format: FileFormat };

export type FileAnswer =
  | { readonly result: 'taken'; readonly format: FileFormat; readonly contentType: string }
  | { readonly result: 'refused'; readonly code: FileRefusalCode }
  | { readonly result: 'read'; readonly text: string; readonly findings: readonly HiddenFinding[] }
  | { readonly result: 'unreadable'; readonly failure: 'malformed' | 'unsupported' };

/** Adobe's character maps, for PDF whose fonts name one of them. */
const characterMaps = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')));

async function answer(question: FileQuestion): Promise<FileAnswer> {
  return question.task === 'take' ? await take(question) : await read(question);
}

async function take(question: Extract<FileQuestion, { task: 'take' }>): Promise<FileAnswer> {
  try {
    const bytes = new Uint8Array(await readFile(question.path));
    const { format, contentType, copy } = await takeFile(bytes, { zip: question.zip });
    await writeFile(question.copyPath, copy, { flag: 'wx', mode: 0o640 });
    return { result: 'taken', format, contentType };
  } catch (error) {
    if (error instanceof FileRefusal) return { result: 'refused', code: error.code };
    throw error;
  }
}

async function read({ path, format }: Extract<FileQuestion, { task: 'read' }>): Promise<FileAnswer> {
  const bytes = new Uint8Array(await readFile(path));
  try {
    const text = await fileText(bytes, format, { characterMaps });
    if (text === null) return { result: 'unreadable', failure: 'unsupported' };
    return { result: 'read', text, findings: await hiddenContent(bytes, format, { characterMaps }) };
  } catch {
    // Libraries throw what they like at a broken file; all of it means that nobody can say what is in it.
    return { result: 'unreadable', failure: 'malformed' };
  }
}

const send = (message: ChildMessage<FileAnswer>): void => {
  process.send?.(message);
};

process.on('message', async (question: FileQuestion) =>
  send({ ready: false, answer: await answer(question) }),
);
process.on('disconnect', () => process.exit());
send({ ready: true });
