import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { fillSobol } from '../../numeric/index.ts';
import { columnsOf, ishigami, ishigamiIndices, rowsOf } from '../known-functions.case.ts';
import {
  correlationRatio,
  isAboveChance,
  isRatioAboveChance,
  pawn,
  pawnOfDummy,
  ratioOf,
  slicesOf,
  weighedOutput,
} from './index.ts';

const goldens = sharedFolder('golden/uncertainty');
const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 12, maxLength: 60 });

describe('slices', () => {
  test('have equal counts where no value repeats', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 20, maxLength: 90 }), (values) => {
        const { count, of } = slicesOf(Float64Array.from(values), 4);
        const sizes = Array.from({ length: count }, (_, k) => of.filter((slice) => slice === k).length);
        expect(count).toBe(4);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
      }),
    );
  });
  test('equal values share a slice, higher values a later one, and none is empty', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const input = Float64Array.from(values);
        const { count, of } = slicesOf(input, 5);
        expect(new Set(of).size).toBe(count);
        for (const [a, x] of values.entries())
          for (const [b, y] of values.entries())
            if (x <= y) expect(of[a] as number).toBeLessThanOrEqual(of[b] as number);
      }),
    );
  });
  test('with weights have equal weight: three runs of weight 1 stand beside one of weight 3', () => {
    expect([...slicesOf(Float64Array.of(1, 2, 3, 4), 2, Float64Array.of(1, 1, 1, 3)).of]).toEqual([
      0, 0, 0, 1,
    ]);
  });
});

describe('PAWN', () => {
  test('by hand: y = x in four runs and two slices', () => {
    // F steps by a quarter, F of the lower slice by a half: apart by 1/2 at the second value.
    const found = pawn(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 4), { slices: 2 });
    expect(found).toEqual({ min: 0.5, mean: 0.5, median: 0.5, max: 0.5, distances: [0.5, 0.5] });
  });
  test('a whole weight is as many runs of weight 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 4 })), { minLength: 3 }),
        (runs) => {
          const many = runs.flatMap(([x, y, weight]) =>
            Array.from({ length: weight }, () => [x, y] as const),
          );
          const repeated = pawn(
            Float64Array.from(many, ([x]) => Math.floor(x / 5)),
            Float64Array.from(many, ([, y]) => y),
            { slices: 2, weights: new Float64Array(many.length).fill(1) },
          );
          const weighted = pawn(
            Float64Array.from(runs, ([x]) => Math.floor(x / 5)),
            Float64Array.from(runs, ([, y]) => y),
            { slices: 2, weights: Float64Array.from(runs, ([, , weight]) => weight) },
          );
          for (const [k, distance] of weighted.distances.entries())
            expect(distance).toBeCloseTo(repeated.distances[k] as number, 12);
        },
      ),
    );
  });
  test('the order of runs changes nothing', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (values, shift) => {
        const turn = (k: number) => (k * 7 + shift) % values.length;
        if (values.length % 7 === 0) return;
        const output = Float64Array.from(values, (value, k) => value * value + (k % 3));
        const input = Float64Array.from(values);
        const moved = pawn(
          input.map((_, k) => input[turn(k)] as number),
          output.map((_, k) => output[turn(k)] as number),
          { slices: 4 },
        );
        expect(moved).toEqual(pawn(input, output, { slices: 4 }));
      }),
    );
  });
  test('is what its definition says: the largest distance of two step functions', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(12)), { minLength: 6, maxLength: 40 }), (runs) => {
        const input = Float64Array.from(runs, ([x]) => x);
        const output = Float64Array.from(runs, ([, y]) => y);
        const { of } = slicesOf(input, 3);
        const share = (values: readonly number[], y: number) =>
          values.filter((value) => value <= y).length / values.length;
        for (const [slice, distance] of pawn(input, output, { slices: 3 }).distances.entries()) {
          const own = [...output].filter((_, run) => of[run] === slice);
          const apart = [...output].map((y) => Math.abs(share([...output], y) - share(own, y)));
          expect(distance).toBeCloseTo(Math.max(...apart), 12);
        }
      }),
    );
  });
  test('tells an input that matters from a dummy', () => {
    const [x, other] = columnsOf('random', 2000, 2) as [Float64Array, Float64Array];
    const floor = pawnOfDummy(x).max;
    expect(pawn(other, x).mean).toBeLessThan(floor);
    expect(
      pawn(
        x,
        x.map((value, run) => value + (other[run] as number)),
      ).mean,
    ).toBeGreaterThan(3 * floor);
  });
  test('inputs and outputs of different length are refused', () => {
    expect(() => pawn(new Float64Array(2), new Float64Array(3))).toThrow('2 inputs for 3 outputs');
    expect(() => correlationRatio(new Float64Array(2), new Float64Array(3))).toThrow(
      '2 inputs for 3 outputs',
    );
  });
});

describe('correlation ratio', () => {
  test("finds Ishigami's first-order indices", () => {
    const columns = columnsOf('scrambled-sobol', 2 ** 14, 3);
    const output = rowsOf(columns, ishigami);
    for (const [k, wanted] of ishigamiIndices.first.entries())
      expect(
        Math.abs((correlationRatio(columns[k] as Float64Array, output, { slices: 64 }) ?? 9) - wanted),
      ).toBeLessThan(0.01);
  });
  test('by hand: two slices of two runs', () => {
    // Variance 5/4: 1 between the means 1½ and 3½, 1/4 within; less (2 − 1)/(4 − 2) of what is within.
    const found = correlationRatio(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 4), { slices: 2 });
    expect(found).toBeCloseTo((1 - (1 / 2) * (1 / 4)) / (5 / 4), 12);
  });
  test('an output that does not vary has none', () => {
    expect(correlationRatio(Float64Array.of(1, 2, 3), new Float64Array(3).fill(0.1))).toBeNull();
  });
  test('a dummy has 0 within its own error, weighted or not', () => {
    const [x, y, w] = columnsOf('random', 4000, 3) as [Float64Array, Float64Array, Float64Array];
    expect(Math.abs(correlationRatio(x, y) ?? 9)).toBeLessThan(0.006);
    expect(Math.abs(correlationRatio(x, y, { weights: w }) ?? 9)).toBeLessThan(0.008);
  });
  test('a whole weight counts as its runs, but for the number of runs that the bias goes by', () => {
    const [x, y] = columnsOf('random', 900, 2) as [Float64Array, Float64Array];
    const output = x.map((value, run) => value + (y[run] as number));
    const even = correlationRatio(x, output) ?? 0;
    expect(correlationRatio(x, output, { weights: new Float64Array(900).fill(3) })).toBeCloseTo(even, 1);
  });
});

describe('told from chance', () => {
  const among = 100;
  /** How many of a hundred inputs are told apart from 0, the first of which enters by so much. */
  const told = (seed: number, part: number, isWeighted: boolean) => {
    const [noise, weights, ...inputs] = columnsOf('random', 300, among + 2, seed) as [
      Float64Array,
      Float64Array,
      ...Float64Array[],
    ];
    const output = noise.map((value, run) => value + part * (inputs[0]?.[run] as number));
    const heavy = isWeighted ? weights.map((value) => Math.exp(3 * value)) : null;
    const weighed = weighedOutput(output, heavy);
    if (weighed === null) throw new Error('case');
    return inputs.map((input) => {
      const slices = slicesOf(input, 20, heavy);
      return isRatioAboveChance(ratioOf(slices, weighed) ?? 0, slices, weighed, among);
    });
  };
  test.each([false, true])(
    'of a hundred inputs without a part none is, in nineteen of twenty tries (weighted: %s)',
    (isWeighted) => {
      const found = Array.from({ length: 20 }, (_, seed) => told(seed, 0, isWeighted).includes(true));
      expect(found.filter(Boolean).length).toBeLessThanOrEqual(3);
    },
  );
  test('what has a part is, and it alone', () => {
    const [first, ...others] = told(1, 2, true);
    expect(first).toBe(true);
    expect(others).not.toContain(true);
  });
  test('is the F test, its level shared out among all that were looked at', () => {
    // F(1, 18) of 0.3/(0.7/18) = 7.714: p = 0.0124 (tables: 4.41 at 5 %, 8.29 at 1 %).
    const found = { share: 0.3, freedom: 1, effective: 20 };
    expect([1, 4, 5].map((among) => isAboveChance(found, among))).toEqual([true, true, false]);
    expect(isAboveChance({ share: 0.9, freedom: 19, effective: 20 }, 1)).toBe(false);
    expect(isAboveChance({ share: -0.2, freedom: 3, effective: 20 }, 1)).toBe(false);
    expect(isAboveChance({ share: 1, freedom: 3, effective: 20 }, 1)).toBe(true);
  });
});

goldens.describe('beside SALib on its Ishigami runs', () => {
  const golden = goldens.isThere ? JSON.parse(goldens.text('given-data-salib.json')) : {};
  const columns = [0, 1, 2].map((dimension) => {
    const out = new Float64Array(2048);
    fillSobol(out, dimension);
    return out.map((u) => u - 2 ** -33);
  });
  const output = rowsOf(columns, ishigami);
  test('the runs are the same', () => {
    for (const [run, wanted] of (golden.Y_first_10 as number[]).entries())
      expect(output[run]).toBeCloseTo(wanted, 12);
  });
  test('PAWN', () => {
    for (const [k, column] of columns.entries()) {
      const { min, median, mean, distances } = pawn(column, output, { slices: 10 });
      const { minimum, mean: theirs, median: middle } = golden.PAWN_S10;
      // The peer leaves the largest input out of its last slice; the nine others are the same to the last digits.
      const last = 10 * theirs[k] - distances.slice(0, 9).reduce((sum, distance) => sum + distance, 0);
      expect(Math.abs(last - (distances[9] ?? 9))).toBeLessThan(1 / 200);
      expect(Math.abs(mean - theirs[k])).toBeLessThan(1 / 2000);
      expect(min).toBeCloseTo(minimum[k], 12);
      if (k !== 1) expect(median).toBeCloseTo(middle[k], 12);
    }
  });
});
