import { expect, test } from 'vitest';
import { nestsBeyond } from './nests-beyond.ts';

test('how deep settings nest is seen without going down', () => {
  const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`);
  expect([undefined, 1, {}, deep(3)].map((one) => nestsBeyond(one, 3))).toEqual([false, false, false, false]);
  expect(nestsBeyond(deep(4), 3)).toBe(true);
  expect(nestsBeyond({ a: 1, b: { c: deep(2) } }, 3)).toBe(true);
  expect(nestsBeyond(deep(100_000), 100)).toBe(true);
});
