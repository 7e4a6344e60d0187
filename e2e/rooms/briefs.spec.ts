import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { ClientsPage } from '../pages/clients.page.ts';

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
