/** One worker for one file: it has ten seconds, and is ended with its file whatever comes of it. */
import { MAX_FILE_BYTES } from '@gongkai/documents';
import { type CheckedFile, type FileRefusal, refused } from '@gongkai/documents/check';
import type { Answer, Question } from './worker.ts';

const READ_MILLISECONDS = 10_000;
/** Loading the worker is not the fault of the file, but must end as well. */
const START_MILLISECONDS = 60_000;

/**
 * Checks a file in a worker.
 *
 * @param signal ends the worker, because another file was chosen; the promise then never settles
 */
export async function runCheck(file: File, mayMakeRules: boolean, signal: AbortSignal): Promise<CheckedFile> {
  if (file.size > MAX_FILE_BYTES) return failed(file, 'too_large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failed(file, 'cannot_be_opened');
  }
  return inWorker(file, { file: file.name, bytes, mayMakeRules }, signal);
}

function inWorker(file: File, question: Question, signal: AbortSignal): Promise<CheckedFile> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const finish = (checked: CheckedFile): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(checked);
    };
    let timer = setTimeout(() => finish(failed(file, 'crashed')), START_MILLISECONDS);
    worker.addEventListener('error', () => finish(failed(file, 'crashed')));
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (!data.ready) return finish(data.checked);
      clearTimeout(timer);
      timer = setTimeout(() => finish(failed(file, 'too_slow')), READ_MILLISECONDS);
      worker.postMessage(question, [question.bytes.buffer]);
    });
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      worker.terminate();
    });
  });
}

const failed = (file: File, refusal: FileRefusal): CheckedFile => ({
  entries: [refused(file.name, refusal)],
  source: null,
});
