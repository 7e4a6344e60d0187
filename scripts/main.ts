import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.ts';

/** `npm run <command>`: each command lives in its own file; this only picks it. */
const root = join(import.meta.dirname, '..');
const [command = '', ...argv] = process.argv.slice(2);

async function runFile(path: string): Promise<void> {
  const file = join(root, path);
  if (!existsSync(file)) throw new Error(`${path} is not there.`);
  process.argv = [process.execPath, file, ...argv];
  await import(file);
}

async function run(): Promise<void> {
  if (command === 'build') return void (await buildIfChanged(root, { output: 'shown', force: true }));
  if (command === 'start') return await (await import('./start.ts')).start(root, argv);
  if (command === 'cli') return await (await import('./cli.ts')).cli(root, argv);
  if (command === 'test') return await (await import('./test.ts')).test(root);
  if (command === 'demo' || command === 'bench') {
    await buildIfChanged(root, { output: 'quiet' });
    return await runFile(command === 'demo' ? 'scripts/demo.ts' : 'bench/run.ts');
  }
  throw new Error(`Unknown command "${command}": start, demo, test, bench, cli or build.`);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
