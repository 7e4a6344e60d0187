import english from '../../src/shared/locales/en/calendar.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/calendar.json' with { type: 'json' };
import { expect, test } from '../fixtures/rytm.ts';
import { CalendarPage, middleOf } from '../pages/calendar.page.ts';

const TEXTS = { pl: polish, en: english } as const;

for (const language of ['pl', 'en'] as const) {
  const texts = TEXTS[language];

  test.describe(`previews (${language})`, () => {
    test.use({ rytmOptions: { dark: language === 'en' } });

    test('show without opening, by Space and by a resting pointer; C asks where to copy', async ({ rytm }) => {
      const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
      for (const [title, date] of [
        ['Bukiet', '2026-11-10'],
        ['Wieniec', '2026-11-12'],
      ] as const)
        await rytm.call('posts.create', {
          clientId: client.id,
          title,
          date,
          time: '14:30',
          text: `${title}: świeże róże`,
        });
      await rytm.call('settings.update', { language, view: { room: 'calendar', view: 'month', date: '2026-11-12' } });
      await rytm.reload();
      const { page } = rytm;
      const calendar = new CalendarPage(rytm);
      const preview = page.locator('[data-preview]');

      await calendar.card('Bukiet').focus();
      await page.keyboard.press('Space');
      await expect(preview).toContainText('Bukiet: świeże róże');
      await expect(calendar.card('Bukiet')).toBeFocused();
      await expect(page.locator('[data-inspector]')).toBeHidden();
      await calendar.card('Wieniec').focus();
      await expect(preview).toContainText('Wieniec: świeże róże');
      await page.keyboard.press('Escape');
      await expect(preview).toBeHidden();
      await expect(calendar.card('Wieniec')).toBeFocused();
      const rest = await middleOf(calendar.card('Bukiet'));
      await page.mouse.move(rest.x, rest.y);
      await expect(preview).toContainText('Bukiet: świeże róże');
      await page.mouse.move(rest.x, rest.y + 300);
      await expect(preview).toBeHidden();

      await calendar.card('Wieniec').focus();
      await page.keyboard.press('c');
      await expect(page.getByRole('dialog', { name: texts.dialog.copy })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(calendar.card('Wieniec')).toBeFocused();
    });
  });
}
