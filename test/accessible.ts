import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What is wrong with a page, or with a part of it, for somebody with a screen reader. No page of ours has frames: asked in the page
 * itself, and without a list of all that is well, axe says the same in a third of the time.
 */
export async function violationsOf(tab: Page, part?: string): Promise<readonly string[]> {
  const axe = asking(tab);
  return told(part === undefined ? axe : axe.include(part));
}

/** Of that, what depends on colours: all that a page in the dark can do wrong that it does not do in the light. */
export async function colourFaultsOf(tab: Page): Promise<readonly string[]> {
  return told(asking(tab, { runOnly: ['color-contrast', 'link-in-text-block'] }));
}

function asking(tab: Page, more: { readonly runOnly?: string[] } = {}): AxeBuilder {
  return new AxeBuilder({ page: tab as never })
    .options({ resultTypes: ['violations'], ...more })
    .setLegacyMode(true);
}

async function told(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
