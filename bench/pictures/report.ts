import type { Browser, Page } from 'playwright-core';
import { dark, type Look, light, openPage, phone, take } from './camera.ts';

/** A4 lying, as the report is printed. */
const sheet: Look = { ...light, viewport: { width: 1123, height: 794 } };

interface Picture {
  readonly name: string;
  readonly look: Look;
  /** With all tables and figures. */
  readonly isFull?: boolean;
  readonly before?: (tab: Page) => Promise<unknown>;
}

const pictures: readonly Picture[] = [
  { name: 'report-light', look: light },
  { name: 'report-dark', look: dark },
  { name: 'report-phone', look: phone },
  { name: 'report-drawer', look: light, before: drawerOpened },
  { name: 'report-print', look: sheet, before: onPaper },
  { name: 'figures-light', look: light, isFull: true, before: figuresShown },
  { name: 'figures-phone-dark', look: { ...phone, colorScheme: 'dark' }, isFull: true, before: figuresShown },
];

/** The report of the worked example as one file: its first screen in every look, its drawer, its first sheet, its figures. */
export async function takeReport(
  browser: Browser,
  written: (more: readonly string[]) => string,
  folder: string,
  asked: string,
): Promise<void> {
  for (const isFull of [false, true]) {
    const wanted = pictures.filter((one) => (one.isFull ?? false) === isFull && one.name.includes(asked));
    if (wanted.length === 0) continue;
    const address = written(isFull ? ['--full'] : []);
    for (const { name, look, before } of wanted) {
      const tab = await openPage(browser, look, address);
      await before?.(tab);
      await take(tab, `${folder}/${name}.webp`);
      await tab.context().close();
    }
  }
}

/** Paper, with the margin that a printer leaves. */
async function onPaper(tab: Page): Promise<void> {
  await tab.emulateMedia({ media: 'print' });
  await tab.evaluate(() => {
    document.body.style.margin = '12mm';
  });
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
