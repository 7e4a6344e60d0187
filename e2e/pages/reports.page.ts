import type { FrameLocator, Locator, Page } from '@playwright/test';
import enReport from '../../src/shared/locales/en/reports.json' with { type: 'json' };
import enRoom from '../../src/shared/locales/en/reports-room.json' with { type: 'json' };
import plReport from '../../src/shared/locales/pl/reports.json' with { type: 'json' };
import plRoom from '../../src/shared/locales/pl/reports-room.json' with { type: 'json' };
import { formatMonth } from '../../src/shared/time/format.ts';
import { shiftMonth } from '../../src/shared/time/plain-date.ts';
import { expect } from '../fixtures/rytm.ts';

type Language = 'pl' | 'en';

/** How far a test turns the pages of the calendar, in months. */
const FARTHEST = 240;

/** The Reports room: what goes into a report at the left, the document at the right. */
export class ReportsPage {
  readonly page: Page;
  readonly words: typeof enRoom;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.#language = language;
    this.words = language === 'pl' ? (plRoom as unknown as typeof enRoom) : enRoom;
  }

  /** The words of the document itself, in the report's language. */
  static wordsOf(language: Language): typeof enReport {
    return language === 'pl' ? (plReport as unknown as typeof enReport) : enReport;
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: this.words.title }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.words.title);
  }

  get controls(): Locator {
    return this.page.getByRole('region', { name: this.words.controls });
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: this.words.preview });
  }

  get frame(): Locator {
    return this.preview.locator('iframe');
  }

  get document(): FrameLocator {
    return this.preview.frameLocator('iframe');
  }

  get notes(): Locator {
    return this.controls.getByRole('textbox', { name: this.words.notes });
  }

  get printButton(): Locator {
    return this.controls.getByRole('button', { name: this.words.print });
  }

  get month(): Locator {
    return this.controls.locator('[data-period]');
  }

  client(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name });
  }

  /** Chooses the report's language by its label, as a mouse meets it. */
  async chooseLanguage(language: Language): Promise<void> {
    const group = this.controls.getByRole('radiogroup', { name: this.words.language });
    await group.locator('label', { hasText: language === 'pl' ? 'Polski' : 'English' }).click();
  }

  async previousMonth(): Promise<void> {
    await this.controls.getByRole('button', { name: this.words.previousMonth }).click();
  }

  async nextMonth(): Promise<void> {
    await this.controls.getByRole('button', { name: this.words.nextMonth }).click();
  }

  /** Turns to a month (`YYYY-MM`), whichever month it is today. */
  async goTo(period: string): Promise<void> {
    let shown = (await this.month.getAttribute('data-period')) ?? '';
    for (let turns = 0; shown !== period && turns < FARTHEST; turns += 1) {
      const isEarlier = period < shown;
      await (isEarlier ? this.previousMonth() : this.nextMonth());
      shown = shiftMonth(shown, isEarlier ? -1 : 1);
    }
    await expect(this.month).toHaveText(formatMonth(period, this.#language));
  }
}
