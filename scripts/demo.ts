import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { ended, launchChromium, type Running } from '../e2e/fixtures/launch.ts';
import { CalendarPage } from '../e2e/pages/calendar.page.ts';
import { needBrowser } from './browser.ts';
import { calendarWords, type DemoLanguage, wordsOf } from './demo-words.ts';

/**
 * `npm run demo -- --out DIR`: the main job without a display, in the real app: the first run, demo data, a drag with the mouse, an
 * undo, the inspector, every room in both themes, and the reports in both languages. Leaves PNG and PDF files and prints their names.
 */
const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  process.stderr.write('Say where to: npm run demo -- --out DIR\n');
  process.exit(2);
}
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
needBrowser();

/** The window's size in the pictures. */
const SIZE = { width: 1280, height: 800 } as const;

for (const language of ['pl', 'en'] as const) await showLanguage(language);

async function showLanguage(language: DemoLanguage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-demo-'));
  try {
    await tour(language, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function tour(language: DemoLanguage, folder: string): Promise<void> {
  const app = await open(language, folder);
  try {
    await walk(app, language);
    await app.page.evaluate(() => window.api.call['system.quit']({})).catch(() => undefined);
    await ended(app.process);
  } finally {
    // A tour that broke off must not leave the app behind.
    app.process.kill('SIGKILL');
    await app.detach();
  }
}

async function walk(app: Running, language: DemoLanguage): Promise<void> {
  const words = wordsOf(language);
  const { page } = app;
  const shot = (name: string) => leave(page, `${language}-${name}.png`);

  await expect(page.getByText(words.start.demo.title)).toBeVisible();
  await shot('1-first-run');
  await page.getByRole('button', { name: words.start.demo.title }).click();
  const calendar = new CalendarPage({ page });
  await expect(page.locator('[data-canvas] [data-card]').first()).toBeVisible({ timeout: 60_000 });
  await shot('2-month');

  await dragAndUndo(page, calendar, shot);
  await page.locator('[data-canvas] [data-card]').nth(6).click();
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await shot('5-inspector');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('6-inspector-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  for (const view of ['week', 'day', 'list'] as const) {
    await calendar.view(calendarWords(language).views[view]);
    await shot(`7-${view}`);
  }
  await calendar.view(calendarWords(language).views.month);
  await rooms(page, language, shot);
  await reports(page, app, language);
}

/** Picks a post up with the mouse, carries it three days on, lets go, and takes it back with Ctrl+Z. */
async function dragAndUndo(page: Page, calendar: CalendarPage, shot: (name: string) => Promise<void>): Promise<void> {
  const days = page.locator('[data-month] [data-date]');
  const from = days.filter({ has: page.locator('[data-card]') }).nth(3);
  const card = from.locator('[data-card]').first();
  const id = await card.getAttribute('data-card');
  const date = await from.getAttribute('data-date');
  const target = days.filter({ hasNot: page.locator('[data-card]') }).first();
  const targetDate = await target.getAttribute('data-date');
  await calendar.carry(card, target);
  await shot('3-drag');
  await page.mouse.up();
  // The demo is laid out around today: a drop on a day that is over asks what is meant.
  const moved = page.locator(`[data-date="${targetDate}"] [data-card="${id}"]`);
  const correct = page.getByRole('dialog').locator('[data-correct]');
  await expect(moved.or(correct)).toBeVisible();
  if (await correct.isVisible()) await correct.click();
  await expect(moved).toBeVisible();
  await shot('4-dropped');
  await page.keyboard.press('Control+z');
  await expect(page.locator(`[data-date="${date}"] [data-card="${id}"]`)).toBeVisible();
}

async function rooms(page: Page, language: DemoLanguage, shot: (name: string) => Promise<void>): Promise<void> {
  const { common } = wordsOf(language);
  for (const room of ['clients', 'settings'] as const) {
    await page.getByRole('navigation', { name: common.rooms.label }).getByText(common.rooms[room]).click();
    await expect(page.getByRole('main', { name: common.rooms[room] })).toBeVisible();
    await shot(`8-${room}`);
  }
}

/** Prints each client's month in both languages through the window's own button's verb; the save dialog is answered. */
async function reports(page: Page, app: Running, language: DemoLanguage): Promise<void> {
  const { common, reportsRoom } = wordsOf(language);
  await page.getByRole('navigation', { name: common.rooms.label }).getByText(common.rooms.reports).click();
  const clients = await page.evaluate(async () => {
    const listed = await window.api.call['clients.list']({});
    return listed.ok ? listed.value.map(({ id, name }) => ({ id, name })) : [];
  });
  for (const [index, client] of clients.entries()) {
    const button = page.locator('main li button').filter({ hasText: client.name });
    if (index === 0) await button.click();
    else await chooseClient(page, common.switcher.label, client.name);
    await expect(page.locator('iframe')).toBeVisible({ timeout: 30_000 });
    if (index === 0) await leave(page, `${language}-9-report.png`);
    const path = join(out, `${language}-report-${index + 1}.pdf`);
    await app.answerDialogs(path);
    await page.getByRole('button', { name: reportsRoom.print }).click();
    await expect(page.getByText(path)).toBeVisible({ timeout: 60_000 });
    process.stdout.write(`${path}\n`);
  }
}

async function chooseClient(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}:`) }).click();
  await page.getByRole('option', { name: new RegExp(name) }).click();
}

async function open(language: DemoLanguage, folder: string): Promise<Running> {
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const answersFile = join(folder, 'answers.json');
  writeFileSync(answersFile, '{}');
  writeFileSync(join(profile, 'window.json'), JSON.stringify({ x: 0, y: 0, ...SIZE }));
  const locale = language === 'pl' ? 'pl_PL.UTF-8' : 'en_GB.UTF-8';
  const app = await launchChromium({
    profile,
    environment: { LANG: locale, LC_ALL: locale, LANGUAGE: language, RYTM_DIALOG_ANSWERS: answersFile },
    answers: async (path) => writeFileSync(answersFile, JSON.stringify({ save: path })),
  });
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return app;
}

async function leave(page: Page, name: string): Promise<void> {
  const path = join(out, name);
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
}
