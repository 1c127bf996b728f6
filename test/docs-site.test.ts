import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../site/build-site.ts';
import { app, workbench } from '../src/http/index.ts';
import { memoryStore } from '../src/store/index.ts';
import { version } from '../src/version.ts';
import { colourFaultsOf } from './accessible.ts';
import { faultsOf, startBrowser } from './app-open.ts';
import { buildCli, built } from './build.ts';
import { root } from './helpers.ts';

const store = memoryStore(new Map());
const docs = new URL(`file://${built}/docs/`);

describe('the documents as pages', () => {
  const files = new Map(buildSite(root, version).map(({ path, content }) => [path, content]));
  const pages = [...files].filter(([path]) => path.endsWith('.html'));

  test('hold every document, the reference and the report of exported names among them', () => {
    for (const name of ['index', 'reference', 'api', 'house', 'situations/us-russia-2025'])
      expect([...files.keys()]).toContain(`${name}.html`);
    expect(pages.length).toBeGreaterThan(28);
    expect(String(files.get('reference.html'))).toContain('<h2 id="verdict">verdict</h2>');
  });

  test('lead each other to pages, places and pictures that are there, and to no handler', () => {
    let followed = 0;
    for (const [path, content] of pages) {
      expect(String(content), path).not.toMatch(/<[^>]* on\w+=|<script(?! defer src)|<style|javascript:/);
      for (const [, link = ''] of String(content).matchAll(/<[^>]* (?:href|src)="([^"]+)"/g)) {
        if (/^(?:https?:|data:)/.test(link)) continue;
        const [to = '', id] = link.split('#');
        const target = to === '' ? path : posix.join(posix.dirname(path), to);
        followed++;
        if (target === '../index.html' || target === 'page.js') continue;
        expect([...files.keys()], `${path}: ${link}`).toContain(target);
        if (id !== undefined && id !== '')
          expect(String(files.get(target)), `${path}: ${link}`).toContain(` id="${id}"`);
      }
    }
    expect(followed).toBeGreaterThan(1_000);
  });
});

describe('the documents in a browser', () => {
  let browser: Browser;
  let address = '';
  let close = () => {};
  beforeAll(async () => {
    buildCli();
    browser = await startBrowser();
    const { fetch } = workbench({ store, file: 'a/situation.yaml', isOwn: true, program: new Map(), docs });
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      address = `http://127.0.0.1:${port}/docs/`;
    });
    close = () => void server.close();
    while (address === '') await new Promise((resolve) => setTimeout(resolve, 10));
  });
  afterAll(async () => {
    await browser?.close();
    close();
  });

  async function opened(more: object, at = address): Promise<{ tab: Page; noise: string[] }> {
    const tab = await (await browser.newContext(more)).newPage();
    const noise: string[] = [];
    tab.on('console', (message) => noise.push(message.text()));
    tab.on('pageerror', (error) => noise.push(error.message));
    tab.on('request', (request) => {
      const isOwn = request.url().startsWith(address) || request.url().startsWith('file:');
      if (!isOwn && !request.url().startsWith('data:')) noise.push(request.url());
    });
    await tab.goto(at);
    return { tab, noise };
  }

  test('lead to the newest version, are searched and followed by keys alone, and say nothing on the console', async () => {
    const { tab, noise } = await opened({ viewport: { width: 1280, height: 900 } });
    expect(tab.url()).toBe(`${address}${version}/`);
    await tab.keyboard.press('/');
    await tab.keyboard.type('leaning isolated dissent');
    const first = tab.locator('#found a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toContain('votes.html');
    expect(await faultsOf(tab)).toEqual([]);
    await tab.keyboard.press('Escape');
    expect(await tab.locator('#found').isVisible()).toBe(false);
    await tab.locator('#search').fill('acceptedTest');
    await tab.locator('#found a[href^="api.html"]').first().waitFor();
    await tab.locator('#search').fill('what it owes to gaps');
    await tab.locator('#found a[href="verdict.html#what-it-owes-to-gaps"]').waitFor();
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(`**/verdict.html#what-it-owes-to-gaps`);
    await tab.locator('[rel=next]').click();
    await tab.waitForURL('**/deals.html');
    await tab.getByRole('link', { name: 'all versions' }).click();
    expect(await tab.locator('main a').allInnerTexts()).toEqual([`version ${version}`]);
    expect(noise).toEqual([]);
  });

  test('are without fault for a screen reader and fit the window, in the light, in the dark and on a phone', async () => {
    for (const more of [
      { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
      { viewport: { width: 390, height: 844 }, colorScheme: 'dark', isMobile: true, hasTouch: true },
    ]) {
      const { tab, noise } = await opened(more);
      for (const page of [
        'index.html',
        'verdict.html',
        'workbench.html',
        'reference.html',
        '../index.html',
      ]) {
        await tab.goto(`${address}${version}/${page}`);
        expect(await faultsOf(tab), `${page} ${JSON.stringify(more)}`).toEqual([]);
        if (more.colorScheme === 'dark') continue;
        // The dark is other colours on the same page, laid out alike.
        await tab.emulateMedia({ colorScheme: 'dark' });
        expect(await colourFaultsOf(tab), `${page} in the dark`).toEqual([]);
        await tab.emulateMedia({ colorScheme: 'light' });
      }
      expect(noise).toEqual([]);
      await tab.context().close();
    }
  });

  test('lose no end of a line on paper', async () => {
    const { tab } = await opened({ viewport: { width: 700, height: 1000 } });
    await tab.emulateMedia({ media: 'print' });
    for (const page of ['library.html', 'clients.html', 'sweep.html']) {
      await tab.goto(`${address}${version}/${page}`);
      const cut = await tab.$$eval('pre', (all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
      );
      expect(cut, page).toEqual([]);
    }
    await tab.context().close();
  });

  test('open and are searched from a disk as well', async () => {
    const { tab, noise } = await opened({}, new URL(`${version}/situations/us-russia-2025.html`, docs).href);
    await tab.locator('#search').fill('Nash');
    await tab.locator('#found a').first().click();
    await tab.waitForURL(/^file:.*\/docs\/[^/]+\/[\w-]+\.html/);
    expect(noise).toEqual([]);
  });

  test('are given out by a server of a team as well, under a policy of their own, and nothing else is', async () => {
    const server = app({ store, isLocalOnly: true, docs });
    for (const way of ['/docs', '/docs/'])
      expect((await server.request(way)).headers.get('location')).toBe(`/docs/${version}/`);
    const page = await server.request(`/docs/${version}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    const again = { headers: { 'if-none-match': page.headers.get('etag') ?? '' } };
    expect((await server.request(`/docs/${version}/`, again)).status).toBe(304);
    for (const path of [
      '/docs/../cli/main.js',
      '/docs/%2e%2e/cli/main.js',
      '/docs/..%2fcli%2fmain.js',
      '/docs/0.0.0/',
    ])
      expect((await server.request(path)).status, path).toBe(404);
    expect((await app({ store, isLocalOnly: true }).request(`/docs/${version}/`)).status).toBe(404);
    expect(await (await server.request('/')).text()).toContain('href="/docs/"');
  });
});

test('npm run docs builds the pages into a folder of its own, beside those of other versions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'detente-docs-'));
  for (const old of ['0.0.9', '0.0.10']) {
    mkdirSync(join(folder, old));
    writeFileSync(join(folder, old, 'index.html'), 'old');
  }
  const env = { ...process.env, DETENTE_DOCS: folder };
  const { status, stderr } = spawnSync('npm', ['run', 'docs'], { cwd: root, encoding: 'utf8', env });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  const listed = [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/<li><a href="([^"]+)"/g)];
  expect(listed.map(([, href]) => href)).toEqual(
    [version, '0.0.10', '0.0.9'].map((one) => `${one}/index.html`),
  );
  expect(readFileSync(join(folder, '0.0.9/index.html'), 'utf8')).toBe('old');
});
