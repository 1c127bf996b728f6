import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFolder, faultsOf, openCase, settled, startBrowser } from './app-open.ts';
import { buildCli } from './build.ts';
import { small } from './helpers.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  buildCli();
  browser = await startBrowser();
  folder = caseFolder({ 'situation.yaml': `# kept\n${small.situation}`, 'evidence.yaml': small.evidence });
});

afterAll(async () => {
  await browser?.close();
});

const saved = () => readFileSync(join(folder, 'situation.yaml'), 'utf8');

async function section(tab: Page, name: string) {
  await tab.locator('.case-form summary', { hasText: name }).click();
}

async function fill(tab: Page, label: string, value: string) {
  const field = tab.getByRole('textbox', { name: label });
  await field.fill(value);
  await field.blur();
}

describe('a file as a form and as text', () => {
  test('writes one text from both sides, says what is wrong at its line, and keeps comments', async () => {
    const { tab, noise, close } = await openCase(browser, folder, '#/edit');
    await settled(tab);
    await fill(tab, 'Title', 'Another title');
    await section(tab, 'What each wants');
    const stance = 'Salience of “How much water?” to South, 0 to 1';
    await fill(tab, stance, '1.8');
    await tab.waitForSelector('.remarks .error');
    await expect.poll(() => tab.locator('.remarks .error').first().textContent()).toContain('1.8');
    await tab.locator('.code-editor .cm-lint-marker-error').first().waitFor();
    await fill(tab, stance, '0.6 to 0.8');
    await tab.waitForFunction(() => document.querySelector('.remarks .error') === null);
    // The other way round: what is typed into the text stands in the form.
    await tab.locator('.cm-content').getByText('Is there a deal?').click();
    await tab.keyboard.press('End');
    await tab.keyboard.type('?');
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'Is there a deal??'),
    );
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByText('Saved.').waitFor();
    expect(saved()).toBe(
      `# kept\n${small.situation
        .replace('A small case', 'Another title')
        .replace('deal?', 'deal??')
        .replace('salience: 0.8', 'salience: 0.6 to 0.8')}`,
    );
    await tab.getByRole('button', { name: 'Take it over' }).click();
    await tab.getByText('Another title').first().waitFor();
    expect(noise).toEqual([]);
    await close();
  });

  test('adds a party, an outcome and a proposal that can be judged at once', async () => {
    const { tab, noise, close } = await openCase(browser, folder, '#/edit');
    await settled(tab);
    for (const [part, adder, name] of [
      ['Who takes part', 'Add a party', 'East'],
      ['What is decided', 'Add an outcome', 'Three quarters'],
      ['What is proposed', 'Add a proposal', 'Nothing for nothing'],
    ] as const) {
      await section(tab, part);
      const field = tab.getByRole('textbox', { name: `${adder}: Its name` }).first();
      await field.fill(name);
      await field.press('Enter');
      await tab
        .locator('.case-form legend', { hasText: name === 'Three quarters' ? 'water' : name })
        .first()
        .waitFor();
    }
    await tab.waitForFunction(() => document.querySelector('.remarks .error') === null);
    await tab.getByRole('button', { name: 'Take it over' }).click();
    await tab.getByRole('button', { name: 'Brief', exact: true }).click();
    await tab.getByText('Nothing for nothing').first().waitFor();
    expect(noise).toEqual([]);
    await close();
  });

  test.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)(
    'has no accessibility violation, %s at %i px',
    async (colorScheme, width) => {
      const { tab, noise, close } = await openCase(browser, folder, '#/edit', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await settled(tab);
      expect(await faultsOf(tab)).toEqual([]);
      expect(noise).toEqual([]);
      await close();
    },
    600_000,
  );
});
