import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ImportsPage } from '../pages/imports.page.ts';

const FIXTURES = join(import.meta.dirname, '../../src/main/core/tables/fixtures');
const POLISH = join(FIXTURES, 'harmonogram-publikacji-cp1250-pl.csv');
const ENGLISH = join(FIXTURES, 'content-calendar-en.xlsx');

type Language = 'pl' | 'en';

async function begin(rytm: Rytm, language: Language): Promise<ImportsPage> {
  await rytm.call('settings.update', { language, view: { room: 'calendar' } });
  await rytm.reload();
  const imports = new ImportsPage(rytm.page, language);
  await imports.open();
  return imports;
}

async function expectNoAxeFaults(rytm: Rytm): Promise<void> {
  await expectAccessible(rytm.page, [], '[role="dialog"]');
}

const WAYS = [
  {
    language: 'pl',
    file: POLISH,
    client: 'Kawiarnia Trzy Sikorki',
    title: 'Poniedziałek smakuje lepiej z drożdżówką',
    headline: 'Powstanie 16 postów',
    button: 'Importuj 16 postów',
    month: 'październik 2026',
    toast: 'Zaimportowano 16 postów z pliku „harmonogram-publikacji-cp1250-pl.csv”.',
    undo: 'Cofnij',
  },
  {
    language: 'en',
    file: ENGLISH,
    client: 'Three Tits Café',
    title: 'Jak robimy tulipana w latte?',
    headline: '16 posts will be created',
    button: 'Import 16 posts',
    month: 'October 2026',
    toast: '16 posts imported from “content-calendar-en.xlsx”.',
    undo: 'Undo',
  },
] as const;

for (const way of WAYS) {
  test.describe(`the whole way in ${way.language}`, () => {
    test('brings a plan in, shows its month, is undone as one step, and stays after a restart', async ({ rytm }) => {
      const imports = await begin(rytm, way.language);
      await expectNoAxeFaults(rytm);
      await imports.choose(way.file);
      await imports.nameClient(way.client);
      await expectNoAxeFaults(rytm);
      await imports.next();
      await expect(imports.headline).toHaveText(way.headline);
      await expect(imports.dialog).toContainText(way.client);
      await expect(imports.rows.filter({ hasText: way.title })).toHaveCount(1);
      await expectNoAxeFaults(rytm);
      expect(await rytm.call('posts.list', {})).toEqual([]);

      await imports.dialog.getByRole('button', { name: way.button }).click();
      await expect(imports.dialog).toBeHidden();
      await expect(rytm.page.getByRole('heading', { level: 1 })).toHaveText(way.month);
      await expect(rytm.page.getByText(way.title).first()).toBeVisible();
      await expect(rytm.page.getByText(way.toast)).toBeVisible();
      expect(await rytm.call('posts.list', { from: '2026-10-01', to: '2026-10-16' })).toHaveLength(16);
      expect(await rytm.call('clients.list', {})).toMatchObject([{ name: way.client, reportLanguage: way.language }]);

      await rytm.page.getByRole('alert').getByRole('button', { name: way.undo }).click();
      await expect.poll(async () => await rytm.call('posts.list', {})).toEqual([]);
      expect(await rytm.call('clients.list', {})).toEqual([]);
      await rytm.page.keyboard.press('Control+Shift+Z');
      await expect.poll(async () => (await rytm.call('posts.list', {})).length).toBe(16);

      await rytm.restart();
      await expect(rytm.page.getByRole('heading', { level: 1 })).toHaveText(way.month);
      expect(await rytm.call('posts.list', {})).toHaveLength(16);
      await rytm.page.keyboard.press('Control+Z');
      await expect.poll(async () => await rytm.call('posts.list', {})).toEqual([]);
      expect(await rytm.call('channels.list', {})).toEqual([]);
    });
  });
}

test('goes by keyboard alone, and gives the keyboard back', async ({ rytm }) => {
  const imports = await begin(rytm, 'pl');
  const { keyboard } = rytm.page;
  const chooser = rytm.page.waitForEvent('filechooser');
  await expect(imports.dialog.getByRole('button', { name: 'Wybierz plik' })).toBeFocused();
  await keyboard.press('Enter');
  await (await chooser).setFiles(POLISH);
  await expect(imports.dialog.getByLabel('Nazwa nowego klienta')).toBeFocused();
  await keyboard.type('Kwiaciarnia');
  await keyboard.press('Enter');
  await expect(imports.headline).toHaveText('Powstanie 16 postów');
  for (let press = 0; press < 25; press += 1) {
    await keyboard.press('Tab');
    expect(await imports.dialog.locator(':focus').count(), 'the focus stays in the dialog').toBe(1);
  }
  await imports.dialog.getByRole('button', { name: 'Importuj 16 postów' }).focus();
  await keyboard.press('Enter');
  await expect(imports.dialog).toBeHidden();
  expect(await rytm.call('posts.list', {})).toHaveLength(16);
});

test('says in words why a file cannot be read, and goes on with another', async ({ rytm }) => {
  const imports = await begin(rytm, 'pl');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  await imports.choose({ name: 'plan.csv', mimeType: 'text/csv', buffer: png });
  await expect(imports.fault).toContainText('Mimo nazwy to plik PNG, a nie tabela. Wybierz plik CSV lub XLSX.');
  await imports.chooseText('', 'pusty.csv');
  await expect(imports.fault).toContainText('Plik jest pusty');
  await imports.choose({
    name: 'stary.xls',
    mimeType: '',
    buffer: Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
  });
  await expect(imports.fault).toContainText('.xls');
  await expectNoAxeFaults(rytm);
  await imports.choose(POLISH);
  await expect(imports.fault).toBeHidden();
  await expect(imports.dialog.getByText('16 wierszy z postami')).toBeVisible();
});

test('shows rows with errors first, imports the others, and asks about the order of dates once', async ({ rytm }) => {
  const client = await rytm.call('clients.create', { name: 'Piekarnia Zażółć' });
  const imports = await begin(rytm, 'pl');
  await imports.chooseText(
    'Data;Temat;Kanał\n01/02/2026;Pierwszy;FB\n31/02/2026;Nie ma takiego dnia;FB\n;Bez daty;FB\n',
  );
  await imports.next();
  await expect(imports.headline).toHaveText('Powstaną 2 posty');
  await expect(imports.dialog.getByText('1 wiersz ma błąd i zostanie pominięty')).toBeVisible();
  await expect(imports.dialog.getByText('1 post trafi do postów bez terminu')).toBeVisible();
  await expect(imports.rows.first()).toContainText('W kalendarzu nie ma dnia „31/02/2026”');
  await imports.dialog.getByText('Z uwagami (1)').click();
  await expect(imports.rows).toHaveCount(1);
  await imports.applyButton.click();
  await expect(imports.dialog).toBeHidden();
  const posts = await rytm.call('posts.list', { clientId: client.id });
  expect(posts.map((post) => [post.title, post.date])).toEqual([
    ['Pierwszy', '2026-02-01'],
    ['Bez daty', null],
  ]);

  await imports.open();
  await imports.chooseText('Data;Temat;Kanał\n01/02/2026;Inny;FB\n03/04/2026;Jeszcze inny;FB\n');
  await imports.next();
  const question = imports.dialog.getByRole('radiogroup', { name: /pierwszy jest dzień, czy miesiąc/ });
  await question.getByText('Najpierw miesiąc').click();
  await expect(imports.rows.first()).toContainText('2 sty');
  await expectNoAxeFaults(rytm);
  await imports.applyButton.click();
  await expect(imports.dialog).toBeHidden();
  expect(await rytm.call('posts.list', { from: '2026-01-02', to: '2026-01-02' })).toMatchObject([{ title: 'Inny' }]);
});

test('a column read wrongly is corrected, and the preview follows', async ({ rytm }) => {
  await rytm.call('clients.create', { name: 'Piekarnia' });
  const imports = await begin(rytm, 'pl');
  await imports.chooseText('Data;Temat;Dodatek\n01.10.2026;Wpis;Właściwa treść\n');
  await imports.next();
  await imports.dialog.getByRole('tab', { name: 'Kolumny' }).click();
  await expectNoAxeFaults(rytm);
  await imports.dialog.getByLabel('Pole dla kolumny „Dodatek”').click();
  await rytm.page.getByRole('option', { name: 'Treść', exact: true }).click();
  await expect(imports.dialog.getByText('Rozpoznane kolumny: 3 z 3')).toBeVisible();
  await imports.applyButton.click();
  await expect(imports.dialog).toBeHidden();
  expect(await rytm.call('posts.list', {})).toMatchObject([{ title: 'Wpis', text: 'Właściwa treść', notes: '' }]);
});

test('a plan that is imported again adds nothing and says so', async ({ rytm }) => {
  await rytm.call('clients.create', { name: 'Piekarnia' });
  const imports = await begin(rytm, 'pl');
  await imports.choose(POLISH);
  await imports.next();
  await imports.applyButton.click();
  await expect(imports.dialog).toBeHidden();
  await imports.open();
  await imports.choose(POLISH);
  await imports.next();
  await expect(imports.dialog.getByText('16 postów już jest w kalendarzu')).toBeVisible();
  await expect(imports.applyButton).toBeDisabled();
  await rytm.page.keyboard.press('Escape');
  await expect(imports.dialog).toBeHidden();
  expect(await rytm.call('posts.list', {})).toHaveLength(16);
});

test('closing before the last button leaves the store as it was', async ({ rytm }) => {
  const imports = await begin(rytm, 'pl');
  await imports.chooseText(readFileSync(POLISH, 'latin1'));
  await imports.nameClient('Kwiaciarnia');
  await imports.next();
  await expect(imports.headline).toBeVisible();
  await rytm.page.keyboard.press('Escape');
  await expect(imports.dialog).toBeHidden();
  expect(await rytm.call('clients.list', {})).toEqual([]);
  expect((await rytm.call('history.state', {})).undo).toBeNull();
});
