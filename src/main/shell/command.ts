import { app } from 'electron';
import { runOnNode } from '../cli/node-entry.ts';
import { createPrinter } from './print.ts';
import { handleScheme, registerScheme } from './protocol.ts';

/** Runs one command of the CLI without a window and ends the process with its exit status. */
export async function runCommand(argv: readonly string[]): Promise<void> {
  registerScheme();
  // Nothing is open between two print jobs: without this Electron would quit after the first.
  app.on('window-all-closed', () => undefined);
  await runOnNode(argv, { version: app.getVersion(), loadPrinter });
  app.exit(Number(process.exitCode ?? 0));
}

/** Chromium prints, in a hidden window that is made only when a report is asked for. */
async function loadPrinter(): Promise<(html: string) => Promise<Uint8Array>> {
  await app.whenReady();
  const printer = createPrinter();
  handleScheme({ printed: printer.document, file: null, media: null });
  return (html) => printer.printToPdf(html, {});
}
