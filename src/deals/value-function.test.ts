import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functionFrom } from './value-function.case.ts';
import { breakpoints, neighbour, type ValueFunction, valueAt } from './value-function.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyFunction = fc.array(share, { minLength: 12, maxLength: 12 }).map(functionFrom);

describe('valueAt', () => {
  const cases: readonly (readonly [ValueFunction, readonly (readonly [number, number])[]])[] = [
    [
      { kind: 'linear', slope: -0.1, offset: 1.2 },
      [
        [0, 1],
        [2, 1],
        [7, 0.5],
        [12, 0],
        [20, 0],
      ],
    ],
    [
      { kind: 'triangular', low: 2, peak: 4, high: 8 },
      [
        [2, 0],
        [3, 0.5],
        [4, 1],
        [5, 0.75],
        [8, 0],
        [9, 0],
      ],
    ],
    [
      { kind: 'triangular', low: 4, peak: 4, high: 8 },
      [
        [3.999, 0],
        [4, 1],
        [6, 0.5],
      ],
    ],
    [
      {
        kind: 'piecewise',
        points: [
          { x: 0, value: 0.2 },
          { x: 1, value: 1 },
          { x: 3, value: 0 },
        ],
      },
      [
        [-1, 0.2],
        [0.5, 0.6],
        [2, 0.5],
        [4, 0],
      ],
    ],
    [
      { kind: 'power', from: 0, to: 4, exponent: 0.5 },
      [
        [-1, 0],
        [1, 0.5],
        [4, 1],
        [9, 1],
      ],
    ],
    [
      { kind: 'power', from: 4, to: 0, exponent: 2 },
      [
        [0, 1],
        [2, 0.25],
        [5, 0],
      ],
    ],
    [
      {
        kind: 'step',
        before: 0.1,
        thresholds: [
          { at: 1, value: 0.5 },
          { at: 2, value: 0.3 },
        ],
      },
      [
        [0.999, 0.1],
        [1, 0.5],
        [2, 0.3],
        [9, 0.3],
      ],
    ],
    [
      { kind: 's-curve', centre: 3, steepness: 2 },
      [
        [3, 0.5],
        [4, 1 / (1 + Math.exp(-2))],
      ],
    ],
  ];
  test.each(cases)('of %j', (f, pairs) => {
    for (const [x, value] of pairs) expect(valueAt(f, x), `x = ${x}`).toBeCloseTo(value, 12);
  });
});

describe('breakpoints', () => {
  test('of a step hold the threshold and the number right below it', () => {
    const [below, at] = breakpoints({ kind: 'step', before: 0, thresholds: [{ at: 5, value: 1 }] });
    expect(at).toBe(5);
    expect(below).toBe(neighbour(5, -1));
  });
  test('of a flat line are none', () => {
    expect(breakpoints({ kind: 'linear', slope: 0, offset: 0.5 })).toEqual([]);
  });
  test('leave only pieces that rise or fall throughout', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyFunction, fc.array(unit, { minLength: 3, maxLength: 3 }), (f, shares) => {
        const ends = [-50, ...breakpoints(f).filter((x) => x > -50 && x < 50), 50];
        for (const [i, b] of ends.slice(1).entries()) {
          const a = ends[i] as number;
          const [x, y, z] = shares
            .sort((p, q) => p - q)
            .map((share) => valueAt(f, Math.min(b, a + (b - a) * share)));
          const [first, second] = [(y as number) - (x as number), (z as number) - (y as number)];
          expect(Math.min(first * second, 0)).toBeGreaterThan(-1e-15);
        }
      }),
    );
  });
});

test('neighbour steps over no double', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      const above = neighbour(x, 1);
      expect(above).toBeGreaterThan(x);
      const m = x / 2 + above / 2;
      expect(m <= x || m >= above).toBe(true);
      // Zero has two signs but one place.
      expect(neighbour(neighbour(x, 1), -1) === x).toBe(true);
    }),
    { examples: [[0], [-0], [1], [-1], [Number.MIN_VALUE], [-Number.MIN_VALUE]] },
  );
});
