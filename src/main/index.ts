import { join } from 'node:path';
import { commandLine } from './shell/command-line.ts';

/**
 * The one entry. Everything that has to happen before Electron is ready hangs on these top-level awaits, since Electron
 * waits for the entry's own module only (electronjs.org/docs/latest/tutorial/esm).
 */
const here = import.meta.dirname;
const line = commandLine(process.argv, {
  environment: process.env,
  packaged: process.versions.electron !== undefined && !process.defaultApp,
});

if (line.command === null) {
  const { start } = await import('./shell/start.ts');
  await start({ profile: line.profile, workerFile: join(here, 'core-worker.js'), out: join(here, '..') });
} else {
  const { runCommand } = await import('./shell/command.ts');
  await runCommand(line.argv);
}
