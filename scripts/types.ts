import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Checks the types of each layer by its own configuration, so that no layer sees what it must not. What was found out is kept in
 * `.cache/types`, so that a second check reads only what changed since.
 */
const root = join(import.meta.dirname, '..');
const layers = readdirSync(root).filter((file) => /^tsconfig\.(?!base)[\w-]+\.json$/.test(file));
let failed = false;
for (const layer of layers.sort()) {
  const program = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const kept = join(root, '.cache', 'types', layer.replace('.json', '.tsbuildinfo'));
  const argv = [program, '-p', join(root, layer), '--incremental', '--tsBuildInfoFile', kept];
  const done = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
  console.log(`${layer}: ${done.status === 0 ? 'fine' : 'wrong'}`);
  if (done.status === 0) continue;
  failed = true;
  console.log(`${done.stdout}${done.stderr}`);
}
process.exitCode = failed ? 1 : 0;
