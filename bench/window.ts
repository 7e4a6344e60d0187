import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { ended, launchChromium } from '../e2e/fixtures/launch.ts';
import type { Calls } from '../src/preload/api.types.ts';
import type { SizeName } from './generate.ts';
import { ROOT } from './paths.ts';
import { type PeerName, peerPages } from './peers/build.ts';
import type { PeerData } from './peers/data.ts';
import { installProbe } from './probe.ts';
import { copiedProfile } from './profiles.ts';

/** The same window for all: what a manager's small laptop shows. */
export const WINDOW = { width: 1366, height: 768 };

/** A running page: the app or a peer, each in its own browser of the same kind, with the probe inside. */
export interface Side {
  readonly name: string;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Where the month is drawn. */
  readonly grid: string;
  /** Loads the page anew, ready to have its month opened. */
  readonly fresh: () => Promise<void>;
  readonly open: () => Promise<void>;
  readonly next: () => Promise<void>;
  readonly previous: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const ZONE = { TZ: 'Europe/Warsaw', LANG: 'pl_PL.UTF-8', LANGUAGE: 'pl', LC_ALL: 'pl_PL.UTF-8' };

export interface AppSide extends Side {
  readonly profile: string;
  call<V extends keyof Calls>(verb: V, input: Parameters<Calls[V]>[0]): Promise<unknown>;
}

/** Starts the app on a copy of a generated profile. */
export async function openApp(size: SizeName, month: string): Promise<AppSide> {
  const profile = await copiedProfile(size, month);
  writeFileSync(join(profile.path, 'window.json'), JSON.stringify({ x: 0, y: 0, ...WINDOW }));
  let window = await startApp(profile.path);
  const press = (label: string) => async () =>
    await window.page.getByRole('button', { name: label, exact: true }).first().click();
  const call: AppSide['call'] = (verb, input) => callVerb(window.page, verb, input);
  return {
    name: 'rytm',
    get page() {
      return window.page;
    },
    get cdp() {
      return window.cdp;
    },
    profile: profile.path,
    grid: '[data-month]',
    call,
    // The app lets its page be loaded only once, so a fresh one is a fresh start.
    fresh: async () => {
      await call('settings.update', { view: { room: 'clients', view: 'month', date: `${month}-15`, clientId: null } });
      await window.close();
      window = await startApp(profile.path);
      await quiet(window.page);
    },
    open: press('Kalendarz'),
    next: press('Dalej'),
    previous: press('Wstecz'),
    close: async () => {
      await window.close();
      profile.remove();
    },
  };
}

async function startApp(profile: string) {
  const running = await launchChromium({ profile, environment: ZONE, answers: async () => undefined });
  const { page } = running;
  page.on('dialog', () => undefined);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('navigation').first().waitFor();
  await installProbe(page);
  const cdp = await joinPage(page);
  return {
    page,
    cdp,
    close: async () => {
      await running.detach();
      await endProcess(running.process);
    },
  };
}

/** Calls a verb through the window's own api, as the page does. */
async function callVerb(page: Page, verb: string, input: unknown): Promise<unknown> {
  const result = (await page.evaluate(
    async ([name, value]) => {
      const calls = window.api.call as unknown as Record<string, (input: unknown) => Promise<unknown>>;
      return await calls[name]?.(value);
    },
    [verb, input] as [string, unknown],
  )) as { ok: boolean; value: unknown };
  if (!result.ok) throw new Error(`${verb}: ${JSON.stringify(result)}`);
  return result.value;
}

/** A line to the page's own metrics, counted in the time that its thread was really at work: other programs do not show in it. */
async function joinPage(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

/** Milliseconds of work that the page's main thread has done so far. */
export async function workOf(side: Side): Promise<number> {
  const { metrics } = await side.cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** Lets what a load left to do in idle time run out. */
export async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    async () => await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 })),
  );
}

async function endProcess(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await ended(child);
}

/** Starts a peer's page with the same rows in a host of the same kind. */
export async function openPeer(name: PeerName, data: PeerData | null): Promise<Side> {
  const pages = await peerPages();
  const folder = mkdtempSync(join(tmpdir(), 'rytm-peer-'));
  cpSync(pages, join(folder, 'pages'), { recursive: true });
  if (data !== null) writeFileSync(join(folder, 'pages', 'data.json'), JSON.stringify(data));
  const { child, page, detach } = await startPeer(name, folder);
  await installProbe(page);
  const cdp = await joinPage(page);
  const press = (id: string) => async () => await page.locator(`#${id}`).click();
  const fresh = async () => {
    await page.reload();
    await installProbe(page);
    if (data !== null) await page.locator('body[data-ready]').waitFor();
    await quiet(page);
  };
  return {
    name,
    page,
    cdp,
    grid: '#calendar',
    fresh,
    open: press('open'),
    next: press('next'),
    previous: press('previous'),
    close: async () => {
      await detach();
      await endProcess(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

export interface StartedPeer {
  readonly child: ChildProcess;
  readonly page: Page;
  detach(): Promise<void>;
}

/** A browser that has not come up by then on a busy machine never will; milliseconds. */
const PATIENCE = 40_000;

/** Starts a peer's process over a folder with its pages in `pages`; once more when the browser does not come up. */
export async function startPeer(name: PeerName, folder: string): Promise<StartedPeer> {
  try {
    return await startPeerOnce(name, folder);
  } catch {
    return await startPeerOnce(name, folder);
  }
}

async function startPeerOnce(name: PeerName, folder: string): Promise<StartedPeer> {
  const argv = [join(folder, 'pages'), name, join(folder, 'browser'), String(WINDOW.width), String(WINDOW.height)];
  const child = spawn(
    process.execPath,
    ['--import', join(ROOT, 'src', 'chromium-host', 'register.ts'), join(ROOT, 'bench', 'peers', 'host.ts'), ...argv],
    {
      cwd: ROOT,
      env: { ...process.env, ...ZONE, RYTM_HEADLESS: '1', RYTM_TEST_PORT: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const line = await firstLine(child);
  const browser = await chromium.connectOverCDP((JSON.parse(line) as { devtools: string }).devtools);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The peer has no window.');
  await page.waitForFunction(() => document.readyState === 'complete' && document.querySelector('#open') !== null);
  return { child, page, detach: async () => await browser.close().catch(() => undefined) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  const line = Promise.withResolvers<string>();
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (text.includes('\n')) line.resolve(text.slice(0, text.indexOf('\n')));
  });
  child.on('exit', (status) => line.reject(new Error(`The peer's host ended with ${status}`)));
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  try {
    return await line.promise;
  } finally {
    clearTimeout(timer);
  }
}

/** Slows the page's processor down, as on a weak laptop; 1 is as it is. */
export async function throttle(side: Side, rate: number): Promise<void> {
  await side.cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

/** The rows that the app shows for the months around, for the peers. */
export async function dataOf(app: AppSide, month: string, from: string, to: string): Promise<PeerData> {
  const [cards, clients, channels] = [
    await app.call('posts.cards', { from, to }),
    await app.call('clients.list', {}),
    await app.call('channels.list', {}),
  ];
  return { month, cards, clients, channels } as PeerData;
}
