/** Opens, reads and checks one file, away from the page, which ends this worker when it takes too long. */
import { type CheckedFile, checkFile } from '@gongkai/documents/check';

export interface Question {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly mayMakeRules: boolean;
}

/** `ready` when the worker can begin, then what it found. */
export type Answer = { readonly ready: true } | { readonly ready: false; readonly checked: CheckedFile };

/** Beside this script on the server. */
const characterMaps = new URL(`${import.meta.env.BASE_URL}cmaps/`, location.href).href;

const send = (answer: Answer): void => postMessage(answer);

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { file, bytes, mayMakeRules } = data;
  send({
    ready: false,
    checked: await checkFile(file, bytes, { mayMakeRules, evidence: true, characterMaps }),
  });
});
// What is thrown behind an await is no error of the worker unless it is made one.
addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
});
send({ ready: true });
