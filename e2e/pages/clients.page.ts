import type { Locator, Page } from '@playwright/test';
import enClients from '../../src/shared/locales/en/clients.json' with { type: 'json' };
import enCommon from '../../src/shared/locales/en/common.json' with { type: 'json' };
import plClients from '../../src/shared/locales/pl/clients.json' with { type: 'json' };
import plCommon from '../../src/shared/locales/pl/common.json' with { type: 'json' };

const TEXTS = {
  pl: { clients: plClients as unknown as typeof enClients, common: plCommon as unknown as typeof enCommon },
  en: { clients: enClients, common: enCommon },
} as const;

const filled = (text: string, name: string) => text.replace('{{name}}', name);

/** The Clients room and the switcher over every room, in Polish unless a test says otherwise. */
export class ClientsPage {
  readonly page: Page;
  readonly words: typeof enClients;
  readonly common: typeof enCommon;

  constructor(page: Page, language: 'pl' | 'en' = 'pl') {
    this.page = page;
    this.words = TEXTS[language].clients;
    this.common = TEXTS[language].common;
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: this.common.rooms.clients }).click();
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  card(name: string): Locator {
    return this.page.getByRole('button', { name: filled(this.words.open, name), exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 2, name, exact: true });
  }

  async openClient(name: string): Promise<void> {
    await this.card(name).click();
    await this.heading(name).waitFor();
  }

  async addChannel(network: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words.channels.add }).click();
    await this.page.getByRole('menuitem', { name: network, exact: true }).click();
  }

  async chooseFromMenu(client: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: filled(this.words.actions.more, client) }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async undoByToast(): Promise<void> {
    await this.page.getByRole('alert').getByRole('button', { name: this.common.actions.undo, exact: true }).click();
  }

  switcher(name: string): Locator {
    return this.page.getByRole('button', { name: `${this.common.switcher.label}: ${name}`, exact: true });
  }

  option(name: string): Locator {
    return this.page.getByRole('option', { name, exact: true });
  }
}
