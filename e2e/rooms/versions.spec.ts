import englishPosts from '../../src/shared/locales/en/posts.json' with { type: 'json' };
import english from '../../src/shared/locales/en/versions.json' with { type: 'json' };
import polishPosts from '../../src/shared/locales/pl/posts.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/versions.json' with { type: 'json' };
import { expect, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage } from '../pages/calendar.page.ts';

const TEXTS = { pl: { ...polish, posts: polishPosts }, en: { ...english, posts: englishPosts } } as const;

for (const language of ['pl', 'en'] as const) {
  const texts = TEXTS[language];

  test.describe(`versions of a post (${language})`, () => {
    test.use({ rytmOptions: { dark: language === 'en', size: { width: 1024, height: 700 } } });

    test('are kept when it is closed, say what changed word by word, and come back', async ({ rytm }) => {
      const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
      const text = 'Gęślą jaźń, świeże róże';
      const post = await rytm.call('posts.create', { clientId: client.id, title: 'Bukiet', text, date: '2026-11-12' });
      await rytm.call('posts.keepVersion', { id: post.id });
      await rytm.call('settings.update', { language, view: { room: 'calendar', view: 'month', date: '2026-11-12' } });
      await rytm.reload();
      const { page } = rytm;
      await new CalendarPage(rytm).card('Bukiet').click();
      const field = page.getByRole('textbox', { name: texts.posts.text.base });
      await field.fill('Gęślą jaźń, świeże żółte tulipany');
      await page.getByRole('button', { name: texts.posts.close }).click();
      await expect.poll(async () => (await rytm.call('posts.versions', { id: post.id })).length).toBe(2);

      await new CalendarPage(rytm).card('Bukiet').click();
      await page.getByRole('button', { name: texts.posts.more }).click();
      await page.getByRole('menuitem', { name: texts.posts.versions }).click();
      const dialog = page.getByRole('dialog', { name: texts.title.replace('{{title}}', 'Bukiet') });
      await expect(dialog.getByText(texts.same)).toBeVisible();
      await dialog.getByRole('navigation').getByRole('button').last().click();
      await expect(dialog.locator('ins')).toHaveText([/żółte tulipany/]);
      await expect(dialog.locator('del')).toHaveText([/róże/]);
      await expectAccessible(page, [], '[role="dialog"]');
      await dialog.getByRole('button', { name: texts.restore }).click();
      await expect(dialog).toBeHidden();
      await expect(field).toHaveValue(text);
      await page.getByRole('button', { name: texts.posts.close }).press('Control+z');
      await expect(field).toHaveValue('Gęślą jaźń, świeże żółte tulipany');
    });
  });
}
