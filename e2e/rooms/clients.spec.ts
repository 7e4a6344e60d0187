import { join } from 'node:path';
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ClientsPage } from '../pages/clients.page.ts';

const LOGO = join(import.meta.dirname, '..', '..', 'resources', 'demo', 'pictures', 'rose-logo.png');

/** Past the first run, in the Clients room. */
async function openRoom(rytm: Rytm): Promise<ClientsPage> {
  await rytm.call('settings.update', { language: 'pl', view: { room: 'clients' } });
  await rytm.reload();
  const room = new ClientsPage(rytm.page);
  await rytm.page.getByRole('heading', { level: 1, name: 'Klienci' }).waitFor();
  return room;
}

test.describe('a client', () => {
  test('with a logo and two channels is made by mouse and keyboard, and all of it is stored', async ({ rytm }) => {
    const room = await openRoom(rytm);
    const { page } = rytm;
    await page.getByRole('button', { name: 'Dodaj klienta' }).first().click();
    await expect(room.field('Nazwa')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Podaj nazwę klienta.')).toBeVisible();
    await page.keyboard.type('Kwiaciarnia Żółw');
    await page.keyboard.press('Enter');
    await expect(room.heading('Kwiaciarnia Żółw')).toBeFocused();

    await page.locator('input[type=file]').setInputFiles(LOGO);
    await expect(page.getByRole('img', { name: 'Logo: Kwiaciarnia Żółw' })).toBeVisible();

    await room.addChannel('Instagram');
    await expect(room.field('Nazwa profilu')).toBeFocused();
    await page.keyboard.type('@zolw');
    await room.field('Adres').fill('instagram.com/zolw');
    await page.getByRole('textbox', { name: 'Godzina' }).fill('9.05');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Dni z godziną 09:05' }).getByRole('button', { name: 'piątek' }).click();
    await room.addChannel('TikTok');
    await expect(room.field('Nazwa profilu')).toBeFocused();
    await page.keyboard.type('@zolw.tiktok');
    await room.field('Posty w miesiącu').fill('24');
    await page.keyboard.press('Tab');
    await expect
      .poll(async () => (await rytm.call('clients.list', {})).map((client) => client.contractedPosts))
      .toEqual([24]);

    const [client] = await rytm.call('clients.list', {});
    expect(client).toMatchObject({ name: 'Kwiaciarnia Żółw', reportLanguage: 'pl', timeZone: 'Europe/Warsaw' });
    const logo = await rytm.call('media.get', { id: client?.logoId ?? '' });
    expect(logo).toMatchObject({ clientId: client?.id, mime: 'image/png' });
    const channels = await rytm.call('channels.list', {});
    expect(channels.map(({ network, handle, url, slots }) => ({ network, handle, url, slots }))).toEqual([
      {
        network: 'instagram',
        handle: '@zolw',
        url: 'https://instagram.com/zolw',
        slots: [1, 2, 3, 4].map((weekday) => ({ weekday, time: '09:05' })),
      },
      { network: 'tiktok', handle: '@zolw.tiktok', url: '', slots: [] },
    ]);
  });

  test('keeps what is typed right before closing', async ({ rytm }) => {
    const { id } = await rytm.call('clients.create', { name: 'Róża' });
    const room = await openRoom(rytm);
    await room.openClient('Róża');
    await room.field('Branża').pressSequentially('florystyka');
    await rytm.restart();
    expect((await rytm.call('clients.get', { id })).industry).toBe('florystyka');
  });

  test('says in place what cannot be stored, and stores nothing of it', async ({ rytm }) => {
    const { id } = await rytm.call('clients.create', { name: 'Róża', contractedPosts: 12 });
    await rytm.call('channels.create', { clientId: id, network: 'instagram', handle: '@roza' });
    const other = await rytm.call('clients.create', { name: 'Tulipan' });
    await rytm.call('channels.create', { clientId: other.id, network: 'instagram', handle: 'ROZA' });
    const room = await openRoom(rytm);
    const { page } = rytm;
    await room.openClient('Róża');
    await room.field('Nazwa').fill(' ');
    await expect(page.getByText('Podaj nazwę klienta.')).toBeVisible();
    await room.field('Posty w miesiącu').fill('dużo');
    await expect(page.getByText('Podaj liczbę całkowitą')).toBeVisible();
    await page.getByRole('textbox', { name: 'Kod koloru' }).fill('czerwony');
    await expect(page.getByText('Podaj kolor jak')).toBeVisible();
    await page.getByRole('combobox', { name: 'Strefa czasowa' }).fill('Europa/Nigdzie');
    await expect(page.getByText('Nic takiego nie ma na liście')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Instagram @roza/ }).click();
    await expect(page.getByText('Ten sam profil jest już zapisany: Tulipan.')).toBeVisible();
    await room.field('Adres').fill('nie adres');
    await expect(page.getByText('To nie wygląda na adres strony.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Godzina' }).fill('25:00');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Podaj godzinę, na przykład 17:30.')).toBeVisible();
    expect(await rytm.call('clients.get', { id })).toMatchObject({
      name: 'Róża',
      contractedPosts: 12,
      timeZone: 'Europe/Warsaw',
      rev: 1,
    });
    expect(await rytm.call('channels.list', { clientId: id })).toMatchObject([{ url: '', slots: [], rev: 1 }]);
  });

  test('refuses a logo that is no picture, in words', async ({ rytm }) => {
    const { id } = await rytm.call('clients.create', { name: 'Róża' });
    const room = await openRoom(rytm);
    await room.openClient('Róża');
    const file = { name: 'umowa.png', mimeType: 'image/png', buffer: Buffer.from('to nie jest obraz') };
    await rytm.page.locator('input[type=file]').setInputFiles(file);
    await expect(rytm.page.getByRole('main').getByRole('alert').filter({ hasText: 'umowa.png' })).toBeVisible();
    expect((await rytm.call('clients.get', { id })).logoId).toBeNull();
  });

  test('has its time zone found by words without marks', async ({ rytm }) => {
    const { id } = await rytm.call('clients.create', { name: 'Róża' });
    const room = await openRoom(rytm);
    await room.openClient('Róża');
    await rytm.page.getByRole('combobox', { name: 'Strefa czasowa' }).fill('new york');
    await room.option('America/New_York').click();
    await expect.poll(async () => (await rytm.call('clients.get', { id })).timeZone).toBe('America/New_York');
  });

  test('goes to the archive and to the trash, and comes back', async ({ rytm }) => {
    const { id } = await rytm.call('clients.create', { name: 'Róża' });
    await rytm.call('channels.create', { clientId: id, network: 'facebook', handle: 'roza' });
    const room = await openRoom(rytm);
    await room.openClient('Róża');
    await room.chooseFromMenu('Róża', 'Przenieś do archiwum');
    await expect(rytm.page.getByText('Ten klient jest w archiwum.')).toBeVisible();
    expect((await rytm.call('clients.get', { id })).status).toBe('archived');
    await rytm.page.getByRole('button', { name: 'Lista klientów' }).click();
    await rytm.page.getByRole('button', { name: 'W archiwum (1)' }).click();
    await room.openClient('Róża');
    await rytm.page.getByRole('button', { name: 'Przywróć z archiwum' }).click();
    await expect.poll(async () => (await rytm.call('clients.get', { id })).status).toBe('active');

    await room.chooseFromMenu('Róża', 'Usuń klienta');
    await expect(room.card('Róża')).toHaveCount(0);
    expect(await rytm.call('clients.list', { includeArchived: true })).toEqual([]);
    await rytm.page
      .getByRole('alert')
      .filter({ hasText: 'Usunięto klienta' })
      .getByRole('button', { name: 'Cofnij', exact: true })
      .click();
    await expect(room.card('Róża')).toBeVisible();
    expect(await rytm.call('channels.list', { clientId: id })).toHaveLength(1);
  });
});

test.describe('the client switcher', () => {
  const names = [
    'Ćma',
    'Zebra',
    'Łódka',
    'Dom',
    'Lato',
    ...Array.from({ length: 25 }, (_, index) => `Klient ${index}`),
  ];

  test('finds one of thirty by keyboard, without Polish marks, and stays over a restart', async ({ rytm }) => {
    const ids = new Map<string, string>();
    for (const name of names) ids.set(name, (await rytm.call('clients.create', { name })).id);
    const room = await openRoom(rytm);
    const { page } = rytm;
    await room.switcher('Wszyscy klienci').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option')).toHaveCount(32);
    const sorted = (await page.getByRole('option').allTextContents()).filter((name) => !name.startsWith('Klient '));
    expect(sorted).toEqual(['Wszyscy klienci', 'Ćma', 'Dom', 'Lato', 'Łódka', 'Zebra', 'Dodaj klienta']);
    await expect(page.getByPlaceholder('Szukaj klienta')).toBeFocused();
    await page.keyboard.type('lodk');
    await expect(page.getByRole('option')).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(room.switcher('Łódka')).toBeVisible();
    await expect(room.heading('Łódka')).toBeFocused();
    expect((await rytm.call('settings.get', {})).view.clientId).toBe(ids.get('Łódka'));
    await rytm.restart();
    await expect(new ClientsPage(rytm.page).switcher('Łódka')).toBeVisible();
  });

  test('falls back to all when the chosen client is archived', async ({ rytm }) => {
    const { id } = await rytm.call('clients.create', { name: 'Róża' });
    const room = await openRoom(rytm);
    await room.switcher('Wszyscy klienci').click();
    await room.option('Róża').click();
    await expect(room.switcher('Róża')).toBeVisible();
    await rytm.call('clients.archive', { id });
    await expect(room.switcher('Wszyscy klienci')).toBeVisible();
    await expect.poll(async () => (await rytm.call('settings.get', {})).view.clientId).toBeNull();
  });

  test('adds a client from any room', async ({ rytm }) => {
    const room = await openRoom(rytm);
    await rytm.page.getByRole('navigation').getByRole('button', { name: 'Ustawienia' }).click();
    await room.switcher('Wszyscy klienci').click();
    await room.option('Dodaj klienta').click();
    await expect(room.field('Nazwa')).toBeFocused();
  });
});

for (const dark of [false, true]) {
  test.describe(`the room of clients in ${dark ? 'dark' : 'light'} on a small window`, () => {
    test.use({ rytmOptions: { dark, size: { width: 1024, height: 700 } } });

    test('has nothing that axe finds wrong', async ({ rytm }) => {
      const room = await openRoom(rytm);
      await expect(rytm.page.getByText('Nie ma jeszcze żadnego klienta')).toBeVisible();
      await expectAccessible(rytm.page);
      await rytm.call('demo.fill', { language: 'pl' });
      for (const [index, colour] of ['#ffff00', '#000000', '#808080'].entries()) {
        await rytm.call('clients.create', { name: `Kolor ${index}`, colour });
      }
      await expect(room.card('Kolor 2')).toBeVisible();
      await expectAccessible(rytm.page);
      await room.switcher('Wszyscy klienci').click();
      await expect(room.option('Kolor 2')).toBeVisible();
      await expectAccessible(rytm.page);
      await rytm.page.keyboard.press('Escape');
      await room.openClient('Kwiaciarnia Róża');
      await rytm.page.getByRole('button', { name: /^Instagram @/ }).click();
      await expect(room.field('Nazwa profilu')).toBeFocused();
      await expectAccessible(rytm.page);
      await rytm.page.getByRole('button', { name: 'Lista klientów' }).click();
      await rytm.page.getByRole('button', { name: 'Dodaj klienta' }).click();
      await expect(room.field('Nazwa')).toBeFocused();
      await expectAccessible(rytm.page);
    });
  });
}

test.describe('what is known of a client', () => {
  test.use({ rytmOptions: { size: { width: 1024, height: 700 }, dark: true } });

  test('contract, people and brand store themselves, say what is wrong, and come back one step at a time', async ({
    rytm,
  }) => {
    const { id } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', currency: 'PLN' });
    const room = await openRoom(rytm);
    const { page } = rytm;
    await room.openClient('Kwiaciarnia Róża');
    const stored = async () => await rytm.call('clients.get', { id });

    const contract = page.getByRole('region', { name: 'Umowa', exact: true });
    await contract.getByLabel('Rolki w miesiącu').fill('4');
    await contract.getByLabel('Wynagrodzenie miesięczne, PLN').fill('1 850,50');
    await contract.getByLabel('Od', { exact: true }).fill('2026-12-31');
    await contract.getByLabel('Do', { exact: true }).fill('2026-01-01');
    await page.keyboard.press('Tab');
    await expect(contract.getByText('Umowa kończy się, zanim się zacznie.')).toBeVisible();
    await contract.getByLabel('Do', { exact: true }).fill('2027-12-31');
    await page.keyboard.press('Tab');
    await expect
      .poll(async () => (await stored()).contract)
      .toMatchObject({ reels: 4, fee: 185_050, since: '2026-12-31', until: '2027-12-31' });

    const people = page.getByRole('region', { name: 'Osoby kontaktowe' });
    await people.getByRole('button', { name: 'Dodaj osobę' }).click();
    await expect(people.getByLabel('Imię i nazwisko')).toBeFocused();
    await page.keyboard.type('Anna Nowak');
    await people.getByLabel('E-mail').fill('anna@');
    await expect(people.getByText('To nie wygląda na adres e-mail.')).toBeVisible();
    await people.getByLabel('E-mail').fill('anna@roza.pl');
    await people.getByRole('button', { name: 'Dodaj osobę' }).click();
    await expect(people.getByLabel('Imię i nazwisko').last()).toBeFocused();
    await page.keyboard.type('Jan Nowak');
    await page.keyboard.press('Tab');
    await people.getByRole('button', { name: 'Przesuń wyżej: Jan Nowak' }).click();
    await expect
      .poll(async () => (await stored()).contacts.map(({ name, email }) => `${name} ${email}`.trim()))
      .toEqual(['Jan Nowak', 'Anna Nowak anna@roza.pl']);

    const voice = page.getByRole('region', { name: 'Jak mówi marka' });
    await voice.getByLabel('Pozostałe kolory marki').fill('#9a4f6b zielony');
    await expect(voice.getByText('Każdy kolor to #')).toBeVisible();
    await voice.getByLabel('Pozostałe kolory marki').fill('#9a4f6b, #2F6F73');
    await voice.getByLabel('Ton', { exact: true }).fill('Ciepło 🌷');
    await page.keyboard.press('Tab');
    await expect
      .poll(async () => (await stored()).brand)
      .toMatchObject({ colours: ['#9a4f6b', '#2f6f73'], tone: 'Ciepło 🌷' });
    await expectAccessible(page);
    await room.heading('Kwiaciarnia Róża').click();
    await page.keyboard.press('Control+z');
    await expect(voice.getByLabel('Ton', { exact: true })).toHaveValue('');
  });
});

test('all clients stand in a table with the state of their month, sorted by any column and walked by keys, as it was left', async ({
  rytm,
}) => {
  const { id: rose } = await rytm.call('clients.create', { name: 'Żółta Róża', contractedPosts: 4 });
  const { id: cafe } = await rytm.call('clients.create', { name: 'Łoś i Kawa', contractedPosts: 12 });
  await rytm.call('clients.create', { name: 'Ala' });
  const today = await rytm.page.evaluate(() => new Date().toLocaleDateString('sv'));
  const month = today.slice(0, 7);
  await rytm.call('posts.create', { clientId: rose, date: `${month}-01`, time: '08:00', status: 'published' });
  await rytm.call('posts.create', { clientId: cafe, date: `${month}-01`, time: '08:00', status: 'published' });
  await rytm.call('posts.create', { clientId: cafe, date: `${month}-28`, time: '08:00' });
  const plan = { name: 'Kawa na zimę', startsOn: `${month}-01`, endsOn: `${month}-28` };
  const { id: planId } = await rytm.call('plans.create', { clientId: cafe, ...plan });
  await rytm.call('settings.update', { language: 'pl', view: { room: 'clients' } });
  await rytm.reload();
  const { page } = rytm;
  await page.getByRole('radiogroup', { name: 'Układ listy klientów' }).getByText('Tabela').click();
  const table = page.getByRole('table');
  const names = table.locator('[data-client-name]');
  await expect(names).toHaveText(['Ala', 'Łoś i Kawa', 'Żółta Róża']);
  await expect(table.getByRole('row', { name: /Łoś/ }).getByRole('cell')).toHaveText([
    '2',
    '1',
    '1',
    '12',
    /\d+/,
    '0 z 13',
    'wersja 1, szkic',
  ]);
  await expectAccessible(page);
  await table.getByRole('button', { name: 'Umowa' }).click();
  await expect(names).toHaveText(['Żółta Róża', 'Łoś i Kawa', 'Ala']);
  await table.getByRole('button', { name: 'Umowa' }).click();
  await expect(names).toHaveText(['Łoś i Kawa', 'Żółta Róża', 'Ala']);
  await names.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(names.nth(2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(names.nth(2)).toBeFocused();
  await rytm.reload();
  await expect(names).toHaveText(['Łoś i Kawa', 'Żółta Róża', 'Ala']);
  await table.getByRole('button', { name: 'wersja 1, szkic' }).click();
  await expect(page.getByRole('heading', { name: 'Kawa na zimę' })).toBeVisible();
  expect((await rytm.call('settings.get', {})).view).toMatchObject({ room: 'plans', planId });
});
