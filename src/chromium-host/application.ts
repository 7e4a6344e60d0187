import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { closeBrowsers } from './browser.ts';
import { systemFolder } from './folders.ts';
import { emitPreventable, listener } from './listen.ts';
import { takeLock } from './single-instance.ts';

type Surface = Pick<
  Electron.App,
  | 'setPath'
  | 'getPath'
  | 'getVersion'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'isPackaged'
> & { on: Electron.App['on'] };

/** The POSIX names of languages (`pl_PL.UTF-8`) as BCP 47 tags, best first; where there are none, what this process speaks. */
export function systemLanguages(environment: Readonly<Record<string, string | undefined>>, fallback: string): string[] {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = environment;
  const names = [...(LANGUAGE ?? '').split(':'), LC_ALL, LC_MESSAGES, LANG];
  const tags = names.flatMap((name) => {
    const tag = name?.split(/[.@]/)[0]?.replace('_', '-');
    return tag && tag !== 'C' && tag !== 'POSIX' ? [tag] : [];
  });
  return tags.length > 0 ? [...new Set(tags)] : [fallback];
}

/** A window as the app's life sees it. */
export interface LivingWindow {
  close(): void;
}

const emitter = new EventEmitter();
const paths = new Map<string, string>();
const windows = new Set<LivingWindow>();
const ready = new Promise<void>((resolve) => setImmediate(resolve));
let exiting = false;

export const app: Surface = {
  isPackaged: false,
  on: listener<Electron.App['on']>(emitter),
  setPath: (name, path) => void paths.set(name, path),
  getPath: (name) => paths.get(name) ?? systemFolder(name),
  getVersion() {
    const description = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    return (JSON.parse(description) as { version: string }).version;
  },
  getPreferredSystemLanguages: () => systemLanguages(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
  requestSingleInstanceLock: () =>
    takeLock(app.getPath('userData'), (argv, folder) => void emitter.emit('second-instance', {}, argv, folder, null)),
  whenReady: () => ready,
  quit() {
    for (const window of [...windows]) window.close();
    // A window that prevented its closing has its reasons; the app asks again when it is gone.
    if (windows.size > 0 || exiting) return;
    if (!emitPreventable(emitter, 'will-quit')) app.exit(0);
  },
  exit(status = 0) {
    if (exiting) return;
    exiting = true;
    const closed = Promise.all([closeBrowsers(), written(process.stdout), written(process.stderr)]);
    void Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5_000))]).finally(() =>
      process.exit(status),
    );
  },
};

/** A pipe may still hold the last answer. */
async function written(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((resolve) => stream.write('', () => resolve()));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());

export function windowOpened(window: LivingWindow, contents: unknown): void {
  windows.add(window);
  emitter.emit('web-contents-created', {}, contents);
}

export function windowClosed(window: LivingWindow): void {
  if (!windows.delete(window) || windows.size > 0 || exiting) return;
  if (!emitter.emit('window-all-closed')) app.quit();
}

/** A window that cannot be shown at all: say why and end, rather than wait for ever. */
export function failStart(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
}
