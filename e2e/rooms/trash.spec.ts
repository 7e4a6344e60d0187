import words from '../../src/shared/locales/pl/trash.json' with { type: 'json' };
import { expect, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage } from '../pages/calendar.page.ts';

for (const dark of [false, true]) {
  test.describe(`the trash in ${dark ? 'dark' : 'light'}`, () => {
    test.use({ rytmOptions: { dark, size: { width: 1024, height: 700 } } });

    test('gives a post back and a file, and deletes another post and a client for good after asking once', async ({
      rytm,
    }) => {
      const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
      for (const title of ['Bukiet', 'Wieniec', 'Żonkile'])
        await rytm.call('posts.create', { clientId: client.id, title, date: '2026-11-12', time: '14:30' });
      const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
      await rytm.call('clients.remove', { id: other.id });
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>';
      const { uploadId } = await rytm.call('uploads.begin', { name: 'mak.svg', bytes: svg.length });
      await rytm.call('uploads.append', { uploadId, offset: 0, base64: btoa(svg) });
      const file = await rytm.call('media.add', { uploadId, clientId: client.id });
      await rytm.call('media.remove', { media: [{ id: file.id }] });
      await rytm.call('settings.update', {
        language: 'pl',
        view: { room: 'calendar', view: 'month', date: '2026-11-12' },
      });
      await rytm.reload();
      const { page } = rytm;
      const calendar = new CalendarPage(rytm);
      for (const title of ['Bukiet', 'Wieniec', 'Żonkile']) {
        await calendar.card(title).focus();
        await page.keyboard.press('Delete');
        await expect(calendar.card(title)).toBeHidden();
      }
      await calendar.backlog.getByRole('button', { name: words.title }).click();
      const dialog = page.getByRole('dialog', { name: words.title });
      const things = dialog.getByRole('listitem');
      await expect(things).toHaveCount(5);
      await expectAccessible(page, [], '[role="dialog"]');
      await expect(things.filter({ hasText: 'Kawiarnia' })).toContainText('Klient · 0 postów · 0 plików');
      await dialog.locator('label', { hasText: words.kinds.file }).click();
      await expect(things).toHaveCount(1);
      await expect(things.locator('img')).toHaveJSProperty('naturalWidth', 10);
      await things.getByRole('button', { name: words.restoreOne.replace('{{title}}', 'mak.svg') }).click();
      await expect(page.getByText(words.restored.file_one.replace('{{count}}', '1'))).toBeVisible();
      await expect.poll(async () => (await rytm.call('media.list', {})).length).toBe(1);
      await things.getByRole('button', { name: words.removeOne.replace('{{title}}', 'Kawiarnia') }).click();
      await page
        .getByRole('dialog', { name: words.confirm.title.client_one.replace('{{count}}', '1') })
        .getByRole('button', { name: words.confirm.button })
        .click();
      const posts = things;
      await expect(posts).toHaveCount(3);
      await dialog.getByRole('textbox', { name: words.search }).fill('zonk');
      await expect(posts).toHaveCount(1);
      await expectAccessible(page, [], '[role="dialog"]');
      await posts.getByRole('button', { name: words.restoreOne.replace('{{title}}', 'Żonkile') }).click();
      await expect(dialog.getByText(words.none)).toBeVisible();
      await dialog.getByRole('textbox', { name: words.search }).clear();
      await expect(posts).toHaveCount(2);

      await posts.getByRole('button', { name: words.removeOne.replace('{{title}}', 'Wieniec') }).click();
      const question = page.getByRole('dialog', { name: words.confirm.title.post_one.replace('{{count}}', '1') });
      await expect(question).toBeVisible();
      await question.getByRole('button', { name: words.confirm.button }).click();
      await expect(posts).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(calendar.card('Żonkile')).toBeVisible();
      const steps = await rytm.call('history.list', {});
      expect(steps.map(({ params }) => params.title)).not.toContain('Wieniec');
    });
  });
}
