import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INSTALL_LIMIT = 180_000;

/** The path of Electron's program if its binary is there, else null. Fetches nothing. */
export function electronProgram(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const program = join(folder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(program) ? program : null;
}

/** As above, but asks for the binary once per version of Electron; a refusal is remembered, so that later starts do not wait. */
export function electronProgramOrFetch(root: string): string | null {
  const found = electronProgram(root);
  const folder = join(root, 'node_modules', 'electron');
  const description = join(folder, 'package.json');
  if (found !== null || !existsSync(description)) return found;
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string };
  const refusal = join(root, 'node_modules', '.rytm-electron-refused');
  if (existsSync(refusal) && readFileSync(refusal, 'utf8') === version) return null;
  process.stderr.write("Fetching Electron's binary…\n");
  spawnSync(process.execPath, [join(folder, 'install.js')], { cwd: root, stdio: 'ignore', timeout: INSTALL_LIMIT });
  const fetched = electronProgram(root);
  if (fetched === null) writeFileSync(refusal, version);
  return fetched;
}
