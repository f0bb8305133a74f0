/** Reading what a command is given: JSON from files or standard input, with one clear line when it is no good. */
import { open } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Reads JSON from a file, or from standard input when the name is `-`.
 * @throws UsageError when it cannot be read, is larger than 20 MB, or is no JSON
 */
export async function readJson(name: string): Promise<unknown> {
  const text = name === '-' ? await readStandardInput() : await readText(name);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`${name}: not JSON`);
  }
}

async function readText(name: string): Promise<string> {
  const file = await open(name).catch(() => {
    throw new UsageError(`${name}: cannot be read`);
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new UsageError(`${name}: not a file`);
    if (stat.size > MOST_BYTES) throw new UsageError(`${name}: larger than 20 MB`);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) throw new UsageError('standard input: larger than 20 MB');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
