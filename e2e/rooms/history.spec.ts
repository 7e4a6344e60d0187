import english from '../../src/shared/locales/en/history.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/history.json' with { type: 'json' };
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage } from '../pages/calendar.page.ts';

const TEXTS = { pl: polish.panel, en: english.panel } as const;

/** A post that was moved twice, in the month where it lies. */
async function open(rytm: Rytm, language: 'pl' | 'en') {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const post = await rytm.call('posts.create', { clientId: client.id, title: 'Bukiet', date: '2026-11-10' });
  for (const date of ['2026-11-11', '2026-11-12']) await rytm.call('posts.move', { id: post.id, date });
  await rytm.call('settings.update', { language, view: { room: 'calendar', view: 'month', date: '2026-11-12' } });
  await rytm.reload();
  const calendar = new CalendarPage(rytm);
  await expect(calendar.day('2026-11-12').locator('[data-card]')).toBeVisible();
  return { calendar, post };
}

for (const language of ['pl', 'en'] as const) {
  const texts = TEXTS[language];

  test.describe(`the history (${language})`, () => {
    test.use({ rytmOptions: { dark: language === 'en', size: { width: 1024, height: 700 } } });

    test('goes back to any step and forth again, by mouse and by keyboard, after a restart too', async ({ rytm }) => {
      const { calendar } = await open(rytm, language);
      await rytm.page.getByRole('contentinfo').getByRole('button', { name: texts.title }).click();
      const panel = () => rytm.page.getByRole('dialog', { name: texts.title });
      const steps = () => panel().getByRole('option');
      await expect(steps()).toHaveCount(5);
      await expect(steps().first()).toHaveAccessibleName(new RegExp(`Bukiet.*12.*${texts.now}`));
      await expectAccessible(rytm.page);

      await steps().nth(2).click();
      await expect(calendar.day('2026-11-10').locator('[data-card]')).toBeVisible();
      await expect(steps().nth(2)).toHaveAttribute('aria-current', 'step');
      await expect(steps().first()).toHaveAccessibleName(new RegExp(texts.undone));
      await expectAccessible(rytm.page);

      await rytm.restart();
      await expect(calendar.day('2026-11-11')).toBeVisible();
      await rytm.page.keyboard.press('Control+Shift+h');
      await expect(steps().nth(2)).toHaveAttribute('aria-current', 'step');
      for (const key of ['ArrowUp', 'Enter']) await rytm.page.keyboard.press(key);
      await expect(calendar.day('2026-11-11').locator('[data-card]')).toBeVisible();
      for (const key of ['End', 'Enter']) await rytm.page.keyboard.press(key);
      await expect(steps().last()).toHaveAttribute('aria-current', 'step');
      expect(await rytm.call('clients.list', {})).toEqual([]);
      for (const key of ['Home', 'Enter']) await rytm.page.keyboard.press(key);
      await expect(calendar.day('2026-11-12').locator('[data-card]')).toBeVisible();
      await rytm.page.keyboard.press('Escape');
      await expect(panel()).toBeHidden();
      await expect(rytm.page.getByRole('button', { name: texts.title })).toBeFocused();
    });
  });
}
