import { join } from 'node:path';
import { expect, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ClientsPage } from '../pages/clients.page.ts';

const PASSWORD = 'Żonkile po deszczu';

test('a client is handed over as an encrypted file by keyboard, and brought in from it where they are not', async ({
  rytm,
}) => {
  const { id } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const post = { clientId: id, title: 'Jesienne bukiety', date: '2026-11-20', time: '12:00' };
  await rytm.call('posts.create', post);
  await rytm.call('settings.update', { language: 'pl', view: { room: 'clients' } });
  await rytm.reload();
  const { page } = rytm;
  await new ClientsPage(page).openClient('Kwiaciarnia Róża');
  const dialog = page.getByRole('dialog');

  await page.getByRole('button', { name: 'Więcej działań: Kwiaciarnia Róża' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Przekaż jako plik…' }).press('Enter');
  await expect(dialog.getByLabel('Hasło', { exact: true })).toBeFocused();
  await page.keyboard.type('krótkie');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Potrzeba co najmniej 10 znaków.')).toBeVisible();
  await dialog.getByLabel('Hasło', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Hasła się różnią. Wpisz dwa razy to samo.')).toBeVisible();
  await expectAccessible(page);
  const path = join(rytm.folder, 'Kwiaciarnia.rytm-client.age');
  await rytm.answerDialogs(path);
  await dialog.getByLabel('Powtórz hasło').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Plik jest zapisany.')).toBeVisible();
  await expect(dialog.getByText(path)).toBeVisible();
  await expectAccessible(page);
  await expect(dialog.getByRole('button', { name: 'Zamknij' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Więcej działań: Kwiaciarnia Róża' })).toBeFocused();

  // As on another computer: the client was never here.
  await rytm.call('history.undo', {});
  await rytm.call('history.undo', {});
  await expect(page.getByText('Nie ma jeszcze żadnego klienta')).toBeVisible();
  await page.getByRole('button', { name: 'Wczytaj plik klienta…' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Wybierz plik' })).toBeFocused();
  await dialog.locator('input[type=file]').setInputFiles(path);
  await expect(dialog.getByLabel('Hasło pliku')).toBeFocused();
  await page.keyboard.type('Żonkile po burzy');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Hasło nie pasuje do tego pliku.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Hasło pliku').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('definition').filter({ hasText: 'Kwiaciarnia Róża' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Wczytaj klienta' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await new ClientsPage(page).heading('Kwiaciarnia Róża').waitFor();
  await expect(page.getByText('Klient „Kwiaciarnia Róża” jest wczytany')).toBeVisible();
  expect(await rytm.call('posts.list', { clientId: id })).toMatchObject([post]);

  await page.getByRole('button', { name: 'Lista klientów' }).click();
  await rytm.call('settings.update', { language: 'en' });
  await rytm.reload();
  await page.getByRole('button', { name: 'Bring in a client’s file…' }).click();
  await dialog.locator('input[type=file]').setInputFiles(path);
  await dialog.getByLabel('Password of the file').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('This client is already here.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bring in as a copy' }).click();
  await new ClientsPage(page, 'en').heading('Kwiaciarnia Róża (2)').waitFor();
});
