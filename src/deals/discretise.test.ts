import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discretise, type WeightedFunction } from './discretise.ts';
import { functionFrom } from './value-function.case.ts';
import { neighbour, valueAt } from './value-function.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyFunction = fc.array(share, { minLength: 12, maxLength: 12 }).map(functionFrom);

/** Index of the grid point nearest to x, the lower one of two equally near. */
function nearestPoint(points: Float64Array, x: number): number {
  const distances = points.map((point) => Math.abs(point - x));
  return distances.indexOf(Math.min(...distances));
}

const falling: WeightedFunction = { weight: 1, function: { kind: 'linear', slope: -1, offset: 1 } };

describe('discretise', () => {
  test('takes steps of 2·eps / L for straight lines, and says what that guarantees', () => {
    const grid = discretise({ low: 0, high: 1 }, [falling], 0.05);
    expect(grid?.points).toHaveLength(11);
    expect(grid?.points[3]).toBeCloseTo(0.3, 12);
    expect(grid?.guarantee[0]).toBeCloseTo(0.05, 12);
  });
  test('needs two points where nobody cares', () => {
    const flat: WeightedFunction = { weight: 0.4, function: { kind: 'linear', slope: 0, offset: 1 } };
    expect(discretise({ low: 2, high: 5 }, [flat], 0.01)).toEqual({
      points: Float64Array.of(2, 5),
      guarantee: [0],
    });
  });
  test('puts every breakpoint on the grid', () => {
    const peak: WeightedFunction = {
      weight: 1,
      function: { kind: 'triangular', low: 0, peak: 1 / 3, high: 1 },
    };
    const grid = discretise({ low: 0, high: 1 }, [falling, peak], 0.1);
    expect([...(grid?.points ?? [])]).toContain(1 / 3);
  });
  test('stands on both sides of a jump', () => {
    const jump: WeightedFunction = {
      weight: 1,
      function: { kind: 'step', before: 0, thresholds: [{ at: 5, value: 1 }] },
    };
    expect(discretise({ low: 0, high: 10 }, [jump], 0.01)).toEqual({
      points: Float64Array.of(0, neighbour(5, -1), 5, 10),
      guarantee: [0],
    });
  });
  test('puts its points where a curve is steep', () => {
    const root: WeightedFunction = { weight: 1, function: { kind: 'power', from: 0, to: 1, exponent: 0.1 } };
    const grid = discretise({ low: 0, high: 1 }, [root], 0.02);
    expect(grid?.guarantee[0]).toBeLessThanOrEqual(0.02 * (1 + 1e-9));
    expect(grid?.points.length).toBeLessThan(150);
  });
  test('gives up beyond the number of points allowed', () => {
    expect(discretise({ low: 0, high: 1 }, [falling], 1e-7)).toBeUndefined();
    expect(discretise({ low: 0, high: 1 }, [falling], 0.001, 100)).toBeUndefined();
  });
  test('is one point on a range without length', () => {
    expect(discretise({ low: 3, high: 3 }, [falling], 0.1)?.points).toEqual(Float64Array.of(3));
  });
  test('refuses what is no range', () => {
    expect(() => discretise({ low: 3, high: 1 }, [falling], 0.1)).toThrow();
    expect(() => discretise({ low: 0, high: 1 }, [falling], 0)).toThrow();
  });
});

describe('the guarantee', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 });
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 90, maxLength: 90 });
  const parties = 3;
  test('holds for all parties at the nearest package at once, over several issues', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyFunction, { minLength: parties, maxLength: parties }), {
          minLength: 1,
          maxLength: 3,
        }),
        weights,
        fc.double({ min: 0.01, max: 0.2, noNaN: true }),
        shares,
        (functions, weight, eps, share) => {
          const range = { low: -42, high: 42 };
          const issues = functions.map((ofIssue, j) =>
            ofIssue.map((f, i) => ({ weight: weight[j * parties + i] as number, function: f })),
          );
          const grids = issues.map((ofIssue) => discretise(range, ofIssue, eps / issues.length));
          for (let sample = 0; sample < 30; sample++) {
            for (let i = 0; i < parties; i++) {
              let [utility, nearest, guarantee] = [0, 0, 0];
              for (const [j, grid] of grids.entries()) {
                if (grid === undefined) throw new Error('too many points');
                const x = range.low + 84 * (share[(sample * 3 + j) % 90] as number);
                const one = issues[j]?.[i] as WeightedFunction;
                utility += one.weight * valueAt(one.function, x);
                nearest +=
                  one.weight * valueAt(one.function, grid.points[nearestPoint(grid.points, x)] as number);
                guarantee += grid.guarantee[i] as number;
              }
              expect(Math.abs(utility - nearest)).toBeLessThanOrEqual(guarantee + 1e-12);
              expect(guarantee).toBeLessThanOrEqual(eps * (1 + 1e-8));
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
