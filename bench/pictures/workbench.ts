import type { Browser, Page } from 'playwright-core';
import { dark, type Look, light, openPage, phone, settled, take } from './camera.ts';

/** A picture of the workbench: where its address leads, and what is done there before it is taken. */
interface Picture {
  readonly name: string;
  readonly hash: string;
  readonly looks: readonly Look[];
  readonly before?: (tab: Page) => Promise<unknown>;
}

const proposal = 'eu_borrowing';
const everyLook = [light, dark, phone];

const press = (name: string | RegExp) => (tab: Page) => tab.getByRole('button', { name }).first().click();
const rolled = (selector: string) => (tab: Page) =>
  tab
    .locator(selector)
    .first()
    .evaluate((one) => one.scrollIntoView({ block: 'start' }));

/** Each screen in every look, then what somebody does there. */
const pictures: readonly Picture[] = [
  ...[
    'brief',
    'proposal',
    'deals',
    'votes',
    'money',
    'stability',
    'drivers',
    'evidence',
    'edit',
    'share',
  ].map((screen) => ({ name: screen, hash: `#/${screen}/${proposal}`, looks: everyLook })),
  { name: 'start', hash: '#/start', looks: everyLook },
  { name: 'lesson', hash: '#/lesson', looks: everyLook },
  { name: 'compare', hash: `#/compare/${proposal}?against=proposal:european_counter_plan`, looks: everyLook },
  {
    name: 'timeline',
    hash: `#/timeline/${proposal}`,
    looks: everyLook,
    before: async (tab) => {
      await press('Work it out')(tab);
      await tab.locator('.answer').first().waitFor();
    },
  },
  { name: 'german', hash: '#/brief?lang=de', looks: [light] },
  { name: 'german-lesson', hash: '#/lesson?lang=de', looks: [light], before: sheetOpened },
  { name: 'days', hash: `#/compare/${proposal}?against=day:2025-12-11`, looks: [light] },
  { name: 'packages', hash: `#/deals/${proposal}`, looks: [light], before: rolled('.package-list') },
  { name: 'claims', hash: `#/evidence/${proposal}`, looks: [light], before: rolled('.claim') },
  { name: 'drafts', hash: `#/evidence/${proposal}`, looks: [light, phone], before: articleDropped },
  { name: 'member', hash: `#/votes/${proposal}`, looks: [light], before: memberChosen },
  { name: 'drawer', hash: `#/brief/${proposal}`, looks: [light], before: drawerOpened },
  { name: 'sheet', hash: '#/lesson', looks: [light], before: sheetOpened },
  { name: 'tour', hash: '#/brief', looks: [light], before: press('Three-minute tour') },
  {
    name: 'what-if',
    hash: '#/brief?set=stances.be.frozen_assets.position=20',
    looks: [light],
    before: press(/^What if/),
  },
  { name: 'sheet-print', hash: '#/lesson', looks: [light], before: sheetOnPaper },
];

/**
 * Takes those whose name has the asked words in it; all, where none are asked. One page a look and language, as the draws of a case are
 * the long part; what somebody does is done last, as it may stay.
 */
export async function takeWorkbench(
  browser: Browser,
  address: string,
  folder: string,
  asked: string,
): Promise<void> {
  for (const look of everyLook)
    for (const language of ['en', 'de']) {
      const wanted = pictures.filter(
        ({ name, hash, looks }) =>
          looks.includes(look) &&
          hash.includes('lang=de') === (language === 'de') &&
          `${name}-${look.name}`.includes(asked),
      );
      const [first] = wanted;
      if (first === undefined) continue;
      const tab = await openPage(browser, look, `${address}${first.hash}`);
      for (const { name, hash, before } of wanted) {
        await tab.evaluate((to) => {
          location.hash = to;
        }, hash);
        await tab.waitForFunction((to) => location.hash.startsWith(to), hash.replace(/\?.*/, ''));
        await settled(tab);
        await tab.evaluate(() => window.scrollTo(0, 0));
        await before?.(tab);
        await settled(tab);
        await take(tab, `${folder}/${name}-${look.name}.webp`);
        await tab.keyboard.press('Escape');
      }
      await tab.context().close();
    }
}

const article = `Brussels weighs the cost of the loan

By the project's own desk, December 17, 2025

Belgium said on Tuesday that it would not accept a loan on the frozen assets without full guarantees.

"We stand where we stood," said the country's finance minister.

The ministry expects that every other member will pay its part of the guarantee.

This text is fictional: it was written for a picture.
`;

async function articleDropped(tab: Page): Promise<void> {
  await tab
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'article.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(article),
    });
  await rolled('.draft, mark')(tab);
  await tab.evaluate(() => window.scrollBy(0, -160));
}

async function memberChosen(tab: Page): Promise<void> {
  await tab
    .locator('.chamber-bar')
    .getByRole('button', { name: /Hungary/ })
    .first()
    .click();
  await rolled('.chamber-bar')(tab);
  await tab.evaluate(() => window.scrollBy(0, -160));
}

async function drawerOpened(tab: Page): Promise<void> {
  await tab.locator('[data-walk]').first().click();
  await tab.locator('#drawer[open]').waitFor();
}

async function sheetOpened(tab: Page): Promise<void> {
  const sheet = tab.locator('article.sheet').nth(1);
  await sheet.locator('summary').click();
  await sheet.evaluate((one) => one.scrollIntoView({ block: 'start' }));
  await tab.evaluate(() => window.scrollBy(0, -80));
}

/** As a printer gets it: a sheet of A4, its role alone. */
async function sheetOnPaper(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    document.documentElement.classList.add('only-sheets');
    window.dispatchEvent(new Event('beforeprint'));
  });
  await tab.emulateMedia({ media: 'print' });
  await tab.setViewportSize({ width: 794, height: 1123 });
  await rolled('article.sheet:nth-of-type(2)')(tab);
}
