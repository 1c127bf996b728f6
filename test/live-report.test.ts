import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStore } from '../src/store/index.ts';
import { percentNarrow } from '../src/words/index.ts';
import { violationsOf } from './accessible.ts';
import { caseFolder, settled, startBrowser } from './app-open.ts';
import { command } from './command.ts';
import { small } from './helpers.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
});

interface Asked {
  readonly verdict: Readonly<Record<'accepted' | 'kept', { readonly probability: number }>>;
}

/** What would end the element that it stands in, or run, or close a text of a script. */
const attack =
  '</script><script>document.title="run"</script><!-- <img src=x onerror="document.title=1"> \u2028\u2029 ]]> </style>';

/** A report that carries the workbench, as the command line writes it. */
async function written(texts: Readonly<Record<string, string>>, ...more: readonly string[]) {
  const folder = caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': small.evidence, ...texts });
  const file = join(folder, 'live.html');
  const ran = await command(['report', folder, '--samples', '50', '--live', '--out', file, ...more]);
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  return { folder, file, address: pathToFileURL(file).href };
}

/** The file in a browser without a network. */
async function opened(address: string, more: object = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    offline: true,
    ...more,
  });
  context.setDefaultTimeout(150_000);
  const tab = await context.newPage();
  const noise: string[] = [];
  tab.on('console', (message) => noise.push(message.text()));
  tab.on('pageerror', (error) => noise.push(error.message));
  tab.on('dialog', (dialog) => noise.push(dialog.message()));
  tab.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) noise.push(request.url());
  });
  await tab.goto(address);
  await tab.waitForSelector('main h1');
  return { tab, noise, close: () => context.close() };
}

const shares = (tab: Page) => tab.locator('.mx td .tile b').allTextContents();

/** Waits until the draws of the command line stand behind every share. */
const fullyDrawn = (tab: Page) =>
  tab.waitForFunction(
    () => document.querySelector('.kicker')?.textContent?.includes('10,000 draws') === true,
  );

describe('a report that carries the workbench', () => {
  test('restores by its address what the command line answers under the changed number', async () => {
    const { folder, address } = await written({});
    const set = 'stances.south.water.salience=0.01';
    const asked = ['verdict', folder, '--proposal', 'swap', '--json'];
    const read = async (...more: readonly string[]): Promise<readonly string[]> => {
      const { verdict }: Asked = JSON.parse((await command([...asked, ...more])).stdout);
      const { accepted, kept } = verdict;
      return [percentNarrow(accepted.probability), percentNarrow(kept.probability)];
    };
    const changed = await read('--set', set);
    expect(changed).not.toEqual(await read());
    const { tab, noise, close } = await opened(`${address}#/brief/swap?set=${set}`);
    await settled(tab);
    await fullyDrawn(tab);
    expect(await tab.getByText('1 number changed').count()).toBe(1);
    expect(await shares(tab)).toEqual(changed);
    // Nobody has seen the file as it stands here: it is worked out to say what the changes move.
    await tab.locator('.moved-list').getByText(`${changed[0]}`).waitFor();
    expect(await violationsOf(tab)).toEqual([]);
    await tab.locator('.mx a.tile').first().click();
    await tab.locator('#drawer[open] h2').waitFor();
    await tab.keyboard.press('Escape');
    // Another address in the same tab is another view, as in the workbench that is served.
    await tab.evaluate(() => {
      location.hash = '#/deals/swap';
    });
    await tab.locator('#answer[aria-label="Deals"]').waitFor();
    expect(await tab.getByText('1 number changed').count()).toBe(0);
    await tab.goBack();
    await tab.getByText('1 number changed').waitFor();
    expect(noise).toEqual([]);
    await close();
  });

  test('is the report until numbers are changed, leads there and back, and runs nothing that its case brings', async () => {
    const { address, file } = await written(
      {
        'situation.yaml': small.situation
          .replace('A small case', JSON.stringify(attack))
          .replace('Water for trade', JSON.stringify(attack)),
        'evidence.yaml': `${small.evidence}# ${attack.replaceAll(/[\u2028\u2029]/g, '')}\n`,
      },
      '--set',
      'stances.south.water.salience=0.01',
    );
    const { tab, noise, close } = await opened(address, {
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    });
    expect(await violationsOf(tab)).toEqual([]);
    await tab.locator('#answer a.tile').first().click();
    await tab.locator('#drawer[open] h2').waitFor();
    await tab.keyboard.press('Escape');
    await tab.getByRole('link', { name: 'Change numbers' }).click();
    await tab.getByText('1 number changed').waitFor();
    await settled(tab);
    expect(await violationsOf(tab)).toEqual([]);
    expect(
      await tab.evaluate(() => [
        document.title.endsWith('Détente'),
        document.querySelectorAll('body img, body iframe').length,
        document.documentElement.scrollWidth - window.innerWidth <= 0,
      ]),
    ).toEqual([true, 0, true]);
    await tab.getByRole('link', { name: 'The report' }).click();
    await tab.getByRole('link', { name: 'Change numbers' }).waitFor();
    await tab.goBack();
    await tab.getByText('1 number changed').waitFor();
    expect(noise).toEqual([]);
    await close();
    const html = readFileSync(file, 'utf8');
    const counted = (pattern: RegExp) => html.match(pattern)?.length;
    expect(counted(/<\/script/g)).toBe(counted(/<script/g));
    // What the case is called in it tells nothing of where it lies.
    const [, carried = ''] = /id="case">(.*?)<\/script>/.exec(html) ?? [];
    expect(Object.keys(JSON.parse(carried).texts)).toEqual(['case/situation.yaml', 'case/evidence.yaml']);
  });

  test('carries no file but those that its answer is worked out from', async () => {
    const { file } = await written({
      'comments.jsonl': '{"said":"between us"}\n',
      'notes.txt': 'between us',
    });
    expect(readFileSync(file, 'utf8').includes('between us')).toBe(false);
  });

  test('is refused for another day or seed, which the workbench would not show', async () => {
    const folder = caseFolder({ 'situation.yaml': small.situation, 'evidence.yaml': small.evidence });
    for (const more of [
      ['--as-of', '2026-01-08'],
      ['--seed', '2'],
    ]) {
      const { status, stderr } = await command(['report', folder, '--samples', '50', '--live', ...more]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('live does not go with')]);
    }
    expect(await fileStore(folder).list('.')).not.toContain('report-small.html');
  });

  test('shows the report, and says what it cannot do, where a browser cannot unpack the program', async () => {
    const { file, folder } = await written({});
    const broken = join(folder, 'broken.html');
    writeFileSync(
      broken,
      readFileSync(file, 'utf8').replace(/(id="workbench">).{20}/, '$1AAAAAAAAAAAAAAAAAAAA'),
    );
    const { tab, close } = await opened(
      `${pathToFileURL(broken).href}#/brief?set=stances.south.water.salience=0.01`,
    );
    expect(await tab.locator('main [role=note]').textContent()).toContain('npx detente open');
    await close();
  });
});
