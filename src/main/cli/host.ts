import type { Fault } from '#shared/ipc/result.ts';

/** What the command line needs from whoever runs it: the packaged app, or Node in a checkout. */
export interface CliHost {
  readonly version: string;
  defaultProfile(): string;
  /** Prints a self-contained HTML document to PDF; Chromium does it, whoever hosts it. */
  printToPdf(html: string): Promise<Uint8Array>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Answers when the reader has taken it, so that a slow reader does not fill the memory. */
  stdout(text: string): void | Promise<void>;
  stderr(text: string): void;
  /** A fault in the words of the person's language. */
  translateFault(fault: Fault): string;
}
