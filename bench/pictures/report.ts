import type { Browser, Page } from 'playwright-core';
import { dark, type Look, light, openPage, phone, take } from './camera.ts';

/** A4 lying, as the report is printed. */
const sheet: Look = { ...light, viewport: { width: 1123, height: 794 } };

const pictures: readonly (readonly [name: string, look: Look, before?: (tab: Page) => Promise<unknown>])[] = [
  ['report-light', light],
  ['report-dark', dark],
  ['report-phone', phone],
  ['report-drawer', light, drawerOpened],
  ['report-print', sheet, (tab) => tab.emulateMedia({ media: 'print' })],
  ['figures-light', light, figuresShown],
  ['figures-phone-dark', { ...phone, colorScheme: 'dark' }, figuresShown],
];

/** The report of the worked example as one file: its first screen in every look, its drawer, its first sheet, its figures. */
export async function takeReport(
  browser: Browser,
  written: () => string,
  folder: string,
  asked: string,
): Promise<void> {
  const wanted = pictures.filter(([name]) => name.includes(asked));
  if (wanted.length === 0) return;
  const address = written();
  for (const [name, look, before] of wanted) {
    const tab = await openPage(browser, look, address);
    await before?.(tab);
    await take(tab, `${folder}/${name}.webp`);
    await tab.context().close();
  }
}

/** Behind “paid for” of a proposal. */
async function drawerOpened(tab: Page): Promise<void> {
  await tab.locator('[data-walk="verdicts.assets_loan.paidFor"]').first().click();
  await tab.locator('#drawer[open]').waitFor();
}

/** The first figure of all tables and figures, which the file keeps closed. */
async function figuresShown(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await tab
    .locator('main figure:visible')
    .first()
    .evaluate((one) => one.scrollIntoView({ block: 'start' }));
  await tab.evaluate(() => window.scrollBy(0, -60));
}
