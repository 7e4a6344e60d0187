import { expect, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { StartPage } from '../pages/start.page.ts';

const APP = {
  pl: { add: 'Nowy klient', name: 'Nazwa', calendar: 'Kalendarz' },
  en: { add: 'New client', name: 'Name', calendar: 'Calendar' },
} as const;

for (const language of ['pl', 'en'] as const) {
  test.describe(`the first run on a system in ${language}`, () => {
    test.use({ rytmOptions: { language } });

    test('speaks the language of the system, and begins empty at the form of a first client', async ({ rytm }) => {
      const start = new StartPage(rytm.page);
      await expect(start.language(language)).toBeChecked();
      expect(await rytm.page.locator('html').getAttribute('lang')).toBe(language);
      await start.empty(language).click();
      await expect(rytm.page.getByRole('heading', { name: APP[language].add })).toBeVisible();
      await expect(rytm.page.getByRole('textbox', { name: APP[language].name, exact: true })).toBeFocused();
      expect(await rytm.call('settings.get', {})).toMatchObject({ language, view: { room: 'clients' } });
      expect(await rytm.call('clients.list', {})).toEqual([]);

      await rytm.restart();
      await expect(rytm.page.getByRole('navigation')).toBeVisible();
      await expect(new StartPage(rytm.page).empty(language)).toHaveCount(0);
      expect(await rytm.page.locator('html').getAttribute('lang')).toBe(language);
    });

    test('looks around with demo data, in the calendar and after a restart', async ({ rytm }) => {
      const start = new StartPage(rytm.page);
      await start.demo(language).click();
      await expect(rytm.page.getByRole('main', { name: APP[language].calendar })).toBeVisible({ timeout: 30_000 });
      const demo = await rytm.call('demo.state', {});
      expect(demo.clients).toBe(2);
      expect(demo.posts).toBeGreaterThan(80);
      const clients = await rytm.call('clients.list', {});
      expect(clients.map((client) => client.reportLanguage)).toEqual([language, language]);
      await rytm.restart();
      await expect(rytm.page.getByRole('main', { name: APP[language].calendar })).toBeVisible();
      expect(await rytm.call('demo.state', {})).toEqual(demo);
    });
  });
}

test.describe('the first run', () => {
  test('switches the language live, and nothing is stored before the choice', async ({ rytm }) => {
    const start = new StartPage(rytm.page);
    await start.chooseLanguage('en');
    await expect(start.demo('en')).toBeVisible();
    expect((await rytm.call('settings.get', {})).language).toBeNull();
    await start.chooseLanguage('pl');
    await start.chooseLanguage('en');
    await start.empty('en').click();
    await expect(rytm.page.getByRole('heading', { name: 'New client' })).toBeVisible();
    expect((await rytm.call('settings.get', {})).language).toBe('en');
  });

  test('is done by keyboard alone', async ({ rytm }) => {
    const start = new StartPage(rytm.page);
    await start.empty('pl').waitFor();
    await rytm.page.keyboard.press('Tab');
    await expect(start.language('pl')).toBeFocused();
    await rytm.page.keyboard.press('ArrowRight');
    await expect(start.language('en')).toBeChecked();
    await rytm.page.keyboard.press('Tab');
    await expect(start.empty('en')).toBeFocused();
    await rytm.page.keyboard.press('Tab');
    await expect(start.demo('en')).toBeFocused();
    await rytm.page.keyboard.press('Shift+Tab');
    await rytm.page.keyboard.press('Enter');
    await expect(rytm.page.getByRole('heading', { name: 'New client' })).toBeVisible();
  });

  test('goes on where the demo was written and the window was closed before the choice was', async ({ rytm }) => {
    await rytm.call('demo.fill', { language: 'pl' });
    await new StartPage(rytm.page).demo('pl').click();
    await expect(rytm.page.getByRole('main', { name: 'Kalendarz' })).toBeVisible();
    expect((await rytm.call('demo.state', {})).clients).toBe(2);
  });
});

for (const dark of [false, true]) {
  test.describe(`the first run in ${dark ? 'dark' : 'light'} on a small window`, () => {
    test.use({ rytmOptions: { dark, size: { width: 1024, height: 700 } } });

    test('has nothing that axe finds wrong, and shows both choices whole', async ({ rytm }) => {
      const start = new StartPage(rytm.page);
      await expect(start.empty('pl')).toBeInViewport({ ratio: 1 });
      await expect(start.demo('pl')).toBeInViewport({ ratio: 1 });
      await expectAccessible(rytm.page);
    });
  });
}
