import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../src/operations/shared/gather.ts';
import { renderReport } from '../src/report/index.ts';
import { exampleStore } from './helpers.ts';

const paths = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
let browser: Browser;
let page = '';

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
    { situation: 'us-russia-2025', seed: 1, samples: 500 },
    { store: exampleStore() },
  );
  page = join(mkdtempSync(join(tmpdir(), 'detente-')), 'report.html');
  writeFileSync(page, (await renderReport(data)).html);
}, 120_000);

afterAll(async () => browser?.close());

async function opened(width: number, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const tab = await context.newPage();
  const noise: string[] = [];
  tab.on('console', (message) => noise.push(message.text()));
  tab.on('pageerror', (error) => noise.push(error.message));
  tab.on('request', (request) => request.url().startsWith('http') && noise.push(request.url()));
  await tab.goto(`file://${page}`);
  return { tab, noise, close: () => context.close() };
}

describe.each([
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('the report at %i px, %s', (width, scheme) => {
  test('has no accessibility violation, no sideways scroll, no request and no complaint', async () => {
    const { tab, noise, close } = await opened(width, scheme);
    const { violations } = await new AxeBuilder({ page: tab as never }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(
      await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(noise).toEqual([]);
    await close();
  }, 120_000);
});

test('a reader without a mouse reaches the brief first, and a claim behind a number', async () => {
  const { tab, close } = await opened(1280, 'light');
  await tab.keyboard.press('Tab');
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the brief');
  await tab.click('#verdict-business_for_peace dd a[href="#claim-c36"]');
  expect(await tab.evaluate(() => document.querySelector(':target')?.id)).toBe('claim-c36');
  await close();
}, 60_000);
