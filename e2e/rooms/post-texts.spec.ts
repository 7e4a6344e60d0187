import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ClientsPage } from '../pages/clients.page.ts';
import { InspectorPage, type Language } from '../pages/inspector.page.ts';
import { SnippetsPage } from '../pages/snippets.page.ts';

const DATE = '2031-11-13';

/** A florist with a profile on Instagram and one on X, and a post on both. */
async function florist(rytm: Rytm, language: Language) {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', timeZone: 'Europe/Warsaw' });
  const channels: { channelId: string }[] = [];
  for (const network of ['instagram', 'x']) {
    const { id } = await rytm.call('channels.create', { clientId: client.id, network, handle: 'roza' });
    channels.push({ channelId: id });
  }
  const post = await rytm.call('posts.create', {
    clientId: client.id,
    title: 'Wieniec krok po kroku',
    text: 'Wieniec na drzwi',
    date: DATE,
    time: '17:30',
    channels,
  });
  await rytm.call('settings.update', { language, view: { room: 'calendar', date: DATE, clientId: client.id } });
  await rytm.page.reload();
  const inspector = new InspectorPage(rytm.page, language);
  return { client, post, inspector, stored: async () => await rytm.call('posts.get', { id: post.id }) };
}

test('kept texts are made on the client’s page and put in at the caret, and the field’s own undo takes them back', async ({
  rytm,
}) => {
  const { post, inspector, stored } = await florist(rytm, 'pl');
  const kept = new SnippetsPage(rytm.page, 'pl');
  const clients = new ClientsPage(rytm.page);
  await clients.open();
  await clients.openClient('Kwiaciarnia Róża');
  await kept.add('snippet', 'Termin', 'do {date} w {client}, {channel}');
  await kept.add('hashtags', 'Jesienne', 'wieniec, #jesień kwiaty róża ślub dom');
  await expect(kept.kind('hashtags').getByText('6 hashtagów')).toBeVisible();
  await expectAccessible(rytm.page);

  await rytm.call('settings.update', { view: { room: 'calendar' } });
  await rytm.page.reload();
  await inspector.open(post.id);
  await inspector.text.press('Home');
  await rytm.page.keyboard.press('Control+Shift+I');
  await kept.search.fill('termin');
  await expect(kept.option('Termin')).toBeVisible();
  await rytm.page.keyboard.press('Enter');
  // A post on two channels has no one channel to name: that field stays in sight.
  await expect(inspector.text).toHaveValue('do 13 listopada w Kwiaciarnia Róża, {channel}Wieniec na drzwi');
  await expect(inspector.text).toBeFocused();
  await rytm.page.keyboard.press('Control+z');
  await expect(inspector.text).toHaveValue('Wieniec na drzwi');

  await inspector.text.press('End');
  await rytm.page.keyboard.press('Control+Shift+I');
  await expect(kept.option('Jesienne')).toContainText('z nią 6 z 5');
  await kept.option('Jesienne').click();
  await expect(inspector.text).toHaveValue('Wieniec na drzwi #wieniec #jesień #kwiaty #róża #ślub #dom');
  await inspector.saved();
  expect((await stored()).text).toContain('#dom');
});

test('a long text has the whole room, in the same field with the same caret, and the calendar is as it was after it', async ({
  rytm,
}) => {
  const { post, inspector } = await florist(rytm, 'en');
  await inspector.open(post.id);
  await inspector.text.press('End');
  await rytm.page.keyboard.type(', one');
  await rytm.page.keyboard.press('Control+Shift+E');
  const card = rytm.page.locator(`[data-canvas] [data-card="${post.id}"]`);
  await expect(card).toBeHidden();
  await rytm.page.keyboard.type(' two');
  await expect(inspector.text).toHaveValue('Wieniec na drzwi, one two');
  await expectAccessible(rytm.page);
  await inspector.saved();
  await rytm.page.keyboard.press('Escape');
  await expect(card).toBeVisible();
  await expect(inspector.text).toBeFocused();
  await rytm.page.keyboard.type(' three');
  await expect(inspector.text).toHaveValue('Wieniec na drzwi, one two three');
});

test('a word from the client’s list is named while it is typed, and in the warnings of the month', async ({ rytm }) => {
  const { post, inspector } = await florist(rytm, 'pl');
  const { id, brand } = await rytm.call('clients.get', { id: post.clientId });
  await rytm.call('clients.update', { id, brand: { ...brand, bannedWords: 'okazj*\ntanio' } });
  await inspector.open(post.id);
  const finding = inspector.findings.locator('[data-finding="banned-word"]');
  await expect(finding).toHaveCount(0);
  await inspector.text.press('End');
  await rytm.page.keyboard.type('. OKAZJA!');
  await expect(finding).toHaveText(/„okazj\*” jest na liście słów zakazanych klienta/);
  await inspector.saved();
  const mark = rytm.page.locator(`[data-canvas] [data-card="${post.id}"] [data-warning]`);
  await expect(mark).toHaveAttribute('data-warning', /„okazj\*” jest na liście/);
});

test('a limit changed in the settings counts in the editor at once, and its reset too', async ({ rytm }) => {
  const { post, inspector } = await florist(rytm, 'pl');
  await rytm.call('settings.update', { view: { room: 'settings' } });
  await rytm.page.reload();
  await rytm.page.getByLabel('Szukaj sieci lub limitu').fill('instagram');
  const value = rytm.page.getByLabel('Wartość: Instagram, Post, Hashtagi');
  await value.fill('30');
  await value.press('Tab');
  await expect(rytm.page.getByText('fabrycznie: 5 szt.')).toBeVisible();
  await expectAccessible(rytm.page);
  await rytm.call('settings.update', { view: { room: 'calendar' } });
  await rytm.page.reload();
  await inspector.open(post.id);
  await expect(inspector.counter('instagram')).toContainText('0/30');
  await rytm.call('limits.remove', { network: 'instagram', format: 'post', key: 'hashtags' });
  await expect(inspector.counter('instagram')).toContainText('0/5');
});

test('an emoji is found by its Polish name without marks, put in by keyboard alone, and offered first the next time', async ({
  rytm,
}) => {
  const { post, inspector } = await florist(rytm, 'pl');
  const asked: string[] = [];
  rytm.page.on('request', (request) => asked.push(request.url()));
  await inspector.open(post.id);
  await inspector.text.press('End');
  const button = inspector.root.getByRole('button', { name: 'Wstaw emoji' }).first();
  await button.press('Enter');
  const search = rytm.page.getByRole('combobox', { name: 'Szukaj emoji' });
  await search.fill('zolw');
  await expect(rytm.page.getByRole('option', { name: 'żółw' })).toBeVisible();
  await expectAccessible(rytm.page, [], '[role="dialog"]');
  await search.press('Enter');
  await expect(inspector.text).toHaveValue('Wieniec na drzwi🐢');
  await expect(inspector.text).toBeFocused();
  await button.press('Enter');
  await expect(rytm.page.getByRole('dialog').getByRole('option')).toHaveCount(1);
  await rytm.page.keyboard.press('Escape');
  await expect(inspector.text).toBeFocused();
  // The names lie in the app itself.
  expect(asked.filter((url) => !url.startsWith('https://app.localhost/') && !url.startsWith('app:'))).toEqual([]);
});

test('kept texts are put in order by mouse and keys, a new post begins from a template, and a chosen skin tone stays', async ({
  rytm,
}) => {
  const { client, post, inspector } = await florist(rytm, 'pl');
  for (const name of ['Adres', 'Dowóz', 'Godziny']) {
    await rytm.call('snippets.create', { clientId: client.id, kind: 'snippet', name, text: name });
  }
  await rytm.call('templates.create', { postId: post.id, clientId: null, name: 'Krok po kroku' });
  const { page } = rytm;
  const order = async () =>
    (await rytm.call('snippets.list', { clientId: client.id })).map(({ name }) => name).join(' ');
  const kept = new SnippetsPage(page, 'pl').kind('snippet');
  const clients = new ClientsPage(page);
  await clients.open();
  await clients.openClient('Kwiaciarnia Róża');
  const last = kept.getByRole('button', { name: 'Edytuj „Godziny”' });
  await last.press('Alt+ArrowUp');
  await expect.poll(order).toBe('Adres Godziny Dowóz');
  await expect(last).toBeFocused();
  const rows = kept.getByRole('listitem');
  await rows.nth(2).dragTo(rows.nth(0));
  await expect.poll(order).toBe('Dowóz Adres Godziny');
  await expectAccessible(page);

  await rytm.call('settings.update', { view: { room: 'calendar' } });
  await page.reload();
  await page.getByRole('button', { name: 'Dodaj coś innego' }).click();
  await page.getByRole('menuitem', { name: 'Post z szablonu' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: /Krok po kroku/ }).press('Enter');
  await expect(inspector.title).toHaveValue('Wieniec krok po kroku');
  await expect(inspector.text).toHaveValue('Wieniec na drzwi');
  expect(await rytm.call('posts.list', { clientId: client.id })).toHaveLength(2);

  await inspector.text.press('End');
  const button = inspector.root.getByRole('button', { name: 'Wstaw emoji' }).first();
  for (const hand of ['machająca dłoń', 'kciuk w górę']) {
    await button.press('Enter');
    const search = page.getByRole('combobox', { name: 'Szukaj emoji' });
    await search.fill(hand);
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    if (hand === 'machająca dłoń') {
      await page.getByRole('radio', { name: 'Średnia', exact: true }).check({ force: true });
      await expectAccessible(page, [], '[role="dialog"]');
    }
    await search.press('Enter');
  }
  await expect(inspector.text).toHaveValue('Wieniec na drzwi👋🏽👍🏽');
});
