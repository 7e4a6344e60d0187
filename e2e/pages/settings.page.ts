import type { Locator, Page } from '@playwright/test';

/** The Settings room, in Polish unless a test says otherwise. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** Mantine draws its radio buttons by their labels, which is what a mouse meets. */
  async choose(label: string): Promise<void> {
    await this.page.locator('label', { hasText: new RegExp(`^${label}$`) }).click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
