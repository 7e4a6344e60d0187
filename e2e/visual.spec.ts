import { join } from 'node:path';
import english from '../src/shared/locales/en/common.json' with { type: 'json' };
import polish from '../src/shared/locales/pl/common.json' with { type: 'json' };
import { expect, type Rytm, test } from './fixtures/rytm.ts';
import { CalendarPage } from './pages/calendar.page.ts';

/**
 * Pictures of the calendar's views, in both languages and themes. How to take them anew: docs/how-to/renew-the-pictures.md. They hold
 * nothing of the machine: Inter comes with the app, the day is a fixed one far from today, and the clock stands still.
 */
test.use({ rytmOptions: { size: { width: 1024, height: 700 } } });

/** A Wednesday; what the pictures show lies in its quarter. */
const NOW = '2031-05-14T10:40:00+02:00';
const DATE = '2031-05-14';

const POSTS = [
  ['Śniadania do 12:00', '2031-05-12', '07:45', 'published', 0, ['menu']],
  ['Bukiet tygodnia: Poranek', '2031-05-12', '08:30', 'published', 1, ['bukiet tygodnia', 'reel']],
  ['Źdźbło, żonkil i łąka', '2031-05-13', '18:00', 'approved', 1, []],
  ['Przerwa kawowa: lista kontrolna', '2031-05-14', '09:00', 'changes', 0, ['menu', 'stałe', 'jesień']],
  ['Reel: łąka w słoiku', '2031-05-14', '14:30', 'scheduled', 1, ['reel']],
  ['', '2031-05-14', null, 'draft', 0, []],
  ['Jak przechowywać kawę ziarnistą, żeby nie wietrzała', '2031-05-15', '08:00', 'review', 0, ['poradnik']],
  ['Kwiaty suszone bez kurzu', '2031-05-15', '12:15', 'draft', 1, ['poradnik']],
  ['Weekendowy zestaw', '2031-05-17', '09:30', 'idea', 0, []],
  ['Odwołany kiermasz', '2031-05-18', '10:00', 'cancelled', 1, []],
  ['Dzień Matki', '2031-05-26', '08:00', 'approved', 1, ['święta']],
  ['Lody kawowe', '2031-06-03', '12:00', 'draft', 0, ['menu']],
  ['Wianki na Noc Świętojańską', '2031-06-23', '17:30', 'idea', 1, ['reel', 'święta']],
] as const;

const DAY_OF_MANY = '2031-05-21';

async function seed(rytm: Rytm): Promise<void> {
  const channels: { clientId: string; channelId: string }[] = [];
  for (const [name, colour, network] of [
    ['Kawiarnia Trzy Termosy', '#2f6f73', 'instagram'],
    ['Kwiaciarnia Róża', '#f2c14e', 'facebook'],
  ] as const) {
    const client = await rytm.call('clients.create', { name, colour });
    const channel = await rytm.call('channels.create', { clientId: client.id, network });
    channels.push({ clientId: client.id, channelId: channel.id });
  }
  const many = Array.from(
    { length: 9 },
    (_, index) => [`Post ${index + 1}`, DAY_OF_MANY, `${10 + index}:00`, 'draft', index % 2, []] as const,
  );
  for (const [title, date, time, status, client, labels] of [...POSTS, ...many]) {
    const { clientId, channelId } = channels[client] ?? { clientId: '', channelId: '' };
    const post = { title, date, time, status, labels: [...labels], channels: [{ channelId }] };
    await rytm.call('posts.create', { clientId, ...post });
  }
  await rytm.call('posts.create', { clientId: channels[0]?.clientId ?? '', title: 'Historia naszej kawiarni' });
}

/** What is there once a view is drawn. */
const DRAWN = {
  month: '[data-month] [data-card]',
  week: '.rbc-time-view [data-card]',
  day: '.rbc-time-view [data-card]',
  list: '[data-list] [data-card]',
  quarter: '[data-quarter] [data-card]',
} as const;
const VIEWS = Object.keys(DRAWN) as (keyof typeof DRAWN)[];

for (const language of ['pl', 'en'] as const) {
  const { rooms } = { pl: polish, en: english }[language];

  test.describe(`the calendar looks as it did (${language})`, () => {
    test.use({ rytmOptions: { size: { width: 1024, height: 700 } } });

    test('in every view, light and dark', async ({ rytm }) => {
      test.setTimeout(240_000);
      await seed(rytm);
      const view = { room: 'clients', view: 'month', date: DATE, clientId: null, backlog: true } as const;
      await rytm.call('settings.update', { language, view });
      await rytm.reload();
      const { page } = rytm;
      // The calendar's clock is read when the calendar is opened.
      await page.clock.setFixedTime(new Date(NOW));
      await page.getByRole('navigation').getByText(rooms.calendar, { exact: true }).click();
      await expect(new CalendarPage(rytm).backlog).toBeVisible();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const name of VIEWS) {
        await page.keyboard.press(name.charAt(0));
        await expect(page.locator(DRAWN[name]).first()).toBeVisible();
        // What is marked on cards and counted in the head is of this view, and of the one before until then.
        await expect(page.locator('[data-warnings-button]')).toHaveAttribute('aria-busy', 'false');
        await page.mouse.move(2, 690);
        for (const scheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: scheme });
          await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
          await expect.soft(page).toHaveScreenshot(`${name}-${language}-${scheme}.png`, {
            stylePath: join(import.meta.dirname, 'visual', 'steady.css'),
          });
        }
      }
    });
  });
}
