import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { screens } from '../src/app/page/state.ts';
import { browserOfSuite, caseFolder, openCase } from './app-open.ts';
import { small } from './helpers.ts';

const browser = browserOfSuite();

/** What a text may bring: scripts, handlers, drawings, styles, frames, letters that turn the line round, words without end. */
const attacks = [
  '<script>document.title="run"</script>',
  '<img src=x onerror="document.title=\'run\'">',
  '<svg onload="document.title=\'run\'"><style>*{display:none}</style></svg>',
  '</style><style>body{position:fixed;width:9999px}</style>',
  '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
  '<a href="javascript:document.title=1">x</a>',
  '\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD',
  'a\u0301\u0302\u0303\u0304'.repeat(60),
  'x'.repeat(4_000),
];
const bad = attacks.join(' ');
const asYaml = JSON.stringify(bad);

const hostile = {
  'situation.yaml': small.situation
    .replace('A small case', asYaml)
    .replace('Is there a deal?', asYaml)
    .replace('name: North,', `name: ${asYaml},`)
    .replace('How much water?', asYaml)
    .replace('0: none', `0: ${asYaml}`)
    .replace('label: A fifth', `label: ${asYaml}`)
    .replace('Water for trade', asYaml)
    .replace('The treaty lapses', asYaml)
    .replace('assumption: anchor', `assumption: ${asYaml}`),
  'evidence.yaml': small.evidence
    .replace('name: A paper', `name: ${asYaml}`)
    .replace('A story', asYaml)
    .replace('South wants most of the water.', asYaml),
};

async function isUnharmed(tab: Page, where: string) {
  const found = await tab.evaluate(() => ({
    title: document.title,
    brought: document.querySelectorAll(
      'main script, main img, main iframe, main style, main a[href^=javascript]',
    ).length,
    sideways: document.documentElement.scrollWidth - window.innerWidth,
    isSeen: getComputedStyle(document.body).display !== 'none',
  }));
  expect({ where, ...found }).toEqual({
    where,
    // A script of theirs would have put its own word in the place of the whole.
    title: expect.stringMatching(/(?:^| · )Détente$/),
    brought: 0,
    sideways: expect.any(Number),
    isSeen: true,
  });
  expect(found.sideways, where).toBeLessThanOrEqual(0);
}

/** A screen may say that it is still at work, or that it has no answer: neither is harm. */
async function quiet(tab: Page) {
  await tab.waitForSelector('main h1, main .waiting');
  await tab.waitForFunction(() => document.querySelector('[aria-busy=true], .waiting') === null);
  await tab.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}

describe('what a file brings', () => {
  test.each([390, 1280])(
    'runs nothing and breaks no screen at %i px',
    async (width) => {
      const { tab, noise, dialogs, close } = await openCase(browser, caseFolder(hostile), '', {
        viewport: { width, height: 844 },
      });
      for (const screen of screens) {
        await tab.evaluate((to) => {
          location.hash = `#/${to}/swap`;
        }, screen);
        await quiet(tab);
        await isUnharmed(tab, screen);
      }
      expect([noise, dialogs]).toEqual([[], []]);
      await close();
    },
    600_000,
  );

  test('runs nothing in a report that is written of it', async () => {
    const folder = caseFolder(hostile);
    const { tab, noise, dialogs, close } = await openCase(browser, folder, '#/share');
    const loading = tab.waitForEvent('download');
    await tab.getByRole('button', { name: 'Write the report' }).click();
    const path = join(folder, 'report.html');
    await (await loading).saveAs(path);
    expect(noise).toEqual([]);
    await tab.goto(`file://${path}`);
    expect(await tab.title()).not.toBe('run');
    expect(await tab.locator('img, iframe, main style, a[href^=javascript]').count()).toBe(0);
    expect([noise.filter((one) => one !== `file://${path}`), dialogs]).toEqual([[], []]);
    await close();
  });
});

describe('what a dropped text brings', () => {
  const page = `<html><head><title>${'A title'}</title><script>document.title='run'</script><style>*{display:none}</style></head>
<body onload="document.title='run'"><p>The minister said that ${'the port would open'}. <img src=x onerror="document.title='run'"></p>
<svg onload="document.title='run'"></svg><p>${'y'.repeat(4_000)} \u202Eenoyrev\u202C</p><iframe src="https://example.org"></iframe></body></html>`;

  test.each([
    ['markup', 'page.html', page],
    ['markup named as text', 'page.txt', `The minister said that ${bad.replaceAll('"', '')} would open.`],
    [
      'two megabytes',
      'long.txt',
      `The minister said that the port would open.\n\n${'A word and another. '.repeat(100_000)}`,
    ],
    ['no text at all', 'picture.html', '\u0000\u0001\uFFFD'.repeat(1_000)],
  ])(
    'runs nothing and breaks no screen: %s',
    async (_, name, text) => {
      const { tab, noise, dialogs, close } = await openCase(
        browser,
        caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': small.evidence }),
        '#/evidence',
        { viewport: { width: 390, height: 844 } },
      );
      await tab
        .getByLabel('Choose a file')
        .setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(text) });
      await tab.locator('.reading, .problem').first().waitFor();
      await quiet(tab);
      await isUnharmed(tab, name);
      const accept = tab.locator('.drafts').getByRole('button', { name: 'Accept' });
      if ((await accept.count()) > 0) {
        await accept.first().click();
        await tab.getByRole('button', { name: 'Write 1 decision' }).click();
        await tab.locator('.credit').waitFor();
        await isUnharmed(tab, name);
      }
      expect([noise, dialogs]).toEqual([[], []]);
      await close();
    },
    600_000,
  );
});

test('a file that cannot be read as a case is shown with what is wrong, and mended in its place', async () => {
  const folder = caseFolder({
    'situation.yaml': small.situation.replace('salience: 0.8', 'salience: 8'),
    'evidence.yaml': small.evidence,
  });
  const { tab, noise, close } = await openCase(browser, folder);
  await tab.locator('.remarks .error').first().waitFor();
  await tab.locator('.case-form summary', { hasText: 'What each wants' }).click();
  const field = tab.getByRole('textbox', { name: 'Salience of “How much water?” to South, 0 to 1' });
  await field.fill('0.8');
  await field.blur();
  await tab.waitForFunction(() => document.querySelector('.remarks .error') === null);
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await tab.getByText('Saved.').waitFor();
  await tab.getByRole('button', { name: 'Take it over' }).click();
  await tab.waitForSelector('.mx');
  expect(readFileSync(join(folder, 'situation.yaml'), 'utf8')).toBe(small.situation);
  expect(noise).toEqual([]);
  await close();
});

test('a file of ten megabytes is shown without a form', async () => {
  const long = `${small.situation}${'# a line that says nothing, and another after it, and so on\n'.repeat(170_000)}`;
  const { tab, noise, close } = await openCase(
    browser,
    caseFolder({ 'situation.yaml': long, 'evidence.yaml': small.evidence }),
    '#/edit',
  );
  await tab.locator('.cm-content').waitFor();
  await tab.getByText('The file is too long for a form').waitFor();
  await isUnharmed(tab, 'edit');
  expect(noise).toEqual([]);
  await close();
});
