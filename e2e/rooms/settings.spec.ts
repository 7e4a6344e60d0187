import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { SettingsPage } from '../pages/settings.page.ts';

/** Past the first run, in the settings. */
async function openRoom(rytm: Rytm): Promise<SettingsPage> {
  await rytm.call('settings.update', { language: 'pl', view: { room: 'settings' } });
  await rytm.reload();
  await rytm.page.getByRole('heading', { level: 1, name: 'Ustawienia' }).waitFor();
  return new SettingsPage(rytm.page);
}

/** Every row that undo covers, and history itself. */
function storeOf(rytm: Rytm): string {
  const database = new Database(join(rytm.profile, 'rytm.db'), { readonly: true });
  const tables = ['clients', 'channels', 'media', 'posts', 'post_channels', 'post_media', 'report_notes'];
  const rows = [...tables, 'history_steps', 'history_rows'].map((table) =>
    database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
  );
  database.close();
  return JSON.stringify(rows);
}

const filesOf = async (rytm: Rytm, folder: string) =>
  (await readdir(join(rytm.profile, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();

test.describe('settings', () => {
  test('change the language and the theme at once, and keep them', async ({ rytm }) => {
    const room = await openRoom(rytm);
    await room.choose('English');
    await expect(rytm.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await room.choose('Dark');
    await expect(rytm.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await expect.poll(async () => await rytm.call('settings.get', {})).toMatchObject({ language: 'en', theme: 'dark' });
    await rytm.restart();
    await expect(rytm.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expect(rytm.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });

  test('keep who prepares the reports, also when the window closes at once', async ({ rytm }) => {
    await openRoom(rytm);
    await rytm.page.getByRole('textbox', { name: 'Raport przygotowuje' }).pressSequentially('Marta Żak');
    await rytm.restart();
    expect((await rytm.call('settings.get', {})).preparedBy).toBe('Marta Żak');
  });

  test('say where the data lies and whether it is whole', async ({ rytm }) => {
    const { id } = await rytm.call('clients.create', { name: 'Róża' });
    const room = await openRoom(rytm);
    await expect(room.section('Dane').getByText(rytm.profile, { exact: true })).toBeVisible();
    await room.button('Sprawdź dane').click();
    await expect(rytm.page.getByText('Dane są w porządku.')).toBeVisible();
    await expect(rytm.page.getByText('1 klient, 0 kanałów, 0 postów, 0 plików')).toBeVisible();
    expect((await rytm.call('clients.get', { id })).name).toBe('Róża');
  });

  test('put into words what is wrong with the data', async ({ rytm }) => {
    const client = await rytm.call('clients.create', { name: 'Róża' });
    await rytm.call('posts.create', { clientId: client.id, date: '2026-11-12' });
    const room = await openRoom(rytm);
    const database = new Database(join(rytm.profile, 'rytm.db'));
    database.prepare(`UPDATE posts SET date = '2026-02-31'`).run();
    database.close();
    await room.button('Sprawdź dane').click();
    await expect(rytm.page.getByText('Znaleziono 1 problem')).toBeVisible();
    await expect(rytm.page.getByText('Post ma datę, której nie ma w kalendarzu')).toBeVisible();
  });
});

test.describe('demo data', () => {
  test('comes, and goes completely: the store is what it was', async ({ rytm }) => {
    const client = await rytm.call('clients.create', { name: 'Piekarnia' });
    await rytm.call('posts.create', { clientId: client.id, title: 'Chleb', date: '2026-11-12' });
    const room = await openRoom(rytm);
    const before = storeOf(rytm);
    await room.button('Wczytaj dane przykładowe').click();
    await expect(rytm.page.getByText(/W bazie są dane przykładowe: 2 klientów/)).toBeVisible({ timeout: 30_000 });
    expect((await rytm.call('clients.list', {})).length).toBe(3);
    const demo = (await rytm.call('clients.list', {})).find(({ isDemo }) => isDemo);
    await rytm.call('settings.update', { view: { clientId: demo?.id ?? null } });
    await rytm.call('clients.update', { id: demo?.id ?? '', notes: 'zmienione' });

    await room.button('Usuń dane przykładowe').click();
    const dialog = rytm.page.getByRole('dialog', { name: 'Usunąć dane przykładowe?' });
    await expect(dialog.getByText(/Znikną na dobre: 2 klientów/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Anuluj' }).click();
    await expect(dialog).toBeHidden();
    expect((await rytm.call('demo.state', {})).clients).toBe(2);
    await room.button('Usuń dane przykładowe').click();
    await dialog.getByRole('button', { name: 'Usuń dane przykładowe' }).click();
    await expect(room.button('Wczytaj dane przykładowe')).toBeVisible();
    expect(storeOf(rytm)).toBe(before);
    expect(await filesOf(rytm, 'media')).toEqual([]);
    expect(await filesOf(rytm, 'thumbnails')).toEqual([]);
    expect(await filesOf(rytm, 'backups')).toHaveLength(1);
    expect((await rytm.call('settings.get', {})).view.clientId).toBeNull();
    await expect(rytm.page.getByRole('contentinfo')).toContainText('Cofnij: dodanie posta „Chleb”');
  });
});

for (const dark of [false, true]) {
  test.describe(`settings in ${dark ? 'dark' : 'light'} on a small window`, () => {
    test.use({ rytmOptions: { dark, size: { width: 1024, height: 700 } } });

    test('have nothing that axe finds wrong', async ({ rytm }) => {
      await rytm.call('demo.fill', { language: 'pl' });
      const room = await openRoom(rytm);
      await rytm.page.getByText('Biblioteki i ich licencje').click();
      await room.button('Sprawdź dane').click();
      await expect(rytm.page.getByText('Dane są w porządku.')).toBeVisible();
      await expectAccessible(rytm.page);
      await room.button('Usuń dane przykładowe').click();
      await expect(rytm.page.getByRole('dialog')).toBeVisible();
      await expectAccessible(rytm.page, [], '[role="dialog"]');
    });
  });
}
