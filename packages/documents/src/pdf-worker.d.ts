// The library ships this file without types; all that we need of it is its message handler, to hand on unseen.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
