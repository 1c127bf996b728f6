import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFolder, faultsOf, openCase, settled, startBrowser } from './app-open.ts';
import { buildCli } from './build.ts';
import { wholeCase } from './whole-case.ts';

let browser: Browser;
let folder = '';

beforeAll(async () => {
  buildCli();
  folder = caseFolder(
    Object.fromEntries([...wholeCase()].map(([path, text]) => [path.replace('whole/', ''), text])),
  );
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const look = async (tab: Page, hash: string) => {
  await tab.evaluate((to) => {
    location.hash = to;
  }, hash);
  await settled(tab);
};
const share = (tab: Page, test: string) =>
  tab.locator('.verdict > div', { hasText: test }).locator('.share b').textContent();
/** Figures that are shown at another width than they were drawn for. */
const scaled = (tab: Page) =>
  tab.locator('figure svg:visible').evaluateAll((all) =>
    all.flatMap((one) => {
      const [drawn, shown] = [Number(one.getAttribute('width')), one.getBoundingClientRect().width];
      return Math.abs(drawn - shown) < 1 ? [] : [`${one.querySelector('title')?.textContent}: ${shown}`];
    }),
  );

describe('the screens of one proposal', () => {
  test.each([
    ['light', 1440],
    ['light', 820],
    ['dark', 390],
  ] as const)(
    'have no fault of access, nothing cut and nothing on the console, %s at %i px',
    async (colorScheme, width) => {
      const { tab, noise, close } = await openCase(browser, folder, '', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      for (const hash of [
        '#/deals/swap',
        '#/evidence',
        '#/votes/swap',
        '#/money/swap',
        '#/stability/swap',
        '#/timeline/swap',
        '#/compare/swap?against=day:2026-01-08',
        '#/compare/swap?against=proposal:other',
        '#/compare/swap?against=file',
        '#/share/swap',
        '#/lesson',
      ]) {
        await look(tab, hash);
        expect([hash, await faultsOf(tab)]).toEqual([hash, []]);
        expect([hash, await scaled(tab)]).toEqual([hash, []]);
      }
      await tab.locator('header').getByRole('button', { name: 'What if' }).click();
      expect(await faultsOf(tab)).toEqual([]);
      expect(noise).toEqual([]);
      await close();
    },
    600_000,
  );

  test('another file is compared with the evidence of the open case, and its numbers are credited with what they move', async () => {
    const own = readFileSync(join(folder, 'situation.yaml'), 'utf8');
    const critics = own.replace('position: 0 to 20', 'position: 90 to 100');
    expect(critics).not.toBe(own);
    const other = caseFolder({ 'critic.yaml': critics });
    const { tab, noise, close } = await openCase(browser, folder, '#/compare/swap?against=file');
    await settled(tab);
    await tab.locator('main input[type=file]').setInputFiles(join(other, 'critic.yaml'));
    await tab.locator('main .answer').waitFor();
    const said = await tab.locator('main .answer').textContent();
    expect(said).toContain('claims: no change');
    expect(said).toMatch(/Water for trade, accepted −\d+/);
    // Answers first; numbers by name, with the key that the file has them under.
    expect(said?.indexOf('Water for trade')).toBeLessThan(said?.indexOf('claims: no change') ?? 0);
    expect(said).toContain('South’s position on water (stances.south.water.position)');
    // Days do so when they are asked.
    await look(tab, '#/compare/swap?against=day:2026-01-08');
    await tab.getByRole('button', { name: 'Which numbers make the difference?' }).click();
    await settled(tab);
    expect(await tab.locator('main .answer').textContent()).not.toContain('--credit');
    expect(noise).toEqual([]);
    await close();
  });

  test('a member that is told to say no moves the tests, and the address restores it', async () => {
    const { tab, noise, close } = await openCase(browser, folder, '#/votes/swap');
    await settled(tab);
    const before = await share(tab, 'ratified');
    await tab.locator('.chamber-bar button', { hasText: 'Lower' }).first().click();
    const told = tab.getByLabel('What Lower does');
    await expect.poll(() => told.evaluate((one) => one === document.activeElement)).toBe(true);
    await told.selectOption('against');
    await tab.getByLabel('What Middle does').selectOption('against');
    await expect.poll(() => share(tab, 'ratified')).toBe('0 %');
    await tab.keyboard.press('ArrowUp');
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^What /);
    const restored = await openCase(browser, folder, new URL(tab.url()).hash);
    await settled(restored.tab);
    await expect.poll(() => share(restored.tab, 'ratified')).toBe('0 %');
    await expect.poll(() => restored.tab.getByLabel('What Lower does').inputValue()).toBe('against');
    await restored.close();
    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => share(tab, 'ratified')).toBe(before);
    expect(noise).toEqual([]);
    await close();
  });

  test('money tells what each account got and paid by month', async () => {
    const { tab, close } = await openCase(browser, folder, '#/money/swap');
    await settled(tab);
    await tab.getByLabel('Account', { exact: true }).selectOption({ label: 'Treasury (EUR bn)' });
    const month = tab.locator('.statement tbody tr').first();
    await expect.poll(() => month.textContent()).toContain('−0.002');
    await expect.poll(() => tab.locator('.figures figure').count()).toBeGreaterThan(1);
    await close();
  });

  test('the timeline can be stopped, and says its steps and their claims once it has gone to the end', async () => {
    const { tab, noise, close } = await openCase(browser, folder, '#/timeline/swap');
    await tab.getByRole('button', { name: 'Work it out' }).click();
    await tab
      .getByRole('button', { name: 'Stop' })
      .click({ timeout: 5_000 })
      .catch(() => undefined);
    const again = tab.getByRole('button', { name: 'Work it out again' });
    if (await again.isVisible()) await again.click();
    await tab.locator('.answer').first().waitFor();
    await tab.getByText('Nothing was put on record yet').waitFor();
    expect(noise).toEqual([]);
    await close();
  });
});

describe('drivers', () => {
  test('say what to check first before any picture, then each answer, with its picture in its section', async () => {
    const { tab, noise, close } = await openCase(browser, folder, '#/drivers/swap');
    await tab.getByRole('heading', { name: 'What to check first' }).waitFor();
    const order = await tab
      .locator('main article')
      .evaluate((all) =>
        [...all.querySelectorAll('h2, figure')].map((one) =>
          one.tagName === 'FIGURE' ? 'figure' : (one.textContent ?? ''),
        ),
      );
    expect(order[0]).toBe('What to check first');
    expect(order[1]).toMatch(/^all four: /);
    expect(order).toContain('figure');
    expect(await faultsOf(tab)).toEqual([]);
    expect(noise).toEqual([]);
    await close();
  });
});

describe('packages that no other beats', () => {
  test('are put in order, found by their words, and built by one click', async () => {
    const { tab, noise, close } = await openCase(browser, folder, '#/deals/swap');
    const rows = tab.locator('.package-list li');
    await rows.first().waitFor();
    const all = await rows.count();
    expect(all).toBeGreaterThan(1);
    const first = await rows.first().textContent();
    await tab.getByLabel('Order').selectOption({ index: 1 });
    await expect.poll(() => rows.first().textContent()).not.toBe('');
    await tab.getByLabel('Only those with these words').fill('no words of any package');
    await expect.poll(() => rows.count()).toBe(0);
    await tab.getByLabel('Only those with these words').fill('');
    await tab.getByLabel('Order').selectOption('worst');
    await expect.poll(() => rows.first().textContent()).toBe(first);
    await rows.nth(1).getByRole('button').click();
    await expect.poll(() => rows.nth(1).getByRole('button').getAttribute('aria-pressed')).toBe('true');
    await tab.waitForFunction(() => location.hash.includes('option='));
    expect(noise).toEqual([]);
    await close();
  });
});

describe('a claim', () => {
  test('is shown with what contradicts it, which is one click away, and with who repeats its origin', async () => {
    const own = caseFolder(folder);
    const at = join(own, 'evidence.yaml');
    writeFileSync(at, readFileSync(at, 'utf8').replace('type: supports', 'type: contradicts'));
    const { tab, noise, close } = await openCase(browser, own, '#/evidence');
    const cards = tab.locator('.claim');
    await cards.first().waitFor();
    await tab.getByLabel('Only claims that another contradicts').check();
    await expect.poll(() => cards.count()).toBe(2);
    await cards.first().getByText('Goes back to').click();
    await cards.first().locator('figure').waitFor();
    expect(await faultsOf(tab)).toEqual([]);
    await cards.first().locator('.contradicts button').click();
    await expect.poll(() => cards.count()).toBe(1);
    await expect.poll(() => cards.first().getAttribute('id')).toBe('claim-k2');
    await tab.getByRole('button', { name: 'All claims' }).click();
    await expect.poll(() => cards.count()).toBe(2);
    expect(noise).toEqual([]);
    await close();
  });
});

describe('what keeps a proposal', () => {
  test('is added and taken away on its screen, in the file with its comments, and what is wrong is said there', async () => {
    const own = caseFolder(folder);
    const at = join(own, 'situation.yaml');
    const before = `# kept\n${readFileSync(at, 'utf8')}`;
    writeFileSync(at, before);
    const { tab, noise, close } = await openCase(browser, own, '#/stability/swap');
    await settled(tab);
    const desk = tab.locator('.device-desk');
    await desk.locator('summary').click();
    await desk.getByLabel('Kind').selectOption('guarantor');
    await desk.getByLabel('What it adds').fill('20');
    await desk.getByRole('button', { name: 'Add what keeps it' }).click();
    await desk.getByRole('status').filter({ hasText: '20' }).waitFor();
    expect(readFileSync(at, 'utf8')).toBe(before);
    await desk.getByLabel('What it adds').fill('0.1 to 0.2');
    await desk.getByRole('button', { name: 'Add what keeps it' }).click();
    await tab.locator('.credit', { hasText: 'Guarantor' }).waitFor();
    const added = readFileSync(at, 'utf8');
    expect(added.replace(/, devices: \[\{ kind: guarantor[^}]*\}\]/, '')).toBe(before);
    await desk.getByRole('button', { name: 'Remove: Guarantor' }).click();
    await desk.getByRole('button', { name: 'Remove: Guarantor' }).waitFor({ state: 'detached' });
    expect(readFileSync(at, 'utf8')).toBe(before);
    expect(noise).toEqual([]);
    await close();
  });
});

describe('what if', () => {
  test('switches what keeps a proposal, marks by itself where it tips, and keeps a variant in the address', async () => {
    const { tab, noise, close } = await openCase(browser, folder, '#/deals/swap');
    await look(tab, '#/votes/swap');
    await tab.locator('header').getByRole('button', { name: 'What if' }).click();
    await tab.getByText('Add a snapback on').click();
    await tab.locator('.switches [type=checkbox]').first().check();
    await tab.waitForFunction(() => location.hash.includes('switch.snapback.swap'));
    await tab.getByRole('searchbox').fill('position on water');
    await tab.getByRole('slider').first().focus();
    // Nobody asks: the place, or that there is none, is there by itself.
    await tab
      .getByText(/passes one half/)
      .first()
      .waitFor();
    await tab.getByLabel('Name of the variant').fill('with a snapback');
    await tab.getByRole('button', { name: 'Keep as a variant' }).click();
    await tab.getByRole('button', { name: 'The file as it is' }).click();
    await tab.waitForFunction(() => !new URL(location.href).hash.includes('&set='));
    const restored = await openCase(browser, folder, new URL(tab.url()).hash);
    await restored.tab.locator('header').getByRole('button', { name: 'What if' }).click();
    await restored.tab.getByRole('button', { name: 'with a snapback' }).click();
    await restored.tab.getByText('1 switch set').waitFor();
    expect([...noise, ...restored.noise]).toEqual([]);
    await restored.close();
    await close();
  });
});

describe('the frame', () => {
  test('speaks German where the address or the last choice says so, and says so to screen readers', async () => {
    const { tab, noise, close } = await openCase(browser, folder, '#/deals?lang=de');
    await expect.poll(() => tab.evaluate(() => document.documentElement.lang)).toBe('de');
    await tab.getByRole('button', { name: 'Überblick' }).waitFor();
    await expect.poll(() => new URL(tab.url()).hash).toContain('lang=de');
    await tab.getByRole('group', { name: 'Sprache' }).getByRole('button', { name: 'English' }).press('Enter');
    await tab.getByRole('button', { name: 'Brief' }).waitFor();
    await expect.poll(() => new URL(tab.url()).hash).toBe('#/deals');
    await tab
      .getByRole('group', { name: 'Language' })
      .getByRole('button', { name: 'Deutsch' })
      .press('Enter');
    await tab.getByRole('button', { name: 'Überblick' }).waitFor();
    await tab.goto(tab.url().replace(/#.*/, '#/deals'));
    await tab.reload();
    await tab.getByRole('button', { name: 'Überblick' }).waitFor();
    expect(noise).toEqual([]);
    await close();
  });

  test('the tour leads over the screens and leaves no trace', async () => {
    const { tab, noise, close } = await openCase(browser, folder, '#/brief');
    await settled(tab);
    await tab.getByRole('button', { name: 'Three-minute tour' }).click();
    const heading = tab.locator('.tour-title');
    const seen = [await heading.textContent()];
    expect(await faultsOf(tab)).toEqual([]);
    for (let next = tab.getByRole('button', { name: 'Next' }); (await next.count()) > 0; ) {
      await next.click();
      await expect.poll(() => heading.textContent()).not.toBe(seen.at(-1));
      seen.push(await heading.textContent());
      await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    expect(new Set(seen).size).toBe(8);
    await tab.keyboard.press('Escape');
    await heading.waitFor({ state: 'detached' });
    await expect.poll(() => new URL(tab.url()).hash).toBe('#/brief');
    await expect.poll(() => tab.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(noise).toEqual([]);
    await close();
  });
});
