import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserOfSuite, caseFolder, faultsOf, openCase, settled, unfold } from './app-open.ts';
import { changed, small } from './helpers.ts';

const browser = browserOfSuite();

const lines = (folder: string, name: string): readonly Record<string, string>[] =>
  existsSync(join(folder, name))
    ? readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
const read = (folder: string) => readFileSync(join(folder, 'evidence.yaml'), 'utf8');
/** A save that came too late is answered 412, which a browser tells on its console. */
const real = (noise: readonly string[]) => noise.filter((one) => !/status of 412/.test(one));
const cameBack = (tab: Page) => tab.evaluate(() => window.dispatchEvent(new Event('focus')));
const card = (tab: Page) => tab.locator('#claim-k1');

async function openTalk(tab: Page) {
  await settled(tab);
  await unfold(card(tab).locator('details summary', { hasText: /open comment|Review it/ }));
}

test('two analysts review a claim each with a reason, and it counts once both stand by it', async () => {
  const evidence = changed(small.evidence, 'reports:', 'reviews: 2\nreports:');
  const folder = caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': evidence });
  const [one, other] = await Promise.all([
    openCase(browser, folder, '#/evidence'),
    openCase(browser, folder, '#/evidence'),
  ]);
  await openTalk(one.tab);
  await openTalk(other.tab);
  await card(one.tab).getByText('0 of 2 stand by it').waitFor();
  await one.tab.getByLabel('Only what waits for a review').check();
  // Nothing is decided without a name and a reason.
  const accept = (tab: Page) => card(tab).getByRole('button', { name: 'Accept it' });
  await expect.poll(() => accept(one.tab).isDisabled()).toBe(true);
  await card(one.tab).getByLabel('Why').fill('read the original');
  await card(one.tab).getByLabel('Your name').first().fill('analyst');
  await accept(one.tab).click();
  await card(one.tab).getByText('1 of 2 stand by it').waitFor();
  await cameBack(other.tab);
  await card(other.tab).getByText('read the original').waitFor();
  await card(other.tab).getByLabel('Why').fill('a second source');
  await card(other.tab).getByLabel('Your name').first().fill('reviewer');
  await accept(other.tab).click();
  await expect.poll(() => lines(folder, 'reviews.jsonl').length).toBe(2);
  expect(
    lines(folder, 'reviews.jsonl').map(({ by, claim, decision, reason }) => [by, claim, decision, reason]),
  ).toEqual([
    ['analyst', 'k1', 'accept', 'read the original'],
    ['reviewer', 'k1', 'accept', 'a second source'],
  ]);
  // Now it counts in the other's window as well, and waits no more.
  await cameBack(one.tab);
  await expect.poll(() => card(one.tab).count()).toBe(0);
  expect(read(folder)).toContain('status: accepted');
  expect(await faultsOf(other.tab)).toEqual([]);
  expect([...real(one.noise), ...real(other.noise)]).toEqual([]);
  await one.close();
  await other.close();
});

test('a decision that is still worked out as the other’s comes in takes nothing of it away', async () => {
  const evidence = changed(small.evidence, 'reports:', 'reviews: 2\nreports:');
  const folder = caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': evidence });
  const [one, other] = await Promise.all([
    openCase(browser, folder, '#/evidence'),
    openCase(browser, folder, '#/evidence'),
  ]);
  for (const [{ tab }, name] of [
    [one, 'analyst'],
    [other, 'reviewer'],
  ] as const) {
    await openTalk(tab);
    await card(tab).getByText('0 of 2 stand by it').waitFor();
    await card(tab).getByLabel('Why').fill('read the original');
    await card(tab).getByLabel('Your name').first().fill(name);
  }
  const accept = (tab: Page) => card(tab).getByRole('button', { name: 'Accept it' }).click();
  // What the one decides waits on its way to the thread of analyses until the other's is in the page.
  await one.tab.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: unknown) {
      if (!JSON.stringify(message).includes('"decision"')) return postMessage.call(this, message);
      Worker.prototype.postMessage = postMessage;
      window.addEventListener('goOn', () => postMessage.call(this, message));
    };
  });
  await accept(one.tab);
  await accept(other.tab);
  await expect.poll(() => lines(folder, 'reviews.jsonl').length).toBe(1);
  await cameBack(one.tab);
  await card(one.tab).getByText('1 of 2 stand by it').waitFor();
  await one.tab.evaluate(() => window.dispatchEvent(new Event('goOn')));
  await expect
    .poll(() => lines(folder, 'reviews.jsonl').map(({ by }) => by))
    .toEqual(['reviewer', 'analyst']);
  // The two together let the claim count.
  await expect.poll(() => read(folder)).toContain('status: accepted');
  await card(one.tab).getByText('read the original').nth(1).waitFor();
  expect([...one.noise, ...other.noise]).toEqual([]);
  await one.close();
  await other.close();
});

test('two analysts comment on a number in its drawer: one asks, the other answers and settles it', async () => {
  const folder = caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': small.evidence });
  const [one, other] = await Promise.all([openCase(browser, folder), openCase(browser, folder)]);
  const drawerAt = async (tab: Page) => {
    await settled(tab);
    // Clicked before its answer is there, a number waits for it.
    await tab.locator('[data-walk]').first().click();
    await tab.locator('#drawer[open]').waitFor();
    await tab.locator('#drawer [data-walk^=e]').first().click();
    await tab.locator('#drawer .talk').waitFor();
  };
  await drawerAt(one.tab);
  const number = await one.tab.locator('#drawer').getAttribute('data-at');
  await one.tab.getByLabel('A comment').fill('Since when?');
  await one.tab.getByLabel('Your name').fill('analyst');
  expect(await faultsOf(one.tab)).toEqual([]);
  await one.tab.getByRole('button', { name: 'Comment', exact: true }).click();
  await one.tab.locator('#drawer .talk li').waitFor();
  await cameBack(other.tab);
  await drawerAt(other.tab);
  await expect.poll(() => other.tab.locator('#drawer').getAttribute('data-at')).toBe(number);
  await other.tab.getByText('Since when?').waitFor();
  await other.tab.getByLabel('An answer').fill('Since March.');
  await other.tab.getByLabel('Your name').fill('reviewer');
  await other.tab.getByRole('button', { name: 'Answer', exact: true }).click();
  await other.tab.getByText('Since March.').waitFor();
  await other.tab.getByRole('button', { name: 'Settle it' }).click();
  await other.tab.getByText('settled by reviewer').waitFor();
  await cameBack(one.tab);
  await one.tab.locator('#drawer').getByText('settled by reviewer').waitFor();
  expect(lines(folder, 'comments.jsonl').map(({ by, text }) => [by, text])).toEqual([
    ['analyst', 'Since when?'],
    ['reviewer', 'Since March.'],
    ['reviewer', undefined],
  ]);
  expect([...real(one.noise), ...real(other.noise)]).toEqual([]);
  await one.close();
  await other.close();
});
