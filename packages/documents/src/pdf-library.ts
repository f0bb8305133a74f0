// Loads the half of PDF.js that opens files into the thread that asks, instead of into a worker of its own.

let loading: Promise<unknown> | undefined;

/**
 * Makes the library ready; it announces itself under a global name. In a worker of a browser it would take itself for
 * the program of that worker and answer its messages, unless it sees a window; so it sees one while it loads.
 */
export function loadPdfLibrary(): Promise<unknown> {
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
