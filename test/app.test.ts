import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbench } from '../src/http/index.ts';
import { programIn } from '../src/http/open.ts';
import { fileStore } from '../src/store/index.ts';
import { violationsOf } from './accessible.ts';
import { buildCli, built } from './build.ts';
import { chromiumPath } from './chromium.ts';
import { small } from './helpers.ts';

let browser: Browser;
let close: () => void;
let address = '';
let folder = '';

beforeAll(async () => {
  buildCli();
  folder = mkdtempSync(join(tmpdir(), 'detente-'));
  writeFileSync(join(folder, 'situation.yaml'), `# kept\n${small.situation}`);
  writeFileSync(join(folder, 'evidence.yaml'), small.evidence);
  const name = folder.split('/').at(-1) ?? '';
  const store = fileStore(resolve(folder, '..'), { confined: true });
  const program = await programIn(new URL(`file://${built}/workbench/`));
  const { fetch } = workbench({ store, file: `${name}/situation.yaml`, isOwn: true, program });
  await new Promise<void>((done) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      address = `http://127.0.0.1:${port}/`;
      done();
    });
    close = () => ended(server);
  });
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser?.close();
  close?.();
});

/** A browser keeps its connections open. */
function ended(server: ReturnType<typeof serve>): void {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
}

async function opened(hash = '', more: object = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...more });
  context.setDefaultTimeout(150_000);
  const tab = await context.newPage();
  const noise: string[] = [];
  tab.on('console', (message) => noise.push(message.text()));
  tab.on('pageerror', (error) => noise.push(error.message));
  tab.on(
    'request',
    (request) =>
      request.url().startsWith(address) || request.url().startsWith('data:') || noise.push(request.url()),
  );
  await tab.goto(`${address}${hash}`);
  await tab.waitForSelector('main h1');
  return { tab, noise, close: () => context.close() };
}

const shares = (tab: Page) => tab.locator('.mx td .tile b').allTextContents();
const rowsThere = (tab: Page) => tab.waitForFunction(() => document.querySelector('.waiting') === null);

describe('the workbench in a browser', () => {
  test('answers, lets a number be changed, goes back, and restores the view by its address', async () => {
    const { tab, noise, close: end } = await opened();
    await rowsThere(tab);
    const before = await shares(tab);
    expect(before[0]).toBe('100 %');
    await tab.getByRole('button', { name: 'What if' }).click();
    await tab.getByRole('searchbox').fill('South position on water');
    await tab.getByRole('slider').first().focus();
    await tab.keyboard.press('End');
    await tab.waitForFunction(() => location.hash.includes('set='));
    await rowsThere(tab);
    expect(await tab.getByText('1 number changed').count()).toBe(1);
    const restored = await opened(new URL(tab.url()).hash);
    expect(await restored.tab.getByText('1 number changed').count()).toBe(1);
    await restored.close();
    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.waitForFunction(() => !location.hash.includes('set='));
    await expect.poll(() => shares(tab)).toEqual(before);
    expect(noise).toEqual([]);
    await end();
  });

  test('leads from a number of the answer down to words, and back, and from a title to the proposal', async () => {
    const { tab, noise, close: end } = await opened();
    await tab.locator('.rail h2').first().waitFor();
    await tab.locator('.mx a.tile').first().click();
    await tab.locator('#drawer[open] h2').waitFor();
    expect(await violationsOf(tab)).toEqual([]);
    await tab.locator('#drawer button.walk-on').first().click();
    await tab.locator('#drawer .back').click();
    await tab.keyboard.press('Escape');
    await tab.waitForFunction(() => document.querySelector('#drawer[open]') === null);
    await tab.getByRole('link', { name: 'Water for trade' }).first().click();
    await tab.locator('.place h2').waitFor();
    expect(new URL(tab.url()).hash).toBe('#/proposal/swap');
    expect(noise).toEqual([]);
    await end();
  });

  test('moves the four tests as a package is built by hand', async () => {
    const { tab, noise, close: end } = await opened('#/deals');
    await tab.waitForFunction(() => document.querySelector('.verdict .waiting') === null);
    expect(await tab.locator('.verdict .share b').first().textContent()).toBe('no test');
    await tab.getByRole('button', { name: 'Water for trade' }).click();
    await tab.waitForFunction(() => document.querySelector('.verdict .share.yes') !== null);
    expect(await tab.locator('.verdict .share b').first().textContent()).toBe('100 %');
    expect(noise).toEqual([]);
    await end();
  });

  test.each([
    ['light', 1280, ['brief', 'proposal', 'deals', 'stability', 'evidence', 'edit', 'start']],
    ['dark', 390, ['brief', 'deals', 'start']],
  ] as const)(
    'has no accessibility violation and no sideways scroll on any screen, %s at %i px',
    async (colorScheme, width, looked) => {
      const { tab, noise, close: end } = await opened('', { colorScheme, viewport: { width, height: 844 } });
      for (const screen of looked) {
        await tab.evaluate((to) => {
          location.hash = `#/${to}/swap`;
        }, screen);
        await tab.waitForFunction(() => document.querySelector('[aria-busy=true], .waiting') === null);
        expect([screen, await violationsOf(tab)]).toEqual([screen, []]);
        expect(
          await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          screen,
        ).toBeLessThanOrEqual(0);
      }
      // The list of screens lies in the bar that hides what scrolls behind it.
      const [bar, list] = await Promise.all(
        ['header', 'header nav'].map((one) => tab.locator(one).first().boundingBox()),
      );
      expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
      expect(noise).toEqual([]);
      await end();
    },
    600_000,
  );

  test('runs nothing that a file brings', async () => {
    const hostile = mkdtempSync(join(tmpdir(), 'detente-'));
    cpSync(folder, hostile, { recursive: true });
    const bad = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    writeFileSync(
      join(hostile, 'situation.yaml'),
      small.situation.replace('Water for trade', `'${bad}'`).replace('Half', `'${bad}${'x'.repeat(400)}'`),
    );
    const store = fileStore(resolve(hostile, '..'), { confined: true });
    const program = await programIn(new URL(`file://${built}/workbench/`));
    const { fetch } = workbench({
      store,
      file: `${hostile.split('/').at(-1)}/situation.yaml`,
      isOwn: true,
      program,
    });
    const server = await new Promise<{ readonly port: number; readonly end: () => void }>((done) => {
      const one = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        done({ port, end: () => ended(one) }),
      );
    });
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const tab = await context.newPage();
    const dialogs: string[] = [];
    tab.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const screen of ['brief', 'proposal', 'deals']) {
      await tab.goto(`http://127.0.0.1:${server.port}/#/${screen}/swap`);
      await tab.reload();
      await tab.waitForSelector('main h1');
      await tab.waitForFunction(() => document.querySelector('[aria-busy=true], .waiting') === null);
      expect(await tab.locator('main img, main script').count(), screen).toBe(0);
      expect(
        await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        screen,
      ).toBeLessThanOrEqual(0);
    }
    expect(dialogs).toEqual([]);
    await context.close();
    server.end();
  });
});
