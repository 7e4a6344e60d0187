import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** How long a first start may take from its lock to its answer. */
const PATIENCE = 5_000;

/**
 * One process per folder. A lock file names the holder; a pipe beside it carries the second start's word to the first.
 * A lock left by a killed process is taken over: its process is gone, or does not answer.
 *
 * @param onSecond called in the first process with the second's arguments and working folder
 * @returns false if another process holds the folder and was told
 */
export function takeLock(folder: string, onSecond: (argv: string[], workingFolder: string) => void): boolean {
  const lock = join(folder, 'lock');
  const pipe = pipePath(realpathSync(folder));
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (createLock(lock)) {
      listen(pipe, lock, onSecond);
      return true;
    }
    const holder = Number(readOr(lock, '0'));
    if (isRunning(holder) && tellFirst(pipe)) return false;
    if (readOr(lock, '0') === String(holder)) rmSync(lock, { force: true });
  }
  return false;
}

/** Creates the lock whole or not at all: a link to a finished file. */
function createLock(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A disk without links (FAT): create it exclusively instead.
    return createExclusively(lock);
  } finally {
    rmSync(own, { force: true });
  }
}

function createExclusively(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function listen(pipe: string, lock: string, onSecond: (argv: string[], workingFolder: string) => void): void {
  if (process.platform !== 'win32') rmSync(pipe, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      text += chunk;
      if (!text.endsWith('\n')) return;
      const { argv, workingFolder } = JSON.parse(text) as { argv: string[]; workingFolder: string };
      socket.end('told');
      onSecond(argv, workingFolder);
    });
  });
  server.on('error', () => undefined);
  server.listen(pipe);
  server.unref();
  process.on('exit', () => {
    rmSync(lock, { force: true });
    if (process.platform !== 'win32') rmSync(pipe, { force: true });
  });
}

/** The question must be answered before this returns, as in Electron, so another Node asks it. */
function tellFirst(pipe: string): boolean {
  const message = `${JSON.stringify({ argv: process.argv, workingFolder: process.cwd() })}\n`;
  const script = `
    const until = Date.now() + ${PATIENCE};
    const ask = () => {
      const socket = require('node:net').connect(process.argv[1]);
      socket.on('connect', () => socket.write(process.argv[2]));
      socket.on('data', () => process.exit(0));
      socket.on('error', () => (Date.now() < until ? setTimeout(ask, 50) : process.exit(1)));
    };
    ask();`;
  const asked = spawnSync(process.execPath, ['-e', script, pipe, message], {
    timeout: PATIENCE + 3_000,
    stdio: 'ignore',
  });
  return asked.status === 0;
}

function pipePath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\rytm-${name}`;
  // A socket's path may have about a hundred characters, a profile's many more.
  const parent = join(tmpdir(), `rytm-${userInfo().uid}`);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  return join(parent, name);
}

export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
