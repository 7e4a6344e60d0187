// The one step that runs on the system's Node (20.19 or later), so plain JavaScript and nothing to install: it sees to the packages,
// then hands the command to the Node that comes with them, the same as Electron has inside.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...rest] = process.argv.slice(2);

if (command === 'start') needDisplay();
needPackages();
await handOver();

function say(line) {
  process.stderr.write(`${line}\n`);
}

function needDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY, RYTM_HEADLESS } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY || RYTM_HEADLESS === '1') return;
  say(
    'No display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Go on with `xvfb-run npm start` for a window on a virtual screen, or `npm run demo` for pictures of the app.',
  );
  process.exit(1);
}

function needPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.rytm-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!isInstalled(JSON.parse(lock.toString('utf8')))) install();
  // Renamed into place, so that a copy made of links keeps its own stamp.
  writeFileSync(`${stamp}.${process.pid}`, hash);
  renameSync(`${stamp}.${process.pid}`, stamp);
}

/** True if what npm noted down in node_modules is what the lock file asks for, and lies there. */
function isInstalled(lock) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = JSON.parse(readFileSync(noted, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) =>
      path === '' ||
      optional === true ||
      (installed[path]?.version === version && existsSync(join(root, path, 'package.json'))),
  );
}

function install() {
  say('Installing the packages…');
  // The second way is for a registry that lacks the binaries of other systems, on which npm ci insists.
  if (npm('ci') || npm('install', '--no-save')) return;
  say('The packages could not be installed (npm ci failed).');
  process.exit(1);
}

function npm(...words) {
  const program = process.env.npm_execpath;
  const argv = [...words, '--no-fund', '--no-audit', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = program?.endsWith('.js')
    ? spawnSync(process.execPath, [program, ...argv], options)
    : spawnSync('npm', argv, { ...options, shell: process.platform === 'win32' });
  return done.status === 0;
}

async function handOver() {
  const bin = join(root, 'node_modules', 'node', 'bin');
  const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    say(
      'The package `node` has no program: its install script did not run. Allow install scripts and run `npm ci` again.',
    );
    process.exit(1);
  }
  const path = `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(node, [join(root, 'scripts', 'main.ts'), command, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => process.exit(signal === null ? (status ?? 1) : 1));
}
