import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import type { Post } from '../../src/shared/rooms/posts/posts.schema.ts';
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { InspectorPage, type Language } from '../pages/inspector.page.ts';

/** A Thursday that no machine's clock has passed, so that no status depends on the day of the test. */
const DATE = '2031-11-13';

const LANGUAGES = ['pl', 'en'] as const satisfies readonly Language[];

/** A client with a channel on each network, one post on all of them, open in the window. */
async function openPost(rytm: Rytm, language: Language, networks: readonly string[], post: Partial<Post> = {}) {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', timeZone: 'Europe/Warsaw' });
  const channels: { channelId: string }[] = [];
  for (const network of networks) {
    const { id } = await rytm.call('channels.create', { clientId: client.id, network, handle: `roza_${network}` });
    channels.push({ channelId: id });
  }
  const { id } = await rytm.call('posts.create', {
    clientId: client.id,
    title: 'Wieniec krok po kroku',
    text: 'Wieniec na drzwi w 20 minut?',
    date: DATE,
    time: '17:30',
    channels,
    ...post,
  });
  await rytm.call('settings.update', { language, view: { room: 'calendar', date: post.date ?? DATE } });
  await rytm.reload();
  const inspector = new InspectorPage(rytm.page, language);
  await inspector.open(id);
  const stored = () => rytm.call('posts.get', { id });
  return { id, clientId: client.id, channels, inspector, stored };
}

function picture(colour: string): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 300, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

/** Hands a file to the window the way a drag from the desktop or the clipboard does. */
async function give(by: 'drop' | 'paste', target: Locator, name: string, bytes: Buffer): Promise<void> {
  await target.evaluate(
    (element, { base64, fileName, kind }) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], fileName, { type: 'image/jpeg' }));
      const common = { bubbles: true, cancelable: true };
      if (kind === 'paste') element.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: data }));
      else
        for (const type of ['dragover', 'drop'])
          element.dispatchEvent(new DragEvent(type, { ...common, dataTransfer: data }));
    },
    { base64: bytes.toString('base64'), fileName: name, kind: by },
  );
}

test.describe('what is typed', () => {
  test('is stored once "saved" is said, and survives a power cut right after', async ({ rytm }) => {
    const { id, inspector } = await openPost(rytm, 'pl', ['instagram']);
    await inspector.text.press('Control+End');
    await inspector.text.pressSequentially(' Da się! Żółć, gęś, jaźń.');
    // From the first key on, nothing is called saved that is not.
    await expect(inspector.saving).toHaveAttribute('data-saving', 'saving', { timeout: 400 });
    await inspector.saved();
    await rytm.kill();
    await rytm.start();
    const post = await rytm.call('posts.get', { id });
    expect(post.text).toBe('Wieniec na drzwi w 20 minut? Da się! Żółć, gęś, jaźń.');
  });

  test('is not lost when the window closes at once', async ({ rytm }) => {
    const { id, inspector } = await openPost(rytm, 'en', ['facebook']);
    await inspector.title.fill('Written at the last moment');
    await inspector.text.pressSequentially('Last words. ');
    await rytm.restart();
    const post = await rytm.call('posts.get', { id });
    expect(post.title).toBe('Written at the last moment');
    expect(post.text).toContain('Last words. ');
  });

  test('is taken back by the field itself while it is typed, and by the app after leaving it', async ({ rytm }) => {
    const { inspector, stored } = await openPost(rytm, 'pl', []);
    await inspector.text.press('Control+End');
    await inspector.text.pressSequentially(' Tak');
    await inspector.saved();
    // More often than there are letters: the field's undo stops at its own beginning, and the app's steps stay.
    for (let times = 0; times < 6; times += 1) await inspector.text.press('Control+z');
    await expect(inspector.text).toHaveValue('Wieniec na drzwi w 20 minut?');
    await inspector.text.fill('Zupełnie inny tekst');
    await inspector.title.focus();
    await inspector.saved();
    await expect.poll(async () => (await stored()).text).toBe('Zupełnie inny tekst');
    await inspector.chip('status').focus();
    await rytm.page.keyboard.press('Control+z');
    await expect(inspector.text).toHaveValue('Wieniec na drzwi w 20 minut?');
    expect((await stored()).text).toBe('Wieniec na drzwi w 20 minut?');
    await rytm.page.keyboard.press('Control+Shift+z');
    await expect(inspector.text).toHaveValue('Zupełnie inny tekst');
    expect((await stored()).text).toBe('Zupełnie inny tekst');
    await inspector.saved();
  });

  test('stands beside what another writer changes meanwhile', async ({ rytm }) => {
    const { id, inspector, stored } = await openPost(rytm, 'pl', []);
    await rytm.call('posts.update', { id, title: 'Tytuł ze skryptu', notes: 'Uwaga ze skryptu' });
    await expect(inspector.title).toHaveValue('Tytuł ze skryptu');
    await expect(inspector.field('notes')).toHaveValue('Uwaga ze skryptu');
    await inspector.text.fill('Mój tekst');
    await rytm.call('posts.update', { id, owner: 'Ola', text: 'Cudzy tekst' });
    await inspector.saved();
    await expect(inspector.field('owner')).toHaveValue('Ola');
    await expect(inspector.text).toHaveValue('Mój tekst');
    await expect.poll(async () => (await stored()).text).toBe('Mój tekst');
    await expect(rytm.page.getByText('Zachowano wersję wpisaną tutaj: tekst.')).toBeVisible();
  });

  test('goes to the post it was typed into when another is opened', async ({ rytm }) => {
    const { id, clientId, inspector, stored } = await openPost(rytm, 'en', []);
    const other = await rytm.call('posts.create', { clientId, title: 'Other', text: 'Other text', date: DATE });
    await inspector.text.fill('Mine');
    await inspector.open(other.id);
    await expect(inspector.text).toHaveValue('Other text');
    await expect.poll(async () => (await stored()).text).toBe('Mine');
    expect((await rytm.call('posts.get', { id: other.id })).text).toBe('Other text');
    await inspector.open(id);
    await expect(inspector.text).toHaveValue('Mine');
    await inspector.text.focus();
    await rytm.page.keyboard.press('Escape');
    await expect(rytm.page.locator(`[data-card="${id}"]`).first()).toBeFocused();
  });
});

test('each channel may have a text of its own, and give it back', async ({ rytm }) => {
  const { inspector, stored, channels } = await openPost(rytm, 'pl', ['instagram', 'facebook']);
  const textOf = async (channelId: string | undefined) =>
    (await stored()).channels.find((channel) => channel.channelId === channelId)?.text;
  await expect(inspector.tab('Instagram', 'common')).toBeVisible();
  await inspector.tab('Facebook').click();
  const field = inspector.root.getByRole('textbox', { name: 'Tekst: Facebook' });
  await expect(field).toHaveValue('Wieniec na drzwi w 20 minut?');
  await expect(inspector.root.getByText('Post · Taki sam jak tekst wspólny')).toBeVisible();
  await field.fill('Tekst tylko na Facebook');
  await inspector.saved();
  await expect(inspector.tab('Facebook', 'own')).toBeVisible();
  await expect.poll(() => textOf(channels[1]?.channelId)).toBe('Tekst tylko na Facebook');
  expect(await textOf(channels[0]?.channelId)).toBeNull();
  await inspector.root.getByRole('button', { name: 'Wróć do wspólnego' }).click();
  await expect(field).toHaveValue('Wieniec na drzwi w 20 minut?');
  await expect.poll(() => textOf(channels[1]?.channelId)).toBeNull();
});

for (const language of LANGUAGES) {
  test(`each network counts its own way, in ${language}`, async ({ rytm }) => {
    const { inspector } = await openPost(rytm, language, ['x', 'instagram']);
    // 7 letters and spaces, a link that counts 23, a space, an emoji that counts 2.
    await inspector.text.fill('Zobacz https://kwiaciarnia.example.com/wience/na-drzwi/krok-po-kroku 🎁');
    await expect(inspector.counter('x').locator('[data-count]')).toHaveText('33 / 280');
    await inspector.text.fill(`${'ą'.repeat(2_189)} #a #b #c #d`);
    await expect(inspector.counter('instagram').locator('[data-count]')).toHaveText(/^2[\s.,]?201 \/ 2[\s.,]?200$/);
    await expect(inspector.counter('instagram').locator('[data-count]')).toHaveAttribute('data-over', 'true');
    await expect(inspector.findings.locator('[data-finding="text-too-long"]').first()).toContainText('2201');
    await inspector.text.fill('#a #b #c #d #e #f');
    await expect(inspector.counter('instagram').locator('[data-hashtags]')).toHaveText(/6\/5/);
    await expect(inspector.findings.locator('[data-finding="too-many-hashtags"]')).toHaveText(
      language === 'pl' ? /O 1 hashtag za dużo \(jest 6, limit 5\)/ : /1 hashtag .*6.*5/,
    );
    await inspector.text.fill(`${'Krótkie zdania czyta się łatwiej. '.repeat(8)}`);
    await expect(inspector.root.locator('[data-fold]')).toBeVisible();
    const fold = language === 'pl' ? 'tu Instagram zwija tekst' : 'Instagram folds the text here';
    await expect(inspector.root.getByText(fold)).toBeVisible();
    await inspector.saved();
  });

  test(`status, type, day, hour and channels are chosen, in ${language}`, async ({ rytm }) => {
    const { inspector, stored, channels } = await openPost(rytm, language, ['instagram', 'linkedin'], { channels: [] });
    const { vocabulary, words } = inspector;
    await inspector.choose('status', vocabulary.statuses.approved);
    await expect(inspector.chip('status')).toContainText(vocabulary.statuses.approved);

    await inspector.chip('type').click();
    await rytm.page.getByPlaceholder(words.type.search).fill(language === 'pl' ? 'wspolczesna' : 'zzz');
    await expect(rytm.page.getByText(words.type.nothing)).toBeVisible();
    await rytm.page.getByPlaceholder(words.type.search).fill(vocabulary.contentTypes.howto);
    await rytm.page.keyboard.press('ArrowDown');
    await rytm.page.keyboard.press('Enter');
    await expect(inspector.chip('type')).toContainText(vocabulary.contentTypes.howto);

    await inspector.chip('channels').click();
    await rytm.page.getByRole('checkbox', { name: 'Instagram (roza_instagram)' }).check();
    await rytm.page.getByRole('combobox', { name: /Instagram/ }).selectOption({ label: vocabulary.formats.reel });
    await rytm.page.keyboard.press('Escape');
    await expect(inspector.chip('channels')).toBeFocused();
    await expect(inspector.findings.locator('[data-finding="media-missing"]')).toBeVisible();

    await inspector.chip('moment').click();
    await rytm.page.locator('[data-day="2031-11-20"]').click();
    await rytm.page.getByLabel(words.moment.hours).fill('8');
    await rytm.page.getByLabel(words.moment.minutes).fill('05');
    await expect.poll(async () => (await stored()).time).toBe('08:05');
    await rytm.page.keyboard.press('Escape');
    await expect(inspector.chip('moment')).toContainText(language === 'pl' ? 'czw. 20 lis, 08:05' : '08:05');

    expect(await stored()).toMatchObject({
      status: 'approved',
      contentType: 'howto',
      date: '2031-11-20',
      time: '08:05',
      channels: [{ channelId: channels[0]?.channelId, format: 'reel' }],
    });
    await inspector.chip('moment').click();
    await rytm.page.getByRole('button', { name: words.moment.clear, exact: true }).click();
    await expect.poll(async () => (await stored()).date).toBeNull();
    await expect(inspector.chip('moment')).toContainText(words.moment.none);
    await inspector.field('labels').fill('święta');
    await inspector.field('labels').press('Enter');
    await inspector.field('link').fill('https://kwiaciarnia.example.com');
    await inspector.field('owner').fill('Ola');
    await inspector.saved();
    await expect
      .poll(stored)
      .toMatchObject({ labels: ['święta'], link: 'https://kwiaciarnia.example.com', owner: 'Ola' });
  });

  test(`a text file called .jpg is refused in words, in ${language}`, async ({ rytm }) => {
    const { inspector, stored } = await openPost(rytm, language, []);
    const file = join(rytm.folder, 'notatka.jpg');
    await writeFile(file, 'To nie jest zdjęcie.');
    const choosing = rytm.page.waitForEvent('filechooser');
    await inspector.addMedia.click();
    await (await choosing).setFiles(file);
    const message = inspector.root.getByRole('alert').filter({ hasText: 'notatka.jpg' });
    await expect(message).toContainText(
      language === 'pl' ? 'nie jest ani obrazem, ani filmem' : /neither a picture nor a (film|video)/,
    );
    expect((await stored()).media).toEqual([]);
    await message.getByRole('button').click();
    await expect(message).toBeHidden();
  });
}

test('a post whose time passed says that it was missed', async ({ rytm }) => {
  const { inspector, stored } = await openPost(rytm, 'pl', [], { date: '2026-03-02', status: 'scheduled' });
  await expect(inspector.chip('status')).toContainText('Przegapiony');
  await inspector.choose('status', 'Opublikowany');
  await expect(inspector.chip('status')).toContainText('Opublikowany');
  expect((await stored()).status).toBe('published');
});

test('pictures come by chooser, by drop and by paste, are put in order and described', async ({ rytm }) => {
  const { inspector, stored } = await openPost(rytm, 'pl', ['facebook']);
  const names = async () => (await stored()).media.map((item) => item.name);
  const files = [join(rytm.folder, 'róża.jpg'), join(rytm.folder, 'wieniec.jpg')];
  await writeFile(files[0] ?? '', await picture('#aa3355'));
  await writeFile(files[1] ?? '', await picture('#336622'));
  const choosing = rytm.page.waitForEvent('filechooser');
  await inspector.addMedia.click();
  await (await choosing).setFiles(files);
  await expect(inspector.pictures).toHaveCount(2);
  await give('drop', inspector.text, 'upuszczone.jpg', await picture('#223399'));
  await expect(inspector.pictures).toHaveCount(3);
  await expect.poll(names).toEqual(['róża.jpg', 'wieniec.jpg', 'upuszczone.jpg']);
  await expect(inspector.pictures.first().getByRole('presentation')).toHaveJSProperty('naturalWidth', 320);
  await expect(inspector.findings.locator('[data-finding="alt-missing"]')).toContainText('3 zdjęcia');

  await inspector.pictures.nth(2).focus();
  await rytm.page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(names).toEqual(['róża.jpg', 'upuszczone.jpg', 'wieniec.jpg']);
  await inspector.pictures.nth(2).dragTo(inspector.pictures.nth(0));
  await expect.poll(names).toEqual(['wieniec.jpg', 'róża.jpg', 'upuszczone.jpg']);

  await give('paste', inspector.text, 'wklejone.jpg', await picture('#dddd22'));
  await expect.poll(names).toEqual(['wieniec.jpg', 'róża.jpg', 'upuszczone.jpg', 'wklejone.jpg']);

  await inspector.pictures.nth(1).click();
  await inspector.root.getByLabel('Tekst alternatywny').fill('Czerwona róża na stole');
  await expect.poll(async () => (await stored()).media[1]?.altText).toBe('Czerwona róża na stole');
  await inspector.root.getByRole('button', { name: 'Usuń z posta' }).click();
  await expect.poll(names).toEqual(['wieniec.jpg', 'upuszczone.jpg', 'wklejone.jpg']);
  await expect(inspector.pictures).toHaveCount(3);
});

test('a post deleted while it is open can be brought back, copied and put into the trash', async ({ rytm }) => {
  const { id, clientId, inspector, stored } = await openPost(rytm, 'pl', []);
  await rytm.call('posts.remove', { id });
  await expect(inspector.root.getByText('Ten post został usunięty')).toBeVisible();
  await inspector.root.getByRole('button', { name: 'Przywróć post' }).click();
  await expect(inspector.title).toHaveValue('Wieniec krok po kroku');
  expect((await stored()).id).toBe(id);

  await inspector.chip('channels').click();
  await expect(rytm.page.getByText('Ten klient nie ma jeszcze kanałów.')).toBeVisible();
  await rytm.page.keyboard.press('Escape');

  const placed = await stored();
  await inspector.choose('more', 'Przenieś do „Bez terminu”');
  await expect.poll(async () => (await stored()).date).toBeNull();
  expect([placed.date === null, (await stored()).time]).toEqual([false, placed.time]);

  await inspector.title.fill('Kopia');
  await inspector.choose('more', 'Duplikuj');
  await expect.poll(async () => (await rytm.call('posts.list', { clientId })).length).toBe(2);
  expect((await rytm.call('posts.list', { clientId })).map((post) => post.title)).toEqual(['Kopia', 'Kopia']);
  await inspector.choose('more', 'Przenieś do kosza');
  await expect(inspector.root).toBeHidden();
  await expect.poll(async () => (await rytm.call('posts.list', { clientId })).length).toBe(1);
  await rytm.page
    .getByRole('alert')
    .filter({ hasText: 'jest w koszu' })
    .getByRole('button', { name: 'Cofnij' })
    .click();
  await expect.poll(async () => (await rytm.call('posts.list', { clientId })).length).toBe(2);
});

for (const language of LANGUAGES) {
  test.describe(`a full post at 1024 × 700, in ${language}`, () => {
    test.use({ rytmOptions: { size: { width: 1024, height: 700 } } });

    test('holds five texts and ten pictures, fits, and is accessible in both themes', async ({ rytm }) => {
      test.slow();
      const long = 'Konstantynopolitańczykowianeczka-'.repeat(6);
      const { id, inspector, stored } = await openPost(
        rytm,
        language,
        ['instagram', 'facebook', 'x', 'linkedin', 'bluesky'],
        {
          title: long,
          text: `${'Zażółć gęślą jaźń. '.repeat(270)}${long}`,
          contentType: 'expert-reminder',
          labels: ['święta', long.slice(0, 60)],
        },
      );
      for (let index = 0; index < 10; index += 1) {
        const base64 = (await picture(`#${(index * 1_500_000 + 1_000_000).toString(16).padStart(6, '0')}`)).toString(
          'base64',
        );
        const { uploadId } = await rytm.call('uploads.begin', {
          name: `zdjecie-${index}.jpg`,
          bytes: Buffer.from(base64, 'base64').length,
        });
        await rytm.call('uploads.append', { uploadId, offset: 0, base64 });
        const { id: mediaId } = await rytm.call('media.add', { uploadId, clientId: (await stored()).clientId });
        await rytm.call('posts.attach', { id, mediaId });
      }
      await expect(inspector.pictures).toHaveCount(10);
      for (const network of ['Instagram', 'Facebook', 'X', 'LinkedIn', 'Bluesky']) {
        await inspector.tab(network).click();
        await inspector.root.getByRole('tabpanel').getByRole('textbox').fill(`Tekst: ${network}`);
      }
      await inspector.saved();
      await expect
        .poll(async () => (await stored()).channels.map((channel) => channel.text))
        .toEqual(['Instagram', 'Facebook', 'X', 'LinkedIn', 'Bluesky'].map((network) => `Tekst: ${network}`));
      await inspector.root.getByRole('tab').first().click();
      const spill = await inspector.root.evaluate((root) =>
        [root, ...root.querySelectorAll('*')]
          .filter((element) => {
            const style = getComputedStyle(element);
            return (
              element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'auto' && element.clientWidth > 0
            );
          })
          .map((element) => element.className),
      );
      expect(spill).toEqual([]);
      await inspector.pictures.first().click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await rytm.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(rytm.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
        expect(await violations(rytm.page)).toEqual([]);
        await inspector.chip('moment').click();
        await expect(rytm.page.getByLabel(inspector.words.moment.hours)).toBeVisible();
        expect(await violations(rytm.page, '[role="dialog"]')).toEqual([]);
        await rytm.page.keyboard.press('Escape');
        await inspector.chip('channels').click();
        await expect(rytm.page.getByRole('checkbox').first()).toBeVisible();
        expect(await violations(rytm.page, '[role="dialog"]')).toEqual([]);
        await rytm.page.keyboard.press('Escape');
      }
    });
  });
}

async function violations(page: Page, part = '[data-inspector]'): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}
