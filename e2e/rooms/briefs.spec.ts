import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ClientsPage } from '../pages/clients.page.ts';
import { FORBIDDEN, readPdf } from '../pages/pdf.ts';

const GOAL = {
  id: '019a0000-0000-7000-8000-000000000001',
  text: 'Więcej zamówień',
  measure: 'zamówienia w miesiącu',
  baseline: '80',
  target: '120',
  date: '2027-05-31',
  serves: '',
} as const;

/** Fills one field of a PDF in and saves it beside, as a viewer does. */
async function filledIn(path: string, name: string, value: string): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const pdf = await loading.promise;
  const [field] = ((await pdf.getFieldObjects())?.get(name) ?? []) as { id: string }[];
  pdf.annotationStorage.setValue(field?.id ?? '', { value });
  await writeFile(`${path}.filled.pdf`, await pdf.saveDocument());
  await loading.destroy();
  return `${path}.filled.pdf`;
}

/** Past the first run, on the page of the client named. */
async function openClient(rytm: Rytm, name: string, language: 'pl' | 'en' = 'pl'): Promise<void> {
  await rytm.call('settings.update', { language, view: { room: 'clients' } });
  await rytm.reload();
  await new ClientsPage(rytm.page, language).openClient(name);
}

test.describe('the brief', () => {
  test('is answered by keyboard, says what is missing, and outlives a restart', async ({ rytm }) => {
    const { id: clientId } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
    await openClient(rytm, 'Kwiaciarnia Róża');
    const { page } = rytm;
    const section = page.getByRole('region', { name: 'Brief' });
    await expect(section.getByText('Odpowiedzi: 0 z 13')).toBeVisible();
    await expect(section.getByText('Bez kompletnego briefu plan kampanii zostaje szkicem.')).toBeVisible();

    await section.getByRole('button', { name: 'Zacznij brief' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Na czym firma będzie zarabiać?')).toBeFocused();
    await page.keyboard.type('Na bukietach');
    // A plan that quotes the answer is named as soon as there is one.
    const plan = { clientId, name: 'Wiosna', startsOn: '2027-03-01', endsOn: '2027-05-31' };
    const { id } = await rytm.call('plans.create', plan);
    await rytm.call('plans.update', { id, content: { goals: [{ ...GOAL, source: 'business.earn' }] } });
    const use = page.getByRole('button', { name: 'Wiosna, Cele marketingowe' });
    await expect(use).toBeVisible();
    await expectAccessible(page, [], 'main');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('Skąd pewność')).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    // The next few questions come by themselves.
    await expect(page.getByLabel('Skąd pochodzi kapitał na start?')).toBeFocused();
    await page.keyboard.type('Oszczędności 💐');
    await page.getByRole('button', { name: 'Pierwsze pytanie bez odpowiedzi' }).click();
    await expect(page.getByLabel('Skąd pewność')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Zarabianie 1 z 3' })).toHaveAttribute('aria-current', 'step');
    await page.keyboard.type('Dwadzieścia lat na rynku');
    await page.getByRole('button', { name: 'Wróć do klienta' }).click();

    await expect(section.getByText('Odpowiedzi: 3 z 13')).toBeVisible();
    await section.getByRole('button', { name: 'Odpowiedz na pytanie: W co firma zainwestuje' }).click();
    await expect(page.getByLabel('W co firma zainwestuje')).toBeFocused();
    await page.keyboard.type('W drugi lokal');
    await page.getByRole('button', { name: 'Zarabianie' }).click();
    await use.click();
    await expect(page.getByRole('main', { name: 'Plany' })).toBeVisible();
    await rytm.restart();
    const brief = await rytm.call('briefs.get', { clientId });
    expect(brief.answers.slice(0, 5).map(({ answer }) => answer)).toEqual([
      'Na bukietach',
      'Dwadzieścia lat na rynku',
      '',
      'Oszczędności 💐',
      'W drugi lokal',
    ]);
  });

  test('may be done without for a reason that is stated', async ({ rytm }) => {
    const { id: clientId } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
    await openClient(rytm, 'Kwiaciarnia Róża');
    await rytm.page.getByLabel('Dlaczego plan może być ostateczny bez briefu').fill('Znajomy klient.');
    await expect(rytm.page.getByText('Plan może być ostateczny bez pełnego briefu.')).toBeVisible();
    expect((await rytm.call('briefs.get', { clientId })).progress.allowsFinal).toBe(true);
    await rytm.call('history.undo', {});
    await expect(rytm.page.getByLabel('Dlaczego plan może być ostateczny bez briefu')).toHaveValue('');
  });
});

test('the form goes out on paper and as a Word file, and its answers come back', async ({ rytm }) => {
  const { id: clientId } = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  await rytm.call('briefs.answer', { clientId, question: 'business.earn', answer: 'Na bukietach' });
  await openClient(rytm, 'Kwiaciarnia Róża');
  const { page } = rytm;
  const save = async (item: string, name: string) => {
    const path = join(rytm.folder, name);
    await rytm.answerDialogs(path);
    await page.getByRole('button', { name: 'Formularz dla klienta' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByText(`Zapisano: ${path}`)).toBeVisible();
    return path;
  };
  const pdf = await readPdf(await save('PDF do wydruku, po angielsku', 'brief.pdf'));
  expect(pdf).toMatchObject({ tagged: true, language: 'en' });
  expect(pdf.text).toContain('What will the company earn money on?');
  expect(pdf.text).toContain('Na bukietach');
  expect(pdf.text).not.toMatch(FORBIDDEN);

  const fields = await filledIn(
    await save('PDF do wypełnienia, po polsku', 'pola.pdf'),
    'rytm-marketing-offer',
    'Bukiety 💐',
  );
  const form = await save('Word do wypełnienia, po polsku', 'brief.docx');
  await rytm.call('briefs.answer', { clientId, question: 'business.earn', answer: 'Na wieńcach' });
  await page.getByRole('button', { name: 'Wczytaj odpowiedzi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Odpowiedzi od klienta' });
  const refused = { name: 'umowa.docx', mimeType: '', buffer: Buffer.from('{\\rtf1 }') };
  await dialog.locator('input[type=file]').setInputFiles(refused);
  await expect(dialog.getByRole('alert').filter({ hasText: 'To plik RTF' })).toBeVisible();
  await dialog.getByLabel('Albo wklej tekst').fill('Dzień dobry\nDlaczego klienci kupują?\nNa wesela');
  await dialog.getByRole('button', { name: 'Znajdź odpowiedzi' }).click();
  await expect(dialog.getByText('Na wesela')).toBeVisible();
  await expect(dialog.getByText('1 wiersz poza pytaniami')).toBeVisible();
  await dialog.getByRole('button', { name: 'Wstecz' }).click();
  await dialog.locator('input[type=file]').setInputFiles(fields);
  await expect(dialog.getByText('Bukiety 💐')).toBeVisible();
  await dialog.getByRole('button', { name: 'Wstecz' }).click();
  await dialog.locator('input[type=file]').setInputFiles(form);
  const conflict = dialog.getByRole('radiogroup', { name: 'Na czym firma będzie zarabiać?' });
  await expect(conflict.getByText('Na wieńcach')).toBeVisible();
  await expectAccessible(page, [], '[role=dialog]');
  await expect(dialog.getByRole('button', { name: 'Nic do wczytania' })).toBeDisabled();
  await conflict.getByRole('radio', { name: 'Zachowaj obie' }).click();
  await dialog.getByRole('button', { name: 'Wczytaj 1 odpowiedź' }).click();
  await expect(page.getByText('Wczytano 1 odpowiedź.')).toBeVisible();
  const [answer] = (await rytm.call('briefs.get', { clientId })).answers;
  expect(answer?.answer).toBe('Na wieńcach\n\nNa bukietach');
  await page.getByRole('alert').getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect.poll(async () => (await rytm.call('briefs.get', { clientId })).answers[0]?.answer).toBe('Na wieńcach');
});

for (const [language, dark] of [
  ['pl', true],
  ['en', false],
] as const) {
  test.describe(`the brief in ${language}, ${dark ? 'dark' : 'light'}, on a small window`, () => {
    test.use({ rytmOptions: { language, dark, size: { width: 1024, height: 700 } } });

    test('has nothing that axe finds wrong', async ({ rytm }) => {
      const { id: clientId } = await rytm.call('clients.create', { name: 'Rose' });
      await rytm.call('briefs.answer', { clientId, question: 'business.earn', answer: 'Bouquets' });
      await openClient(rytm, 'Rose', language);
      await expectAccessible(rytm.page, [], '[aria-labelledby="client-brief"]');
      const go = { pl: 'Uzupełnij brief', en: 'Continue the brief' }[language];
      await rytm.page.getByRole('button', { name: go }).click();
      await expect(rytm.page.getByRole('textbox').nth(1)).toBeFocused();
      await expectAccessible(rytm.page);
    });
  });
}
