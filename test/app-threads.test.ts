import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operation } from '../src/operations/record/record.ts';
import { fileStore } from '../src/store/index.ts';
import { caseFolder, openCase, startBrowser } from './app-open.ts';
import { buildCli } from './build.ts';
import { root } from './helpers.ts';

describe('an operation in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    buildCli();
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('says on threads of its own what it says without', async () => {
    const folder = caseFolder(join(root, 'situations/joint-plan-of-action-2013'));
    // Before the page is asked: whoever calculates here hears nothing of threads that begin and end there.
    const wanted = await operation.run(operation.input.parse({ situation: 'joint-plan-of-action-2013' }), {
      store: fileStore(join(root, 'situations')),
    });
    const { tab, noise, close } = await openCase(browser, folder, '#/share');
    const before = linesOf(folder).length;
    // The page asks for as many as the machine has cores for, but one.
    await tab.evaluate(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 }));
    // Those of the page start others of another program: tell them by that.
    let started = 0;
    tab.on('worker', (one) => {
      if (one.url().endsWith('/sweep-worker.js')) started += 1;
    });
    await tab.getByRole('button', { name: 'Put the answer on record' }).click();
    await expect.poll(() => linesOf(folder).length).toBeGreaterThan(before);
    expect('entry' in wanted && JSON.parse(linesOf(folder).at(-1) ?? '').proposals).toEqual(
      'entry' in wanted && wanted.entry.proposals,
    );
    expect(started).toBeGreaterThan(1);
    await expect.poll(() => tab.workers().some((one) => one.url().endsWith('/sweep-worker.js'))).toBe(false);
    expect(noise).toEqual([]);
    await close();
  });
});

function linesOf(folder: string): readonly string[] {
  return readFileSync(join(folder, 'record.jsonl'), 'utf8').trimEnd().split('\n');
}
