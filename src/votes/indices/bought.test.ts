import { expect, test } from 'vitest';
import { bought, cheaper } from './bought.ts';

test('of sets that cost the same the smaller is taken, then the first', () => {
  const cost = Float64Array.of(1, 1, 2, 2);
  const [pair, single, other] = [bought([0, 1], cost), bought([2], cost), bought([3], cost)];
  expect(cheaper(pair, single)?.members).toEqual([2]);
  expect(cheaper(single, pair)?.members).toEqual([2]);
  expect(cheaper(single, other)?.members).toEqual([2]);
  expect(cheaper(other, single)?.members).toEqual([3]);
  expect(cheaper(null, pair)).toBe(pair);
});

test('an answer is exact where both that it is chosen from are', () => {
  const cost = Float64Array.of(1, 2);
  const exact = [
    cheaper(bought([0], cost, false), bought([1], cost)),
    cheaper(bought([0], cost), bought([1], cost, false)),
  ];
  expect(exact.map((one) => one?.isExact)).toEqual([false, false]);
});
