import english from '../../src/shared/locales/en/calendar.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/calendar.json' with { type: 'json' };
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage } from '../pages/calendar.page.ts';

type Language = 'pl' | 'en';
const TEXTS = { pl: polish, en: english } as const;

interface Seed {
  readonly language: Language;
  readonly view: 'month' | 'week' | 'list' | 'quarter';
  readonly posts: readonly {
    readonly title: string;
    readonly date: string;
    readonly time: string;
    readonly labels?: string[];
  }[];
}

/** A client with one channel and its posts, around 12 November 2037: a year with 2026's weekdays, and so far ahead that no drop is on a day gone by. */
async function open(rytm: Rytm, { language, view, posts }: Seed) {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', colour: '#ffe14d' });
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram' });
  const post = { clientId: client.id, status: 'draft' as const, channels: [{ channelId: channel.id }] };
  for (const given of posts) await rytm.call('posts.create', { ...post, ...given });
  const shown = { room: 'calendar', view, date: '2037-11-12', clientId: null, backlog: true } as const;
  await rytm.call('settings.update', { language, view: shown });
  await rytm.reload();
  const calendar = new CalendarPage(rytm);
  await expect(calendar.backlog).toBeVisible();
  const place = async (title: string) => {
    const found = (await rytm.call('posts.list', {})).find((candidate) => candidate.title === title);
    return `${found?.date} ${found?.time}`;
  };
  return { calendar, client, channel, place };
}

for (const language of ['pl', 'en'] as const) {
  const texts = TEXTS[language];

  test.describe(`the quarter (${language})`, () => {
    test.use({ rytmOptions: { dark: language === 'en', size: { width: 1024, height: 700 } } });

    test('shows its weeks, names a day’s posts, opens it, and moves posts by mouse and by keys', async ({ rytm }) => {
      const { calendar, place } = await open(rytm, {
        language,
        view: 'month',
        posts: [
          { title: 'Wieniec', date: '2037-11-12', time: '14:30' },
          { title: 'Żonkile', date: '2037-11-12', time: '18:00' },
          { title: 'Choinka', date: '2037-12-31', time: '09:00' },
        ],
      });
      const { page } = rytm;
      await page.keyboard.press('q');
      await expect(calendar.title).toHaveText(language === 'pl' ? 'IV kwartał 2037' : 'Q4 2037');
      await expect(page.locator('[data-month] [role="row"]')).toHaveCount(14);
      await expect(page.getByRole('rowheader').first()).toHaveText('40');
      const week = language === 'pl' ? 'Tydzień 46, 2 posty' : 'Week 46, 2 posts';
      await expect(page.getByRole('rowheader', { name: week })).toBeVisible();
      await expect(calendar.card('Choinka')).toBeVisible();
      await expectAccessible(page, [], 'main');

      await calendar.day('2037-11-12').hover();
      const names = page.locator('[data-day-names]');
      await expect(names).toContainText('Żonkile');

      // The hour stays and the words are those of the month.
      await calendar.carry(calendar.card('Wieniec'), calendar.day('2037-10-01'));
      await expect(calendar.ghost).toHaveText(language === 'pl' ? 'czw. 1 paź, 14:30' : 'Thu 1 Oct, 14:30');
      await expect(names).toBeHidden();
      await page.mouse.up();
      await expect.poll(() => place('Wieniec')).toBe('2037-10-01 14:30');
      await expect(calendar.day('2037-10-01').locator('[data-card]')).toHaveCount(1);

      await calendar.day('2037-11-11').focus();
      await page.keyboard.press('ArrowRight');
      await expect(calendar.day('2037-11-12')).toBeFocused();
      await expect(names).toContainText('Żonkile');
      await page.keyboard.press('Enter');
      await expect(calendar.panel.locator('[data-card]').filter({ hasText: 'Żonkile' })).toBeFocused();
      await page.keyboard.press('Alt+ArrowDown');
      await expect.poll(() => place('Żonkile')).toBe('2037-11-19 18:00');
      await expect(calendar.day('2037-11-19').locator('[data-card]')).toBeFocused();
      await page.keyboard.press('Alt+ArrowLeft');
      await expect.poll(() => place('Żonkile')).toBe('2037-11-18 18:00');
      await page.keyboard.press('Control+z');
      await expect.poll(() => place('Żonkile')).toBe('2037-11-19 18:00');

      await calendar.day('2037-11-26').click();
      await expect(calendar.panel).toContainText(texts.dayPanel.empty);
      await page.keyboard.press('Escape');
      await expect(calendar.day('2037-11-26')).toBeFocused();
      await page.keyboard.press('PageDown');
      await expect(calendar.title).toHaveText(language === 'pl' ? 'I kwartał 2038' : 'Q1 2038');
      await expect(page.locator('[data-month] [role="row"]')).toHaveCount(13);
    });
  });
}

const STATUSES = ['idea', 'draft', 'review', 'approved', 'scheduled', 'published'] as const;

test.describe('a narrow window', () => {
  test.use({ rytmOptions: { size: { width: 1024, height: 700 } } });

  test('gives the backlog’s room to the grid while a post of the grid is open', async ({ rytm }) => {
    const posts = [{ title: 'Wieniec', date: '2037-11-12', time: '14:30' }];
    const { calendar, client } = await open(rytm, { language: 'pl', view: 'month', posts });
    await rytm.call('posts.create', { clientId: client.id, title: 'Bez daty' });
    const waiting = calendar.backlog.locator('[data-card]');
    const inspector = rytm.page.locator('[data-inspector]');
    await waiting.click();
    await expect(inspector).toBeVisible();
    await expect(waiting).toBeVisible();
    await calendar.card('Wieniec').click();
    await expect(waiting).toBeHidden();
    await rytm.page.getByRole('button', { name: polish.backlog.show }).click();
    await expect(waiting).toBeVisible();
    await expect(inspector).toBeVisible();
    await rytm.page.getByRole('button', { name: polish.backlog.hide }).click();
    await expect(waiting).toBeHidden();
    await rytm.page.getByRole('button', { name: polish.backlog.show }).click();
    await expect(waiting).toBeVisible();
  });
});

test.describe('the list', () => {
  test.use({ rytmOptions: { size: { width: 1024, height: 700 } } });

  test('sorts as Polish does, changes a status in place as one step, and scrolls through hundreds of posts', async ({
    rytm,
  }) => {
    test.setTimeout(120_000);
    const { calendar, client } = await open(rytm, {
      language: 'pl',
      view: 'list',
      posts: [
        { title: 'Łódź', date: '2037-11-12', time: '14:30', labels: ['reel', 'jesień'] },
        { title: 'Ćma', date: '2037-11-20', time: '08:00' },
        { title: 'Lato', date: '2037-11-02', time: '10:00' },
        { title: 'Żuraw', date: '2037-12-01', time: '10:00' },
      ],
    });
    const { page } = rytm;
    const list = page.getByRole('grid', { name: polish.list.label });
    const titles = list.locator('[data-card] [data-column="title"]');
    const week = polish.list.week.replace('{{week}}', '46').replace('{{days}}', '9–15 lis 2037');
    await expect(list.getByRole('rowheader').nth(1)).toContainText(week);
    await expect(list.getByRole('rowheader').nth(1)).toContainText('1 post');
    await list.getByRole('button', { name: polish.list.title, exact: true }).click();
    await expect(titles).toHaveText(['Ćma', 'Lato', 'Łódź']);
    await expect(list.getByRole('rowheader')).toHaveCount(0);

    await page.getByText(polish.list.quarter, { exact: true }).click();
    await expect(titles).toHaveText(['Ćma', 'Lato', 'Łódź', 'Żuraw']);
    await expect(calendar.title).toHaveText('IV kwartał 2037');

    await calendar.card('Ćma').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(calendar.card('Łódź')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expectAccessible(page, [], 'main');
    await page.getByRole('menuitem', { name: 'Opublikowany' }).click();
    await expect(calendar.card('Łódź')).toHaveAttribute('data-status', 'published');
    await expect(calendar.card('Łódź')).toBeFocused();
    const statusOf = async () => (await rytm.call('posts.list', {})).find(({ title }) => title === 'Łódź')?.status;
    await expect.poll(statusOf).toBe('published');
    await page.keyboard.press('Control+z');
    await expect.poll(statusOf).toBe('draft');
    await expect(calendar.card('Łódź')).not.toHaveAttribute('data-status', 'published');

    // Hundreds of lines: few are in the page, and the last one is a key away.
    await page.evaluate(
      async ({ clientId, statuses }) => {
        for (let index = 0; index < 400; index += 1) {
          const date = `2037-11-${String((index % 30) + 1).padStart(2, '0')}`;
          const status = statuses[index % statuses.length] ?? 'draft';
          await window.api.call['posts.create']({ clientId, title: `Post ${index}`, date, time: '12:00', status });
        }
      },
      { clientId: client.id, statuses: [...STATUSES] },
    );
    await expect(page.locator('[data-list-scroller]').locator('..')).toContainText('404 posty');
    await calendar.card('Ćma').focus();
    await page.keyboard.press('End');
    await expect(calendar.card('Żuraw')).toBeFocused();
    expect(await list.locator('[data-card]').count()).toBeLessThan(80);
    const scroller = page.locator('[data-list-scroller]');
    const place = () => scroller.evaluate((element) => Math.round(element.scrollTop));
    const left = await place();
    expect(left).toBeGreaterThan(10_000);
    await expect.poll(async () => (await rytm.call('settings.get', {})).view.scroll.list).toBe(left);

    // The same place after another view and a restart; the hours keep theirs too.
    await page.keyboard.press('w');
    const hours = page.locator('.rbc-time-content');
    await hours.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await expect.poll(async () => (await rytm.call('settings.get', {})).view.scroll.week).toBe(720);
    await page.keyboard.press('l');
    await expect.poll(place).toBe(left);
    await rytm.restart();
    await expect(calendar.card('Żuraw')).toBeVisible();
    expect(await rytm.page.locator('[data-list-scroller]').evaluate((element) => Math.round(element.scrollTop))).toBe(
      left,
    );
    await rytm.page.keyboard.press('w');
    await expect(rytm.page.locator('.rbc-time-content')).toBeVisible();
    const share = () =>
      rytm.page.locator('.rbc-time-content').evaluate((element) => element.scrollTop / element.scrollHeight);
    await expect.poll(share).toBeCloseTo(0.5, 2);
  });
});
