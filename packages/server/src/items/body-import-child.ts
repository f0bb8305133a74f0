/** The process that opens files of strangers to read the body of an item in them. */
import { fileURLToPath } from 'node:url';
import { DocumentError, type DocumentErrorCode } from '@gongkai/documents';
import { type ReadBody, readBody } from '@gongkai/documents/body';
import type { ChildMessage } from '../reading/index.ts';

/** The file, whose name is not asked. */
export interface BodyQuestion {
  readonly bytes: Uint8Array;
}

export type BodyAnswer = { readonly body: ReadBody } | { readonly refused: DocumentErrorCode };

/** Adobe's character maps, for PDF whose fonts name one of them. */
const characterMaps = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')));

async function answer({ bytes }: BodyQuestion): Promise<BodyAnswer> {
  try {
    return { body: await readBody(bytes, { characterMaps }) };
  } catch (error) {
    if (error instanceof DocumentError) return { refused: error.code };
    throw error;
  }
}

const send = (message: ChildMessage<BodyAnswer>): void => {
  process.send?.(message);
};

process.on('message', async (question: BodyQuestion) =>
  send({ ready: false, answer: await answer(question) }),
);
process.on('disconnect', () => process.exit());
send({ ready: true });
