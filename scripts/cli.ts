import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfChanged } from './build.ts';

/** Runs a command of the CLI in this very process. Nothing but the command itself writes to stdout. */
export async function cli(root: string, argv: readonly string[]): Promise<void> {
  await buildIfChanged(root, { output: 'quiet' });
  const entry = join(root, 'out', 'main', 'index.js');
  if (!existsSync(entry)) throw new Error('The build has no main file.');
  await import('../src/chromium-host/register.ts');
  // Without a command the window would open; here that is a call for help.
  process.argv = [process.execPath, entry, ...(argv.length === 0 ? ['--help'] : argv)];
  await import(pathToFileURL(entry).href);
}
