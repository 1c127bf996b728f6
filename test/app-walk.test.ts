import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFolder, type OpenedTab, openCase, settled, startBrowser } from './app-open.ts';
import { buildCli } from './build.ts';
import { wholeCase } from './whole-case.ts';

let browser: Browser;
let folder = '';
let opened: OpenedTab;

/** One browser and one page for all of it: what each test looks at is chosen by the address or by keys. */
beforeAll(async () => {
  buildCli();
  folder = caseFolder(
    Object.fromEntries([...wholeCase()].map(([path, text]) => [path.replace('whole/', ''), text])),
  );
  browser = await startBrowser();
  opened = await openCase(browser, folder, '#/brief/swap');
  await settled(opened.tab);
});

afterAll(async () => {
  await opened?.close();
  await browser?.close();
});

const screens = [
  ['brief', 'Brief'],
  ['proposal', 'Proposal'],
  ['deals', 'Deals'],
  ['votes', 'Votes'],
  ['money', 'Money'],
  ['stability', 'Stability'],
  ['drivers', 'Drivers'],
  ['evidence', 'Evidence'],
  ['timeline', 'Timeline'],
  ['compare', 'Compare'],
  ['edit', 'Edit'],
  ['share', 'Hand over'],
  ['lesson', 'With a class'],
  ['start', 'Your own case'],
] as const;

async function look(tab: Page, screen: string): Promise<void> {
  await tab.evaluate((to) => {
    location.hash = `#/${to}/swap`;
  }, screen);
  await tab.locator(`main[aria-label="${nameOf(screen)}"] h1`).waitFor();
  await settled(tab);
}

function nameOf(screen: string): string {
  return screens.find(([id]) => id === screen)?.[1] ?? '';
}

/** What has the focus: its name, as it would be read out. */
const focused = (tab: Page) =>
  tab.evaluate(() => {
    const one = document.activeElement;
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null;
    return (one?.getAttribute('aria-label') ?? label ?? one?.textContent ?? '').trim();
  });

/** The tabulator, until something with these words has the focus. */
async function tabTo(tab: Page, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await tab.keyboard.press('Tab');
    if (words.test(await focused(tab))) return;
  }
  throw new Error(`no stop of the tabulator says ${words}`);
}

describe('who works by keys alone', () => {
  test('is taken to each screen that is chosen, which is named, and to its first control after it', async () => {
    const { tab } = opened;
    for (const [screen, name] of screens.slice(0, 4)) {
      if (screen === 'brief') continue;
      await tabTo(tab, /^Détente$|^Skip to the answer$/);
      await tabTo(tab, new RegExp(`^${name}$`));
      await tab.keyboard.press('Enter');
      await expect.poll(() => tab.evaluate(() => document.activeElement?.matches('main'))).toBe(true);
      await expect.poll(() => focused(tab)).toBe(name);
      await expect.poll(() => tab.title()).toMatch(new RegExp(`^${name}: .* · Détente$`));
      await settled(tab);
      await tab.keyboard.press('Tab');
      await expect
        .poll(() => tab.evaluate(() => document.activeElement?.closest('main') !== null))
        .toBe(true);
    }
  });

  test('hears of each step within the drawer by its heading, and comes back to the number', async () => {
    const { tab } = opened;
    await look(tab, 'brief');
    const tile = tab.locator('.mx .tile.num').first();
    await tile.focus();
    const from = await focused(tab);
    await tab.keyboard.press('Enter');
    const heading = tab.locator('#drawer h2');
    const isThere = () => heading.evaluate((one) => one === document.activeElement);
    await expect.poll(isThere).toBe(true);
    const first = await heading.textContent();
    await tabTo(tab, /position|value|salience/);
    await tab.keyboard.press('Enter');
    await expect.poll(() => heading.textContent()).not.toBe(first);
    await expect.poll(isThere).toBe(true);
    await tab.keyboard.press('Escape');
    await expect.poll(() => focused(tab)).toBe(from);
  });

  test('is told of the arrows on coming into a table, until one is pressed', async () => {
    const { tab } = opened;
    await look(tab, 'votes');
    const hint = tab.locator('.arrow-hint');
    expect(await hint.isVisible()).toBe(false);
    await tabTo(tab, /^What .* does$/);
    await hint.waitFor();
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))).toBe(
      await hint.getAttribute('id'),
    );
    const from = await focused(tab);
    await tab.keyboard.press('ArrowDown');
    await expect.poll(() => focused(tab)).not.toBe(from);
    await hint.waitFor({ state: 'hidden' });
  });

  test('is in the form that a claim opens, names a number by a few of its words, and is back at the claim afterwards', async () => {
    const { tab } = opened;
    await look(tab, 'evidence');
    await tabTo(tab, /^Attach “/);
    const from = await focused(tab);
    await tab.keyboard.press('Enter');
    await expect.poll(() => focused(tab)).toBe('Which number it supports');
    await tab.keyboard.type("South's position");
    await tab.getByText('numbers have these words').waitFor();
    await tab.keyboard.type(' on water');
    await tab.getByText('The file says').waitFor();
    await tabTo(tab, /^Close$/);
    await tab.keyboard.press('Enter');
    await expect.poll(() => focused(tab)).toBe(from);
  });

  test('is at the title of a text that has been read, and in the place of a control that is gone', async () => {
    const { tab } = opened;
    await look(tab, 'evidence');
    await tab.getByText('Paste a text, or say').press('Enter');
    await tab
      .getByRole('textbox', { name: 'Paste the text' })
      .fill('A title\n\nThe South said on Friday that it wanted most of the water.\n');
    await tab.getByRole('button', { name: 'Read it' }).press('Enter');
    await expect.poll(() => focused(tab)).toBe('A title');
    await tab.getByRole('button', { name: 'Read another text' }).press('Enter');
    await expect.poll(() => focused(tab)).toBe('Evidence');
  });

  test('is back at “What if …” once its numbers are closed, and hears a number with its unit', async () => {
    const { tab } = opened;
    const button = tab.locator('header').getByRole('button', { name: 'What if' });
    await button.press('Enter');
    await expect.poll(() => focused(tab)).toMatch(/^Find a number/);
    await expect
      .poll(() => tab.getByRole('slider').first().getAttribute('aria-valuetext'))
      .toMatch(/^[\d.]+ \w+/);
    await tab.locator('.what-if header').getByRole('button', { name: 'Close' }).press('Enter');
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('is led to what a case of their own still lacks, and to what they have added', async () => {
    const { tab } = opened;
    await look(tab, 'start');
    await tab.getByRole('button', { name: 'First verdict' }).press('Enter');
    await expect.poll(() => focused(tab)).toBe('What the case is called');
    await expect.poll(() => tab.locator('[aria-invalid]').count()).toBeGreaterThan(3);
    await tab.getByRole('button', { name: 'One more party' }).press('Enter');
    await expect.poll(() => focused(tab)).toBe('Party 3');
    const remove = tab.getByRole('button', { name: 'Remove: Party 3' });
    await remove.press('Enter');
    await remove.waitFor({ state: 'detached' });
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.querySelector('legend')?.textContent))
      .toBe('Who takes part');
    await tab.getByRole('button', { name: 'Empty the form' }).press('Enter');
    await expect.poll(() => tab.locator('[aria-invalid]').count()).toBe(0);
  });
});

/** Words that only somebody at a command line can do anything with. */
const ofCommands = /(?:^|\s)--[a-z]|<situation>|\bdetente [a-z]+ /;
/** Ids of the case, where no key of the file is named by them. */
const ids = /(?<![\w./(:])(?:swap|k1|k2|own_case)(?![\w./:])/;

describe('every screen', () => {
  test('has a title of its own, fits 320 pixels with nothing cut, and says names and what can be done there', async () => {
    const { tab } = opened;
    await tab.setViewportSize({ width: 320, height: 700 });
    const titles = new Set<string>();
    for (const [screen] of screens) {
      await look(tab, screen);
      if (screen === 'timeline') {
        const go = tab.getByRole('button', { name: 'Work it out' });
        if (await go.isVisible()) await go.click();
        await tab.locator('.answer').first().waitFor();
        await settled(tab);
      }
      titles.add(await tab.title());
      const told = await tab.evaluate(() => {
        const main = document.querySelector('main');
        // Figures of answers are drawn for their place; those of the report have a least width, and scroll by themselves below it.
        const cut = [...document.querySelectorAll('main .figure svg')].filter((one) => {
          const [drawn, room] = [one.getBoundingClientRect(), main?.getBoundingClientRect()];
          const air = 16;
          return drawn.width > 0 && room !== undefined && drawn.right - air > room.right + 1;
        });
        return {
          sideways: document.documentElement.scrollWidth - innerWidth,
          cut: cut.map((one) => one.querySelector('title')?.textContent),
          text: main?.innerText ?? '',
        };
      });
      expect([screen, told.sideways, told.cut]).toEqual([screen, 0, []]);
      expect([screen, ofCommands.exec(told.text)?.[0]]).toEqual([screen, undefined]);
      if (screen !== 'edit' && screen !== 'share')
        expect([screen, ids.exec(told.text)?.[0]]).toEqual([screen, undefined]);
    }
    expect(titles.size).toBe(screens.length);
    await tab.setViewportSize({ width: 1280, height: 900 });
  });

  test('leads from what to check first to the passage, in words, below each other on a phone', async () => {
    const { tab } = opened;
    await tab.setViewportSize({ width: 360, height: 780 });
    await look(tab, 'drivers');
    const table = tab.locator('table.stacks').first();
    await table.waitFor();
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(0);
    expect(
      await table
        .locator('td')
        .first()
        .evaluate((one) => getComputedStyle(one).display),
    ).toBe('block');
    const claim = table.locator('[data-walk]').first();
    const says = (await claim.getAttribute('aria-label'))?.replace('Read the passage: ', '') ?? '';
    await claim.press('Enter');
    await expect.poll(() => tab.locator('#drawer h2').textContent()).toBe(says);
    await tab.keyboard.press('Escape');
    await tab.setViewportSize({ width: 1280, height: 900 });
  });

  test('marks what is chosen by more than colour where the reader has colours of their own', async () => {
    const { tab } = opened;
    await tab.emulateMedia({ forcedColors: 'active' });
    await look(tab, 'votes');
    const outlined = (css: string) =>
      tab
        .locator(css)
        .first()
        .evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(await outlined('header [aria-current]')).toBe('solid');
    await tab.locator('.chamber-bar button').first().click();
    await tab.locator('.chamber-bar [aria-pressed="true"]').first().waitFor();
    await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await outlined('.chamber-bar [aria-pressed="true"]')).toBe('solid');
    await tab.emulateMedia({ forcedColors: 'none' });
  });
});

test('nothing was said on the console, and nobody else was asked for anything', () => {
  expect(opened.noise).toEqual([]);
});
