import { type ChildProcess, spawn } from 'node:child_process';
import { userInfo } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type DatabaseStore, postgresStore } from '../src/database/index.ts';
import { faultsOf, settled, startBrowser, unfold } from './app-open.ts';
import { buildCli } from './build.ts';
import { changed, small } from './helpers.ts';
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts';
import { needing } from './shared-data.ts';

const postgres = needing('PostgreSQL', postgresPrograms() !== undefined);

postgres.describe('two analysts at two machines, whose case is in one database', () => {
  let browser: Browser;
  let server: Postgres;
  let kept: DatabaseStore;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    buildCli();
    browser = await startBrowser();
    server = await startPostgres();
    kept = await postgresStore(server.url, { patience: 2000 });
    const evidence = changed(small.evidence, 'reports:', 'reviews: 2\nreports:');
    await kept.writeText('river/situation.yaml', small.situation);
    await kept.writeText('river/evidence.yaml', evidence);
  });
  afterAll(async () => {
    await browser?.close();
    for (const child of running) child.kill('SIGKILL');
    await kept?.close();
    server?.stop();
  });

  /** The real command, and a browser of its own on the address that it tells. */
  async function opened(hash: string) {
    const child = spawn('node', [
      buildCli(),
      ...['open', 'river', '--database', server.url, '--port', '0', '--no-browser'],
    ]);
    running.push(child);
    const address = await new Promise<string>((resolve) =>
      child.stdout.on('data', (data) => {
        const [found] = /http:\S+/.exec(String(data)) ?? [];
        if (found !== undefined) resolve(found);
      }),
    );
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(150_000);
    const tab = await context.newPage();
    const noise: string[] = [];
    tab.on('pageerror', (error) => noise.push(error.message));
    tab.on('console', (message) => noise.push(message.text()));
    await tab.goto(`${address}/${hash}`);
    await settled(tab);
    const stopped = new Promise<number | null>((resolve) => child.on('exit', resolve));
    return { tab, noise, address, child, stopped };
  }
  const cameBack = (tab: Page) => tab.evaluate(() => window.dispatchEvent(new Event('focus')));
  const note = (tab: Page) => tab.getByRole('region', { name: 'Working together' });
  const read = (name: string) => kept.readText(`river/${name}`);
  const save = (tab: Page) => tab.getByRole('button', { name: 'Save', exact: true }).click();
  const fill = async (tab: Page, label: string, value: string) => {
    const field = tab.getByRole('textbox', { name: label });
    await field.fill(value);
    await field.blur();
  };
  const goTo = async (tab: Page, hash: string) => {
    await tab.evaluate((to) => {
      location.hash = to;
    }, hash);
    await settled(tab);
  };
  const salience = 'Salience of “How much water?” to South, 0 to 1';

  postgres.test(
    'see each other’s saves, conflicts, reviews and comments, and the database knows who',
    async () => {
      const [one, other] = await Promise.all([opened('#/edit'), opened('#/edit')]);
      for (const { tab } of [one, other])
        await tab.locator('.case-form summary', { hasText: 'What each wants' }).click();

      // A save stands in the other's page, beside what that has not saved yet.
      await fill(other.tab, 'Title', 'Another title');
      await fill(one.tab, salience, '0.6');
      await save(one.tab);
      await one.tab.getByText('Saved.').waitFor();
      await cameBack(other.tab);
      await note(other.tab).getByText('0.8 → 0.6').waitFor();
      await save(other.tab);
      await expect.poll(() => read('situation.yaml')).toContain('Another title');
      await cameBack(one.tab);
      await note(one.tab).getByText('Another title').waitFor();

      // What both have changed is nobody's before it is chosen.
      await fill(one.tab, salience, '0.55');
      await fill(other.tab, salience, '0.9');
      await save(other.tab);
      await expect.poll(() => read('situation.yaml')).toContain('salience: 0.9');
      await save(one.tab);
      await note(one.tab).getByRole('alert').waitFor();
      expect(await read('situation.yaml')).toContain('salience: 0.9');
      await note(one.tab).getByLabel('Mine: 0.55').check();
      await note(one.tab).getByRole('button', { name: 'Save what I have chosen' }).click();
      await expect.poll(() => read('situation.yaml')).toContain('salience: 0.55');

      // Two reviews, one from either machine, let a claim count.
      const card = (tab: Page) => tab.locator('#claim-k1');
      for (const [{ tab }, name] of [
        [one, 'analyst'],
        [other, 'reviewer'],
      ] as const) {
        await cameBack(tab);
        await goTo(tab, '#/evidence');
        const before = name === 'analyst' ? 0 : 1;
        // The line tells what has come in before it is opened.
        const line = before === 0 ? 'Review it' : '1 review';
        await unfold(card(tab).locator('details summary', { hasText: line }));
        await card(tab).getByText(`${before} of 2 stand by it`).waitFor();
        await card(tab).getByLabel('Why').fill('read the original');
        await card(tab).getByLabel('Your name').first().fill(name);
        await card(tab).getByRole('button', { name: 'Accept it' }).click();
        await expect.poll(async () => (await read('reviews.jsonl')) ?? '').toContain(`"by":"${name}"`);
      }
      await expect.poll(() => read('evidence.yaml')).toContain('status: accepted');

      // A comment is there for the other; a database that is away is said, and what was saved is still there when it is back.
      await card(other.tab).getByLabel('A comment').fill('Since when?');
      await card(other.tab).getByRole('button', { name: 'Comment', exact: true }).click();
      await expect.poll(async () => (await read('comments.jsonl')) ?? '').toContain('Since when?');
      await cameBack(one.tab);
      await card(one.tab).getByText('Since when?').waitFor();
      server.crashAndRestart();
      await goTo(one.tab, '#/edit');
      await one.tab.locator('.case-form summary', { hasText: 'What each wants' }).click();
      await fill(one.tab, salience, '0.45');
      await save(one.tab);
      await expect.poll(() => read('situation.yaml')).toContain('salience: 0.45');

      const states = await kept.versions('river/situation.yaml');
      expect(states.length).toBe(6);
      const writers = states.map(({ changedBy }) => changedBy).slice(0, 5);
      expect(writers).toEqual(Array(5).fill(userInfo().username));
      const rows = await kept.remarks.list(10);
      expect(rows.map(({ entry }) => entry.by)).toEqual(['reviewer', 'reviewer', 'analyst']);
      expect(await faultsOf(one.tab)).toEqual([]);
      const real = (noise: readonly string[]) => noise.filter((text) => !/status of 412/.test(text));
      expect([...real(one.noise), ...real(other.noise)]).toEqual([]);
      for (const { child, stopped } of [one, other]) {
        child.kill('SIGTERM');
        expect(await stopped).toBe(0);
      }
    },
  );
});
