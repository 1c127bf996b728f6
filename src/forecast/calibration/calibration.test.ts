import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calibratedRange,
  compromiseRecord,
  pooledForecast,
  publishedResidual,
  rangeProbabilities,
  residualFrom,
  residualOf,
  scaledResidual,
} from './index.ts';
import { residualAtMost } from './residual.ts';

const points = fc.double({ min: 0, max: 100, noNaN: true });
const some = fc.array(points, { minLength: 1, maxLength: 12 });

describe('a calibrated range', () => {
  test('by hand: 50 with the published residual', () => {
    const { probabilities, values } = calibratedRange(50);
    expect(probabilities).toEqual([0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]);
    for (const [i, value] of [0, 13, 32.5, 50, 67.5, 87, 100].entries())
      expect(values[i]).toBeCloseTo(value, 9);
  });

  test('puts what lies beyond the scale on its ends', () => {
    expect(calibratedRange(5).values.slice(0, 3)).toEqual([0, 0, 0]);
    expect(calibratedRange(100).values.slice(3)).toEqual([100, 100, 100, 100]);
  });

  test('of spread 0 is the point alone, of spread 2 twice as wide inside the scale', () => {
    expect(calibratedRange(40, { spread: 0 }).values).toEqual(rangeProbabilities.map(() => 40));
    const [, , low = 0, , high = 0] = calibratedRange(50, { spread: 2 }).values;
    expect(high - low).toBeCloseTo(70, 9);
  });

  test('rises, stays on the scale and turns round with it', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 4, noNaN: true }), (point, spread) => {
        const { values } = calibratedRange(point, { spread });
        expect([...values].sort((a, b) => a - b)).toEqual(values);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...values)).toBeLessThanOrEqual(100);
        const turned = [...calibratedRange(100 - point, { spread }).values].reverse();
        for (const [i, value] of turned.entries()) expect(100 - value).toBeCloseTo(values[i] ?? 0, 9);
      }),
    );
  });

  test('refuses points off the scale and spreads that are none', () => {
    expect(() => calibratedRange(101)).toThrow('scales run from 0 to 100');
    expect(() => calibratedRange(Number.NaN)).toThrow('NaN');
    expect(() => calibratedRange(50, { spread: -1 })).toThrow('spread is -1');
  });
});

describe('a residual', () => {
  test('counts with both signs: errors of 10 and 30 by hand', () => {
    // −30 −10 10 30: the quartiles of type 7 stand at ±15, the median at 0.
    const { values } = residualOf([
      { point: 50, outcome: 60 },
      { point: 20, outcome: 50 },
    ]);
    expect(values[0]).toBe(-30);
    expect(values[3]).toBeCloseTo(-15, 9);
    expect(values[4]).toBe(0);
    expect(values[8]).toBe(30);
    expect(() => residualOf([])).toThrow('no forecasts');
  });

  test('is restated with about the published spread', () => {
    const { probabilities, values } = residualFrom(compromiseRecord);
    // Mean of squares of the piecewise linear quantile function: (a² + ab + b²)/3 a piece.
    let squares = 0;
    for (let i = 1; i < values.length; i++) {
      const [a = 0, b = 0] = [values[i - 1], values[i]];
      squares += (((probabilities[i] ?? 0) - (probabilities[i - 1] ?? 0)) * (a * a + a * b + b * b)) / 3;
    }
    expect(Math.abs(Math.sqrt(squares) - compromiseRecord.rootMeanSquare)).toBeLessThan(
      0.1 * compromiseRecord.rootMeanSquare,
    );
  });
});

describe('a pooled forecast', () => {
  test('of one model without input uncertainty is its calibrated range', () => {
    const pooled = pooledForecast({ compromise: [62] }, { compromise: 3 }, publishedResidual);
    for (const [i, value] of calibratedRange(62).values.entries())
      expect(pooled.values[i]).toBeCloseTo(value, 6);
  });

  test('without model error is the samples themselves', () => {
    const pooled = pooledForecast(
      { a: [20], b: [80] },
      { a: 0.3, b: 0.7 },
      scaledResidual(publishedResidual, 0),
    );
    const expected = [20, 20, 20, 80, 80, 80, 80];
    for (const [i, value] of pooled.values.entries()) expect(value).toBeCloseTo(expected[i] ?? 0, 6);
  });

  test('agrees with a sum over a grid of residuals', () => {
    fc.assert(
      fc.property(some, some, fc.double({ min: 0.05, max: 1, noNaN: true }), (a, b, share) => {
        const { values } = pooledForecast({ a, b }, { a: share, b: 1 }, publishedResidual);
        const weightOf = (x: number, list: readonly number[]) =>
          list.reduce((sum, s) => sum + residualAtMost(publishedResidual, x - s), 0) / list.length;
        for (const [i, value] of values.entries()) {
          if (value <= 0 || value >= 100 - 1e-6) continue;
          const at = (share * weightOf(value, a) + weightOf(value, b)) / (share + 1);
          expect(at).toBeCloseTo(rangeProbabilities[i] ?? 0, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is wider than the range of its mean, and no model without weight moves it', () => {
    const samples = Array.from({ length: 101 }, (_, i) => 40 + i / 5);
    const pooled = pooledForecast({ a: samples, b: [0] }, { a: 1 }, publishedResidual).values;
    const alone = calibratedRange(50).values;
    expect((pooled[4] ?? 0) - (pooled[2] ?? 0)).toBeGreaterThan((alone[4] ?? 0) - (alone[2] ?? 0));
  });

  test('refuses weights and samples that are none', () => {
    expect(() => pooledForecast({ a: [50] }, {}, publishedResidual)).toThrow('no model has any weight');
    expect(() => pooledForecast({ a: [] }, { a: 1 }, publishedResidual)).toThrow('without samples');
    expect(() => pooledForecast({ a: [Number.NaN] }, { a: 1 }, publishedResidual)).toThrow('finite');
    expect(() => pooledForecast({ a: [1] }, { a: -1 }, publishedResidual)).toThrow('weight is -1');
  });
});
