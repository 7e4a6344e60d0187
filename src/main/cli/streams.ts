import type { Writable } from 'node:stream';

export interface Output {
  /** Resolves when the stream has taken the text. */
  write(text: string): Promise<void>;
  /** Resolves when everything written so far has left. */
  finished(): Promise<void>;
  /** True when the reader went away (`rytm … | head`) before everything was written. */
  closedByReader(): boolean;
}

/**
 * Writes to a stream that may be a pipe: each write waits until it is taken, so a slow reader does not fill the memory and the end of a
 * large answer is not lost. A reader that goes away (EPIPE) is no error of ours: what follows is dropped quietly.
 */
export function writeTo(stream: Writable): Output {
  let closed = false;
  let last: Promise<void> = Promise.resolve();
  stream.on('error', () => {
    closed = true;
  });
  function write(text: string): Promise<void> {
    last = new Promise((resolve) => {
      stream.write(text, (error) => {
        if (error) closed = true;
        resolve();
      });
    });
    return last;
  }
  return { write, finished: () => last, closedByReader: () => closed };
}
