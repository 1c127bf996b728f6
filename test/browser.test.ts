import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../src/operations/shared/gather.ts';
import { type ReportData, renderReport } from '../src/report/index.ts';
import { exampleStore } from './helpers.ts';

const paths = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
let browser: Browser;
let address = '';
let tab: Page;
const noise: string[] = [];

beforeAll(async () => {
  const executablePath = paths.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error('no Chromium found: install Debian’s chromium, or name one in CHROMIUM');
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const data = await gather(
    'report',
    { situation: 'us-russia-2025', seed: 1, samples: 100 },
    { store: exampleStore() },
  );
  const file = join(mkdtempSync(join(tmpdir(), 'detente-')), 'report.html');
  writeFileSync(file, (await renderReport(withTexts(data), 'twelve')).html);
  address = pathToFileURL(file).href;
  tab = await opened(1440, 'light');
}, 300_000);

afterAll(async () => browser?.close());

/** The texts belong to others: here every report has one of ours, in which each passage is a sentence of its own. */
function withTexts(data: ReportData): ReportData {
  const { claims, reports } = data.situation.evidence;
  const texts = new Map([...reports.keys()].map((id) => [id, 'Before it. ']));
  const resolved = [...claims.values()].flatMap(({ id, report, passages }) =>
    passages.map((_, index) => {
      const start = texts.get(report)?.length ?? 0;
      const text = `Words ${index + 1} of ${id}.`;
      texts.set(report, `${texts.get(report)}${text} After it. `);
      return { claim: id, index, report, span: { start, end: start + text.length }, text };
    }),
  );
  return {
    ...data,
    texts: [...texts].map(([name, text]) => ({ name, text })),
    anchoring: {
      texts: [...texts.keys()].map((report) => ({ report, match: 'exact', name: report })),
      resolved,
      orphans: [],
      unread: 0,
    },
  };
}

async function opened(width: number, colorScheme: 'light' | 'dark', url = address): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => request.url().startsWith('http') && noise.push(request.url()));
  await page.goto(url);
  return page;
}

const drawer = '#drawer';
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each([
  [390, 'light'],
  [820, 'light'],
  [1440, 'light'],
  [390, 'dark'],
  [820, 'dark'],
  [1440, 'dark'],
] as const)('the report at %i px, %s', (width, scheme) => {
  test('has no accessibility violation, open or closed, no sideways scroll, no request and no complaint', async () => {
    const page = await opened(width, scheme);
    const violations = async () =>
      (
        await new AxeBuilder({ page: page as never }).options({ resultTypes: ['violations'] }).analyze()
      ).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(await violations()).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.click('#answer .tile[data-walk]');
    await page.waitForSelector(`${drawer} mark`);
    expect(await violations()).toEqual([]);
    expect(noise).toEqual([]);
    await page.context().close();
  }, 120_000);
});

test('a reader without a mouse reaches the answer first', async () => {
  await tab.keyboard.press('Tab');
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the answer');
}, 60_000);

test('every number of the first screen walks to the words of a passage and back', async () => {
  const numbers = await tab.$$('#answer [data-walk]');
  expect(numbers.length).toBeGreaterThan(40);
  const judged: string[] = [];
  for (const [k, number] of numbers.entries()) {
    const what = `${k}: ${await number.getAttribute('data-walk')}`;
    await number.scrollIntoViewIfNeeded();
    const before = await tab.evaluate(() => window.scrollY);
    if (k % 2 === 0) await number.click();
    else {
      await number.focus();
      await tab.keyboard.press('Enter');
    }
    expect(await tab.isVisible(drawer), what).toBe(true);
    const claim = await tab.$(`${drawer} .go[data-walk^="c"]:not([data-walk="contradictions"])`);
    if ((await tab.$(`${drawer} mark`)) === null && claim !== null) await claim.press('Enter');
    const words = await tab.$(`${drawer} mark`);
    if (words !== null) expect(await words.textContent(), what).toMatch(/^Words \d+ of /);
    // A number on judgement alone ends in the judgement, and says so.
    else {
      judged.push(what);
      expect(await tab.textContent(drawer), what).toContain('on judgement');
    }
    await tab.keyboard.press('Escape');
    await tab.waitForSelector(drawer, { state: 'hidden' });
    expect(await number.evaluate((one) => one === document.activeElement), what).toBe(true);
    expect(await tab.evaluate(() => window.scrollY), what).toBe(before);
  }
  // What an answer turns on may be judged; an answer itself cites somebody.
  expect(judged.filter((what) => !/: (e\d+|judged)$/.test(what))).toEqual([]);
}, 120_000);
