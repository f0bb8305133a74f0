/** What the command is to read: files, all files of a folder, standard input. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { MAX_FILE_BYTES } from '@gongkai/documents';
import type { Source } from '../../reading/index.ts';

/** Of a folder only files that may hold a report are taken; a file that is named is read whatever it is called. */
const EXTENSIONS = new Set(
  '.doc .docx .htm .html .json .markdown .md .pdf .shtml .text .txt .xls .xlsx'.split(' '),
);

/** The sources that the arguments name, in their order, folders by name. */
export async function sourcesOf(names: readonly string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const name of names) {
    if (name === '-') sources.push({ file: name, bytes: await standardInput() });
    else if (await isFolder(name))
      sources.push(...(await filesOf(name)).map((file) => ({ file, bytes: null })));
    else sources.push({ file: name, bytes: null });
  }
  return sources;
}

const isFolder = async (name: string): Promise<boolean> =>
  stat(name).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() && !entry.name.startsWith('.') && EXTENSIONS.has(extname(entry.name).toLowerCase()),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** All of it, or just more than may be read. */
async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_FILE_BYTES) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
