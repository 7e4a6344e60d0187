import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { isOwn, toOwn, toWeb } from './addresses.ts';
import { app, failStart, windowClosed, windowOpened } from './application.ts';
import { launchHidden, launchVisible, tellPort } from './browser.ts';
import { watchLeaving } from './leaving.ts';
import { emitPreventable, listener } from './listen.ts';
import { preparePage } from './page.ts';
import { step } from './step.ts';
import { createContents, type StandInContents } from './web-contents.ts';

type Options = Electron.BrowserWindowConstructorOptions;
type Surface = Pick<
  Electron.BrowserWindow,
  'loadURL' | 'close' | 'destroy' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'getNormalBounds'
>;

/** How long the browser may take, under load, to answer for its window and to load the page; milliseconds. */
const WINDOW_LIMIT = 30_000;
const PAGE_LIMIT = 20_000;

let nextId = 1;

/** A window: an app window of the installed browser, or, where `show` is false, a page of a headless one. */
class StandInWindow implements Surface {
  readonly webContents: StandInContents;
  readonly on: Electron.BrowserWindow['on'];
  readonly #emitter = new EventEmitter();
  readonly #page: Promise<Page>;
  readonly #loaded: () => Promise<void>;
  #bounds: Electron.Rectangle;
  #closed = false;
  /** Without its first page a window shows nothing and leads nowhere. */
  #isFirst: boolean;

  constructor(options: Options = {}) {
    this.on = listener<Electron.BrowserWindow['on']>(this.#emitter);
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#loaded = options.show === false ? async () => undefined : async () => await tellPort(app.getPath('userData'));
    this.#isFirst = options.show !== false;
    this.#page = options.show === false ? this.#openHidden() : this.#openVisible(options);
    this.webContents = createContents(nextId, this.#page);
    nextId += 1;
    windowOpened(this, this.webContents);
    this.#page.catch(options.show === false ? () => undefined : failStart);
  }

  async #openVisible(options: Options): Promise<Page> {
    const preload = options.webPreferences?.preload;
    const { width, height } = this.#bounds;
    const place = options.x === undefined || options.y === undefined ? {} : { x: options.x, y: options.y };
    const context = await launchVisible(app.getPath('userData'), { width, height, ...place });
    return await step('the window is readied', WINDOW_LIMIT, async () => {
      const page = context.pages()[0] ?? (await context.newPage());
      await this.#follow(page);
      await preparePage(context, page, {
        contents: this.webContents,
        preload: preload === undefined ? null : readFileSync(preload, 'utf8'),
        onBounds: (bounds) => {
          this.#bounds = bounds;
        },
      });
      return page;
    });
  }

  async #openHidden(): Promise<Page> {
    const browser = (await launchHidden()).browser();
    if (browser === null) throw new Error('The browser for printing closed.');
    return await step('the page to print is readied', WINDOW_LIMIT, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
      const page = await context.newPage();
      await this.#follow(page);
      await preparePage(context, page, { contents: this.webContents, preload: null, onBounds: null });
      return page;
    });
  }

  async #follow(page: Page): Promise<void> {
    const leaving = await watchLeaving(page);
    page.on('close', () => this.#gone());
    page.on('dialog', (dialog) => {
      const stays = dialog.type() !== 'beforeunload' || this.#stays(leaving.takeAddress());
      void (stays ? dialog.dismiss() : dialog.accept()).catch(() => undefined);
    });
    page.on('framenavigated', (frame) => {
      const leftHome = frame === page.mainFrame() && !isOwn(toOwn(frame.url()));
      if (leftHome && this.webContents.home !== null)
        void page.goto(toWeb(this.webContents.home)).catch(() => undefined);
    });
  }

  /**
   * The browser asks the page whether it may be left, the page asks to stay, and the app decides. Where an address is known, the
   * page would go there (a reload, a way back); where none is, the person closes the window.
   */
  #stays(address: string | null): boolean {
    if (this.#closed || this.webContents.expected !== null) return false;
    if (address === null) return emitPreventable(this.#emitter, 'close');
    this.webContents.mayNavigate(toOwn(address));
    return true;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    if (this.webContents.held !== null && url === this.webContents.home) return this.webContents.held(true);
    this.webContents.home = url;
    try {
      await this.#goHome(page);
      await this.#loaded();
      this.#isFirst = false;
    } catch (error) {
      if (!this.#closed && this.#isFirst) failStart(error);
      throw error;
    }
  }

  /** The browser's own first navigation, which leads nowhere, may come in between: then once more. */
  async #goHome(page: Page): Promise<void> {
    const { home } = this.webContents;
    if (home === null) return;
    for (let attempt = 1; ; attempt += 1) {
      this.webContents.expected = home;
      try {
        await step('the page is loaded', PAGE_LIMIT + 1_000, async () => {
          await page.goto(toWeb(home), { waitUntil: 'load', timeout: PAGE_LIMIT });
        });
        return;
      } catch (error) {
        if (attempt === 3 || this.#closed) throw error;
      }
    }
  }

  close(): void {
    if (!emitPreventable(this.#emitter, 'close')) this.destroy();
  }

  destroy(): void {
    if (this.#closed) return;
    const context: Promise<BrowserContext | null> = this.#page.then(
      (page) => page.context(),
      () => null,
    );
    this.#gone();
    void context.then((each) => each?.close()).catch(() => undefined);
  }

  #gone(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#emitter.emit('closed');
    windowClosed(this);
  }

  show(): void {
    void this.#page.then(toFront).catch(() => undefined);
  }

  focus(): void {
    this.show();
  }

  restore(): void {
    this.show();
  }

  isMinimized(): boolean {
    return false;
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }
}

async function toFront(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
    if (bounds.windowState === 'minimized') {
      await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
    }
    await page.bringToFront();
  } finally {
    await session.detach();
  }
}

export { StandInWindow as BrowserWindow };
