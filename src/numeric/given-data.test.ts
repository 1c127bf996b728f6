import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, sensitivity } from './given-data.ts';

const row = (...values: readonly number[]) => Float64Array.from(values);

describe('classes', () => {
  test('hold as many runs each, a bound belonging to the class above it', () => {
    expect(Array.from(classify(row(0, 1, 2, 3, 4, 5, 6, 7), 4).of)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(Array.from(classify(row(7, 0, 3, 1, 6, 2, 5, 4), 2).of)).toEqual([1, 0, 0, 0, 1, 0, 1, 1]);
    // Seven runs in three classes: bounds are the third and the fifth.
    expect(Array.from(classify(row(0, 1, 2, 3, 4, 5, 6), 3).of)).toEqual([0, 0, 1, 1, 2, 2, 2]);
  });

  test('never part equal inputs', () => {
    expect(Array.from(classify(row(1, 1, 1, 1, 1, 2), 3).of)).toEqual([2, 2, 2, 2, 2, 2]);
    fc.assert(
      fc.property(
        fc.array(fc.nat(5), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (list, count) => {
          const { of } = classify(Float64Array.from(list), count);
          for (const [a, x] of list.entries())
            for (const [b, y] of list.entries())
              expect(
                Math.sign((of[a] as number) - (of[b] as number)) * Math.sign(x - y),
              ).toBeGreaterThanOrEqual(0);
          for (const [a, x] of list.entries())
            for (const [b, y] of list.entries()) if (x === y) expect(of[a]).toBe(of[b]);
        },
      ),
    );
  });
});

describe('sensitivity by hand', () => {
  // Ten runs in five classes of two; the outer fifths are one class each.
  const classes = classify(row(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 5);
  const output = row(1, 3, 2, 2, 5, 5, 4, 4, 6, 10);

  test('swing and its standard error: means 8 and 2, variances 4 and 1, two runs each', () => {
    const { swing, standardError } = sensitivity(classes, output);
    expect(swing).toBeCloseTo(6, 12);
    expect(standardError).toBeCloseTo(Math.sqrt(4 / 2 + 1 / 2), 12);
  });

  test('share: between the classes 49.6, within 10, less 4/5 of that', () => {
    // Means 2, 2, 5, 4, 8 about 4.2: 2 (4.84 + 4.84 + 0.64 + 0.04 + 14.44); within 2 + 0 + 0 + 0 + 8.
    expect(sensitivity(classes, output).share).toBeCloseTo((49.6 - 0.8 * 10) / 59.6, 12);
  });

  test('a run that counts double is two runs, but tells no more about the error than its weight does', () => {
    const weights = row(2, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    const twice = sensitivity({ count: 5, of: Uint8Array.of(0, ...classes.of) }, row(1, ...output));
    const weighted = sensitivity(classes, output, weights);
    expect(weighted.swing).toBeCloseTo(twice.swing, 12);
    // Weights 2 and 1 about the mean 5/3 tell as much as 9/5 runs.
    expect(weighted.standardError).toBeCloseTo(Math.sqrt(4 / 2 + 8 / 9 / (9 / 5)), 12);
  });

  test('fewer classes than five still have a lowest and a highest', () => {
    expect(sensitivity(classify(row(0, 1), 2), row(3, 7)).swing).toBe(4);
    // An empty outer class has no mean.
    expect(sensitivity({ count: 3, of: Uint8Array.of(0, 1) }, row(3, 7))).toEqual({
      swing: 0,
      standardError: 0,
      share: 0,
    });
  });

  test('a share lies between 0 and 1, in however few runs: chance alone is no variance explained', () => {
    // Two classes with the same mean: the correction alone would make it -0.5.
    expect(sensitivity({ count: 2, of: Uint8Array.of(0, 0, 1, 1) }, row(0, 2, 2, 0)).share).toBe(0);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 2, max: 20 }),
        (runs, count) => {
          const classes = classify(
            Float64Array.from(runs, ([x]) => x),
            count,
          );
          const { share } = sensitivity(
            classes,
            Float64Array.from(runs, ([, y]) => y),
          );
          expect(share >= 0 && share <= 1).toBe(true);
        },
      ),
    );
  });
});
