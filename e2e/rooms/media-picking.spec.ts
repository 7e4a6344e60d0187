import sharp from 'sharp';
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { InspectorPage } from '../pages/inspector.page.ts';

const DATE = '2031-11-13';

async function addPicture(rytm: Rytm, name: string, background: string, clientId: string | null): Promise<string> {
  const bytes = await sharp({ create: { width: 400, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const { uploadId } = await rytm.call('uploads.begin', { name, bytes: bytes.length });
  await rytm.call('uploads.append', { uploadId, offset: 0, base64: bytes.toString('base64') });
  return (await rytm.call('media.add', { uploadId, clientId })).id;
}

test('files of the library are picked for a post by mouse and keys in one step, and sent from the library onto a post or a new one', async ({
  rytm,
}) => {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
  await addPicture(rytm, 'mak.jpg', '#b4232a', client.id);
  const rose = await addPicture(rytm, 'żółta róża.jpg', '#d9a400', client.id);
  await addPicture(rytm, 'kawa.jpg', '#331100', other.id);
  await addPicture(rytm, 'tło.jpg', '#eeeeee', null);
  const { id } = await rytm.call('posts.create', {
    clientId: client.id,
    title: 'Dzień Kobiet',
    date: DATE,
    time: '17:30',
    mediaIds: [rose],
  });
  const names = async (postId: string) => (await rytm.call('posts.get', { id: postId })).media.map(({ name }) => name);
  await rytm.call('settings.update', { language: 'pl', view: { room: 'calendar', clientId: client.id, date: DATE } });
  await rytm.reload();
  const { page } = rytm;
  const inspector = new InspectorPage(page, 'pl');
  await inspector.open(id);
  const open = inspector.root.getByRole('button', { name: 'Z biblioteki' });
  await open.click();
  const picker = page.getByRole('dialog', { name: 'Pliki z biblioteki' });
  const tiles = picker.getByRole('option');
  await expect(tiles).toHaveCount(3);
  await expect(picker.getByRole('option', { name: /^żółta róża.*jest w poście/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, [], '[role="dialog"]');
  }
  await page.emulateMedia({ colorScheme: 'light' });
  // By keys alone: what is on the post is passed over, what was chosen stays under another filter.
  const search = picker.getByRole('searchbox');
  await expect(search).toBeFocused();
  await search.press('ArrowDown');
  await page.keyboard.press('Control+a');
  await expect(picker.getByRole('status').filter({ hasText: 'Wybrano' })).toHaveText('Wybrano 2 pliki');
  await search.fill('mak');
  await expect(tiles).toHaveCount(1);
  await search.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(picker).toBeHidden();
  await expect.poll(() => names(id)).toEqual(['żółta róża.jpg', 'tło.jpg', 'mak.jpg']);
  await expect(inspector.pictures).toHaveCount(3);
  await page.getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect(inspector.pictures).toHaveCount(1);

  await page.getByRole('button', { name: 'Media', exact: true }).click();
  await page.getByRole('option', { name: /^mak\.jpg/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Dodaj do posta…' }).click();
  const onto = page.getByRole('dialog', { name: 'Dodaj 1 plik do posta' });
  await onto.getByRole('searchbox').fill('dzien kobiet');
  await onto.getByRole('button', { name: /Dzień Kobiet/ }).click();
  await expect.poll(() => names(id)).toEqual(['żółta róża.jpg', 'mak.jpg']);
  await page.getByRole('option', { name: /^mak\.jpg/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Nowy post z tymi plikami' }).click();
  await expect(inspector.pictures).toHaveCount(1);
  await expect(inspector.title).toHaveValue('');
  const backlog = await rytm.call('posts.backlog', { clientId: client.id });
  expect(await names(backlog[0]?.id ?? '')).toEqual(['mak.jpg']);
});

test('the key G says what each network cuts from the picture that has the focus, in words and by a frame, and is remembered', async ({
  rytm,
}) => {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram', handle: 'roza' });
  const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#9a4f6b' } })
    .jpeg()
    .toBuffer();
  const { uploadId } = await rytm.call('uploads.begin', { name: 'szerokie.jpg', bytes: bytes.length });
  await rytm.call('uploads.append', { uploadId, offset: 0, base64: bytes.toString('base64') });
  const file = await rytm.call('media.add', { uploadId, clientId: client.id });
  const { id } = await rytm.call('posts.create', {
    clientId: client.id,
    title: 'Wieniec krok po kroku',
    date: DATE,
    time: '17:30',
    channels: [{ channelId: channel.id, format: 'reel' }],
    mediaIds: [file.id],
  });
  for (const language of ['pl', 'en'] as const) {
    await rytm.call('settings.update', { language, view: { room: 'calendar', date: DATE, cropGuides: false } });
    await rytm.reload();
    const { page } = rytm;
    const inspector = new InspectorPage(page, language);
    const { crop } = inspector.words;
    await inspector.open(id);
    await inspector.pictures.first().press('g');
    const words = inspector.root.getByRole('status').filter({ hasText: crop.sides.replace('{{percent}}', '68') });
    await expect(words).toContainText(
      crop.coveredAround.replace('{{top}}', '14').replace('{{bottom}}', '35').replace('{{sides}}', '6'),
    );
    const picture = inspector.root.locator('[data-crop]');
    const [whole, shown, free] = await Promise.all(
      [picture, picture.locator('[data-shown]'), picture.locator('[data-free]')].map((part) => part.boundingBox()),
    );
    expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(9 / 16, 1);
    expect((shown?.x ?? 0) + (shown?.width ?? 0) / 2).toBeCloseTo((whole?.x ?? 0) + (whole?.width ?? 0) / 2, 0);
    expect((free?.height ?? 0) / (shown?.height ?? 1)).toBeCloseTo(0.51, 1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await inspector.root.getByRole('combobox', { name: crop.place }).click();
    await page.getByRole('option', { name: new RegExp(crop.guides.grid.split(' (')[0] ?? '') }).click();
    await expect(inspector.root.getByText(crop.sides.replace('{{percent}}', '58'))).toBeVisible();
    await rytm.reload();
    await inspector.open(id);
    await inspector.pictures.first().click();
    await expect(words).toBeVisible();
    await inspector.pictures.first().press('g');
    await expect(picture).toBeHidden();
  }
});
