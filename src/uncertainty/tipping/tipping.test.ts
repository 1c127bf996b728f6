import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToFlip, tippingValues } from './index.ts';

describe('tipping values', () => {
  // Solved by hand.
  test.each<
    readonly [
      string,
      (x: number) => number,
      number,
      number,
      number,
      readonly (readonly [number, 'up' | 'down'])[],
    ]
  >([
    ['2x − 3', (x) => 2 * x - 3, 0, 10, 0, [[1.5, 'up']]],
    [
      'x² at 2',
      (x) => x * x,
      -3,
      3,
      2,
      [
        [-Math.SQRT2, 'down'],
        [Math.SQRT2, 'up'],
      ],
    ],
    ['e^−x at 0.1', (x) => Math.exp(-x), 0, 50, 0.1, [[Math.LN10, 'down']]],
    [
      'sin',
      Math.sin,
      0.5,
      10,
      0,
      [
        [Math.PI, 'down'],
        [2 * Math.PI, 'up'],
        [3 * Math.PI, 'down'],
      ],
    ],
    ['a triple root', (x) => (x - 1) ** 3, 0, 7, 0, [[1, 'up']]],
    ['never', (x) => x * x + 1, -5, 5, 0, []],
    ['a steep step', (x) => Math.tanh(1e4 * (x - 0.3)), 0, 1, 0, [[0.3, 'up']]],
    ['1/x through its pole', (x) => 1 / (x - 0.26), 0, 1, 0, [[0.26, 'up']]],
  ])('%s: to 1e-6, with their directions', (_, f, low, high, mark, wanted) => {
    for (const isContinuous of [true, false]) {
      const { crossings } = tippingValues(f, { low, high }, { mark, isContinuous });
      expect(crossings.map(({ direction }) => direction)).toEqual(wanted.map(([, direction]) => direction));
      for (const [k, { value, resolution, before, after }] of crossings.entries()) {
        const [at = 0] = wanted[k] ?? [];
        expect(Math.abs(value - at)).toBeLessThan(1e-6);
        expect(resolution).toBeLessThan(1e-6);
        expect(before >= mark).not.toBe(after >= mark);
      }
    }
  });
  test('an answer that jumps is bisected: the winner changes at 1/3', () => {
    const { crossings } = tippingValues(
      (x) => (3 * x >= 1 ? 1 : 0),
      { low: 0, high: 1 },
      { mark: 0.5, isContinuous: false },
    );
    expect(crossings).toMatchObject([{ direction: 'up', before: 0, after: 1 }]);
    expect(crossings[0]?.value).toBeCloseTo(1 / 3, 8);
  });
  test('any straight line is solved, wherever its root', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -99, max: 99, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (root, slope) => {
          const { crossings } = tippingValues((x) => slope * (x - root), { low: -100, high: 100 });
          expect(crossings.length).toBe(1);
          expect(Math.abs((crossings[0]?.value ?? 999) - root)).toBeLessThan(1e-6);
        },
      ),
    );
  });
  test('two crossings within one cell are not seen, and the cell is told', () => {
    const dip = (x: number) => (Math.abs(x - 0.5078) < 0.003 ? -1 : 1);
    const scan = tippingValues(dip, { low: 0, high: 1 });
    expect(scan.cell).toBe(1 / 64);
    expect(scan.crossings).toEqual([]);
    expect(tippingValues(dip, { low: 0, high: 1 }, { points: 1025 }).crossings.length).toBe(2);
  });
  test('Brent asks less often than bisection', () => {
    const count = (isContinuous: boolean) => {
      let asked = 0;
      tippingValues(
        (x) => {
          asked++;
          return Math.exp(x) - 2;
        },
        { low: 0, high: 3 },
        { isContinuous },
      );
      return asked - 65;
    };
    expect(count(true)).toBeLessThan(count(false) / 2);
  });
  test('what is asked first moves no crossing, and spares most questions', () => {
    const asked = { plain: 0, quick: 0 };
    const f = (x: number) => Math.exp(x) - 4;
    const range = { low: 0, high: 3 };
    const plain = tippingValues((x) => {
      asked.plain++;
      return f(x);
    }, range);
    const quick = tippingValues(
      (x) => {
        asked.quick++;
        return f(x);
      },
      range,
      { quick: { side: (x) => Math.sign(f(x)), sure: (x) => Math.sign(f(x)), between: () => f } },
    );
    expect(quick.crossings.map(({ direction }) => direction)).toEqual(['up']);
    expect(quick.crossings[0]?.value).toBeCloseTo(plain.crossings[0]?.value ?? Number.NaN, 9);
    expect(asked.quick).toBeLessThan(asked.plain / 4);
  });
  test('a quick output that crosses elsewhere is asked again of what is left, or the output itself: no crossing is lost', () => {
    const f = (x: number) => Math.exp(x) - 1.3;
    const root = Math.log(1.3);
    // Right at the ends and a little off in there; or wrong however narrow.
    const bent = (low: number, high: number) => (x: number) => f(x) + 0.01 * (x - low) * (high - x);
    const step = (low: number, high: number) => (x: number) => (x > low + 0.9 * (high - low) ? 1 : -1);
    for (const between of [bent, step]) {
      let asked = 0;
      const { crossings } = tippingValues(
        (x) => {
          asked++;
          return f(x);
        },
        { low: 0, high: 1 },
        { points: 2, quick: { side: f, sure: (x) => Math.sign(f(x)), between } },
      );
      expect(crossings).toMatchObject([{ direction: 'up' }]);
      expect(Math.abs((crossings[0]?.value ?? 9) - root)).toBeLessThan(1e-9);
      if (between === bent) expect(asked).toBeLessThan(16);
    }
  });
  test('points that fail are counted, and nothing is said beside them', () => {
    const scan = tippingValues((x) => (x > 0.4 && x < 0.6 ? Number.NaN : x - 0.5), { low: 0, high: 1 });
    expect(scan.failed).toBeGreaterThan(5);
    expect(scan.crossings).toEqual([]);
  });
  test('ranges without ends are refused', () => {
    expect(() => tippingValues((x) => x, { low: 0, high: Number.POSITIVE_INFINITY })).toThrow(
      'a scan from 0 to Infinity; its ends are finite, the lower first',
    );
    expect(() => tippingValues((x) => x, { low: 2, high: 2 })).toThrow('a scan from 2 to 2');
    expect(() => tippingValues((x) => x, { low: 0, high: 2 }, { points: 1 })).toThrow('a scan of 1 points');
  });
});

describe('distance to a flip', () => {
  const unit = (n: number) => new Float64Array(n).fill(1);
  test('never above the nearest flipped point, never below the true distance of a half space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (slopes, mark) => {
          const isFlipped = (point: Float64Array) =>
            slopes.reduce((sum, slope, k) => sum + slope * (point[k] ?? 0), 0) > mark;
          const start = Float64Array.from(slopes, () => 30);
          const found = distanceToFlip({
            isFlipped,
            today: new Float64Array(slopes.length),
            widths: unit(slopes.length),
            flipped: [start],
          });
          if (found.kind !== 'flip') throw new Error('no flip');
          const shortest = mark / Math.hypot(...slopes);
          expect(isFlipped(found.point)).toBe(true);
          expect(found.distanceAtMost).toBeGreaterThanOrEqual(shortest - 1e-6);
          expect(found.distanceAtMost).toBeLessThanOrEqual(30 * Math.sqrt(slopes.length));
        },
      ),
    );
  });
  test('by hand: one input alone suffices, at 0.4 of its width', () => {
    const found = distanceToFlip({
      isFlipped: (point) => (point[1] ?? 0) >= 7,
      today: Float64Array.of(1, 5, 2),
      widths: Float64Array.of(1, 5, 1),
      flipped: [Float64Array.of(4, 9, 3), Float64Array.of(1, 30, 2)],
    });
    expect(found).toMatchObject({ kind: 'flip', moved: [1] });
    if (found.kind === 'flip') expect(found.distanceAtMost).toBeCloseTo(0.4, 6);
  });
  test('without a flipped point nothing is found, and the number tried is told', () => {
    const question = { isFlipped: () => false, today: unit(2), widths: unit(2) };
    expect(distanceToFlip({ ...question, flipped: [] })).toEqual({ kind: 'none-found', tried: 0 });
    expect(distanceToFlip({ ...question, flipped: [Float64Array.of(3, 3)] })).toEqual({
      kind: 'none-found',
      tried: 1,
    });
  });
  test('an input of no width stays where it is', () => {
    const question = {
      isFlipped: (point: Float64Array) => (point[0] ?? 0) > 1,
      today: unit(2),
      widths: Float64Array.of(0, 1),
    };
    expect(distanceToFlip({ ...question, flipped: [Float64Array.of(3, 1)] }).kind).toBe('none-found');
  });
  test('after so many questions the best so far stands', () => {
    const found = distanceToFlip({
      isFlipped: (point) => (point[0] ?? 0) > 1,
      today: new Float64Array(1),
      widths: unit(1),
      flipped: [Float64Array.of(9)],
      maxEvaluations: 5,
    });
    expect(found).toMatchObject({ kind: 'flip', evaluations: 5 });
  });
});
