import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { QUESTIONS } from '../../src/shared/rooms/briefs/briefs.questions.ts';
import { PLAN_BLOCKS } from '../../src/shared/rooms/plans/plans.blocks.ts';
import { expect, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { FORBIDDEN, readPdf } from '../pages/pdf.ts';
import { PlansPage } from '../pages/plans.page.ts';

test('a plan is made from nothing, says what it lacks, is sent, frozen, agreed, changed and printed', async ({
  rytm,
}) => {
  const { id: clientId } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  await rytm.call('channels.create', { clientId, network: 'instagram', handle: '@roza' });
  await rytm.call('settings.update', { language: 'pl' });
  await rytm.reload();
  const { page } = rytm;
  const room = new PlansPage(rytm, 'pl');
  await room.open();
  await expect(page.getByRole('heading', { name: room.texts.list.empty })).toBeVisible();
  await page.getByRole('button', { name: room.texts.new.action }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: room.texts.new.create }).click();
  await expect(dialog.getByText(room.texts.new.problems.name)).toBeVisible();
  await dialog.getByLabel(room.texts.new.name).fill('Wiosna w kwiaciarni');
  await page.keyboard.press('Enter');
  await expect(room.block.getByText(room.texts.missing['no-goals'])).toBeVisible();

  await room.block.getByRole('button', { name: room.texts.goals.add }).click();
  await expect(room.block.getByLabel(room.texts.goals.text, { exact: true })).toBeFocused();
  await page.keyboard.type('10 000 obserwujących');
  await page.keyboard.press('Tab');
  const vanity = room.block.getByLabel(room.texts.goals.serves);
  await vanity.fill('Zamówienia przed Dniem Matki');
  await room.block.getByLabel(room.texts.goals.measure).fill('obserwujący z okolicy');
  await room.block.getByLabel(room.texts.goals.target).fill('10 000');
  await room.block.getByLabel(room.texts.goals.date).fill('2027-05-31');
  await page.keyboard.press('Tab');
  await expect(room.block.getByText(room.texts.editor.complete)).toBeVisible();
  await expect(room.entry('goals')).toHaveAttribute('data-state', 'complete');

  await room.go('ads');
  await room.block.getByRole('button', { name: room.texts.ads.add }).click();
  await room.block.getByRole('combobox').click();
  await page.getByRole('option', { name: room.texts.ads.names.spam, exact: true }).click();
  await expect(page.getByText(room.texts.hindrance['grey-tools'])).toBeVisible();
  await room.block.getByLabel(room.texts.ads.acknowledgement).fill('Anna Nowak, 2 marca');
  await page.keyboard.press('Tab');
  await expect(page.getByText(room.texts.hindrance['grey-tools'])).toBeHidden();

  // Not without the brief.
  await page.getByRole('button', { name: room.texts.editor.send }).click();
  await expect(page.getByRole('list', { name: room.texts.editor.cannotSend })).toBeFocused();
  for (const question of QUESTIONS) await rytm.call('briefs.answer', { clientId, question, answer: 'Tak.' });
  await expect(page.getByRole('list', { name: room.texts.editor.cannotSend })).toBeHidden();
  await page.getByRole('button', { name: room.texts.editor.send }).click();
  await expect(page.getByText('Ta wersja została wysłana')).toBeVisible();
  await page.getByRole('button', { name: room.texts.editor.agree }).click();
  await expect(page.getByText('Klient uzgodnił tę wersję')).toBeVisible();

  await room.go('channels');
  await room.block.getByRole('checkbox').check();
  await room.block.getByLabel('Rola kanału').fill('Inspiracje na okazje');
  await page.keyboard.press('Tab');
  await expect(page.getByText('wersja 2')).toBeVisible();
  await page.getByRole('button', { name: room.texts.editor.menu }).click();
  await page.getByRole('menuitem', { name: room.texts.editor.versions }).click();
  await expect(page.getByRole('dialog').getByText('Inspiracje na okazje')).toBeVisible();
  await page.keyboard.press('Escape');

  const path = join(rytm.folder, 'plan.pdf');
  await rytm.answerDialogs(path);
  await page.getByRole('button', { name: room.texts.editor.menu }).click();
  await page.getByRole('menuitem', { name: room.texts.editor.printPl }).click();
  await expect(page.getByText(room.texts.editor.printed)).toBeVisible();
  const { text } = await readPdf(path);
  expect(text).toContain('Wiosna w kwiaciarni');
  expect(text).toContain('10 000 obserwujących');
  expect(text).toContain('Anna Nowak, 2 marca');
  expect(text).not.toMatch(FORBIDDEN);
  const word = join(rytm.folder, 'plan.docx');
  await rytm.answerDialogs(word);
  await page.getByRole('button', { name: room.texts.editor.menu }).click();
  await page.getByRole('menuitem', { name: room.texts.editor.wordPl }).click();
  await expect(page.getByText('plan.docx')).toBeVisible();
  expect((await readFile(word)).subarray(0, 2).toString()).toBe('PK');
  // The client's page says which version the calendar follows, and leads there.
  await rytm.call('settings.update', { view: { clientId, room: 'clients' } });
  await rytm.reload();
  await page.getByRole('button', { name: 'Kwiaciarnia Róża' }).last().click();
  await page.getByRole('button', { name: '„Wiosna w kwiaciarni”, wersja 1' }).click();
  await expect(room.entry('content')).toHaveAttribute('aria-current', 'step');
  await room.go('channels');
  // The same plan and block after a restart.
  await rytm.restart();
  await expect(new PlansPage(rytm, 'pl').entry('channels')).toHaveAttribute('aria-current', 'step');
});

test('media plan and budget are one account: typed, paid in euros too, over-spent in words, and taken back by one key', async ({
  rytm,
}) => {
  const { id: clientId } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', currency: 'PLN' });
  const days = { startsOn: '2026-12-01', endsOn: '2027-01-31' };
  const plan = await rytm.call('plans.create', { clientId, name: 'Zima', ...days });
  const view = { room: 'plans', planId: plan.id, planBlock: 'media' } as const;
  await rytm.call('settings.update', { language: 'pl', view });
  await rytm.reload();
  const { page } = rytm;
  const room = new PlansPage(rytm, 'pl');
  await room.block.getByRole('button', { name: 'Dodaj emisję' }).click();
  await expect(room.block.getByLabel('Nazwa', { exact: true })).toBeFocused();
  await page.keyboard.type('Walentynki');
  await room.block.getByLabel('Cena', { exact: true }).fill('sto');
  await expect(room.block.getByText('Wpisz kwotę nie mniejszą od zera')).toBeVisible();
  await room.block.getByLabel('Cena', { exact: true }).fill('1 240,00');
  await page.keyboard.press('Tab');
  await expect(room.block.getByText('Mediaplan razem: 1240,00 zł')).toBeVisible();
  await room.block.getByRole('combobox', { name: 'Waluta' }).click();
  await page.getByRole('option', { name: /^EUR/ }).click();
  await expect(room.block.getByText('Bez kursu ta emisja nie wchodzi do sum.')).toBeVisible();
  await room.block.getByLabel('Kurs: 1 EUR = … PLN').fill('4,5');
  await page.keyboard.press('Tab');
  await expect(room.block.getByText('Mediaplan razem: 5580,00 zł')).toBeVisible();
  await expectAccessible(page);

  await room.go('budget');
  // 62 days, evenly: what is planned in December and January.
  await expect(room.block.getByRole('row', { name: /Reklama/ })).toContainText('2790,00 zł');
  await room.block.getByRole('button', { name: 'Dodaj pozycję' }).click();
  await room.block.getByLabel('Nazwa pozycji 1').fill('Zdjęcia');
  await room.block.getByLabel(/grudzień 2026: plan/).fill('100');
  await room.block.getByLabel(/grudzień 2026: wydano/).fill('6000');
  await page.keyboard.press('Tab');
  await expect(room.block.getByText('Wydatki przekroczyły plan o 320,00 zł.')).toBeVisible();
  await expect(room.entry('budget')).toHaveAttribute('data-state', 'complete');
  await expectAccessible(page);
  await page.getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('Control+z');
  await expect(room.block.getByText('Wydatki przekroczyły plan')).toBeHidden();

  const path = join(rytm.folder, 'plan.pdf');
  await rytm.answerDialogs(path);
  await rytm.call('plans.print', { id: plan.id, language: 'en' });
  const { text } = await readPdf(path);
  expect(text).toContain('Walentynki');
  expect(text).toContain('€1,240.00');
  expect(text).not.toMatch(FORBIDDEN);
});

test('money that changes after sending opens the next version and is told in its difference; a removed channel can be taken out', async ({
  rytm,
}) => {
  const { id: clientId } = await rytm.call('clients.create', { name: 'Rose Florist', currency: 'GBP' });
  const { id: channelId } = await rytm.call('channels.create', { clientId, network: 'instagram', handle: '@rose' });
  await rytm.call('briefs.update', { clientId, reason: 'Known for years' });
  const days = { startsOn: '2026-12-01', endsOn: '2027-01-31' };
  const { id: planId } = await rytm.call('plans.create', { clientId, name: 'Winter', ...days });
  const channels = [{ channelId, purpose: 'Inspiration' }];
  await rytm.call('plans.update', { id: planId, content: { channels } });
  await rytm.call('budget.createPlacement', { planId, channelId, name: 'Christmas', price: 50_000 });
  await rytm.call('budget.createPlacement', { planId, name: 'Local paper', price: 10_000 });
  await rytm.call('budget.createLine', { planId, name: 'Photos' });
  await rytm.call('plans.send', { id: planId });
  await rytm.call('channels.remove', { id: channelId });
  await rytm.call('settings.update', { language: 'en', view: { room: 'plans', planId, planBlock: 'media' } });
  await rytm.reload();
  const { page } = rytm;
  const room = new PlansPage(rytm, 'en');
  const byChannel = room.block.getByRole('region', { name: 'By channel' });
  await expect(byChannel.getByRole('row')).toHaveText([
    /By channel/,
    /a removed channel.*£500\.00/,
    /not on.*£100\.00/,
  ]);
  await expect(room.block.getByRole('combobox', { name: 'Channel' }).first()).toHaveValue('a removed channel');
  // What it cost is no new version.
  await room.block.getByLabel('Spent', { exact: true }).first().fill('510');
  await page.keyboard.press('Tab');
  await expect(room.block.getByText('spent £510.00')).toBeVisible();
  await expect(page.getByText('version 1')).toBeVisible();
  await room.block.getByLabel('Actual: Reach').first().fill('1 200 000');
  await room.block.getByLabel('Actual: Clicks').first().fill('3400');
  await room.block.getByLabel('Price', { exact: true }).first().fill('550');
  await page.keyboard.press('Tab');
  await expect(page.getByText('version 2')).toBeVisible();
  await room.go('budget');
  await expect(room.block.getByRole('row', { name: /Photos|Name of line/ })).toContainText('–');
  await room.block.getByLabel('Photos, December 2026: planned').fill('80');
  await page.keyboard.press('Tab');
  await expect(room.block.getByRole('row').last()).toContainText('£730.00');
  await page.getByRole('button', { name: room.texts.editor.menu }).click();
  await page.getByRole('menuitem', { name: room.texts.editor.versions }).click();
  const changes = page.getByRole('dialog').locator('dl > div');
  await expect(changes).toHaveText([
    /Media plan, 1: Price.*£500\.00.*£550\.00/,
    /Budget plan, 1: Photos, December 2026.*£80\.00/,
  ]);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await room.go('channels');
  await expect(room.block.getByText('Inspiration')).toBeVisible();
  await room.block.getByRole('checkbox').click();
  await expect(room.block.getByRole('checkbox')).toHaveCount(0);
  expect((await rytm.call('plans.get', { id: planId })).content.channels).toEqual([]);
});

test('a media plan comes in from what was pasted, goes out as a workbook, and comes back from the file', async ({
  rytm,
}) => {
  const { id: clientId } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const days = { startsOn: '2026-12-01', endsOn: '2027-02-28' };
  const { id: planId } = await rytm.call('plans.create', { clientId, name: 'Zima', ...days });
  await rytm.call('settings.update', { language: 'pl', view: { room: 'plans', planId, planBlock: 'media' } });
  await rytm.reload();
  const { page } = rytm;
  const room = new PlansPage(rytm, 'pl');
  const dialog = page.getByRole('dialog');
  const open = async () => await room.block.getByRole('button', { name: 'Wczytaj z arkusza…' }).click();
  await open();
  await dialog.getByLabel('Albo wklej wiersze z arkusza').fill('coś\tinnego\n1\t2');
  await dialog.getByRole('button', { name: 'Czytaj' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nie widać nagłówków mediaplanu.');
  const heads = ['Emisja', 'Od', 'Do', 'Rozliczenie', 'Cena', 'Liczba'].join('\t');
  const rows = ['Walentynki\t01.02.2027\t14.02.2027\tCPC\t0,95\t1 200', 'Zła\twkrótce\t\tCPC\t1\t1'];
  await dialog.getByLabel('Albo wklej wiersze z arkusza').fill([heads, ...rows].join('\n'));
  await dialog.getByRole('button', { name: 'Czytaj' }).click();
  await expect(dialog.getByRole('row', { name: /Walentynki/ })).toContainText('1140,00 zł');
  await expect(dialog.getByRole('row', { name: /Zła/ })).toContainText('pominięty');
  await expect(dialog.getByRole('row', { name: /Zła/ })).toContainText('Nie jest datą: „wkrótce”.');
  await expectAccessible(page);
  await expect(dialog.getByRole('button', { name: 'Dodaj 1 emisję' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(room.block.getByText('Mediaplan razem: 1140,00 zł')).toBeVisible();

  const path = join(rytm.folder, 'mediaplan.xlsx');
  await rytm.answerDialogs(path);
  await room.block.getByRole('button', { name: 'Zapisz jako Excel' }).click();
  await expect(page.getByText('mediaplan.xlsx')).toBeVisible();
  await page.getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('Control+z');
  await expect(room.block.getByText('Mediaplan razem')).toBeHidden();
  await open();
  await dialog.locator('input[type=file]').setInputFiles(path);
  await dialog.getByRole('button', { name: 'Dodaj 1 emisję' }).click();
  await expect(room.block.getByText('Mediaplan razem: 1140,00 zł')).toBeVisible();
});

test('targets are typed by month and channel, say what follows from them with its formula, and are printed', async ({
  rytm,
}) => {
  const contract = { reels: null, stories: null, articles: null, revisions: null, fee: 200_000 };
  const { id: clientId } = await rytm.call('clients.create', {
    name: 'Kwiaciarnia Róża',
    contract: { ...contract, since: null, until: null, notice: '' },
  });
  await rytm.call('channels.create', { clientId, network: 'instagram', handle: '@roza' });
  const days = { startsOn: '2026-12-01', endsOn: '2027-01-31' };
  const { id: planId } = await rytm.call('plans.create', { clientId, name: 'Zima', ...days });
  const month = { startsOn: '2026-12-01', endsOn: '2026-12-31' };
  await rytm.call('budget.createPlacement', { planId, ...month, price: 100_000 });
  await rytm.call('settings.update', { language: 'pl', view: { room: 'plans', planId, planBlock: 'kpi' } });
  await rytm.reload();
  const { page } = rytm;
  const room = new PlansPage(rytm, 'pl');
  const texts = room.texts.targets;
  const add = room.block.getByRole('button', { name: texts.add });
  const choose = async (label: string, option: string) => {
    await room.block.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await add.click();
  await expect(room.block.getByText(room.texts.missing['no-target-values'])).toBeVisible();
  await choose('KPI 1', 'leady');
  await choose('Kanał KPI 1', 'Instagram @roza');
  await room.block.getByLabel('leady, grudzień 2026').fill('dużo');
  await expect(room.block.getByText(texts.problem)).toBeVisible();
  await room.block.getByLabel('leady, grudzień 2026').fill('1 000');
  await add.click();
  await choose('KPI 2', 'sprzedaż (wartość)');
  await room.block.getByLabel('sprzedaż (wartość), grudzień 2026').fill('9 000,00');
  await page.keyboard.press('Tab');
  await expect(room.block.getByRole('row').nth(1)).toContainText('1 z 2 mies.');
  const derived = room.block.getByRole('region', { name: texts.derived });
  // 1000 zł of advertising and 2000 zł of fee for 9000 zł: 9, and twice what it cost.
  await expect(derived.getByRole('row', { name: /^ROAS/ })).toContainText('9');
  await expect(derived.getByRole('row', { name: /^ROI/ })).toContainText('200%');
  await expect(derived.getByRole('row', { name: /^CPL/ })).toContainText('wydatki ÷ leady');
  await expect(room.entry('kpi')).toHaveAttribute('data-state', 'complete');
  await expectAccessible(page);
  await room.block.getByRole('button', { name: 'Usuń KPI 2: sprzedaż (wartość)' }).click();
  await expect(derived.getByRole('row', { name: /^ROAS/ })).toBeHidden();
  await page.getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('Control+z');
  await expect(derived.getByRole('row', { name: /^ROAS/ })).toContainText('9');

  const path = join(rytm.folder, 'plan.pdf');
  await rytm.answerDialogs(path);
  await rytm.call('plans.print', { id: planId, language: 'en' });
  const { text } = await readPdf(path);
  expect(text).toContain('sales value ÷ spend');
  expect(text).toContain('PLN 9,000.00');
  expect(text).not.toMatch(FORBIDDEN);
});

test('a month is laid out from the plan: looked at first, put into the calendar in one step, and taken back', async ({
  rytm,
}) => {
  const { id: clientId } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const { id: channelId } = await rytm.call('channels.create', { clientId, network: 'instagram', handle: '@roza' });
  const days = { startsOn: '2037-11-01', endsOn: '2038-01-31' };
  const { id: planId } = await rytm.call('plans.create', {
    clientId,
    name: 'Zima',
    template: 'local-service',
    ...days,
  });
  await rytm.call('settings.update', { language: 'pl', view: { room: 'plans', planId, planBlock: 'content' } });
  await rytm.reload();
  const { page } = rytm;
  const room = new PlansPage(rytm, 'pl');
  const texts = room.texts.layOut;
  const dialog = page.getByRole('dialog');
  const open = async () => await room.block.getByRole('button', { name: texts.action }).click();
  await open();
  await expect(dialog.getByText(texts.noSlots)).toBeVisible();
  await page.keyboard.press('Escape');
  const slots = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => ['09:00', '18:00'].map((time) => ({ weekday, time })));
  await rytm.call('channels.update', { id: channelId, slots });
  await open();
  const places = dialog.getByRole('list', { name: texts.preview }).getByRole('listitem');
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ miejsc/);
  // 1 and 11 November are holidays.
  await expect(places.first()).toContainText('2 lis');
  await expect(dialog.getByText('2 dni świąteczne')).toBeVisible();
  await expect(places.last()).toContainText('Podsumowanie miesiąca');
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: texts.period }).click();
  await page.getByRole('option', { name: 'styczeń 2038' }).click();
  await expect(places.first()).toContainText('2 sty');
  const count = await places.count();
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: `Dodaj ${count}` }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('styczeń 2038');
  await expect(page.locator('[data-month] [data-date="2038-01-02"] [data-place]').first()).toBeVisible();
  expect(await rytm.call('posts.list', {})).toHaveLength(count);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => await rytm.call('posts.list', {})).toEqual([]);
});

for (const language of ['pl', 'en'] as const) {
  test.describe(`every block (${language})`, () => {
    test.use({ rytmOptions: { language, dark: language === 'en', size: { width: 1024, height: 700 } } });

    test('can be read by everybody, from a template', async ({ rytm }) => {
      const { id: clientId } = await rytm.call('clients.create', {
        name: 'Kwiaciarnia Róża',
        reportLanguage: language,
      });
      await rytm.call('channels.create', { clientId, network: 'instagram', handle: '@roza' });
      const days = { startsOn: '2027-03-01', endsOn: '2027-05-31' };
      const plan = await rytm.call('plans.create', { clientId, name: 'Wiosna', ...days, template: 'local-service' });
      await rytm.call('settings.update', { language, view: { room: 'plans', planId: plan.id } });
      await rytm.reload();
      const room = new PlansPage(rytm, language);
      for (const block of PLAN_BLOCKS) {
        await room.go(block);
        await expectAccessible(rytm.page);
      }
      await rytm.page.getByRole('button', { name: room.texts.all }).click();
      await expect(rytm.page.getByRole('table', { name: room.texts.list.label })).toContainText('Wiosna');
      await expectAccessible(rytm.page);
    });
  });
}
