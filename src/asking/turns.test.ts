import { expect, test } from 'vitest';
import { makeTurns } from './turns.ts';

const stays = new AbortController().signal;

/** Asks for turns and writes down in which order they came. */
function make(places: number, mostWaiting = 100, mostWaitMs = Number.POSITIVE_INFINITY) {
  let clock = 0;
  const turns = makeTurns({ places, mostWaiting, mostWaitMs, now: () => clock });
  const order: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string, signal = stays) => {
    const turn = turns.take(name.replace(/\d+$/, ''), signal);
    turn?.then(
      (end) => {
        order.push(name);
        ends.set(name, end);
      },
      () => void order.push(`${name} left`),
    );
    return turn !== null;
  };
  const end = async (name: string) => {
    await Promise.resolve();
    ends.get(name)?.();
    await Promise.resolve();
  };
  const pass = (ms: number) => {
    clock += ms;
  };
  return { turns, order, ask, end, pass };
}

test('one who asks much makes nobody wait for all of it', async () => {
  const { order, ask, end } = make(1);
  for (const name of ['a1', 'a2', 'a3', 'b1', 'a4', 'b2', 'c1']) ask(name);
  for (const name of ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']) await end(name);
  expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
});

test('a free place goes to whoever has the fewest', async () => {
  const { order, ask, end } = make(3);
  for (const name of ['a1', 'a2', 'b1', 'a3', 'b2']) ask(name);
  await end('a1');
  await end('b1');
  expect(order.slice(3)).toEqual(['a3', 'b2']);
  ask('b3');
  ask('a4');
  await end('b2');
  expect(order.at(-1)).toBe('b3');
});

test('without names everybody is served in the order of asking', async () => {
  const { order, ask, end } = make(1);
  for (const name of ['1', '2', '3']) ask(name);
  await end('1');
  await end('2');
  expect(order).toEqual(['1', '2', '3']);
});

test('the queue has an end, and half of it is room for others', () => {
  const { ask, turns } = make(1, 4);
  expect(['a1', 'a2', 'a3', 'a4'].map((name) => ask(name))).toEqual([true, true, true, false]);
  expect(['b1', 'c1', 'd1'].map((name) => ask(name))).toEqual([true, true, false]);
  expect(turns.load()).toEqual({ working: 1, waiting: 4 });
  const nameless = make(1, 2);
  expect(['1', '2', '3', '4'].map((name) => nameless.ask(name))).toEqual([true, true, true, false]);
});

test('whoever leaves is not worked for, and a place is given back once', async () => {
  const { order, ask, end, turns } = make(1);
  const leaving = new AbortController();
  ask('a1');
  ask('b1', leaving.signal);
  ask('c1');
  leaving.abort();
  await end('a1');
  await end('a1');
  await end('c1');
  expect(order).toEqual(['a1', 'b1 left', 'c1']);
  expect(turns.load()).toEqual({ working: 0, waiting: 0 });
  expect(ask('d1', leaving.signal)).toBe(true);
  await Promise.resolve();
  expect([order.at(-1), turns.load().working]).toEqual(['d1 left', 0]);
});

test('says when to ask again by how long questions took', async () => {
  const { ask, end, turns, pass } = make(2);
  expect(turns.secondsToRoom()).toBe(1);
  for (let i = 0; i < 30; i++) {
    ask(`a${i}`);
    pass(20_000);
    await end(`a${i}`);
  }
  expect(turns.secondsToRoom()).toBe(10);
  ask('b1');
  pass(10_000_000);
  await end('b1');
  expect(turns.secondsToRoom()).toBe(60);
});

test('refuses what would wait for too long, by how long questions took', async () => {
  const { ask, end, turns, pass } = make(1, 100, 10_000);
  for (let i = 0; i < 30; i++) {
    ask(`a${i}`);
    pass(4_000);
    await end(`a${i}`);
  }
  expect(['b1', 'c1', 'd1', 'e1'].map((name) => ask(name))).toEqual([true, true, true, false]);
  expect([turns.load(), turns.secondsToRoom()]).toEqual([{ working: 1, waiting: 2 }, 4]);
});
