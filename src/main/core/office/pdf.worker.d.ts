declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What the reader talks to; nothing here calls it. */
  export const WorkerMessageHandler: unknown;
}
