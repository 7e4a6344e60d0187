import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with the rule and the elements when a screen, or one part of it, has anything that axe finds wrong, by all rules or by those named. */
export async function expectAccessible(page: Page, rules: string[] = [], part: string | null = null): Promise<void> {
  // The stand-in's page is joined from outside, where a second page cannot be opened: axe runs in the one there is.
  // Selectors of all that is well are half of its work, and nobody reads them.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (part !== null) builder.include(part);
  const { violations } = await (rules.length === 0 ? builder : builder.withRules(rules)).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html) }));
  expect(found).toEqual([]);
}
