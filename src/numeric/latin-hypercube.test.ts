import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counts } from './counts.case.ts';
import { fillLatinHypercube, mean, orderKey, placeInOrder } from './index.ts';

describe('Latin hypercubes', () => {
  test('every stratum holds one point of every column', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), fc.string(), (samples, seed, name) => {
        const out = new Float64Array(samples);
        fillLatinHypercube(out, { seed, replicate: 0, name, samples });
        expect(counts(out, samples).every((count) => count === 1)).toBe(true);
        const from = samples >> 1;
        const part = new Float64Array(samples - from);
        fillLatinHypercube(part, { seed, replicate: 0, name, samples }, from);
        expect([...part]).toEqual([...out.subarray(from)]);
      }),
    );
  });
  test('the last stratum of the largest hypercube keeps its point below 1', () => {
    const samples = 2 ** 24;
    const out = new Float64Array(50_000);
    fillLatinHypercube(out, { seed: 1, replicate: 0, name: 'x', samples }, samples - out.length);
    expect(out.every((u) => u > 0 && u < 1)).toBe(true);
  });
  test('an order is the same for good: what was published was drawn by it', () => {
    const key = orderKey(1, 'salience', 100);
    const places = Array.from({ length: 12 }, (_, index) => placeInOrder(key, index));
    expect(places).toEqual([36, 35, 13, 78, 52, 18, 39, 91, 86, 1, 64, 15]);
  });
  test('columns are uncorrelated, as if shuffled', () => {
    const samples = 1000;
    const columns = Array.from({ length: 20 }, (_, k) => {
      const out = new Float64Array(samples);
      fillLatinHypercube(out, { seed: 3, replicate: 0, name: `x${k}`, samples });
      return out;
    });
    const scaled = columns.flatMap((x, a) =>
      columns.slice(0, a).map((y) => {
        const covariance = mean(x.map((u, i) => (u - 0.5) * ((y[i] as number) - 0.5)));
        return 12 * covariance * Math.sqrt(samples);
      }),
    );
    expect(Math.sqrt(mean(scaled.map((r) => r * r)))).toBeCloseTo(1, 0);
    expect(Math.max(...scaled.map(Math.abs))).toBeLessThan(4.5);
  });
  test('all orders of four come up, about equally often', () => {
    const found = new Map<string, number>();
    for (let seed = 0; seed < 24_000; seed++) {
      const key = orderKey(seed, 'x', 4);
      const order = [0, 1, 2, 3].map((index) => placeInOrder(key, index)).join('');
      found.set(order, (found.get(order) ?? 0) + 1);
    }
    expect(found.size).toBe(24);
    expect(Math.min(...found.values())).toBeGreaterThan(600);
  });
  test('sizes that cannot be made are refused', () => {
    const key = { seed: 1, replicate: 0, name: 'x', samples: 0 };
    expect(() => fillLatinHypercube(new Float64Array(0), key)).toThrow('from 1 to 2^24 can be made');
    expect(() => fillLatinHypercube(new Float64Array(3), { ...key, samples: 2 })).toThrow(
      'points 0 to 3 of a Latin hypercube of 2',
    );
  });
});
