import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { needBrowser } from './browser.ts';
import { buildIfChanged } from './build.ts';
import { electronProgramOrFetch } from './electron-binary.ts';

/** Opens the window: in Electron, or in an installed browser where Electron's binary cannot be had. */
export async function start(root: string, argv: readonly string[]): Promise<void> {
  const electron = process.env.RYTM_HOST === 'chromium' ? null : electronProgramOrFetch(root);
  if (electron === null) {
    needBrowser();
    process.stderr.write("Electron's binary cannot be had here; Rytm runs in Chromium instead.\n");
  }
  await buildIfChanged(root, { output: 'quiet' });
  const [program, options] = electron === null ? chromiumHost(root) : electronHost(root, electron);
  const child = spawn(program, [...options, ...argv], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (status) => resolve(status ?? 1));
  });
}

/** The arguments that run the built app under Node with the stand-in for Electron. */
export function chromiumHost(root: string): [program: string, options: string[]] {
  const register = join(root, 'src', 'chromium-host', 'register.ts');
  return [process.execPath, ['--import', register, join(root, 'out', 'main', 'index.js')]];
}

function electronHost(root: string, program: string): [program: string, options: string[]] {
  // Chromium refuses its sandbox to root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [program, [...(isRoot ? ['--no-sandbox'] : []), root]];
}
