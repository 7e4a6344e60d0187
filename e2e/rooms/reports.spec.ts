import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monthOf, shiftMonth } from '../../src/shared/time/plain-date.ts';
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ClientsPage } from '../pages/clients.page.ts';
import { readPdf } from '../pages/pdf.ts';
import { ReportsPage } from '../pages/reports.page.ts';

type Language = 'pl' | 'en';

const PERIOD = '2026-10';

/** Two clients with a month of posts, the room open; `clientId` chooses the first one already. */
async function openRoom(rytm: Rytm, language: Language = 'pl', isChosen = true) {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', colour: '#fff176', industry: 'kwiaty' });
  const other = await rytm.call('clients.create', { name: 'Łódź Coffee', colour: '#000000', reportLanguage: 'en' });
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram', handle: '@roza' });
  for (const day of ['02', '09', '16', '23']) {
    await rytm.call('posts.create', {
      clientId: client.id,
      title: `Wieniec ${day}`,
      date: `${PERIOD}-${day}`,
      time: '17:30',
      status: 'published',
      channels: [{ channelId: channel.id, publishedUrl: `https://example.com/${day}` }],
    });
  }
  await rytm.call('settings.update', {
    language,
    view: { room: 'reports', clientId: isChosen ? client.id : null },
  });
  await rytm.reload();
  const room = new ReportsPage(rytm.page, language);
  if (isChosen) await room.goTo(PERIOD);
  const notes = async () => (await rytm.call('reports.getNotes', { clientId: client.id, period: PERIOD })).notes;
  return { client, other, room, notes };
}

const summary = (room: ReportsPage, language: Language) =>
  room.document.getByRole('heading', { name: ReportsPage.wordsOf(language).sections.summary }).first();

for (const language of ['pl', 'en'] as const) {
  test.describe(`the reports in ${language}`, () => {
    test('say that there is no client yet, and lead to the first', async ({ rytm }) => {
      await rytm.call('settings.update', { language, view: { room: 'reports' } });
      await rytm.reload();
      const room = new ReportsPage(rytm.page, language);
      const { page } = rytm;
      await expect(page.getByRole('heading', { name: room.words.noClients })).toBeVisible();
      await page.getByRole('button', { name: room.words.addClient }).click();
      await expect(page.getByRole('heading', { name: new ClientsPage(page, language).words.new.title })).toBeVisible();
    });

    test('choose a client, and each report begins in its client’s own language', async ({ rytm }) => {
      const { client, other, room } = await openRoom(rytm, language, false);
      await room.client(client.name).click();
      await room.goTo(PERIOD);
      await expect(summary(room, 'pl')).toBeAttached();
      await room.chooseLanguage('en');
      await expect(summary(room, 'en')).toBeAttached();
      await expect(room.frame).toHaveAttribute('title', /October 2026/);
      const clients = new ClientsPage(rytm.page, language);
      await clients.switcher(client.name).click();
      await clients.option(other.name).click();
      await expect(room.frame).toHaveAttribute('title', /Łódź Coffee – October 2026/);
      await clients.switcher(other.name).click();
      await clients.option(client.name).click();
      await expect(room.frame).toHaveAttribute('title', /Kwiaciarnia Róża – październik 2026/);
      expect((await rytm.call('settings.get', {})).view.clientId).toBe(client.id);
    });

    test('turn the months back and forward, however fast', async ({ rytm }) => {
      const { room } = await openRoom(rytm, language);
      for (let press = 0; press < 4; press += 1) await room.nextMonth();
      await expect(room.month).toHaveText(language === 'pl' ? 'luty 2027' : 'February 2027');
      for (let press = 0; press < 3; press += 1) await room.previousMonth();
      await expect(room.month).toHaveText(language === 'pl' ? 'listopad 2026' : 'November 2026');
      await expect(room.frame).toHaveAttribute('title', /listopad 2026/);
      const empty = ReportsPage.wordsOf('pl').headline.none.replace('{{in}}', 'W listopadzie 2026');
      await expect(room.document.getByText(empty)).toBeAttached();
    });

    test('show nothing when printing is called off, and words when the place cannot be written', async ({ rytm }) => {
      const { room } = await openRoom(rytm, language);
      await expect(summary(room, 'pl')).toBeAttached();
      await rytm.answerDialogs(null);
      await room.printButton.click();
      await expect(room.printButton).toBeEnabled({ timeout: 40_000 });
      await expect(rytm.page.getByRole('alert')).toHaveCount(0);

      const taken = join(rytm.folder, 'zajęte.pdf');
      await mkdir(taken);
      await rytm.answerDialogs(taken);
      await room.printButton.click();
      const fault = rytm.page.getByRole('alert').filter({ hasText: 'zajęte.pdf' });
      await expect(fault).toContainText(language === 'pl' ? 'Nie da się zapisać pliku' : 'cannot be written', {
        timeout: 40_000,
      });
      // Of two prints one is told about: calling it off is no fault.
      await expect(rytm.page.getByRole('alert')).toHaveCount(1);
      expect(await readdir(taken)).toEqual([]);
      expect((await readdir(rytm.folder)).filter((name) => name.includes('.part'))).toEqual([]);
      await expect(room.printButton).toBeEnabled();
    });
  });
}

test.describe('the manager’s words', () => {
  test('are stored by themselves, stand in the document, and outlive a restart', async ({ rytm }) => {
    const { room, notes } = await openRoom(rytm);
    await expect(room.notes).toBeEditable();
    await room.notes.click();
    await rytm.page.keyboard.type('Rolki z pracowni: trzy razy większy zasięg.');
    await expect(room.document.getByText('Rolki z pracowni: trzy razy większy zasięg.')).toBeAttached();
    expect(await notes()).toBe('Rolki z pracowni: trzy razy większy zasięg.');
    await rytm.page.keyboard.type(' Żółć.');
    await rytm.restart();
    expect(await notes()).toBe('Rolki z pracowni: trzy razy większy zasięg. Żółć.');
    const after = new ReportsPage(rytm.page, 'pl');
    await after.goTo(PERIOD);
    await expect(after.notes).toHaveValue('Rolki z pracowni: trzy razy większy zasięg. Żółć.');
  });

  test('stay with the month they were typed into, also when it is left at once', async ({ rytm }) => {
    const { client, room, notes } = await openRoom(rytm);
    await room.notes.fill('Październik');
    await room.nextMonth();
    await expect(room.notes).toHaveValue('');
    await room.notes.fill('Listopad');
    await room.previousMonth();
    await expect(room.notes).toHaveValue('Październik');
    await expect.poll(notes).toBe('Październik');
    const next = { clientId: client.id, period: shiftMonth(PERIOD, 1) };
    await expect.poll(async () => (await rytm.call('reports.getNotes', next)).notes).toBe('Listopad');
  });

  test('are kept when the language is changed while they are typed, and when the room is left', async ({ rytm }) => {
    const { room, notes } = await openRoom(rytm);
    await room.notes.fill('Bez zmian');
    await room.chooseLanguage('en');
    await expect(room.notes).toHaveValue('Bez zmian');
    await expect(summary(room, 'en')).toBeAttached();
    await room.notes.fill('Ze zmianą');
    await new ClientsPage(rytm.page).open();
    await expect.poll(notes).toBe('Ze zmianą');
    await room.open();
    await expect(room.notes).toHaveValue('Ze zmianą');
    await expect(room.month).toHaveText('październik 2026');
  });

  test('are undone as one step after the field is left', async ({ rytm }) => {
    const { room, notes } = await openRoom(rytm);
    await room.notes.fill('Pierwsze słowo');
    await room.printButton.focus();
    await expect.poll(notes).toBe('Pierwsze słowo');
    await rytm.page.keyboard.press('Control+z');
    await expect.poll(notes).toBe('');
    await expect(room.notes).toHaveValue('');
    await rytm.page.keyboard.press('Control+Shift+z');
    await expect(room.notes).toHaveValue('Pierwsze słowo');
  });
});

test('the document follows what is changed elsewhere, and its links do not lead the preview away', async ({ rytm }) => {
  const { room, client } = await openRoom(rytm);
  const title = room.document.getByText('Wieniec 02').last();
  await expect(title).toBeAttached();
  const [post] = await rytm.call('posts.list', { from: `${PERIOD}-02`, to: `${PERIOD}-02` });
  await rytm.call('posts.update', { id: post?.id ?? '', title: 'Zupełnie inny tytuł' });
  await expect(room.document.getByText('Zupełnie inny tytuł').last()).toBeAttached();
  await expect(room.document.locator('a[href]')).toHaveCount(0);
  await rytm.call('clients.remove', { id: client.id });
  await expect(rytm.page.getByRole('heading', { name: room.words.choose })).toBeVisible();
});

test('the printed file holds the words and the posts of the month that is shown', async ({ rytm }) => {
  const { room } = await openRoom(rytm);
  await room.notes.fill('Zażółć gęślą jaźń.');
  const path = join(rytm.folder, 'raport.pdf');
  await rytm.answerDialogs(path);
  await room.printButton.click();
  const toast = rytm.page.getByRole('alert').filter({ hasText: 'raport.pdf' });
  await expect(toast).toBeVisible({ timeout: 40_000 });
  const pdf = await readPdf(path);
  expect(pdf.text).toContain('Zażółć gęślą jaźń.');
  expect(pdf.text).toContain('Wieniec 23');
  expect(pdf).toMatchObject({ language: 'pl', tagged: true });
  await expect(toast).toContainText(`(${pdf.pages} stron`);
});

test('a month without posts has a document as short as it is', async ({ rytm }) => {
  const { room } = await openRoom(rytm);
  await expect(summary(room, 'pl')).toBeAttached();
  const height = async () => (await room.frame.boundingBox())?.height ?? 0;
  await expect.poll(height).toBeGreaterThan(800);
  const full = await height();
  await room.nextMonth();
  await expect(room.frame).toHaveAttribute('title', /listopad 2026/);
  await expect.poll(height).toBeLessThan(full);
});

for (const dark of [false, true]) {
  test.describe(`the reports in ${dark ? 'dark' : 'light'} on a small window`, () => {
    // axe asks every frame, and the preview's runs no script.
    const expectedErrors = /Blocked script execution in 'about:srcdoc'/;
    test.use({ rytmOptions: { dark, size: { width: 1024, height: 700 }, expectedErrors } });

    test('fit, and have nothing that axe finds wrong', async ({ rytm }) => {
      const { client, room } = await openRoom(rytm, 'pl', false);
      await expect(rytm.page.getByRole('heading', { name: room.words.choose })).toBeVisible();
      await expectAccessible(rytm.page);
      await room.client(client.name).click();
      await room.goTo(PERIOD);
      await expect(summary(room, 'pl')).toBeAttached();
      const fits = async () => {
        const area = await room.preview.boundingBox();
        const frame = await room.frame.boundingBox();
        if (area === null || frame === null) return null;
        return frame.x >= area.x && frame.x + frame.width <= area.x + area.width && frame.width > 600;
      };
      await expect.poll(fits).toBe(true);
      expect(await room.preview.evaluate((area) => area.scrollWidth <= area.clientWidth)).toBe(true);
      await expect(room.printButton).toBeInViewport({ ratio: 1 });
      await expectAccessible(rytm.page);
    });
  });
}

test('the month to begin with is the present one', async ({ rytm }) => {
  const client = await rytm.call('clients.create', { name: 'Róża' });
  await rytm.call('settings.update', { language: 'pl', view: { room: 'reports', clientId: client.id } });
  const months = () => monthOf(new Date().toLocaleDateString('sv', { timeZone: 'Europe/Warsaw' }));
  const before = months();
  await rytm.reload();
  const room = new ReportsPage(rytm.page, 'pl');
  await expect(room.month).toBeVisible();
  expect([before, months()]).toContain(await room.month.getAttribute('data-period'));
});
