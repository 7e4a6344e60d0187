import type { Locator, Page } from '@playwright/test';
import enPosts from '../../src/shared/locales/en/posts.json' with { type: 'json' };
import enVocabulary from '../../src/shared/locales/en/vocabulary.json' with { type: 'json' };
import plPosts from '../../src/shared/locales/pl/posts.json' with { type: 'json' };
import plVocabulary from '../../src/shared/locales/pl/vocabulary.json' with { type: 'json' };
import { expect } from '../fixtures/rytm.ts';

export type Language = 'pl' | 'en';

/** The post beside the calendar, found by what a person reads. */
export class InspectorPage {
  readonly page: Page;
  readonly words: typeof enPosts;
  readonly vocabulary: typeof enVocabulary;
  readonly root: Locator;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.words = language === 'pl' ? (plPosts as unknown as typeof enPosts) : enPosts;
    this.vocabulary = language === 'pl' ? (plVocabulary as unknown as typeof enVocabulary) : enVocabulary;
    this.root = page.getByRole('region', { name: this.words.inspector });
  }

  /** Opens a post by its card. */
  async open(id: string): Promise<void> {
    await this.page.locator(`[data-card="${id}"]`).first().click();
    await expect(this.title).toBeVisible();
  }

  get title(): Locator {
    return this.root.getByRole('textbox', { name: this.words.title, exact: true });
  }

  get text(): Locator {
    return this.root.getByRole('textbox', { name: this.words.text.base });
  }

  get counters(): Locator {
    return this.root.getByRole('list', { name: this.words.counter.label });
  }

  get findings(): Locator {
    return this.root.getByRole('region', { name: this.words.findings.label });
  }

  get addMedia(): Locator {
    return this.root.getByRole('button', { name: this.words.media.add });
  }

  get saving(): Locator {
    return this.page.locator('[data-saving]');
  }

  /** The pictures' buttons in order, by the beginning of their names ("1. róża.jpg"). */
  get pictures(): Locator {
    return this.root.getByRole('button', { name: /^\d+\. / });
  }

  /** A network's counter on the common text. */
  counter(network: string): Locator {
    return this.root.locator(`[data-network="${network}"]`);
  }

  /** One of the chips, by the beginning of its label. */
  chip(which: 'status' | 'moment' | 'type' | 'channels'): Locator {
    const beginning = this.words[which].label.split('{{')[0] ?? '';
    return this.root.getByRole('button', { name: new RegExp(`^${beginning}`) });
  }

  /** A channel's tab, by its network; `state` asserts what it says about its text. */
  tab(network: string, state?: 'common' | 'own'): Locator {
    const end = state === undefined ? '' : (this.words.tabs[state].split('}}')[1] ?? '');
    return this.root.getByRole('tab', { name: new RegExp(`^${network}.*${end}$`) });
  }

  field(which: keyof InspectorPage['words']['fields']): Locator {
    return this.root.getByLabel(this.words.fields[which], { exact: true });
  }

  async saved(): Promise<void> {
    await expect(this.saving).toHaveAttribute('data-saving', 'saved');
  }

  async choose(which: 'more' | 'status', item: string): Promise<void> {
    const target = which === 'status' ? this.chip('status') : this.root.getByRole('button', { name: this.words.more });
    await target.click();
    await this.page.getByRole(which === 'status' ? 'menuitemradio' : 'menuitem', { name: item }).click();
  }
}
