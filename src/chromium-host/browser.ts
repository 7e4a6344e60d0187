import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { isRunning } from './single-instance.ts';
import { step } from './step.ts';

/** Nothing of the browser's own may reach the network, ask, or show itself. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--no-pings',
  '--hide-crash-restore-bubble',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Playwright asks for these; a person's window must not have them. */
const UNWANTED = ['--enable-automation', '--disable-popup-blocking'];

const open = new Set<BrowserContext>();

/** How long the browser may take to answer at all, and to open the port for the tests; milliseconds. */
const LAUNCH_LIMIT = 12_000;
const SECOND_LAUNCH_LIMIT = 30_000;
const PORT_LIMIT = 10_000;
const PORT_FILE = 'DevToolsActivePort';

/** A window of the app, not a browser: it offers no translation, keeps no password and fills in no form. */
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: {
    password_manager_enabled: false,
    // 2 is "never" (chromium.org, content settings).
    default_content_setting_values: {
      geolocation: 2,
      notifications: 2,
      media_stream_camera: 2,
      media_stream_mic: 2,
      midi_sysex: 2,
      sensors: 2,
      popups: 2,
    },
  },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
};

function setPreferences(folder: string): void {
  const file = join(folder, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(folder, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify(PREFERENCES));
}

/**
 * What a browser that was killed left behind: its lock, the folder of its socket in the system's temporary one, the number of
 * a port that nobody listens on. Only for a folder that no browser has open.
 */
export function removeLeftovers(folder: string): void {
  const socket = linkOr(join(folder, 'SingletonSocket'));
  const parent = socket === null ? null : dirname(socket);
  if (
    parent !== null &&
    dirname(parent) === realpathSync(tmpdir()) &&
    /^\.?(org\.chromium|com\.google|com\.microsoft)\./.test(basename(parent))
  )
    rmSync(parent, { recursive: true, force: true });
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie', PORT_FILE])
    rmSync(join(folder, name), { force: true });
}

function linkOr(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

export interface WindowPlace {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

/** Starts the browser for the app's window. Over a pipe: when this process dies, so does the browser. */
export async function launchVisible(folder: string, place: WindowPlace): Promise<BrowserContext> {
  removeLeftovers(folder);
  setPreferences(folder);
  // An empty page that always loads: the start page's own address fails until it is answered for, and that failure could be missed.
  const argv = ['--app=data:text/html,', `--window-size=${place.width},${place.height}`];
  if (place.x !== undefined && place.y !== undefined) argv.push(`--window-position=${place.x},${place.y}`);
  if (process.env.RYTM_TEST_PORT === '1') argv.push('--remote-debugging-port=0');
  return await launch(folder, process.env.RYTM_HEADLESS === '1', argv);
}

let hidden: Promise<BrowserContext> | null = null;

/** The headless browser for windows that are never shown. Kept for the next print, closed with the app. */
export async function launchHidden(): Promise<BrowserContext> {
  hidden ??= launchFresh();
  return await hidden;
}

let hiddenFolder: string | null = null;
const HIDDEN_PREFIX = 'rytm-print-';

async function launchFresh(): Promise<BrowserContext> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${HIDDEN_PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(tmpdir(), `${HIDDEN_PREFIX}${process.pid}-`));
  const context = await launch(folder, true, []);
  hiddenFolder = folder;
  return context;
}

async function launch(folder: string, headless: boolean, argv: readonly string[]): Promise<BrowserContext> {
  const executablePath = findBrowser(process.env, process.platform);
  if (executablePath === null) {
    throw new Error('No Chromium, Chrome or Edge was found. Install one, or name its program in RYTM_BROWSER.');
  }
  const { chromium } = await import('playwright-core');
  // Chromium refuses its sandbox to root; the second flag hides its bar about that.
  const isRoot = process.getuid?.() === 0;
  const context = await twice(
    async (timeout) =>
      await chromium.launchPersistentContext(folder, {
        executablePath,
        timeout,
        // Its own folder in the system's temporary one would stay behind when this process is killed.
        artifactsDir: join(folder, 'artifacts'),
        headless,
        viewport: null,
        // The person's own settings, not Playwright's.
        colorScheme: null,
        reducedMotion: null,
        forcedColors: null,
        contrast: null,
        chromiumSandbox: !isRoot,
        acceptDownloads: false,
        ignoreDefaultArgs: UNWANTED,
        args: [...QUIET, ...(isRoot ? ['--test-type'] : []), ...argv],
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      }),
    () => removeLeftovers(folder),
  );
  // After Playwright's own listener, which kills a browser that is still there.
  process.once('exit', () => removeLeftovers(folder));
  open.add(context);
  context.on('close', () => open.delete(context));
  // Not waited for: a Chromium that is busy starting now and then never answers it. The preferences say the same.
  void context.grantPermissions([]).catch(() => undefined);
  return context;
}

/** A browser that does not answer at first may at the second time; one that ended at once (no display) would again. */
async function twice(
  start: (timeout: number) => Promise<BrowserContext>,
  between: () => void,
): Promise<BrowserContext> {
  try {
    return await step('the browser is started', LAUNCH_LIMIT + 3_000, async () => await start(LAUNCH_LIMIT));
  } catch (error) {
    if (!/Timeout|No end/.test(String(error))) throw error;
    process.stderr.write('The browser did not answer; it is started once more.\n');
    between();
    return await step(
      'the browser is started once more',
      SECOND_LAUNCH_LIMIT + 3_000,
      async () => await start(SECOND_LAUNCH_LIMIT),
    );
  }
}

/** For the end-to-end tests only: once the page is there, a second client may steer the same browser. */
export async function tellPort(folder: string): Promise<void> {
  if (process.env.RYTM_TEST_PORT !== '1') return;
  const file = join(folder, PORT_FILE);
  // The browser writes the file when it comes to it, which may be after the page is there.
  await step('the port for the tests is opened', PORT_LIMIT, async () => {
    while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n')) await setTimeout(20);
  });
  const [port, path] = readFileSync(file, 'utf8').split('\n');
  process.stdout.write(`${JSON.stringify({ devtools: `ws://127.0.0.1:${port}${path}` })}\n`);
}

/** Closes every browser that is still open. */
export async function closeBrowsers(): Promise<void> {
  await Promise.allSettled([...open].map((context) => context.close()));
  if (hiddenFolder !== null) rmSync(hiddenFolder, { recursive: true, force: true, maxRetries: 3 });
}
