import english from '../../src/shared/locales/en/calendar.json' with { type: 'json' };
import englishDates from '../../src/shared/locales/en/dates.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/calendar.json' with { type: 'json' };
import polishDates from '../../src/shared/locales/pl/dates.json' with { type: 'json' };
import { expect, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage } from '../pages/calendar.page.ts';

const WORDS = {
  pl: { ...polish, kind: polishDates.kind },
  en: { ...english, kind: englishDates.kind },
} as const;

test('posts are filtered by what is wrong with them in each view, the profile too, and a view keeps that', async ({
  rytm,
}) => {
  const client = await rytm.call('clients.create', {
    name: 'Kwiaciarnia Róża',
    cadence: { dayMin: null, weekAlbum: false, monthDigest: false, off: ['no-marketing-task', 'outside-slots'] },
  });
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram' });
  const post = (title: string, date: string, more: object = {}) =>
    rytm.call('posts.create', {
      ...{ clientId: client.id, title, text: 'Kwiaty.', date, time: '10:00' },
      channels: [{ channelId: channel.id, format: 'post' }],
      ...more,
    });
  const story = { channels: [{ channelId: channel.id, format: 'story' }] };
  await post('Wieniec', '2031-11-11', story);
  await post('Bukiet', '2031-11-13');
  await post('Choinka', '2031-12-27', story);
  const calendar = new CalendarPage(rytm);
  const { page } = rytm;
  const shown = page.locator('[data-canvas] [data-card]');
  for (const language of ['pl', 'en'] as const) {
    const words = WORDS[language];
    const view = { room: 'calendar', view: 'month', date: '2031-11-11', clientId: client.id, backlog: true } as const;
    await rytm.call('settings.update', { language, view });
    await rytm.reload();
    await expect(shown).toHaveCount(2);
    const choose = async (kind: string) => {
      await page.keyboard.press('f');
      await page.getByRole('combobox', { name: words.filters.lists.warnings, exact: true }).fill(kind);
      await page.getByRole('option', { name: kind, exact: true }).click();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    };
    await choose(words.kind['on-holiday']);
    await expect(shown).toHaveCount(1);
    await expect(calendar.card('Wieniec')).toBeVisible();
    const bar = page.locator('[data-filter-bar]');
    await expect(bar).toContainText(`${words.filters.lists.warnings}: ${words.kind['on-holiday']}`);
    await expect(bar.locator('[data-hidden-count]')).toContainText('1');
    await expectAccessible(page);
    for (const key of ['w', 'd', 'l', 'q']) {
      await page.keyboard.press(key);
      await expect(shown).toHaveCount(1);
      await expect(shown).toContainText('Wieniec');
    }
    // No picture, and no holiday: the profile shows the one that lacks a picture, then nothing, with the way out.
    await calendar.view(words.views.grid);
    const tiles = page.locator('[data-tile]');
    await expect(page.getByRole('heading', { name: words.profile.filtered })).toBeVisible();
    await choose(words.kind['no-media']);
    await expect(tiles).toHaveCount(1);
    await expect(tiles).toContainText('Bukiet');
    await expectAccessible(page, [], 'main');
    await page.keyboard.press('/');
    await page.getByRole('textbox', { name: words.filters.text }).fill('wieniec');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: words.profile.filtered })).toBeVisible();
    await page.locator('main').getByRole('button', { name: words.filters.clear }).last().click();
    await expect(tiles).toHaveCount(1);
    await expect(bar).toBeHidden();
  }
});
