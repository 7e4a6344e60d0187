import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildInputs, fingerprint, signature } from './fingerprint.ts';

export interface BuildOptions {
  /** `quiet` says nothing unless it fails, and then on stderr only. */
  readonly output: 'shown' | 'quiet';
  readonly force?: boolean;
}

interface Stamp {
  readonly signature: string;
  readonly fingerprint: string;
}

/** Builds into `out/` if the sources changed since the last build there. Answers true if it built. */
export async function buildIfChanged(root: string, options: BuildOptions): Promise<boolean> {
  if (options.force !== true && isFresh(root)) return false;
  return await alone(root, async () => {
    // Another process may have built it in the meantime.
    if (options.force !== true && isFresh(root)) return false;
    build(root, options.output);
    return true;
  });
}

/** True if `out/` holds the build of the present sources. */
export function isFresh(root: string): boolean {
  const stamp = readStamp(root);
  if (stamp === null || !existsSync(join(root, 'out', 'main', 'index.js'))) return false;
  const files = buildInputs(root);
  const now = signature(root, files);
  if (stamp.signature === now) return true;
  if (stamp.fingerprint !== fingerprint(root, files)) return false;
  writeStamp(root, { ...stamp, signature: now });
  return true;
}

function build(root: string, output: BuildOptions['output']): void {
  const files = buildInputs(root);
  const stamp = { signature: signature(root, files), fingerprint: fingerprint(root, files) };
  rmSync(stampPath(root), { force: true });
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const done = spawnSync(process.execPath, [program, 'build'], {
    cwd: root,
    stdio: output === 'shown' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    if (output === 'quiet') process.stderr.write(`${done.stdout}${done.stderr}`);
    throw new Error('The build failed.');
  }
  writeStamp(root, stamp);
}

/** One build at a time: a folder is made by one process only; a lock whose process is gone is taken over. */
async function alone<T>(root: string, work: () => Promise<T>): Promise<T> {
  const lock = join(root, 'out', 'building');
  mkdirSync(join(root, 'out'), { recursive: true });
  while (!takeLock(lock)) await pause(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function stampPath(root: string): string {
  return join(root, 'out', 'stamp.json');
}

function readStamp(root: string): Stamp | null {
  try {
    return JSON.parse(readFileSync(stampPath(root), 'utf8')) as Stamp;
  } catch {
    return null;
  }
}

function writeStamp(root: string, stamp: Stamp): void {
  writeFileSync(stampPath(root), JSON.stringify(stamp));
}
