import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserOfSuite, caseFolder, openCase, settled } from './app-open.ts';
import { small } from './helpers.ts';

const browser = browserOfSuite();

const files = { 'situation.yaml': small.situation, 'evidence.yaml': small.evidence };
const choose = (tab: Page, name: string) =>
  tab.locator('.screens nav').getByRole('button', { name, exact: true }).click();
const screen = (tab: Page, name: string) => tab.locator(`#answer[aria-label="${name}"]`).waitFor();
const changes = (tab: Page) => tab.getByText('1 number changed').count();
const name = (tab: Page) => tab.getByRole('textbox', { name: 'What the case is called' });
const title = (tab: Page) => tab.getByRole('textbox', { name: 'Title' }).first();

describe('the browser’s own way back', () => {
  test('leads through the screens and keeps what was changed; an address from elsewhere is restored whole, there and back', async () => {
    const { tab, noise, close } = await openCase(browser, caseFolder(files));
    await choose(tab, 'Votes');
    await screen(tab, 'Votes');
    await choose(tab, 'Your own case');
    await screen(tab, 'Your own case');
    await name(tab).fill('Half a case');
    await tab.goBack();
    await screen(tab, 'Votes');
    await tab.getByRole('button', { name: 'What if' }).click();
    await tab.getByRole('searchbox').fill('South position on water');
    await tab.getByRole('slider').first().press('End');
    await tab.getByText('1 number changed').waitFor();
    // What is changed on one screen is on all of them, those that were looked at before among them.
    await tab.goBack();
    await screen(tab, 'Brief');
    expect(await changes(tab)).toBe(1);
    expect(new URL(tab.url()).hash).toContain('set=');
    await tab.goForward();
    await tab.goForward();
    await screen(tab, 'Your own case');
    expect([await changes(tab), await name(tab).inputValue()]).toEqual([1, 'Half a case']);
    // The drawer is a step of its own, and another screen is the next.
    await choose(tab, 'Brief');
    await tab.locator('.rail h2').first().waitFor();
    await settled(tab);
    await tab.locator('.mx a.tile').first().click();
    await tab.locator('#drawer[open] h2').waitFor();
    await tab.goBack();
    await tab.locator('#drawer[open]').waitFor({ state: 'detached' });
    expect(await changes(tab)).toBe(1);
    // Somebody else's address is theirs, and going back brings back one's own.
    const own = new URL(tab.url()).hash;
    await tab.evaluate(() => {
      location.hash = '#/deals/swap';
    });
    await screen(tab, 'Deals');
    expect(await changes(tab)).toBe(0);
    await tab.goBack();
    await screen(tab, 'Brief');
    expect([await changes(tab), new URL(tab.url()).hash]).toEqual([1, own]);
    await tab.reload();
    await tab.goBack();
    await screen(tab, 'Your own case');
    expect(await changes(tab)).toBe(1);
    expect(noise).toEqual([]);
    await close();
  });
});

describe('a page that is left alone', () => {
  test('keeps what is not saved as soon as it is hidden, before any timer', async () => {
    const { tab, noise, close } = await openCase(browser, caseFolder(files), '#/edit');
    await tab.addInitScript(() => {
      window.setInterval = (() => 0) as never;
    });
    await tab.reload();
    await settled(tab);
    await title(tab).fill('Not saved yet');
    await title(tab).blur();
    await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await tab.evaluate(() => JSON.stringify(Object.values(localStorage)))).toContain('Not saved yet');
    expect(noise).toEqual([]);
    await close();
  });

  test('says that nothing was saved where its server has ended, and saves once it is back', async () => {
    const folder = caseFolder(files);
    const { tab, context, noise, close } = await openCase(browser, folder, '#/edit');
    await settled(tab);
    await title(tab).fill('Saved late');
    await title(tab).blur();
    await context.setOffline(true);
    const save = tab.getByRole('button', { name: 'Save', exact: true });
    await save.click();
    await tab.getByRole('status').filter({ hasText: 'does not answer' }).waitFor();
    await context.setOffline(false);
    await save.click();
    await tab.getByText('Saved.').waitFor();
    expect(readFileSync(join(folder, 'situation.yaml'), 'utf8')).toContain('Saved late');
    expect(noise.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
    await close();
  });
});
