import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { ended, launchChromium, ROOT, type Running } from '../e2e/fixtures/launch.ts';
import { CalendarPage } from '../e2e/pages/calendar.page.ts';
import { ImportsPage } from '../e2e/pages/imports.page.ts';
import { needBrowser } from './browser.ts';
import { buildIfChanged } from './build.ts';
import { calendarWords, type DemoLanguage, wordsOf } from './demo-words.ts';

/**
 * `node scripts/guide-pictures.ts [--out DIR] [--profile DIR]`: takes the guide's pictures from the real app with the demo data, as WebP.
 * The profile's place is legible in them; the folder must not be there yet, and is removed at the end.
 */
const { values } = parseArgs({ options: { out: { type: 'string' }, profile: { type: 'string' } } });
const out = resolve(values.out ?? join(ROOT, 'docs', 'images'));
const SIZE = { width: 1440, height: 900 } as const;

/** What the guide shows in each language: a demo post with texts of its own per channel, and a plan with a little of everything. */
const SHOWN = {
  pl: {
    post: 'rose-c24',
    locale: 'pl_PL.UTF-8',
    client: 'Lodziarnia Pingwin',
    file: 'plan-grudzien.csv',
    plan: [
      'Data;Godzina;Kanał;Temat;Treść;Status;Hashtagi',
      '01.12.2026;17:00;Instagram;Smak grudnia: piernik;Piernik, powidła i szczypta goździków.;Zaakceptowane;#lody #piernik',
      '03.12.2026;9:30;Facebook;Zmieniają się godziny;W grudniu otwarte od 12 do 20.;Do akceptacji;',
      'pt. 4 grudnia;18.00;IG, FB;Mikołajki: druga gałka gratis;Dla każdego, kto przyjdzie w czapce.;Szkic;#mikołajki',
      '8.12.2026;;Instagram;Ankieta: orzech czy mak?;;Pomysł;',
      '31.02.2026;12:00;Facebook;Lody na zapas;Pudełka do domu.;Szkic;',
      '11.12.2026;17:00;Gablota;Plakat z cennikiem;Wydruk A3.;Szkic;',
      '15.12.2026;17:00;Instagram;Jak powstaje sorbet;Rolka z pracowni.;Zaplanowane;#sorbet',
      ';;Instagram;Historia naszego pingwina;Skąd się wziął w szyldzie.;Pomysł;',
      '22.12.2026;10:00;Facebook;Świąteczne godziny;Wigilia do 14.;Zaakceptowane;',
    ],
  },
  en: {
    post: 'rose-c24',
    locale: 'en_GB.UTF-8',
    client: 'Penguin Gelato',
    file: 'december-plan.csv',
    plan: [
      'Date,Time,Channel,Topic,Copy,Status,Hashtags',
      '01/12/2026,17:00,Instagram,Flavour of December: gingerbread,"Gingerbread, plum jam and a pinch of cloves.",Approved,#gelato #gingerbread',
      '03/12/2026,9:30,Facebook,New opening hours,Open from 12 to 8 in December.,In review,',
      'Fri 4 December,6 pm,"IG, FB",St Nicholas Day: second scoop free,For everyone who comes in a red hat.,Draft,#stnicholas',
      '08/12/2026,,Instagram,Poll: hazelnut or poppy seed?,,Idea,',
      '31/02/2026,12:00,Facebook,Gelato to take home,Boxes for the freezer.,Draft,',
      '11/12/2026,17:00,Shop window,Poster with prices,A3 print.,Draft,',
      '15/12/2026,17:00,Instagram,How a sorbet is made,A reel from the workshop.,Scheduled,#sorbet',
      ',,Instagram,The story of our penguin,How it got into the sign.,Idea,',
      '22/12/2026,10:00,Facebook,Christmas hours,Open until 2 pm on Christmas Eve.,Approved,',
    ],
  },
} as const satisfies Record<DemoLanguage, object>;

mkdirSync(out, { recursive: true });
needBrowser();
await buildIfChanged(ROOT, { output: 'quiet' });
for (const language of ['pl', 'en'] as const) await takeAll(language);

async function takeAll(language: DemoLanguage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rytm-guide-'));
  const profile = values.profile ?? join(folder, 'profile');
  // Fails where something is already: what is removed at the end was made here.
  mkdirSync(profile);
  try {
    const app = await open(language, profile);
    try {
      await walk(app.page, language);
      await app.page.evaluate(() => window.api.call['system.quit']({})).catch(() => undefined);
      await ended(app.process);
    } finally {
      app.process.kill('SIGKILL');
      await app.detach();
    }
  } finally {
    for (const made of [profile, folder])
      rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function open(language: DemoLanguage, profile: string): Promise<Running> {
  writeFileSync(join(profile, 'window.json'), JSON.stringify({ x: 0, y: 0, ...SIZE }));
  const { locale } = SHOWN[language];
  const app = await launchChromium({
    profile,
    environment: { LANG: locale, LC_ALL: locale, LANGUAGE: language },
    answers: async () => undefined,
  });
  await app.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return app;
}

async function walk(page: Page, language: DemoLanguage): Promise<void> {
  const words = wordsOf(language);
  const calendar = new CalendarPage({ page });
  await expect(page.getByText(words.start.demo.title)).toBeVisible();
  await take(page, language, 'first-run');
  await page.getByRole('button', { name: words.start.demo.title }).click();
  await expect(page.locator('[data-canvas] [data-card]').first()).toBeVisible({ timeout: 60_000 });
  await take(page, language, 'month');
  await showDrag(page, calendar, language);
  await showPost(page, calendar, language);
  await showClient(page, language);
  await showPlan(page, language);
  await showReport(page, language);
  await showImport(page, language);
}

type Room = 'calendar' | 'clients' | 'plans' | 'reports';

async function enter(page: Page, language: DemoLanguage, room: Room): Promise<void> {
  const { rooms } = wordsOf(language).common;
  await page.getByRole('navigation', { name: rooms.label }).getByText(rooms[room]).click();
}

/** A card out of the backlog over an empty day: the ghost says the day and the channel's next hour. */
async function showDrag(page: Page, calendar: CalendarPage, language: DemoLanguage): Promise<void> {
  const today = page.locator('[data-month] [data-date][aria-current="date"], [data-month] [data-today]').first();
  const empty = page.locator('[data-month] [data-date]').filter({ hasNot: page.locator('[data-card]') });
  const after = (await today.count()) > 0 ? await today.getAttribute('data-date') : '';
  const dates = await empty.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-date') ?? ''));
  const index = Math.max(
    dates.findIndex((date) => date > (after ?? '')),
    0,
  );
  await calendar.carry(page.locator('[data-backlog] [data-card]').nth(1), empty.nth(index));
  await take(page, language, 'drag');
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

async function showPost(page: Page, calendar: CalendarPage, language: DemoLanguage): Promise<void> {
  const title = titleOf(language, SHOWN[language].post);
  await page.getByRole('button', { name: calendarWords(language).backlog.hide }).click();
  await calendar.card(title).click();
  await page.getByRole('tab', { name: /^Instagram/ }).click();
  await page.getByRole('button', { name: /^1\. / }).click();
  await take(page, language, 'post');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: calendarWords(language).backlog.show }).click();
}

function titleOf(language: DemoLanguage, id: string): string {
  const file = join(ROOT, 'resources', 'demo', `demo.${language}.json`);
  const { clients } = JSON.parse(readFileSync(file, 'utf8')) as {
    clients: Record<string, { posts: Record<string, { title: string }> }>;
  };
  return Object.values(clients).flatMap(({ posts }) => posts[id]?.title ?? [])[0] ?? id;
}

async function showClient(page: Page, language: DemoLanguage): Promise<void> {
  await enter(page, language, 'clients');
  const open = page.locator('main').getByRole('button', { name: new RegExp(`: ${await florist(page)}$`) });
  await open.click();
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  // The first channel with its hours.
  await page.locator('main').getByRole('button', { name: /@/ }).first().click();
  await page.mouse.move(0, 0);
  await take(page, language, 'client');
}

/** The demo's florist, by its colour, for its name in this language. */
async function florist(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const listed = await window.api.call['clients.list']({});
    const found = listed.ok ? listed.value.find(({ colour }) => colour === '#9a4f6b') : undefined;
    return found?.name ?? '';
  });
}

/** The florist's plan with its targets and what follows from them. */
async function showPlan(page: Page, language: DemoLanguage): Promise<void> {
  const name = await page.evaluate(
    async (client) => {
      const [clients, plans] = [await window.api.call['clients.list']({}), await window.api.call['plans.list']({})];
      const own = clients.ok ? clients.value.find((one) => one.name === client) : undefined;
      return (plans.ok ? plans.value.find(({ clientId }) => clientId === own?.id)?.name : undefined) ?? '';
    },
    await florist(page),
  );
  await enter(page, language, 'plans');
  await page.locator('main').getByRole('button', { name }).first().click();
  await page.getByRole('navigation').last().getByRole('button').last().click();
  await expect(page.locator('[aria-labelledby="plan-block"] table').nth(1)).toBeVisible();
  await page.mouse.move(0, 0);
  await take(page, language, 'plan');
}

async function showReport(page: Page, language: DemoLanguage): Promise<void> {
  await enter(page, language, 'reports');
  await page
    .locator('main li button')
    .filter({ hasText: await florist(page) })
    .click();
  const cover = page.frameLocator('iframe').getByRole('heading', { level: 1 }).first();
  await expect(cover).toBeVisible({ timeout: 30_000 });
  await take(page, language, 'report');
}

async function showImport(page: Page, language: DemoLanguage): Promise<void> {
  const { plan, file, client } = SHOWN[language];
  await enter(page, language, 'calendar');
  const imports = new ImportsPage(page, language);
  await imports.open();
  await imports.chooseText(plan.join('\r\n'), file);
  await imports.nameClient(client);
  await imports.next();
  await expect(imports.headline).toBeVisible();
  await take(page, language, 'import');
}

async function take(page: Page, language: DemoLanguage, name: string): Promise<void> {
  const path = join(out, `${name}.${language}.webp`);
  // Thumbnails that are in sight, and not broken off.
  await page.evaluate(async () => {
    const pictures = [...document.images].filter((image) => image.loading !== 'lazy' || image.complete);
    await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)));
  });
  const { size } = await sharp(await page.screenshot())
    .webp({ quality: 86, effort: 6 })
    .toFile(path);
  process.stdout.write(`${path} ${Math.round(size / 1024)} kB\n`);
}
