import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { CHANGED_CHANNEL } from '#shared/ipc/channels.ts';
import { createCoreHost } from './core-host.ts';
import { saveFile } from './dialogs.ts';
import { type Flusher, registerFlush } from './ipc/flush.ts';
import { registerVerbs } from './ipc/register.ts';
import { createLog } from './log.ts';
import { createMadeFiles } from './made-files.ts';
import { mediaFiles } from './media-files.ts';
import { setMenu } from './menu.ts';
import { isStartPage, START_PAGE } from './origin.ts';
import { createPrinter } from './print.ts';
import { browserFolder } from './profile.ts';
import { handleScheme, registerScheme } from './protocol.ts';
import { papersHandlers } from './rooms/papers.handlers.ts';
import { systemHandlers } from './rooms/system.handlers.ts';
import { lockPages, lockSession } from './security.ts';
import { endHard, watchQuitting } from './watchdog.ts';
import { openWindow, rememberBounds, showWindow } from './window.ts';
import { windowFiles } from './window-files.ts';
import { createWrittenFiles } from './written-files.ts';

type Flush = Flusher['flush'];

export interface StartOptions {
  /** The profile folder, or null for the usual one. */
  readonly profile: string | null;
  readonly workerFile: string;
  /** The folder of the build: `preload` and `renderer` lie in it. */
  readonly out: string;
}

/** Opens the app: one process per profile, the core in its worker, then the window. */
export async function start(options: StartOptions): Promise<void> {
  registerScheme();
  const profile = options.profile ?? join(app.getPath('userData'), 'profile');
  app.setPath('userData', browserFolder(profile));
  if (!app.requestSingleInstanceLock()) return app.quit();

  const log = createLog(profile);
  process.on('uncaughtException', (error) => log('uncaught', error));
  process.on('unhandledRejection', (error) => log('unhandled', error));
  const core = createCoreHost(options.workerFile, { profile, appVersion: app.getVersion() }, log);
  const printer = createPrinter();
  const written = createWrittenFiles();
  let window: BrowserWindow | null = null;
  const windowId = () => window?.webContents.id ?? null;

  lockPages(log);
  app.on('second-instance', () => {
    if (window !== null) showWindow(window);
  });
  app.on('window-all-closed', () => app.quit());
  const quitting = watchQuitting(log);
  closeCoreBeforeQuit(core.close, quitting);

  registerVerbs({
    windowId,
    callCore: core.call,
    handlers: {
      ...systemHandlers({ core, profile, written }),
      ...papersHandlers(createMadeFiles({ core, printer, save: saveFile, window: () => window, written })),
    },
    log,
  });
  const flusher = registerFlush(windowId);
  core.onChanged((changed) => window?.webContents.send(CHANGED_CHANNEL, changed));

  await app.whenReady();
  lockSession();
  setMenu(process.platform);
  handleScheme({
    printed: printer.document,
    file: windowFiles(join(options.out, 'renderer')),
    media: mediaFiles({ profile, call: core.call }),
  });
  window = openWindow({
    profile,
    preload: join(options.out, 'preload', 'index.cjs'),
    icon: join(options.out, '..', 'resources', 'icon.png'),
  });
  flushBeforeClose(window, profile, { flush: flusher.flush, quitting });
  flushBeforeReload(window, flusher.flush);
  window.on('closed', () => {
    window = null;
  });
}

/** The window stays until what is still being typed is stored. */
function flushBeforeClose(
  window: BrowserWindow,
  profile: string,
  { flush, quitting }: { readonly flush: Flush; readonly quitting: () => void },
): void {
  let flushing = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (flushing) return;
    flushing = true;
    quitting();
    void flush(window.webContents).finally(() => {
      // After the page's answer: what it said before of its size has come by then.
      rememberBounds(profile, window.getNormalBounds());
      window.destroy();
    });
  });
}

/** A page that is asked to load once more (nothing in the app does) is loaded once more, after it has stored what is being typed. */
function flushBeforeReload(window: BrowserWindow, flush: Flush): void {
  let reloading = false;
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
    if (reloading || !isStartPage(event.url)) return;
    reloading = true;
    void flush(window.webContents)
      .then(() => window.loadURL(START_PAGE))
      .catch(() => undefined)
      .finally(() => {
        reloading = false;
      });
  });
}

/** The process stays until the database is closed. */
function closeCoreBeforeQuit(close: () => Promise<boolean>, quitting: () => void): void {
  let closed = false;
  app.on('will-quit', (event) => {
    quitting();
    if (closed) return;
    event.preventDefault();
    void close().then((ended) => {
      closed = true;
      if (ended) app.quit();
      else endHard();
    });
  });
}
