import { join } from 'node:path';
import { expect, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ClientsPage } from '../pages/clients.page.ts';
import { FORBIDDEN, readPdf } from '../pages/pdf.ts';

test('the month is held against the contract, follows the posts, and is handed over on paper', async ({ rytm }) => {
  const { id: clientId } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', contractedPosts: 2 });
  const { id: channelId } = await rytm.call('channels.create', { clientId, network: 'instagram', handle: '@roza' });
  const month = new Date().toISOString().slice(0, 7);
  const { id } = await rytm.call('posts.create', {
    clientId,
    title: 'Tulipany',
    date: `${month}-10`,
    status: 'approved',
    channels: [{ channelId, format: 'reel' }],
  });
  await rytm.call('settings.update', { language: 'pl', view: { room: 'clients' } });
  await rytm.reload();
  await new ClientsPage(rytm.page).openClient('Kwiaciarnia Róża');
  const section = rytm.page.getByRole('region', { name: 'Umowa w miesiącu' });
  const row = section.getByRole('row').filter({ hasText: 'Posty' });
  await expect(row.getByRole('cell')).toHaveText(['1', '1', '0', '2']);
  await expect(row).toContainText('Do zaplanowania: 1');
  await rytm.call('posts.update', { id, status: 'published' });
  await expect(row.getByRole('cell')).toHaveText(['1', '1', '1', '2']);
  await expectAccessible(rytm.page, [], '[aria-labelledby="client-delivery"]');

  const path = join(rytm.folder, 'protokol.pdf');
  await rytm.answerDialogs(path);
  await section.getByRole('button', { name: 'Protokół odbioru' }).focus();
  await rytm.page.keyboard.press('Enter');
  await rytm.page.getByRole('menuitem', { name: 'PDF po polsku' }).click();
  await expect(rytm.page.getByText(`Zapisano: ${path}`)).toBeVisible();
  const pdf = await readPdf(path);
  expect(pdf).toMatchObject({ tagged: true, language: 'pl', pages: 1 });
  for (const said of ['Protokół odbioru', 'Tulipany', 'Zamawiający', 'Bez zastrzeżeń'])
    expect(pdf.text).toContain(said);
  expect(pdf.text).not.toMatch(FORBIDDEN);

  await section.getByRole('button', { name: 'Poprzedni miesiąc' }).click();
  await expect(row.getByRole('cell')).toHaveText(['0', '0', '0', '2']);
});
