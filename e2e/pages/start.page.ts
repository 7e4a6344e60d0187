import type { Locator, Page } from '@playwright/test';

const WORDS = {
  pl: { empty: 'Zacznij od zera', demo: 'Rozejrzyj się na danych przykładowych', name: 'Polski' },
  en: { empty: 'Start empty', demo: 'Look around with demo data', name: 'English' },
} as const;

/** The first run, as a person meets it. */
export class StartPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  language(language: 'pl' | 'en'): Locator {
    return this.page.getByRole('radio', { name: WORDS[language].name });
  }

  empty(language: 'pl' | 'en'): Locator {
    return this.page.getByRole('button', { name: WORDS[language].empty });
  }

  demo(language: 'pl' | 'en'): Locator {
    return this.page.getByRole('button', { name: WORDS[language].demo });
  }

  /** The radio button itself is drawn by its label, which is what a mouse meets. */
  async chooseLanguage(language: 'pl' | 'en'): Promise<void> {
    await this.page.locator('label', { hasText: WORDS[language].name }).click();
  }
}
