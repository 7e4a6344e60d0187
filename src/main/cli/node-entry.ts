import { homedir } from 'node:os';
import { faultTexts, languageOf } from './fault-texts.ts';
import { defaultProfile } from './folders.ts';
import type { CliHost } from './host.ts';
import { runCli } from './main.ts';
import { writeTo } from './streams.ts';

export interface NodeEntryOptions {
  readonly version: string;
  /** Brings in whoever prints; asked only when a report is printed, because it starts a browser. */
  readonly loadPrinter: () => Promise<CliHost['printToPdf']>;
}

/** Runs the command line on plain Node with the process's own streams, and leaves its exit status in `process.exitCode`. */
export async function runOnNode(argv: readonly string[], options: NodeEntryOptions): Promise<void> {
  const out = writeTo(process.stdout);
  const errors = writeTo(process.stderr);
  let printer: ReturnType<typeof options.loadPrinter> | null = null;
  const host: CliHost = {
    version: options.version,
    defaultProfile: () => defaultProfile({ platform: process.platform, home: homedir(), environment: process.env }),
    printToPdf: async (html) => {
      printer ??= options.loadPrinter();
      return (await printer)(html);
    },
    stdin: process.stdin,
    stdout: out.write,
    stderr: (text) => void errors.write(text),
    translateFault: faultTexts(languageOf(process.env)),
  };
  let status: number;
  try {
    status = await runCli(argv, host);
  } catch (error) {
    host.stderr(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    status = 1;
  }
  await Promise.all([out.finished(), errors.finished()]);
  // No process.exit: it would cut off what a pipe has not taken yet. The input is let go, so that nothing keeps the process alive.
  process.stdin.destroy();
  process.exitCode = out.closedByReader() && status === 0 ? 1 : status;
}
