import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What is wrong with a page, or with a part of it, for somebody with a screen reader. No page of ours has frames: asked in the page
 * itself, and without a list of all that is well, axe says the same in a third of the time.
 */
export async function violationsOf(tab: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page: tab as never })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
