import type { Locator } from '@playwright/test';
import english from '../../src/shared/locales/en/plans.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/plans.json' with { type: 'json' };
import type { PlanBlock } from '../../src/shared/rooms/plans/plans.blocks.ts';
import { expect, type Rytm } from '../fixtures/rytm.ts';

export const PLAN_TEXTS = { pl: polish, en: english } as const;

/** The room of plans and one plan in its editor. */
export class PlansPage {
  readonly texts: (typeof PLAN_TEXTS)['pl' | 'en'];
  readonly #rytm: Rytm;

  constructor(rytm: Rytm, language: 'pl' | 'en') {
    this.#rytm = rytm;
    this.texts = PLAN_TEXTS[language];
  }

  async open(): Promise<void> {
    await this.#rytm.page.getByRole('navigation').getByRole('button', { name: this.texts.title }).click();
    await expect(this.#rytm.page.getByRole('heading', { level: 1, name: this.texts.title })).toBeVisible();
  }

  get block(): Locator {
    return this.#rytm.page.locator('section[aria-labelledby="plan-block"]');
  }

  /** The block's entry at the left, with its state. */
  entry(block: PlanBlock): Locator {
    return this.#rytm.page
      .getByRole('navigation', { name: this.texts.editor.blocks })
      .getByRole('button', { name: this.texts.blocks[block] });
  }

  async go(block: PlanBlock): Promise<void> {
    await this.entry(block).click();
    await expect(this.block.getByRole('heading', { level: 3 })).toContainText(this.texts.blocks[block]);
  }
}
