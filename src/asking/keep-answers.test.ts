import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { small } from '../../test/helpers.ts';
import { isTimeless, operations } from '../operations.ts';
import { memoryStore, type Rights, type Store } from '../store/index.ts';
import { askHere } from './ask-here.ts';
import type { Asker } from './asker.ts';
import { keepAnswers } from './keep-answers.ts';

const { signal } = new AbortController();
const files = () =>
  new Map([
    ['small/situation.yaml', small.situation],
    ['small/evidence.yaml', small.evidence],
  ]);

function make(
  store: Store,
  more: { readonly revision?: () => Promise<string>; readonly mostBytes?: number } = {},
) {
  const asker = keepAnswers(askHere(store, operations), { store, ...more });
  const ask = async (operation: string, raw: object, rights?: Rights) => {
    const asked = await asker.ask({ operation, raw, signal, ...(rights !== undefined && { rights }) });
    return asked.kind === 'answered' ? new TextDecoder().decode(asked.json) : asked.kind;
  };
  return { asker, ask, counts: () => ({ again: asker.kept?.().again, anew: asker.kept?.().anew }) };
}

/** The title of the proposal that was judged. */
const title = (json: string) => /Water for trade|Trade for water/.exec(json)?.[0];

describe('answers that are kept', () => {
  test('are the same bytes, and are given again while the files are the same', async () => {
    const { ask, counts } = make(memoryStore(files()));
    const first = await ask('check', { situation: 'small' });
    expect(await ask('check', { situation: 'small' })).toBe(first);
    expect(counts()).toEqual({ again: 1, anew: 1 });
    await ask('check', { situation: 'small/situation.yaml' });
    expect(counts()).toEqual({ again: 1, anew: 2 });
  });

  test('are not given when a text has changed, a file has come or one has gone; and again when it is back', async () => {
    const texts = files();
    const { ask, counts } = make(memoryStore(texts));
    const settings = { situation: 'small', proposal: 'swap', samples: 20 };
    const before = await ask('verdict', settings);
    texts.set('small/situation.yaml', small.situation.replace('Water for trade', 'Trade for water'));
    const changed = await ask('verdict', settings);
    expect([title(before), title(changed)]).toEqual(['Water for trade', 'Trade for water']);
    texts.set('small/situation.yaml', small.situation);
    expect(await ask('verdict', settings)).toBe(before);
    expect(counts()).toEqual({ again: 1, anew: 2 });
    texts.delete('small/situation.yaml');
    expect(await ask('verdict', settings)).toBe('refused');
    expect(counts()).toEqual({ again: 1, anew: 3 });
    expect(await ask('verdict', settings)).toBe('refused');
    expect(counts()).toEqual({ again: 2, anew: 3 });
    texts.set('small/situation.yaml', small.situation);
    expect(await ask('verdict', settings)).toBe(before);
    expect(counts()).toEqual({ again: 3, anew: 3 });
  });

  test('are given to those alone who may read what they are made of', async () => {
    const { ask, counts } = make(memoryStore(files()));
    const may: Rights = { role: 'none', situations: { small: 'reader' } };
    const mayNot: Rights = { role: 'reader', situations: { small: 'none' } };
    const answer = await ask('check', { situation: 'small' });
    expect(await ask('check', { situation: 'small' }, may)).toBe(answer);
    expect(counts()).toEqual({ again: 1, anew: 1 });
    expect(await ask('check', { situation: 'small' }, mayNot)).not.toContain('A small case');
    expect(counts()).toEqual({ again: 1, anew: 2 });
  });

  test('of a place that counts its changes are looked at again only after one', async () => {
    const texts = files();
    let reads = 0;
    let revision = 0;
    const memory = memoryStore(texts);
    const store: Store = {
      ...memory,
      readText: async (path) => {
        reads += 1;
        return memory.readText(path);
      },
    };
    const { ask } = make(store, { revision: async () => String(revision) });
    const first = await ask('check', { situation: 'small' });
    await ask('check', { situation: 'small' });
    const seen = reads;
    expect(await ask('check', { situation: 'small' })).toBe(first);
    expect(reads).toBe(seen);
    const mayNot: Rights = { role: 'none', situations: {} };
    expect(await ask('check', { situation: 'small' }, mayNot)).not.toBe(first);
    revision += 1;
    texts.set('small/situation.yaml', 'nonsense: [');
    expect(await ask('check', { situation: 'small' })).not.toBe(first);
  });

  test('are no more than fit, the oldest go first, and one that is too large is not kept', async () => {
    const { asker, ask, counts } = make(memoryStore(files()), { mostBytes: 30_000 });
    for (const samples of [11, 12, 13, 14, 15, 16, 17, 18])
      await ask('deals', { situation: 'small', samples });
    expect(asker.kept?.().bytes).toBeLessThanOrEqual(30_000);
    await ask('deals', { situation: 'small', samples: 18 });
    await ask('deals', { situation: 'small', samples: 11 });
    expect(counts().anew).toBeGreaterThanOrEqual(9);
    const tiny = make(memoryStore(files()), { mostBytes: 100 });
    for (const _ of [1, 2]) await tiny.ask('deals', { situation: 'small', samples: 11 });
    expect([tiny.counts(), tiny.asker.kept?.().bytes]).toEqual([{ again: 0, anew: 2 }, 0]);
  });

  test('do not stand for what was written while they were worked out', async () => {
    const texts = files();
    const inner = askHere(memoryStore(texts), operations);
    let isHeld = true;
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    // Answered of the old text, and given out only after the new one is there.
    const slow: Asker = {
      ...inner,
      ask: async (question) => {
        const asked = await inner.ask(question);
        if (isHeld) await held;
        return asked;
      },
    };
    const asker = keepAnswers(slow, { store: memoryStore(texts) });
    const ask = () =>
      asker.ask({ operation: 'verdict', raw: { situation: 'small', proposal: 'swap', samples: 20 }, signal });
    const first = ask();
    await new Promise((resolve) => setTimeout(resolve, 50));
    texts.set('small/situation.yaml', small.situation.replace('Water for trade', 'Trade for water'));
    const second = ask();
    isHeld = false;
    go();
    const titles = (await Promise.all([first, second])).map((asked) =>
      asked.kind === 'answered' ? title(new TextDecoder().decode(asked.json)) : asked.kind,
    );
    expect(titles).toEqual(['Water for trade', 'Trade for water']);
  });
});

test('what reads the day, or is cut by time, is not kept', async () => {
  const source = fileURLToPath(new URL('..', import.meta.url));
  // Whether a kept text is read anew hangs on the clock, and the name of a thread's lock on chance; what either says does not.
  const doors =
    /^(app|http|cli|queue|asking|mcp)\/|^store\/keep-texts\.ts$|^sweep\/threads\/browser-thread\.ts$/;
  const reading = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|case)\.ts$/.test(path) && !doors.test(path))
    .filter((path) =>
      /new Date\(\)|Date\.now\b|Math\.random\b/.test(readFileSync(`${source}/${path}`, 'utf8')),
    );
  const names = reading.map((path) => /^operations\/(\w+)\//.exec(path)?.[1] ?? path);
  expect(names.filter((name) => isTimeless(name, {}))).toEqual([]);
  expect(names.length).toBeGreaterThan(2);
  const { ask, counts } = make(memoryStore(files()));
  for (const _ of [1, 2]) await ask('deals', { situation: 'small', timeLimit: 5 });
  expect(counts()).toEqual({ again: 0, anew: 0 });
});
