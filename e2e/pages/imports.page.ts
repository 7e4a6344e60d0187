import { expect, type Locator, type Page } from '@playwright/test';
import english from '../../src/shared/locales/en/imports.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/imports.json' with { type: 'json' };

const NEXT = { pl: 'Dalej', en: 'Next' } as const;

/** The import as a person goes through it: a file, a client, a look, a button. */
export class ImportsPage {
  readonly page: Page;
  readonly words: typeof english;
  readonly #language: 'pl' | 'en';

  constructor(page: Page, language: 'pl' | 'en') {
    this.page = page;
    this.#language = language;
    this.words = language === 'pl' ? polish : english;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words.dialog.title });
  }

  get fault(): Locator {
    return this.dialog.getByRole('alert');
  }

  /** The rows of the preview that are in sight, without the head. */
  get rows(): Locator {
    return this.dialog.locator('tbody tr');
  }

  get headline(): Locator {
    return this.dialog.getByRole('heading', { level: 3 });
  }

  get applyButton(): Locator {
    return this.dialog.locator('button[data-apply]');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.button }).first().click();
    await expect(this.dialog).toBeVisible();
  }

  /** Hands over a file as the system's chooser does. */
  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.dialog.locator('input[type="file"]').setInputFiles(file);
  }

  async chooseText(text: string, name = 'plan.csv'): Promise<void> {
    await this.choose({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
  }

  async nameClient(name: string): Promise<void> {
    await expect(this.dialog.locator('form')).toBeVisible();
    const field = this.dialog.getByLabel(this.words.client.name);
    if (!(await field.isVisible())) await this.dialog.getByLabel(this.words.client.new).check();
    await field.fill(name);
  }

  async next(): Promise<void> {
    await this.dialog.getByRole('button', { name: NEXT[this.#language] }).click();
  }
}
