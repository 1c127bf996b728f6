import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { workbench } from '../src/http/index.ts';
import { programIn } from '../src/http/open.ts';
import { fileStore } from '../src/store/index.ts';
import { violationsOf } from './accessible.ts';
import { buildCli, built } from './build.ts';
import { chromiumPath } from './chromium.ts';

/** Milliseconds until a page that does not come is given up: many, as machines are busy. */
const patience = 150_000;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
}

/** What opens a tab that shares nothing with others. */
export type TabMaker = Pick<Browser, 'newContext'>;

/** The browser of a suite, beside what is built for it: there before the first test, and gone after the last. */
export function browserOfSuite(): TabMaker {
  let browser: Browser | undefined;
  beforeAll(async () => {
    buildCli();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    newContext: (options) => {
      if (browser === undefined) throw new Error('the browser is there once the tests run');
      return browser.newContext(options);
    },
  };
}

/** A new folder with these files, or with a copy of a folder’s. */
export function caseFolder(files: Readonly<Record<string, string>> | string): string {
  const folder = mkdtempSync(join(tmpdir(), 'detente-'));
  if (typeof files === 'string') cpSync(files, folder, { recursive: true });
  else for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

export interface OpenedTab {
  readonly tab: Page;
  /** What tabs of one browser share. */
  readonly context: BrowserContext;
  /** What the page said on its console, and what it asked of others: nothing, if all is well. */
  readonly noise: string[];
  /** Dialogs that a script has opened. */
  readonly dialogs: string[];
  readonly close: () => Promise<void>;
}

/** The workbench on a folder in a tab of its own, as `detente open` serves it. */
export async function openCase(
  browser: TabMaker,
  folder: string,
  hash = '',
  more: object = {},
): Promise<OpenedTab> {
  const store = fileStore(resolve(folder, '..'), { confined: true });
  const program = await programIn(new URL(`file://${built}/workbench/`));
  const file = `${folder.split('/').at(-1)}/situation.yaml`;
  const { fetch } = workbench({ store, file, isOwn: true, program });
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((done) => {
    const started = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (at) =>
      done({ server: started, port: at.port }),
    );
  });
  const address = `http://127.0.0.1:${port}/`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...more });
  context.setDefaultTimeout(patience);
  const tab = await context.newPage();
  const noise: string[] = [];
  const dialogs: string[] = [];
  tab.on('console', (message) => noise.push(message.text()));
  tab.on('pageerror', (error) => noise.push(error.message));
  tab.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  tab.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(address))
      noise.push(request.url());
  });
  await tab.goto(`${address}${hash}`);
  await tab.waitForSelector('main h1');
  const close = async () => {
    await context.close();
    server.close();
    // A browser keeps its connections open.
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  return { tab, context, noise, dialogs, close };
}

/** Opens or closes what stands behind a line. By key: a click may miss where what comes in meanwhile moves the line. */
export async function unfold(summary: Locator): Promise<void> {
  await summary.focus();
  await summary.press('Enter');
}

/** Waits until nothing is still worked out. */
export function settled(tab: Page) {
  return tab.waitForFunction(() => document.querySelector('[aria-busy=true], .waiting') === null);
}

/** What is wrong with the page for somebody with a screen reader, with every detail open; what is cut, and how far it scrolls sideways. */
export async function faultsOf(tab: Page): Promise<readonly string[]> {
  await tab.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  const violations = await violationsOf(tab);
  const cut = await tab.evaluate(() =>
    [...document.querySelectorAll('main table :is(th, td)')].flatMap((cell) => {
      const scrolls = cell.closest('.scrolls, .answer') !== null;
      return scrolls && getComputedStyle(cell).overflowWrap !== 'normal'
        ? [`cut into letters: ${cell.textContent}`]
        : [];
    }),
  );
  const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...cut.slice(0, 3), ...violations, ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : [])];
}
