import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { middleOf } from '../pages/calendar.page.ts';
import { InspectorPage, type Language } from '../pages/inspector.page.ts';

/** A Thursday that no machine's clock has passed, so that no status depends on the day of the test. */
const DATE = '2031-11-13';

const FILMS = join(import.meta.dirname, '../../src/main/core/files/fixtures');

/** A client with an Instagram reel on the day, open in the window. */
async function openReel(rytm: Rytm, language: Language) {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', altRequired: true });
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram', handle: 'roza' });
  const { id } = await rytm.call('posts.create', {
    clientId: client.id,
    title: 'Wieniec krok po kroku',
    date: DATE,
    time: '17:30',
    channels: [{ channelId: channel.id, format: 'reel' }],
  });
  await rytm.call('settings.update', { language, view: { room: 'calendar', date: DATE } });
  await rytm.reload();
  const inspector = new InspectorPage(rytm.page, language);
  await inspector.open(id);
  return { id, client, inspector };
}

const heic = () =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(64),
  ]);

test.describe('files on a post', () => {
  test.use({ rytmOptions: { expectedErrors: /404/ } });

  test('a film gets a still, HEIC is kept and said, a missing file is shown as missing, and the limits are told in words', async ({
    rytm,
  }) => {
    const { id, inspector } = await openReel(rytm, 'pl');
    const wide = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#9a4f6b' } })
      .jpeg()
      .toBuffer();
    const chooser = rytm.page.waitForEvent('filechooser');
    await inspector.addMedia.click();
    await (await chooser).setFiles([
      { name: 'rolka.webm', mimeType: 'video/webm', buffer: readFileSync(join(FILMS, 'upright.webm')) },
      { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: heic() },
      { name: 'szerokie.jpg', mimeType: 'image/jpeg', buffer: wide },
    ]);
    await expect(inspector.pictures).toHaveCount(3);
    await inspector.saved();

    const film = inspector.pictures.nth(0);
    await expect(film.locator('img')).toHaveJSProperty('naturalHeight', 320);
    await film.click();
    await expect(inspector.root).toContainText('Film WEBM · 5,8 kB · 180 × 320 px · 0:04');
    await expect(inspector.pictures.nth(1).getByRole('img', { name: 'Bez podglądu: IMG_1.HEIC' })).toBeVisible();
    await inspector.pictures.nth(1).click();
    await expect(inspector.root).toContainText('Pliku HEIC nie da się tu wyświetlić. Jest zachowany bez zmian.');
    await expect(inspector.findings).toContainText(
      'Plik „szerokie.jpg” jest za szeroki (16:9): boki zostaną obcięte do 9:16.',
    );
    await expect(inspector.findings.locator('[data-finding="alt-missing"]')).toHaveAttribute('data-level', 'block');

    const { media } = await rytm.call('posts.get', { id });
    const gone = await rytm.call('media.file', { id: media[2]?.mediaId ?? '', variant: 'original' });
    rmSync(gone.path);
    await rytm.reload();
    const again = new InspectorPage(rytm.page, 'pl');
    await again.open(id);
    await expect(again.pictures.nth(2).getByRole('img', { name: 'Brak pliku: szerokie.jpg' })).toBeVisible();
    await expect(again.pictures.nth(0).locator('img')).toHaveJSProperty('naturalHeight', 320);
  });
});

/** Hands files to the window the way a drag from the desktop does. */
async function drop(
  target: Locator,
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<void> {
  await target.evaluate(
    (element, given) => {
      const data = new DataTransfer();
      for (const { name, base64 } of given) {
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      }
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  );
}

const picture = (background: string) =>
  sharp({ create: { width: 400, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer();

test('the library takes files in, finds, labels and removes them, says where they are used, and is accessible in both themes', async ({
  rytm,
}) => {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const { id } = await rytm.call('posts.create', {
    clientId: client.id,
    title: 'Dzień Kobiet',
    date: DATE,
    time: '17:30',
  });
  await rytm.call('settings.update', { language: 'pl', view: { room: 'media', clientId: client.id, date: DATE } });
  await rytm.reload();
  const { page } = rytm;
  const tiles = page.locator('[data-library] [role="option"]');
  await expect(page.getByRole('heading', { name: 'Nie ma jeszcze plików' })).toBeVisible();
  await drop(page.locator('main section'), [
    { name: 'żółta róża.jpg', bytes: await picture('#d9a400') },
    { name: 'mak.jpg', bytes: await picture('#b4232a') },
    { name: 'rolka.webm', bytes: readFileSync(join(FILMS, 'upright.webm')) },
    { name: 'mak jeszcze raz.jpg', bytes: await picture('#b4232a') },
  ]);
  // The same content twice is one file.
  await expect(tiles).toHaveCount(3);
  const list = await rytm.call('media.list', {});
  const rose = list.find((item) => item.name === 'żółta róża.jpg');
  await rytm.call('posts.attach', { id, mediaId: rose?.id ?? '', altText: 'Żółta róża w wazonie' });
  await expect(page.getByRole('option', { name: 'żółta róża.jpg, użyty 1 raz' })).toBeVisible();

  // Two by keyboard: labelled together in one step.
  await tiles.first().click();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('heading', { name: 'Wybrano 2 pliki' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Etykiety wspólne dla wszystkich' }).fill('jesień');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /jesień/ }).first()).toContainText('2');

  await page.getByRole('searchbox', { name: 'Szukaj po nazwie' }).fill('zolta roza');
  await expect(tiles).toHaveCount(1);
  await tiles.first().click();
  const details = page.getByRole('complementary', { name: 'Wybrane pliki' });
  await expect(details).toContainText('JPEG · ');
  await expect(details.getByRole('button', { name: /Dzień Kobiet/ })).toContainText('Żółta róża w wazonie');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await details.getByRole('button', { name: /Dzień Kobiet/ }).click();
  await expect(new InspectorPage(page, 'pl').title).toHaveValue('Dzień Kobiet');

  await page.getByRole('button', { name: 'Media', exact: true }).click();
  await page.locator('label', { hasText: 'Nieużywane' }).click();
  await expect(tiles).toHaveCount(2);
  await page.getByRole('option', { name: /^mak\.jpg/ }).click();
  await page.getByRole('button', { name: 'Przenieś do kosza' }).click();
  await expect(tiles).toHaveCount(1);
  await page.getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect(tiles).toHaveCount(2);
});

test('on the Instagram profile two posts swap their dates by mouse and by keyboard in one step each, and the editor shows previews', async ({
  rytm,
}) => {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram', handle: '@roza' });
  const ids: string[] = [];
  for (const [title, date] of [
    ['Trzeci', '2031-11-15'],
    ['Drugi', '2031-11-14'],
    ['Pierwszy', '2031-11-13'],
  ] as const) {
    const channels = [{ channelId: channel.id, format: 'post' }];
    const text = 'Pierwszy wiersz.\nDrugi wiersz.\nTrzeci wiersz #róże';
    const { id } = await rytm.call('posts.create', { clientId: client.id, title, text, date, time: '12:00', channels });
    ids.push(id);
  }
  const order = async () => (await rytm.call('posts.grid', { channelId: channel.id })).map((tile) => tile.title);
  await rytm.call('settings.update', { language: 'pl', view: { room: 'calendar', view: 'grid', clientId: client.id } });
  await rytm.reload();
  const { page } = rytm;
  const tiles = page.locator('[data-tile]');
  await expect(tiles).toHaveCount(3);
  const [from, to] = [await middleOf(tiles.nth(0)), await middleOf(tiles.nth(2))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(tiles.nth(0)).toContainText('Pierwszy');
  await expect.poll(order).toEqual(['Pierwszy', 'Drugi', 'Trzeci']);
  await tiles.nth(0).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(order).toEqual(['Drugi', 'Pierwszy', 'Trzeci']);
  await page.keyboard.press('Control+z');
  await expect.poll(order).toEqual(['Pierwszy', 'Drugi', 'Trzeci']);
  await expectAccessible(page);

  await tiles.nth(1).click();
  await page.getByRole('tab', { name: 'Podgląd' }).click();
  const preview = page.locator('[data-preview="instagram"]');
  await expect(preview.locator('[data-text]')).toHaveText('Pierwszy wiersz.\nDrugi wiersz.…więcej');
  await preview.getByRole('button', { name: '…więcej' }).click();
  await expect(preview.locator('[data-text]')).toContainText('#róże');
  await page.locator('label', { hasText: 'Ciemny' }).click();
  await expect(preview).toHaveAttribute('data-dark', 'true');
  await expectAccessible(page);
});
