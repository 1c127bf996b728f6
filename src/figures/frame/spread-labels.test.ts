import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

const height = fc.double({ min: 1, max: 40, noNaN: true });
const labels = fc.array(fc.tuple(fc.double({ min: 0, max: 500, noNaN: true }), height), {
  minLength: 1,
  maxLength: 20,
});

function cost(found: readonly number[], wanted: readonly number[]): number {
  return found.reduce((sum, at, i) => sum + (at - (wanted[i] ?? 0)) ** 2, 0);
}

describe('labels spread apart', () => {
  test('stay where they are wanted when nothing touches', () => {
    expect(spreadLabels([40, 10, 90], [20, 20, 20], 0, 100)).toEqual([40, 10, 90]);
  });

  test('part evenly when two want one place, and move off the edge', () => {
    expect(spreadLabels([50, 50], [10, 10], 0, 100)).toEqual([45, 55]);
    expect(spreadLabels([0, 0], [10, 10], 0, 100)).toEqual([5, 15]);
    expect(spreadLabels([100, 100, 100], [10, 20, 10], 0, 100)).toEqual([65, 80, 95]);
  });

  test('neither touch nor leave the limits, and keep their order', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const wanted = all.map(([at]) => at);
        const heights = all.map(([, one]) => one);
        const found = spreadLabels(wanted, heights, 0, 900);
        const order = wanted.map((_, i) => i).sort((a, b) => (found[a] ?? 0) - (found[b] ?? 0));
        let end = 0;
        for (const [k, i] of order.entries()) {
          const half = (heights[i] ?? 0) / 2;
          expect((found[i] ?? 0) - half).toBeGreaterThanOrEqual(end - 1e-6);
          end = (found[i] ?? 0) + half;
          if (k > 0) expect(wanted[i]).toBeGreaterThanOrEqual(wanted[order[k - 1] ?? 0] ?? 0);
        }
        expect(end).toBeLessThanOrEqual(900 + 1e-6);
      }),
    );
  });

  test('are as near to where they are wanted as a search over whole pixels finds', () => {
    const few = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(few, (all) => {
        const wanted = all.map(([at]) => at);
        const heights = all.map(([, one]) => 2 * one);
        const best = searched(wanted, heights, -9, 24);
        expect(cost(spreadLabels(wanted, heights, -1e6, 1e6), wanted)).toBeLessThanOrEqual(best + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

/** The least cost over all whole places, in the order in which the labels are wanted. */
function searched(wanted: readonly number[], heights: readonly number[], low: number, high: number): number {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const from = (k: number, end: number): number => {
    const i = order[k];
    if (i === undefined) return 0;
    let best = Number.POSITIVE_INFINITY;
    const half = (heights[i] ?? 0) / 2;
    for (let at = Math.ceil(end + half); at <= high; at++)
      best = Math.min(best, (at - (wanted[i] ?? 0)) ** 2 + from(k + 1, at + half));
    return best;
  };
  return from(0, low);
}
