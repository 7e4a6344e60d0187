import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';
import enErrors from '../src/shared/locales/en/errors.json' with { type: 'json' };
import enImports from '../src/shared/locales/en/imports.json' with { type: 'json' };
import plErrors from '../src/shared/locales/pl/errors.json' with { type: 'json' };
import plImports from '../src/shared/locales/pl/imports.json' with { type: 'json' };
import { ended, spawnHost } from './fixtures/launch.ts';
import { expect, type Rytm, test } from './fixtures/rytm.ts';
import { expectAccessible } from './pages/axe.ts';
import { ClientsPage } from './pages/clients.page.ts';
import { ImportsPage } from './pages/imports.page.ts';

/** What a person reads when the file or the folder is at fault. Files that are no tables: rooms/imports.spec. */
const TEXTS = {
  pl: { errors: plErrors, imports: plImports, failed: 'Coś poszło nie tak' },
  en: { errors: enErrors, imports: enImports, failed: 'Something went wrong' },
} as const;

const fill = (text: string, params: Readonly<Record<string, string | number>>) =>
  Object.entries(params).reduce((filled, [name, value]) => filled.replace(`{{${name}}}`, String(value)), text);

const fillNewer = (profile: string) => {
  const database = new Database(join(profile, 'rytm.db'));
  database.pragma('user_version = 999999');
  database.exec('CREATE TABLE later (id TEXT)');
  database.close();
};

for (const language of ['pl', 'en'] as const) {
  const { errors, imports: words, failed } = TEXTS[language];

  test.describe(`a newer store, in ${language}`, () => {
    test.use({ rytmOptions: { language, prepare: fillNewer } });

    test('is named in the window, with what to do, and is left as it is', async ({ rytm }) => {
      const { page } = rytm;
      await expect(page.getByRole('heading', { name: failed })).toBeVisible();
      const [, known] = /\{\{known\}\}(.*)/.exec(errors.store.newer) ?? [];
      await expect(page.getByRole('alert')).toContainText('999999');
      await expect(page.getByRole('alert')).toContainText(known ?? '');
      await expectAccessible(page);
    });
  });

  test.describe(`a profile folder that cannot be written, in ${language}`, () => {
    const prepare = async (profile: string) => await writeFile(join(profile, 'media'), 'mine');
    test.use({ rytmOptions: { language, prepare } });

    test('is named in the window, with its place', async ({ rytm }) => {
      const { page } = rytm;
      const [before] = errors.store['folder-not-writable'].split('{{folder}}');
      await expect(page.getByRole('alert')).toContainText(before ?? '');
      await expect(page.getByRole('alert')).toContainText(rytm.profile);
      await expectAccessible(page);
    });
  });

  test.describe(`a plan at fault, in ${language}`, () => {
    test('is explained by the row and the cell: 1 MB, 31 February, formulas', async ({ rytm }) => {
      const client = await rytm.call('clients.create', { name: 'Piekarnia Zażółć' });
      const imports = await open(rytm, language);
      await imports.chooseText(`Data;Temat;Kanał\n01.02.2026;"${'x'.repeat(1_000_000)}";FB\n`);
      const long = fill(errors.tables['cell-too-long'], { row: 2, column: 'B' });
      await expect(imports.fault).toContainText(long.split('{{limit}}')[0] ?? '');

      await imports.chooseText('Data;Temat;Kanał\n31.02.2026;Nie ma;FB\n01.03.2026;=HYPERLINK("https://a.b");FB\n');
      await imports.next();
      await expect(imports.rows.first()).toContainText(fill(words.issues['date-impossible'], { cell: '31.02.2026' }));
      await imports.applyButton.click();
      await expect(imports.dialog).toBeHidden();
      const posts = await rytm.call('posts.list', { clientId: client.id });
      // A formula in a CSV is its text: nothing runs it.
      expect(posts.map(({ title, date }) => [title, date])).toEqual([['=HYPERLINK("https://a.b")', '2026-03-01']]);

      await imports.open();
      const buffer = Buffer.from(workbookWithFormulas());
      await imports.choose({ name: 'formuły.xlsx', mimeType: '', buffer });
      await imports.next();
      const { 'formula-without-value': empty } = words.notices.tables;
      await expect(imports.dialog).toContainText(fill(empty, { sheet: 'Plan', column: 'B', row: 3 }));
      await expect(imports.rows.filter({ hasText: 'Wynik formuły' })).toHaveCount(1);
    });

    test('a logo that is no picture is refused in words', async ({ rytm }) => {
      const { id } = await rytm.call('clients.create', { name: 'Róża' });
      await rytm.call('settings.update', { language, view: { room: 'clients' } });
      await rytm.reload();
      const room = new ClientsPage(rytm.page, language);
      await room.openClient('Róża');
      const file = { name: 'umowa.png', mimeType: 'image/png', buffer: Buffer.from('to nie jest obraz') };
      await rytm.page.locator('input[type=file]').setInputFiles(file);
      const refused = rytm.page.getByRole('main').getByRole('alert').filter({ hasText: 'umowa.png' });
      const texts = [errors.media['not-a-picture'], errors.clients['logo-not-a-picture']];
      const said = ((await refused.textContent()) ?? '').trim();
      expect(texts.map((text) => fill(text, { name: 'umowa.png' }))).toContain(said);
      expect((await rytm.call('clients.get', { id })).logoId).toBeNull();
    });
  });
}

test('a second start on the profile ends, and brings the first window back to the front', async ({ rytm }) => {
  const session = await rytm.page.context().newCDPSession(rytm.page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
  const state = async () => (await session.send('Browser.getWindowForTarget')).bounds.windowState;
  await expect.poll(state).toBe('minimized');
  expect(await ended(spawnHost(rytm.profile, {}))).toBe(0);
  await expect.poll(state).toBe('normal');
});

test('a plan of 200,000 rows is looked through whole, and the window goes on answering', async ({ rytm }) => {
  test.setTimeout(180_000);
  await rytm.call('clients.create', { name: 'Piekarnia Zażółć' });
  const imports = await open(rytm, 'pl');
  const rows = Array.from({ length: 200_000 }, (_, at) => `01.02.2026;Wpis ${at};FB`);
  await imports.chooseText(`Data;Temat;Kanał\n${rows.join('\n')}\n`);
  await imports.next();
  await expect(imports.headline).toContainText(/200[\s.,]?000/, { timeout: 90_000 });
  await rytm.page.keyboard.press('Escape');
  await expect(imports.dialog).toBeHidden();
  expect(await rytm.call('posts.list', {})).toEqual([]);
});

async function open(rytm: Rytm, language: 'pl' | 'en'): Promise<ImportsPage> {
  await rytm.call('settings.update', { language, view: { room: 'calendar' } });
  await rytm.reload();
  const imports = new ImportsPage(rytm.page, language);
  await imports.open();
  return imports;
}

/** A plan of two rows: a formula with a stored result, and one without. */
function workbookWithFormulas(): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const formula = (cell: string, value: string) => `<c r="${cell}" t="str"><f>A9&amp;A8</f>${value}</c>`;
  const rows = [
    `<row r="1">${text('A1', 'Data')}${text('B1', 'Temat')}${text('C1', 'Kanał')}${text('D1', 'Treść')}</row>`,
    `<row r="2">${text('A2', '01.04.2026')}${formula('B2', '<v>Wynik formuły</v>')}${text('C2', 'FB')}${text('D2', 'Raz')}</row>`,
    `<row r="3">${text('A3', '02.04.2026')}${formula('B3', '')}${text('C3', 'FB')}${text('D3', 'Dwa')}</row>`,
  ];
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Plan" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`),
  });
}
