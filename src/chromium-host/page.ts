import type { IpcMainInvokeEvent } from 'electron';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import { isOwn, toOwn } from './addresses.ts';
import { invoked } from './ipc-main.ts';
import { BOUNDS, INVOKE, LEAVING, pageScript } from './page-script.ts';
import { answered } from './protocol.ts';
import { isLetThrough } from './session.ts';
import type { StandInContents } from './web-contents.ts';

export interface PageOptions {
  readonly contents: StandInContents;
  /** The preload's text, or null for a page that may not call anything. */
  readonly preload: string | null;
  readonly onBounds: ((bounds: Electron.Rectangle) => void) | null;
}

/** Joins a page to the app: its requests, its calls, its limits. Must be done before the page is loaded. */
export async function preparePage(context: BrowserContext, page: Page, options: PageOptions): Promise<void> {
  await context.route('**/*', async (route) => await serve(route, page, options.contents));
  context.on('page', (extra) => {
    if (extra !== page && !options.contents.mayOpen(toOwn(extra.url()))) void extra.close().catch(() => undefined);
  });
  if (options.preload === null) return;
  await context.exposeBinding(INVOKE, async (source, request: unknown) => {
    const event = { sender: source.page === page ? options.contents : { id: -1 }, senderFrame: frameOf(source.frame) };
    return await invoked(event as IpcMainInvokeEvent, String(request));
  });
  await context.exposeBinding(BOUNDS, (source, bounds: Electron.Rectangle) => {
    if (source.frame === page.mainFrame()) options.onBounds?.(bounds);
  });
  await context.exposeBinding(LEAVING, (source, address: unknown) => {
    if (source.frame === page.mainFrame()) options.contents.mayNavigate(toOwn(String(address)));
  });
  await context.addInitScript({ content: pageScript(options.preload) });
}

/** The caller as Electron describes it; the frame and its address come from the browser, not from the page. */
function frameOf(frame: Frame): { url: string; parent: object | null } {
  const parent = frame.parentFrame();
  return { url: toOwn(frame.url()), parent: parent === null ? null : frameOf(parent) };
}

/** How long the app may take to store what is being typed before a reload is called off. */
const HOLD_LIMIT = 15_000;

/**
 * Asks the app about a navigation that it did not begin. A reload of its own page is held meanwhile: the old page stays alive to
 * store what is being typed, and when the app then loads the page, this is that load.
 */
async function goesOn(url: string, contents: StandInContents): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const held = new Promise<boolean>((resolve) => {
    contents.held?.(false);
    contents.held = resolve;
    timer = setTimeout(resolve, HOLD_LIMIT, false);
  });
  const prevented = !contents.mayNavigate(url);
  const isReload = url === contents.home;
  if (!prevented || !isReload) contents.held?.(!prevented);
  try {
    return await held;
  } finally {
    clearTimeout(timer);
    contents.held = null;
  }
}

async function serve(route: Route, page: Page, contents: StandInContents): Promise<void> {
  try {
    const request = route.request();
    const url = toOwn(request.url());
    if (!isOwn(url) || !isLetThrough(url)) return await route.abort('aborted');
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      const isExpected = contents.expected === url;
      contents.expected = null;
      if (!isExpected && !(await goesOn(url, contents))) return await route.abort('aborted');
    }
    const response = await answered(new Request(url, { method: request.method(), headers: request.headers() }));
    const headers = Object.fromEntries(response.headers);
    delete headers['content-length'];
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  } catch {
    // The page went away while it was being answered.
    await route.abort('failed').catch(() => undefined);
  }
}
