import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { operation } from '../src/operations/publish/publish.ts';
import { memoryStore } from '../src/store/index.ts';
import { chromiumPath } from './chromium.ts';
import { small } from './helpers.ts';

const hostile = '</title><script>document.title="run"</script><img src=https://evil.example/x>';

test('a published folder opens from the disk, leads from the index to the report and the figures, and fetches nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'detente-published-'));
  const situation = small.situation.replace(/^title: .*$/m, `title: ${JSON.stringify(`A river ${hostile}`)}`);
  expect(situation).toContain('evil.example');
  const files = new Map([
    ['small/situation.yaml', situation],
    ['small/evidence.yaml', small.evidence],
  ]);
  const asked = { situation: 'small', samples: 20 };
  const { files: made } = await operation.answer(asked, { store: memoryStore(files) });
  expect(await operation.answer(asked, { store: memoryStore(files) })).toMatchObject({ files: made });
  for (const { path, text } of made) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const names = made.map(({ path }) => path);
  expect(names).toEqual(
    expect.arrayContaining(['public/index.html', 'public/report.html', 'public/answers/evidence.json']),
  );
  for (const name of names.filter((path) => path.endsWith('.json')))
    expect(() => JSON.parse(readFileSync(join(folder, name), 'utf8')), name).not.toThrow();

  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.goto(`file://${folder}/public/index.html`);
    expect(await tab.title()).toContain('A river </title>');
    expect(await tab.locator('img, script').count()).toBe(0);
    const links = await tab
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(names).toContain(`public/${decodeURIComponent(link)}`);
    await tab.getByRole('link', { name: 'report.html' }).click();
    await tab.waitForLoadState();
    expect(tab.url()).toMatch(/report\.html$/);
    expect(await tab.locator('h1').first().innerText()).not.toBe('');
    expect(await tab.title()).toContain('A river </title>');
    expect(await tab.title()).not.toBe('run');
    expect(asked.filter((url) => !url.startsWith(`file://${folder}/`) && !url.startsWith('data:'))).toEqual(
      [],
    );
  } finally {
    await browser.close();
  }
});

test('what was decided and said is published only where that is asked for, its words as text', async () => {
  const log = (one: object) => `${JSON.stringify(one)}\n`;
  const said = { at: '2026-01-10T09:00:00Z', by: 'analyst' };
  const files = new Map([
    ['small/situation.yaml', small.situation],
    ['small/evidence.yaml', small.evidence],
    ['small/reviews.jsonl', log({ ...said, claim: 'k1', decision: 'accept', reason: 'read the original' })],
    ['small/comments.jsonl', log({ ...said, id: 'a', on: 'claims.k1', text: hostile })],
  ]);
  const ask = async (more: object) => {
    const asked = { situation: 'small', samples: 20, ...more };
    const { files: made } = await operation.answer(asked, { store: memoryStore(files) });
    return new Map(made.map(({ path, text }) => [path, text]));
  };
  const plain = await ask({});
  expect([...plain.keys()].filter((path) => /discussion|review|comment/.test(path))).toEqual([]);
  expect([...plain.values()].join('')).not.toContain('analyst');
  const whole = await ask({ discussion: true });
  const page = whole.get('public/discussion.html') ?? '';
  expect(page).toContain('read the original');
  expect(page).toContain('&lt;script&gt;document.title');
  expect(page).not.toMatch(/<script|<img/);
  expect(whole.get('public/index.html')).toContain('href="discussion.html"');
  expect(JSON.parse(whole.get('public/answers/comment.json') ?? '').comments[0].by).toBe('analyst');
  expect(JSON.parse(whole.get('public/answers/review.json') ?? '').claims[0].reviews[0].by).toBe('analyst');
});
