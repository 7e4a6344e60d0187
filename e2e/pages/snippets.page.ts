import type { Locator, Page } from '@playwright/test';
import en from '../../src/shared/locales/en/snippets.json' with { type: 'json' };
import pl from '../../src/shared/locales/pl/snippets.json' with { type: 'json' };
import type { Language } from './inspector.page.ts';

/** Kept texts: where they are managed, and the list by which they are put into a text. */
export class SnippetsPage {
  readonly page: Page;
  readonly words: typeof en;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.words = language === 'pl' ? (pl as unknown as typeof en) : en;
  }

  kind(kind: keyof typeof en.kinds): Locator {
    return this.page.getByRole('region', { name: this.words.kinds[kind], exact: true });
  }

  /** Adds one by keyboard alone, from the button on. */
  async add(kind: keyof typeof en.kinds, name: string, text: string): Promise<void> {
    await this.kind(kind).getByRole('button', { name: this.words.add[kind] }).press('Enter');
    await this.kind(kind).getByLabel(this.words.name).fill(name);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Control+Enter');
  }

  get search(): Locator {
    return this.page.getByLabel(this.words.insert.search);
  }

  option(name: string): Locator {
    return this.page.getByRole('option', { name: new RegExp(name) });
  }
}
