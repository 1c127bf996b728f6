import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConflictGraph } from '../../types.ts';
import { intervalProbability } from './interval-probability.ts';

const graph: ConflictGraph = { kind: 'arcs', states: 2, arcs: [] };

/** Probability that the second state is better than the first. */
function better(first: readonly [number, number], second: readonly [number, number]): number {
  const column = (k: 0 | 1) => [Float64Array.from([first[k], second[k]])];
  return intervalProbability({ actors: ['A'], graph, low: column(0), high: column(1) })(0, 0, 1);
}

test('is known by hand where intervals lie apart, are the same, nested or points', () => {
  expect(better([0, 1], [2, 3])).toBe(1);
  expect(better([2, 3], [0, 1])).toBe(0);
  expect(better([0, 1], [0, 1])).toBeCloseTo(0.5, 12);
  expect(better([0, 4], [1, 2])).toBeCloseTo(1.5 / 4, 12);
  expect(better([1, 1], [0, 4])).toBeCloseTo(0.75, 12);
  expect(better([0, 4], [1, 1])).toBeCloseTo(0.25, 12);
  expect(better([1, 1], [1, 1])).toBe(0);
});

test('agrees with counting a fine grid, and both directions add up to one', () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .map(([low, width]) => [low, low + width] as const);
  fc.assert(
    fc.property(interval, interval, (first, second) => {
      const n = 200;
      let above = 0;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) {
          const x = second[0] + ((i + 0.5) / n) * (second[1] - second[0]);
          const y = first[0] + ((j + 0.5) / n) * (first[1] - first[0]);
          if (x > y) above++;
          else if (x === y) above += 0.5;
        }
      expect(better(first, second)).toBeCloseTo(above / n ** 2, 2);
      expect(better(first, second) + better(second, first)).toBeCloseTo(1, 12);
    }),
    { numRuns: 30 },
  );
});
