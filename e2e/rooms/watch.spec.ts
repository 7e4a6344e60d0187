import { expect, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ClientsPage } from '../pages/clients.page.ts';

test('a profile’s check-list, its followers and competitors are watched by hand, with advice, lines and differences', async ({
  rytm,
}) => {
  const { id: clientId } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const name = 'Róża | kwiaciarnia Łódź';
  const channel = { clientId, network: 'instagram', handle: '@roza', name, url: 'https://instagram.com/roza' };
  const { id } = await rytm.call('channels.create', channel);
  await rytm.call('settings.update', { language: 'pl', view: { room: 'clients' } });
  await rytm.reload();
  const { page } = rytm;
  const room = new ClientsPage(page);
  await room.openClient('Kwiaciarnia Róża');
  await page.getByRole('button', { name: 'Instagram @roza', exact: true }).click();

  const seo = page.getByRole('region', { name: /SEO profilu/ });
  await expect(seo.getByText('1 z 8')).toBeVisible();
  await expect(seo.getByText('Zdjęcie w tle')).toBeHidden();
  await seo.getByLabel('Fraza').fill('kwiaciarnia Łódź');
  await page.keyboard.press('Tab');
  await expect(seo.getByText('2 z 8')).toBeVisible();
  await expect(seo.getByText('Wpisz, co firma robi, dla kogo i gdzie.')).toBeVisible();
  await seo.getByLabel('Opis profilu').fill('Bukiety z kwiaciarni w Łodzi.');
  await page.keyboard.press('Tab');
  await seo.getByRole('checkbox', { name: 'Link do strony' }).check();
  await expect(seo.getByText('5 z 8')).toBeVisible();
  await expect.poll(async () => (await rytm.call('channels.list', {}))[0]?.seo.ticked).toEqual(['link']);

  const followers = page.getByRole('region', { name: 'Obserwujący', exact: true });
  const count = async (date: string, number: string) => {
    await followers.getByLabel('Dzień').fill(date);
    await followers.getByLabel('Liczba').fill(number);
    await page.keyboard.press('Enter');
  };
  await count('2026-10-01', 'dużo');
  await expect(followers.getByText('Wpisz dzień i liczbę')).toBeVisible();
  await count('2026-10-01', '1 000');
  await expect(followers.getByRole('listitem')).toHaveCount(1);
  await count('2026-11-05', '1200');
  await expect(followers.getByText('+200 od poprzedniego wpisu · +200 w 30 dni')).toBeVisible();
  await expect(followers.getByRole('img', { name: /od 1000 .* do 1200/ })).toBeVisible();

  const others = page.getByRole('region', { name: 'Konkurencja' });
  await others.getByRole('button', { name: 'Dodaj profil' }).click();
  await expect(others.getByLabel('Nazwa konkurenta')).toBeFocused();
  await page.keyboard.type('Tulipan');
  await others.getByLabel('Dzień').fill('2026-11-01');
  await page.keyboard.press('Enter');
  await expect(others.getByRole('alert')).toContainText('co najmniej jedną rzecz');
  await others.getByLabel('Obserwujący').fill('1500');
  await others.getByLabel('Co zadziałało').fill('rolki z pracowni');
  await page.keyboard.press('Enter');
  await expect(others.getByRole('row', { name: /1 lis 2026/ })).toContainText('rolki z pracowni');
  await expect(others.getByText('Profil klienta ma 1200 obserwujących, o 300 mniej.')).toBeVisible();
  await expectAccessible(page);
  await room.heading('Kwiaciarnia Róża').click();
  await page.keyboard.press('Control+z');
  await expect(others.getByRole('row', { name: /1 lis 2026/ })).toHaveCount(0);
  await rytm.restart();
  const [stored] = await rytm.call('channels.list', { clientId });
  expect(stored).toMatchObject({ id, followers: [{ count: 1_000 }, { count: 1_200 }] });
  expect((await rytm.call('clients.get', { id: clientId })).competitors).toMatchObject([{ name: 'Tulipan' }]);
});
