import english from '../../src/shared/locales/en/dates.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/dates.json' with { type: 'json' };
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage } from '../pages/calendar.page.ts';
import { ClientsPage } from '../pages/clients.page.ts';

type Language = 'pl' | 'en';

const WORDS = { pl: polish as unknown as typeof english, en: english } as const;

async function openCalendar(rytm: Rytm, language: Language, date: string): Promise<CalendarPage> {
  await rytm.call('settings.update', {
    language,
    view: { room: 'calendar', view: 'month', date, clientId: null, backlog: true },
  });
  await rytm.reload();
  return new CalendarPage(rytm);
}

test.describe('days with a name', () => {
  const NAMES = {
    pl: {
      holiday: 'Niepodległości',
      occasion: 'Black Friday',
      own: 'Rocznica otwarcia',
      lead: 'za 7 dni: Rocznica otwarcia',
    },
    en: { holiday: 'Independence', occasion: 'Black Friday', own: 'Opening', lead: 'in 7 days: Opening' },
  } as const;

  for (const language of ['pl', 'en'] as const) {
    test(`stand in the calendar, a client’s own with a reminder, and each kind can be hidden (${language})`, async ({
      rytm,
    }) => {
      const words = WORDS[language];
      const names = NAMES[language];
      await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
      await openCalendar(rytm, language, '2026-11-12');
      const marks = (date: string) => rytm.page.locator(`[data-day-marks="${date}"]`);
      await expect(marks('2026-11-11')).toHaveAttribute('title', new RegExp(names.holiday));
      await expect(marks('2026-11-27')).toHaveAttribute('title', names.occasion);
      await expect(marks('2026-11-10')).toHaveCount(0);

      const clients = new ClientsPage(rytm.page, language);
      await clients.open();
      await clients.openClient('Kwiaciarnia Róża');
      await rytm.page.getByRole('button', { name: words.own.add }).click();
      await rytm.page.getByRole('textbox', { name: words.own.name }).fill(names.own);
      await rytm.page.getByLabel(words.own.date, { exact: true }).fill('2020-11-25');
      await rytm.page.keyboard.press('Enter');
      await expect(rytm.page.getByRole('list', { name: words.own.title }).getByRole('listitem')).toHaveCount(1);
      await expectAccessible(rytm.page, [], '[aria-labelledby="client-dates"]');

      await rytm.page.getByRole('navigation').getByRole('button').nth(0).click();
      await expect(marks('2026-11-25')).toHaveAttribute('title', names.own);
      await expect(marks('2026-11-18')).toHaveAttribute('title', names.lead);
      await expectAccessible(rytm.page, [], '[data-month]');

      await rytm.page.getByRole('button', { name: words.menu }).click();
      await rytm.page.getByRole('menuitemcheckbox', { name: words.show.occasions }).click();
      await expect(marks('2026-11-27')).toHaveCount(0);
      await rytm.page.getByRole('menuitemcheckbox', { name: words.show.holidays }).click();
      await expect(marks('2026-11-11')).toHaveCount(0);
      await expect(marks('2026-11-25')).toHaveAttribute('title', names.own);
      await rytm.page.keyboard.press('Escape');
      expect((await rytm.call('settings.get', {})).dayKinds).toEqual(['trading-sundays', 'own-dates']);
    });
  }
});

test.describe('warnings and pauses', () => {
  test('a card says why it is warned of, the list leads to it, and moving it away takes the warning off', async ({
    rytm,
  }) => {
    const client = await rytm.call('clients.create', {
      name: 'Kwiaciarnia Róża',
      cadence: { dayMin: null, weekAlbum: false, monthDigest: false, off: ['content'] },
    });
    const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram' });
    const post = {
      clientId: client.id,
      task: 'reach' as const,
      channels: [{ channelId: channel.id, format: 'story' }],
    };
    await rytm.call('posts.create', { ...post, title: 'Wieniec', date: '2031-11-11', time: '10:00' });
    const calendar = await openCalendar(rytm, 'pl', '2031-11-12');
    const mark = calendar.card('Wieniec').locator('[data-warning]');
    await expect(mark).toHaveAttribute('title', 'Dzień wolny od pracy: Narodowe Święto Niepodległości.');
    await rytm.page.getByRole('button', { name: '1 ostrzeżenie' }).click();
    await expectAccessible(rytm.page, [], '[role="dialog"]');
    await rytm.page.locator('[data-warning-line]').click();
    await expect(calendar.card('Wieniec')).toBeFocused();
    await expect(calendar.card('Wieniec')).toHaveAttribute('aria-description', /Narodowe Święto Niepodległości/);
    await expect(rytm.page.locator('[data-post-warnings]')).toContainText('Dzień wolny od pracy');
    await rytm.page.keyboard.press('Alt+ArrowRight');
    await expect(calendar.day('2031-11-12').locator('[data-card]')).toHaveCount(1);
    await expect(mark).toHaveCount(0);
    await expect(rytm.page.locator('[data-warnings-button]')).toHaveCount(0);
  });

  test('a pause says beforehand what it touches, holds it in one step, and is ended early', async ({ rytm }) => {
    const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
    for (const date of ['2031-11-10', '2031-11-11', '2031-11-14']) {
      await rytm.call('posts.create', { clientId: client.id, title: `Bukiet ${date}`, date, time: '10:00' });
    }
    const calendar = await openCalendar(rytm, 'pl', '2031-11-12');
    const words = WORDS.pl.pause;
    await rytm.page.getByRole('button', { name: WORDS.pl.menu }).click();
    await rytm.page.getByRole('menuitem', { name: words.open }).click();
    const dialog = rytm.page.getByRole('dialog', { name: words.title });
    await dialog.getByLabel(words.from).fill('2031-11-10');
    await dialog.getByLabel(words.to).fill('2031-11-12');
    await dialog.getByRole('textbox', { name: words.reason }).fill('Żałoba');
    await expect(dialog.locator('[data-pause-effect="2"]')).toBeVisible();
    await expectAccessible(rytm.page, [], '[role="dialog"]');
    await rytm.page.keyboard.press('Enter');
    await expect(rytm.page.locator('[data-canvas] [data-held]')).toHaveCount(2);
    await expect(rytm.page.locator('[data-day-marks="2031-11-11"]')).toHaveAttribute('title', /wstrzymane: Żałoba/);
    await rytm.page.keyboard.press('Control+z');
    await expect(rytm.page.locator('[data-canvas] [data-held]')).toHaveCount(0);
    await rytm.page.keyboard.press('Control+Shift+z');
    await expect(calendar.card('Bukiet 2031-11-10').locator('[data-held]')).toBeVisible();
    await rytm.page.getByRole('button', { name: WORDS.pl.menu }).click();
    await rytm.page.getByRole('menuitem', { name: words.open }).click();
    await dialog.getByRole('button', { name: words.end }).click();
    await expect(rytm.page.locator('[data-canvas] [data-held]')).toHaveCount(0);
  });
});
