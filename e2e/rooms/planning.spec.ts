import englishCommon from '../../src/shared/locales/en/common.json' with { type: 'json' };
import english from '../../src/shared/locales/en/planning.json' with { type: 'json' };
import englishSeries from '../../src/shared/locales/en/series.json' with { type: 'json' };
import polishCommon from '../../src/shared/locales/pl/common.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/planning.json' with { type: 'json' };
import polishSeries from '../../src/shared/locales/pl/series.json' with { type: 'json' };
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage } from '../pages/calendar.page.ts';

const SERIES = { pl: polishSeries, en: englishSeries } as const;

const WORDS = {
  pl: { ...polish, common: polishCommon },
  en: { ...english, common: englishCommon },
} as const;

/** A client with a channel on Instagram (slots on Tuesdays and Thursdays at 18:00), the calendar on a month that no clock has passed. */
async function open(rytm: Rytm, view: 'month' | 'week' = 'month', language: 'pl' | 'en' = 'pl') {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', colour: '#9a4f6b' });
  const slots = [
    { weekday: 2, time: '18:00' },
    { weekday: 4, time: '18:00' },
  ];
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram', slots });
  const shown = { room: 'calendar', view, date: '2031-11-12', clientId: client.id, backlog: true } as const;
  await rytm.call('settings.update', { language, view: shown });
  await rytm.reload();
  await expect(rytm.page.locator('[data-backlog]')).toBeVisible();
  return { client, channel };
}

for (const language of ['pl', 'en'] as const) {
  test.describe(`planning (${language})`, () => {
    test('lie as bars over the days, move by keyboard, and are taken back', async ({ rytm }) => {
      await open(rytm, 'month', language);
      const words = WORDS[language];
      const { page } = rytm;
      const add = async (item: string) => {
        await page.getByRole('button', { name: words.add.label }).click();
        await page.getByRole('menuitem', { name: item }).click();
      };
      await add(words.add.campaign);
      const dialog = page.getByRole('dialog', { name: words.dialog.newCampaign });
      await dialog.getByRole('button', { name: words.common.actions.add }).click();
      await expect(dialog.getByText(words.dialog.nameMissing)).toBeVisible();
      await dialog.getByLabel(words.dialog.name).fill('Zaduszki i andrzejki');
      await dialog.getByLabel(words.dialog.to, { exact: true }).fill('2031-11-23');
      await expectAccessible(page, [], '[role="dialog"]');
      await page.keyboard.press('Enter');
      // From Wednesday the 12th to Sunday the 23rd: a bar in each of the two weeks.
      const bars = page.locator('[data-bar][data-kind="campaign"]');
      await expect(bars).toHaveCount(2);
      await add(words.add.note);
      await page.getByRole('textbox', { name: words.dialog.text }).fill('Sesja zdjęciowa o 10:00');
      await page.getByRole('dialog').getByRole('button', { name: words.common.actions.add }).click();
      const note = page.locator('[data-bar][data-kind="note"]');
      await expect(note).toHaveCount(1);
      await expect(page.getByRole('dialog')).toBeHidden();
      await note.focus();
      await page.keyboard.press('Alt+ArrowRight');
      await expect.poll(async () => (await rytm.call('dayNotes.list', {}))[0]?.startsOn).toBe('2031-11-13');
      await expect(note).toBeFocused();
      await page.keyboard.press('Delete');
      await expect(note).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(note).toHaveCount(1);
      await bars.first().press('Enter');
      await page.getByRole('dialog').getByLabel(words.dialog.to, { exact: true }).fill('2031-11-16');
      await page.keyboard.press('Enter');
      await expect(bars).toHaveCount(1);
      await expectAccessible(page);
      await page.keyboard.press('w');
      await expect(bars).toHaveCount(1);
    });

    test('a post repeats; a drag and a deletion ask for which posts, and one undo takes back all of it', async ({
      rytm,
    }) => {
      const { client, channel } = await open(rytm, 'month', language);
      const words = SERIES[language];
      const { page } = rytm;
      const channels = [{ channelId: channel.id }];
      const fields = { clientId: client.id, title: 'Bukiet tygodnia', time: '18:00', channels };
      await rytm.call('posts.create', { ...fields, date: '2031-11-04' });
      const calendar = new CalendarPage(rytm);
      const days = async () => (await rytm.call('posts.list', {})).map((post) => post.date?.slice(5)).join(' ');
      await calendar.card('Bukiet').click({ button: 'right' });
      await page.getByRole('menuitem', { name: words.menu.repeat }).click();
      await page.getByLabel(words.form.after).check();
      await page.getByLabel(words.form.times).fill('4');
      await expectAccessible(page, [], '[role="dialog"]');
      await page.getByRole('button', { name: words.form.start, exact: true }).click();
      await expect.poll(days).toBe('11-04 11-11 11-18 11-25');
      await calendar.drag(calendar.day('2031-11-11').locator('[data-card]'), calendar.day('2031-11-13'));
      await page.getByRole('radio', { name: words.scope.following }).check();
      await page.getByRole('button', { name: words.scope.moveNow, exact: true }).click();
      await expect.poll(days).toBe('11-04 11-13 11-20 11-27');
      await page.keyboard.press('Control+z');
      await expect.poll(days).toBe('11-04 11-11 11-18 11-25');
      await calendar.day('2031-11-18').locator('[data-card]').focus();
      await page.keyboard.press('Delete');
      await page.getByRole('dialog').getByRole('button', { name: words.scope.removeNow, exact: true }).click();
      await expect.poll(days).toBe('11-04 11-11 11-25');
    });
  });
}
