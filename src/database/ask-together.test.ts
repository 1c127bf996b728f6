import { expect, test } from 'vitest';
import { askTogether } from './ask-together.ts';

/** A database whose answers are let go one by one. */
function held(texts: Map<string, string>) {
  const asked: string[][] = [];
  const goes: (() => void)[] = [];
  const ask = askTogether<string, string>(async (keys) => {
    asked.push([...keys]);
    const found = new Map([...texts].filter(([key]) => keys.includes(key)));
    await new Promise<void>((resolve) => goes.push(resolve));
    return found;
  });
  const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const next = async () => {
    goes.shift()?.();
    await turn();
  };
  return { ask, asked, next, turn };
}

test('what is asked at once is one question, each with its own answer', async () => {
  const { ask, asked, next, turn } = held(new Map([['a', 'A']]));
  const all = Promise.all(['a', 'b', 'a'].map(ask));
  await turn();
  await next();
  expect(await all).toEqual(['A', undefined, 'A']);
  expect(asked).toEqual([['a', 'b']]);
});

test('who asks while a question is out is answered by the next: what was written before is in it', async () => {
  const texts = new Map([['a', 'old']]);
  const { ask, asked, next, turn } = held(texts);
  const first = ask('a');
  await turn();
  texts.set('a', 'new');
  const second = ask('a');
  await next();
  await next();
  expect([await first, await second]).toEqual(['old', 'new']);
  expect(asked.length).toBe(2);
});

test('a failure is told to all who wait, and whoever asks after it asks anew', async () => {
  let isAway = true;
  const ask = askTogether<string, string>(async (keys) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (isAway) throw new Error('away');
    return new Map(keys.map((key) => [key, key]));
  });
  const first = ask('a').catch(String);
  await new Promise((resolve) => setImmediate(resolve));
  const behind = ask('b').catch(String);
  expect(await Promise.all([first, behind])).toEqual(['Error: away', 'Error: away']);
  isAway = false;
  expect(await ask('c')).toBe('c');
});

test('many keys are put in several questions', async () => {
  const sizes: number[] = [];
  const ask = askTogether<number, number>(async (keys) => {
    sizes.push(keys.length);
    return new Map(keys.map((key) => [key, -key]));
  });
  const found = await Promise.all(Array.from({ length: 120 }, (_, i) => ask(i + 1)));
  expect(found[119]).toBe(-120);
  expect(sizes).toEqual([50, 50, 20]);
});
