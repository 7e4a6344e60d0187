import { expect, type Locator, type Page } from '@playwright/test';

/** The calendar as a person handles it: with the mouse held, and with the keys. */
export class CalendarPage {
  readonly #app: { readonly page: Page };

  constructor(app: { readonly page: Page }) {
    this.#app = app;
  }

  /** The window's page now; a restart makes another one. */
  get page(): Page {
    return this.#app.page;
  }

  day(date: string): Locator {
    return this.page.locator(`[data-month] [data-date="${date}"]`);
  }

  /** A card by its title, anywhere in the calendar. */
  card(title: string): Locator {
    return this.page.locator('[data-canvas], [data-backlog]').locator('[data-card]').filter({ hasText: title }).first();
  }

  get backlog(): Locator {
    return this.page.locator('[data-backlog]');
  }

  get panel(): Locator {
    return this.page.locator('[data-day-panel]');
  }

  /** What the dragged card says of the place under it. */
  get ghost(): Locator {
    return this.page.locator('[data-ghost] > :first-child');
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get announcement(): Locator {
    return this.page.locator('[data-announcement]');
  }

  /** Presses on a card and carries it over a place, without letting go. */
  async carry(
    card: Locator,
    place: Locator,
    at: { readonly x: number; readonly y: number } | null = null,
  ): Promise<void> {
    const from = await middleOf(card);
    const to = at ?? (await middleOf(place));
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 6, from.y + 6);
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
  }

  async drag(card: Locator, place: Locator): Promise<void> {
    await this.carry(card, place);
    await this.page.mouse.up();
  }

  /** The point of the time grid for a day (0 is the first shown) and a time in minutes. */
  async pointOf(column: number, minutes: number): Promise<{ x: number; y: number }> {
    const box = await this.page.locator('.rbc-time-content .rbc-day-slot').nth(column).boundingBox();
    if (box === null) throw new Error('The time grid is not shown.');
    return { x: box.x + box.width / 2, y: box.y + (box.height * minutes) / 1440 };
  }

  async view(name: string): Promise<void> {
    await this.page.getByRole('radiogroup').getByText(name, { exact: true }).click();
    await expect(this.page.getByRole('radio', { name, exact: true })).toBeChecked();
  }
}

export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`Not shown: ${locator}`);
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) };
}
