/**
 * A file as the body of an item: read in a process of its own (decision 0026) and cleaned as every body is. Nothing is
 * stored; the person looks at it first, and what is saved afterwards is cleaned once more.
 */
import type { ReadBody } from '@gongkai/documents/body';
import type { WaitingPicture } from '@gongkai/writing';
import { invalid, Refusal } from '../platform/errors.ts';
import { ChildReader, type Limits } from '../reading/index.ts';
import type { BodyAnswer, BodyQuestion } from './body-import-child.ts';
import { cleanHtml } from './clean-html.ts';

/** Time and memory that one file gets. */
const LIMITS: Limits = { milliseconds: 10_000, megabytes: 512 };
/** One file is read at a time, so that all together never need more than one may; so many may wait. */
const MOST_WAITING = 8;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** A body with its pictures as they travel: each as base64, at the address where it stands in the HTML. */
export type ImportedBody = Omit<ReadBody, 'pictures'> & { pictures: ImportedPicture[] };

export interface ImportedPicture extends Pick<WaitingPicture, 'address' | 'type'> {
  data: string;
}

/**
 * Reads the body in a file.
 * @throws Refusal `file_missing`, `reading_busy`, and `file_…` with the reason why it cannot be read
 */
export async function importedBody(bytes: Uint8Array): Promise<ImportedBody> {
  if (bytes.length === 0) throw invalid({ code: 'file_missing', field: 'file' });
  if (waiting >= MOST_WAITING) throw new Refusal('too_many', 'reading_busy');
  waiting += 1;
  const turn = last.then(() => ask(bytes));
  last = turn
    .catch(() => undefined)
    .finally(() => {
      waiting -= 1;
    });
  const answer = await turn;
  if (typeof answer === 'string') throw invalid({ code: `body_file_${answer}` });
  if ('refused' in answer) throw invalid({ code: `body_file_${answer.refused}` });
  const { body } = answer;
  return { ...body, html: cleanHtml(body.html), pictures: body.pictures.map(travelling) };
}

function travelling({ address, type, bytes }: WaitingPicture): ImportedPicture {
  return { address, type, data: Buffer.from(bytes).toString('base64') };
}

async function ask(bytes: Uint8Array) {
  const reader = new ChildReader<BodyQuestion, BodyAnswer>(
    new URL('./body-import-child.ts', import.meta.url),
    LIMITS,
  );
  try {
    return await reader.ask({ bytes });
  } finally {
    await reader.end();
  }
}
