import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserOfSuite, caseFolder, faultsOf, openCase } from './app-open.ts';
import { small } from './helpers.ts';

const browser = browserOfSuite();

const files = { 'situation.yaml': small.situation, 'evidence.yaml': small.evidence };

/**
 * The page with analyses whose whole answers and tipping places, or whatever is `held`, pass through `pass(told, post)`, a text of the workers' program; shares and
 * reasons of single proposals come as ever.
 */
async function openWith(
  pass: string,
  { folder = caseFolder(files), held = 'told.result?.walk ?? told.result?.tips' } = {},
) {
  const opened = await openCase(browser, folder, '#/start');
  await opened.tab.route('**/worker.js', async (route) => {
    const response = await route.fetch();
    const text = `const pass = ${pass}; const post = self.postMessage.bind(self);
      self.postMessage = (told) => told.kind === 'done' && (${held}) ? pass(told, post) : post(told);`;
    await route.fulfill({ response, body: `${await response.text()}\n${text}` });
  });
  await opened.tab.reload();
  await opened.tab.evaluate(() => {
    location.hash = '#/brief';
  });
  await opened.tab.locator('.mx td .tile b').first().waitFor();
  return opened;
}

const waiting = (tab: Page) => tab.getByRole('dialog', { name: 'What this number rests on' });
const number = (tab: Page) => tab.locator('.mx a.tile').first();

describe('the drawer of a number whose answer', () => {
  test('comes late opens by itself, at the number that was asked for last', async () => {
    // Each waits until it is let go.
    const { tab, noise, close } = await openWith(
      '(told, post) => { (self.held ??= []).push(() => post(told)); }',
    );
    await number(tab).click();
    await waiting(tab).waitFor();
    await expect.poll(() => waiting(tab).getByRole('status').textContent()).toMatch(/1 of 1 proposals/);
    expect(await faultsOf(tab)).toEqual([]);
    // Whoever has left it is not led back.
    await tab.keyboard.press('Escape');
    await waiting(tab).waitFor({ state: 'detached' });
    await number(tab).click();
    await waiting(tab).waitFor();
    await letGo(tab);
    await tab.locator('#drawer[open] h2').waitFor();
    await expect.poll(() => waiting(tab).count()).toBe(0);
    expect(noise).toEqual([]);
    await close();
  });

  test('comes late waits on, whatever else has failed', async () => {
    const { tab, noise, close } = await openWith(
      `(told, post) => told.result.tips === undefined ? (self.held ??= []).push(() => post(told))
         : post({ kind: 'failed', id: told.id, words: 'no place was found', diagnostics: [] })`,
    );
    await tab.getByRole('button', { name: 'What if' }).click();
    await tab.getByRole('searchbox').fill('South position on water');
    await tab.getByRole('button', { name: 'Where does it tip?' }).first().click();
    await tab.getByRole('alert').getByText('no place was found').waitFor();
    await number(tab).click();
    await waiting(tab).getByRole('status').waitFor();
    await letGo(tab);
    await tab.locator('#drawer[open] h2').waitFor();
    expect(noise).toEqual([]);
    await close();
  });

  test('fails says why in it, as often as it is asked; the next answer opens it', async () => {
    const { tab, noise, close } = await openWith(
      `(told, post) => { if (self.failed) post(told); else setTimeout(() => { self.failed = true;
         post({ kind: 'failed', id: told.id, words: 'it was too large', diagnostics: [] }); }, 1500); }`,
    );
    await number(tab).click();
    await waiting(tab).waitFor();
    const why = waiting(tab).getByRole('alert').getByText('it was too large');
    await why.waitFor();
    expect(await waiting(tab).getByRole('progressbar').count()).toBe(0);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.keyboard.press('Escape');
    await waiting(tab).waitFor({ state: 'detached' });
    // The shares stand, and the number has the focus again.
    expect(await number(tab).isVisible()).toBe(true);
    await expect.poll(() => tab.evaluate(() => document.activeElement?.matches('.mx a.tile'))).toBe(true);
    await tab.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    await number(tab).click();
    await why.waitFor();
    await waiting(tab).getByRole('button', { name: 'Close', exact: true }).click();
    await waiting(tab).waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'What if' }).click();
    await tab.getByRole('searchbox').fill('South position on water');
    await tab.getByRole('slider').first().focus();
    await tab.keyboard.press('End');
    await number(tab).click();
    await tab.locator('#drawer[open] h2').waitFor();
    expect(noise).toEqual([]);
    await close();
  });

  test('is there, but not the script that opens it, says so, and tries again where it is asked again', async () => {
    const { tab, noise, close } = await openCase(browser, caseFolder(files), '#/start');
    await tab.route('**/drawer.js', (route) => route.abort());
    await tab.reload();
    await tab.evaluate(() => {
      location.hash = '#/brief';
    });
    await tab.locator('.mx td .tile b').first().waitFor();
    await number(tab).click();
    await waiting(tab).getByRole('alert').getByText('could not be fetched').waitFor();
    await tab.keyboard.press('Escape');
    await waiting(tab).waitFor({ state: 'detached' });
    await tab.unroute('**/drawer.js');
    await number(tab).click();
    await tab.locator('#drawer[open] h2').waitFor();
    await expect.poll(() => waiting(tab).count()).toBe(0);
    expect(noise.filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
    await close();
  });
});

test('what is put on record says what is left of it, and writes nothing where it is stopped', async () => {
  const folder = caseFolder(files);
  // At work for ever: a part took a second and a half, and eight are left.
  const { tab, noise, close } = await openWith(
    `(told, post) => {
       post({ kind: 'progress', id: told.id, done: 0, total: 9, phase: 'a part' });
       setTimeout(() => post({ kind: 'progress', id: told.id, done: 1, total: 9, phase: 'another' }), 1500);
     }`,
    { folder, held: 'told.result?.html' },
  );
  await tab.evaluate(() => {
    location.hash = '#/share';
  });
  await tab.getByLabel('in your own words').fill('as reported');
  await tab.getByRole('button', { name: 'Put the answer on record' }).click();
  await tab.getByText('another: 1 of 9').waitFor();
  await expect.poll(() => tab.locator('.time-left').textContent()).toMatch(/^about \d+ s left/);
  expect(await faultsOf(tab)).toEqual([]);
  await tab.getByRole('button', { name: 'Stop', exact: true }).click();
  await tab.getByText('Nothing was written').waitFor();
  expect(await tab.getByLabel('in your own words').inputValue()).toBe('as reported');
  expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  expect(noise).toEqual([]);
  await close();
});

/** Sends what is held; of a thread that holds nothing there is nothing to send. */
async function letGo(tab: Page): Promise<void> {
  const send = 'self.held?.forEach((one) => one()); self.held = []; 0';
  await expect
    .poll(async () => {
      for (const worker of tab.workers()) await worker.evaluate(send);
      return tab.locator('#drawer[open]').count();
    })
    .toBe(1);
}
