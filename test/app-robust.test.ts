import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserOfSuite, caseFolder, faultsOf, openCase } from './app-open.ts';
import { changed, small } from './helpers.ts';

const browser = browserOfSuite();

const files = { 'situation.yaml': small.situation, 'evidence.yaml': small.evidence };
const rowsThere = (tab: Page) => tab.waitForFunction(() => document.querySelector('.mx td .tile b') !== null);
const shares = (tab: Page) => tab.locator('.mx td .tile b').allTextContents();
const allDraws = (tab: Page) => tab.locator('.draws.at-10000').waitFor();

/** Opens the panel of numbers, and drags the first that has these words to its end. */
async function drag(tab: Page, key = 'End') {
  if ((await tab.locator('.what-if').count()) === 0)
    await tab.getByRole('button', { name: 'What if' }).click();
  await tab.getByRole('searchbox').fill('South position on water');
  await tab.getByRole('slider').first().focus();
  await tab.keyboard.press(key);
}

describe('a number that is clicked before what it rests on is worked out', () => {
  test('opens the drawer, which says so and fills in', async () => {
    const held = await openCase(browser, caseFolder(files), '#/start');
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    await held.tab.route('**/drawer.js', async (route) => {
      await gate;
      await route.continue();
    });
    await held.tab.reload();
    await held.tab.evaluate(() => {
      location.hash = '#/brief';
    });
    await rowsThere(held.tab);
    const before = held.tab.url();
    await held.tab.locator('.mx a.tile').first().click();
    const waiting = held.tab.getByRole('dialog', { name: 'What this number rests on' });
    await waiting.waitFor();
    expect(await waiting.getByRole('status').textContent()).toMatch(/of 1 proposals so far/);
    expect(await faultsOf(held.tab)).toEqual([]);
    expect(held.tab.url()).toBe(before);
    // Left by a key, the number has the focus again; asked again, it opens by itself.
    await held.tab.keyboard.press('Escape');
    await waiting.waitFor({ state: 'detached' });
    const isBack = () => held.tab.evaluate(() => document.activeElement?.matches('.mx a.tile'));
    await expect.poll(() => isBack()).toBe(true);
    await held.tab.keyboard.press('Enter');
    await waiting.waitFor();
    go();
    await held.tab.locator('#drawer[open] h2').waitFor();
    await expect.poll(() => waiting.count()).toBe(0);
    const isInside = () => held.tab.evaluate(() => document.activeElement?.closest('#drawer') !== null);
    await expect.poll(() => isInside()).toBe(true);
    await held.tab.keyboard.press('Escape');
    await held.tab.locator('#drawer[open]').waitFor({ state: 'detached' });
    await expect.poll(isBack).toBe(true);
    expect(held.noise).toEqual([]);
    await held.close();
  });
});

describe('a thread that ends by itself', () => {
  test('is told of, and another is started with what was changed', async () => {
    const { tab, noise, close } = await openCase(browser, caseFolder(files));
    await allDraws(tab);
    // Whichever has worked something out ends before it says so, the others a while after the first.
    for (const [place, worker] of tab.workers().entries())
      await worker.evaluate((after) => {
        self.postMessage = () => void setTimeout(() => self.close(), after);
      }, place * 700);
    await drag(tab);
    await tab.getByRole('alert').getByText('The analysis has ended by itself').waitFor();
    await tab.getByRole('button', { name: 'Start again' }).click();
    await tab.getByRole('alert').waitFor({ state: 'detached' });
    await tab.getByText('1 number changed').waitFor();
    await allDraws(tab);
    const fresh = await openCase(browser, caseFolder(files), new URL(tab.url()).hash);
    await allDraws(fresh.tab);
    expect(await shares(tab)).toEqual(await shares(fresh.tab));
    await fresh.close();
    // The drawer of the page that began anew opens.
    await tab.locator('.rail h2').first().waitFor();
    await tab.locator('.mx a.tile').first().click();
    await tab.locator('#drawer[open] h2').waitFor();
    await tab.keyboard.press('Escape');
    expect(noise).toEqual([]);
    await close();
  });

  test('is replaced without a word where nothing was asked of it', async () => {
    const { tab, noise, close } = await openCase(browser, caseFolder(files));
    await allDraws(tab);
    for (const worker of tab.workers()) await worker.evaluate(() => void setTimeout(() => self.close()));
    await expect.poll(() => tab.workers().length).toBe(0);
    await drag(tab);
    await tab.getByText('1 number changed').waitFor();
    await allDraws(tab);
    await expect.poll(() => tab.getByRole('alert').count()).toBe(0);
    expect(noise).toEqual([]);
    await close();
  });
});

describe('whatever comes in between', () => {
  test('a file that is changed on disk during a drag leaves the drag, and is read', async () => {
    const folder = caseFolder(files);
    const { tab, noise, close } = await openCase(browser, folder);
    await rowsThere(tab);
    await drag(tab);
    const more = changed(small.situation, 'title: A small case', 'title: A case of somebody else');
    writeFileSync(join(folder, 'situation.yaml'), more);
    for (let k = 0; k < 40; k++) await tab.keyboard.press(k % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
    await tab.locator('.kicker', { hasText: 'A case of somebody else' }).waitFor();
    await tab.getByText('1 number changed').waitFor();
    await allDraws(tab);
    await expect.poll(() => tab.getByRole('alert').count()).toBe(0);
    expect(noise).toEqual([]);
    await close();
  });

  test('going back during a drag, and screen after screen, end where they should', async () => {
    const { tab, noise, close } = await openCase(browser, caseFolder(files));
    await allDraws(tab);
    const before = await shares(tab);
    await drag(tab);
    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.getByRole('button', { name: 'Redo' }).click();
    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.waitForFunction(() => !location.hash.includes('set='));
    await expect.poll(() => shares(tab)).toEqual(before);
    await tab.evaluate(async () => {
      const screens =
        'proposal deals votes money stability drivers evidence timeline compare edit share lesson start';
      for (let k = 0; k < 3; k++)
        for (const screen of screens.split(' ')) {
          location.hash = `#/${screen}`;
          await new Promise((done) => setTimeout(done, 5 * k));
        }
      location.hash = '#/brief';
    });
    await allDraws(tab);
    await expect.poll(() => shares(tab)).toEqual(before);
    // Asked to go to one screen while another, still being drawn, writes its own address.
    await tab.evaluate(() => {
      const newURL = new URL('#/timeline', location.href).href;
      history.replaceState(null, '', '#/edit');
      dispatchEvent(new HashChangeEvent('hashchange', { newURL }));
    });
    await tab.waitForFunction(() => location.hash.startsWith('#/timeline'));
    await expect.poll(() => tab.getByRole('alert').count()).toBe(0);
    expect(noise).toEqual([]);
    await close();
  });

  test('without a network a drag goes on, and a screen not yet fetched comes once it is back', async () => {
    const { tab, context, noise, close } = await openCase(browser, caseFolder(files));
    await allDraws(tab);
    await context.setOffline(true);
    await drag(tab);
    await tab.getByText('1 number changed').waitFor();
    await allDraws(tab);
    await tab.evaluate(() => {
      location.hash = '#/evidence';
    });
    await tab.getByRole('alert').waitFor();
    await context.setOffline(false);
    await tab.evaluate(() => {
      location.hash = '#/brief';
    });
    await rowsThere(tab);
    await tab.evaluate(() => {
      location.hash = '#/evidence';
    });
    await tab.locator('.claim').first().waitFor();
    expect(noise.filter((one) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(one))).toEqual([]);
    await close();
  });
});
