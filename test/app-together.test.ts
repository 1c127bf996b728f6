import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserOfSuite, caseFolder, faultsOf, openCase, settled } from './app-open.ts';
import { small } from './helpers.ts';

const browser = browserOfSuite();

const written = `# kept\n${small.situation}`;
const begun = () => caseFolder({ 'situation.yaml': written, 'evidence.yaml': small.evidence });
const saved = (folder: string) => readFileSync(join(folder, 'situation.yaml'), 'utf8');
const note = (tab: Page) => tab.getByRole('region', { name: 'Working together' });
const cameBack = (tab: Page) => tab.evaluate(() => window.dispatchEvent(new Event('focus')));
/** A save that came too late is answered 412, which a browser tells on its console. */
const real = (noise: readonly string[]) => noise.filter((one) => !/status of 412/.test(one));

async function fill(tab: Page, label: string, value: string) {
  const field = tab.getByRole('textbox', { name: label });
  await field.fill(value);
  await field.blur();
}

async function open(tab: Page) {
  await settled(tab);
  await tab.locator('.case-form summary', { hasText: 'What each wants' }).click();
}

const save = (tab: Page) => tab.getByRole('button', { name: 'Save', exact: true }).click();
const salience = 'Salience of “How much water?” to South, 0 to 1';

describe('two who edit one file', () => {
  test('see each other’s changes, keep both, and choose where both have changed one thing', async () => {
    const folder = begun();
    // The page says “Saved.” of the save before, too.
    const isSaved = (words: string) => expect.poll(() => saved(folder)).toContain(words);
    const [one, other] = await Promise.all([
      openCase(browser, folder, '#/edit'),
      openCase(browser, folder, '#/edit'),
    ]);
    await open(one.tab);
    await open(other.tab);
    // What the one saves stands in the other's page, beside what that has not saved yet.
    await fill(other.tab, 'Title', 'Another title');
    await fill(one.tab, salience, '0.6');
    await save(one.tab);
    await one.tab.getByText('Saved.').waitFor();
    await isSaved('salience: 0.6');
    await cameBack(other.tab);
    await note(other.tab).getByText('put together with yours').waitFor();
    await note(other.tab).getByText('0.8 → 0.6').waitFor();
    // A save that comes too late is put together with what was saved, without having looked.
    await fill(one.tab, salience, '0.7');
    await save(one.tab);
    await isSaved('salience: 0.7');
    await save(other.tab);
    await isSaved('Another title');
    const both = written.replace('salience: 0.8', 'salience: 0.7').replace('A small case', 'Another title');
    expect(saved(folder)).toBe(both);
    // One thing that both have changed is nobody's before it is chosen, and a closed window loses none of it.
    await cameBack(one.tab);
    await note(one.tab).getByText('Another title').waitFor();
    await fill(one.tab, salience, '0.55');
    await fill(one.tab, 'Question', 'Whose water?');
    await fill(other.tab, salience, '0.9');
    await save(other.tab);
    await isSaved('salience: 0.9');
    await save(one.tab);
    await note(one.tab).getByRole('alert').waitFor();
    expect(saved(folder)).toContain('salience: 0.9');
    const write = note(one.tab).getByRole('button', { name: 'Save what I have chosen' });
    await expect.poll(() => write.isDisabled()).toBe(true);
    expect(await faultsOf(one.tab)).toEqual([]);
    await note(one.tab).getByLabel('Mine: 0.55').check();
    await write.click();
    await expect.poll(() => saved(folder)).toContain('salience: 0.55');
    expect(saved(folder)).toContain('Whose water?');
    expect(saved(folder).startsWith('# kept\n')).toBe(true);
    expect([...real(one.noise), ...real(other.noise)]).toEqual([]);
    await one.close();
    await other.close();
  });

  test('what was not saved is back after a closed window, put together with what was saved meanwhile', async () => {
    const folder = begun();
    const { tab, context, noise, close } = await openCase(browser, folder, '#/edit');
    await open(tab);
    await fill(tab, 'Title', 'Not saved yet');
    const address = tab.url();
    await tab.close();
    const again = await context.newPage();
    await again.goto(address);
    await note(again).getByText('had not saved').waitFor();
    const title = again.getByRole('textbox', { name: 'Title' }).first();
    await expect.poll(() => title.inputValue()).toBe('Not saved yet');
    expect(saved(folder)).toBe(written);
    await save(again);
    await again.getByText('Saved.').waitFor();
    expect(saved(folder)).toBe(written.replace('A small case', 'Not saved yet'));
    expect(real(noise)).toEqual([]);
    await close();
  });
});
