// Opens PDF by PDF.js. The half of it that opens files is loaded into the thread that asks, instead of into a worker of its
// own: whoever opens files of strangers does so in a process or a worker that can be ended.
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * What `use` gives for a PDF, which is closed behind it.
 *
 * @param characterMaps as of `openDocument`
 * @throws what the library says of a file that is broken, or locked (`isLocked`)
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  characterMaps: string | undefined,
  use: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  await loadPdfLibrary();
  const task = getDocument({
    // The library keeps what it is given, so it is given a copy, and takes no Buffer.
    data: new Uint8Array(bytes),
    cMapUrl: characterMaps,
    disableFontFace: true,
    useSystemFonts: false,
    // In a worker of a browser the library can fetch nothing in any other way.
    useWorkerFetch: 'WorkerGlobalScope' in globalThis,
    useWasm: false,
    verbosity: 0,
  });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** Whether an error says that the PDF asks for a password. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

let loading: Promise<unknown> | undefined;

/**
 * Makes the library ready; it announces itself under a global name. In a worker of a browser it would take itself for
 * the program of that worker and answer its messages, unless it sees a window; so it sees one while it loads.
 */
function loadPdfLibrary(): Promise<unknown> {
  loading ??= 'WorkerGlobalScope' in globalThis ? besideWindow(load) : load();
  return loading;
}

const load = (): Promise<unknown> => import('pdfjs-dist/legacy/build/pdf.worker.mjs');

async function besideWindow(action: () => Promise<unknown>): Promise<unknown> {
  Reflect.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
  try {
    return await action();
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
}
