import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coverage,
  crps,
  type Predictive,
  pitHistogram,
  predictiveQuantile,
  probabilityBelow,
  type ScoredRow,
  scoreForecasts,
} from './index.ts';

const row = (issue: string, outcome: number, forecasts: ScoredRow['forecasts']): ScoredRow => ({
  issue,
  outcome,
  forecasts,
});

const three = [
  row('a', 0, { compromise: 10, challenge: 30, partial: 5 }),
  row('b', 100, { compromise: 60, challenge: 100, partial: null }),
  row('c', 50, { compromise: 55, challenge: 20, partial: 50 }),
];
const quick = { draws: 200, seed: 7 };

describe('scores by hand', () => {
  const { models, differences } = scoreForecasts(three, quick);
  const of = (model: string) => models.find((one) => one.model === model);

  test('errors, hits and bias', () => {
    expect(of('compromise')).toMatchObject({ count: 3, within5: 1 / 3, within20: 2 / 3, coverage: [] });
    expect(of('compromise')?.meanAbsoluteError).toBeCloseTo((10 + 40 + 5) / 3, 9);
    expect(of('compromise')?.rootMeanSquareError).toBeCloseTo(Math.sqrt((100 + 1600 + 25) / 3), 9);
    expect(of('compromise')?.bias).toBeCloseTo((10 - 40 + 5) / 3, 9);
    expect(of('compromise')?.crps).toBe(of('compromise')?.meanAbsoluteError);
    expect(of('constant-50')?.meanAbsoluteError).toBeCloseTo(100 / 3, 9);
  });

  test('a model without a forecast for an issue is compared on the others', () => {
    expect(of('partial')?.count).toBe(2);
    const pair = differences.find((one) => one.model === 'partial' && one.reference === 'compromise');
    expect(pair?.count).toBe(2);
    expect(pair?.difference).toBeCloseTo(-5, 9);
  });

  test('models stand from the nearest to the farthest', () => {
    const errors = models.map((one) => one.meanAbsoluteError);
    expect([...errors].sort((a, b) => a - b)).toEqual(errors);
  });

  test('the status quo is scored where rows have it', () => {
    const rows = three.map((one, i) => ({ ...one, statusQuo: i === 0 ? null : 40 }));
    const quo = scoreForecasts(rows, quick).models.find(({ model }) => model === 'status-quo');
    expect(quo).toMatchObject({ count: 2, meanAbsoluteError: 35 });
  });

  test('no rows give no models', () => {
    expect(scoreForecasts([], quick)).toMatchObject({ count: 0, models: [], differences: [] });
  });

  test('numbers that are none throw', () => {
    expect(() => scoreForecasts([row('a', Number.NaN, {})])).toThrow('outcome NaN');
    expect(() => scoreForecasts([row('a', 1, { m: Number.POSITIVE_INFINITY })])).toThrow('m forecasts');
    const predictions = { m: { kind: 'quantiles', probabilities: [0.5, 0.1], values: [1, 2] } as const };
    expect(() => scoreForecasts([{ ...row('a', 1, { m: 1 }), predictions }])).toThrow('must rise');
  });

  test('names of built-in properties are names like others', () => {
    const { models } = scoreForecasts([row('a', 10, { toString: 20, constructor: 30 })], quick);
    expect(models.map(({ model }) => model)).toEqual(['toString', 'constructor', 'constant-50']);
    expect(scoreForecasts([row('a', 10, { m: 1 }), row('b', 1, {})], quick).models.at(0)?.count).toBe(1);
  });
});

describe('the bootstrap', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({
    ...row(`i${i}`, 50, { compromise: 50 + (i % 7), challenge: 50 + (i % 11) }),
    group: `g${Math.floor(i / 4)}`,
  }));
  const pair = (settings: Parameters<typeof scoreForecasts>[1]) =>
    scoreForecasts(rows, settings).differences.find(
      ({ model, reference }) => model === 'challenge' && reference === 'compromise',
    );

  test('gives the same bytes for the same seed, others for another', () => {
    expect(pair(quick)).toEqual(pair(quick));
    expect(pair({ ...quick, seed: 8 })?.low).not.toBe(pair(quick)?.low);
  });

  test('is near the normal interval for a mean of many', () => {
    const found = pair({ draws: 4000, seed: 1 });
    const list = rows.map(
      ({ forecasts: { challenge, compromise } }) => Number(challenge) - Number(compromise),
    );
    const centre = list.reduce((a, b) => a + b, 0) / list.length;
    const error = Math.sqrt(list.reduce((sum, one) => sum + (one - centre) ** 2, 0)) / list.length;
    expect(found?.difference).toBeCloseTo(centre, 9);
    expect(Math.abs((found?.low ?? 0) - (centre - 1.96 * error))).toBeLessThan(0.12 * error + 0.05);
    expect(Math.abs((found?.high ?? 0) - (centre + 1.96 * error))).toBeLessThan(0.12 * error + 0.05);
  });

  test('by groups is wider where groups err together', () => {
    const together = rows.map((one, i) => ({
      ...one,
      forecasts: { compromise: 50, challenge: 50 + Math.floor(i / 4) },
    }));
    const width = (resample: 'issues' | 'groups') => {
      const found = scoreForecasts(together, { ...quick, resample }).differences.find(
        ({ model }) => model === 'challenge',
      );
      return (found?.high ?? 0) - (found?.low ?? 0);
    };
    expect(width('groups')).toBeGreaterThan(1.5 * width('issues'));
  });

  test('of one issue has no width', () => {
    const [one] = scoreForecasts([row('a', 0, { compromise: 10, m: 30 })], quick).differences;
    expect([one?.low, one?.high]).toEqual([one?.difference, one?.difference]);
  });
});

const value = fc.double({ min: -20, max: 120, noNaN: true });
const anyQuantiles = fc
  .array(fc.tuple(value, fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 7,
  })
  .map((pairs): Predictive => {
    const probabilities = [...new Set(pairs.map(([, p]) => Math.round(p * 1000) / 1000))].sort(
      (a, b) => a - b,
    );
    const values = pairs
      .map(([v]) => Math.round(v * 1000) / 1000)
      .sort((a, b) => a - b)
      .slice(0, probabilities.length);
    return { kind: 'quantiles', probabilities, values };
  });
const anyPredictive: fc.Arbitrary<Predictive> = fc.oneof(
  anyQuantiles,
  fc
    .record({ mean: value, sd: fc.double({ min: 0.5, max: 40, noNaN: true }) })
    .map(({ mean, sd }): Predictive => ({ kind: 'normal', mean, sd })),
  fc.array(value, { minLength: 1, maxLength: 9 }).map((values): Predictive => ({ kind: 'samples', values })),
);

/** The integral of the definition on a fine grid. */
function slowCrps(forecast: Predictive, outcome: number): number {
  const [from, step, count] = [-300, 0.02, 35_000];
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const x = from + (i + 0.5) * step;
    sum += step * (probabilityBelow(forecast, x).atMost - (x >= outcome ? 1 : 0)) ** 2;
  }
  return sum;
}

describe('the continuous ranked probability score', () => {
  test('by hand: a normal at its mean, a uniform from quantiles, two samples', () => {
    expect(crps({ kind: 'normal', mean: 0, sd: 1 }, 0)).toBeCloseTo(
      (Math.SQRT2 - 1) / Math.sqrt(Math.PI),
      12,
    );
    expect(crps({ kind: 'quantiles', probabilities: [0, 1], values: [0, 1] }, 0.5)).toBeCloseTo(1 / 12, 12);
    expect(crps({ kind: 'samples', values: [0, 10] }, 0)).toBeCloseTo(2.5, 12);
  });

  test('of a point is its absolute error, in every form', () => {
    fc.assert(
      fc.property(value, value, (point, outcome) => {
        const error = Math.abs(point - outcome);
        expect(crps({ kind: 'normal', mean: point, sd: 0 }, outcome)).toBeCloseTo(error, 9);
        expect(crps({ kind: 'samples', values: [point] }, outcome)).toBeCloseTo(error, 9);
        const one = { kind: 'quantiles', probabilities: [0.5], values: [point] } as const;
        expect(crps(one, outcome)).toBeCloseTo(error, 9);
      }),
    );
  });

  test('is the integral of its definition', () => {
    fc.assert(
      fc.property(anyPredictive, value, (forecast, outcome) => {
        expect(Math.abs(crps(forecast, outcome) - slowCrps(forecast, outcome))).toBeLessThan(0.05);
      }),
      { numRuns: 60 },
    );
  });
});

describe('distributions', () => {
  test('a quantile is where its probability is reached', () => {
    fc.assert(
      fc.property(anyQuantiles, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (forecast, p) => {
        const { below, atMost } = probabilityBelow(forecast, predictiveQuantile(forecast, p));
        expect(below).toBeLessThanOrEqual(p + 1e-6);
        expect(atMost).toBeGreaterThanOrEqual(p - 1e-6);
      }),
    );
  });

  test('probability that stands on a point is not below it', () => {
    const ends = { kind: 'quantiles', probabilities: [0.1, 0.25, 0.9], values: [0, 0, 100] } as const;
    expect(probabilityBelow(ends, 0)).toEqual({ below: 0, atMost: 0.25 });
    expect(probabilityBelow(ends, 100)).toEqual({ below: 0.9, atMost: 1 });
  });
});

describe('coverage', () => {
  const uniform = { kind: 'quantiles', probabilities: [0, 1], values: [0, 100] } as const;
  const cases = Array.from({ length: 100 }, (_, i) => ({ forecast: uniform, outcome: i + 0.5 }));

  test('of outcomes spread as forecast is as promised, and the histogram is flat', () => {
    expect(coverage(cases).map(({ observed }) => observed)).toEqual([0.5, 0.8, 0.96]);
    for (const share of pitHistogram(cases, 10)) expect(share).toBeCloseTo(0.1, 9);
  });

  test('the histogram spreads an outcome over the probability that stands on it', () => {
    const forecast = { kind: 'quantiles', probabilities: [0.2, 1], values: [0, 100] } as const;
    const shares = pitHistogram([{ forecast, outcome: 0 }], 10);
    expect(shares[0]).toBeCloseTo(0.5, 9);
    expect(shares[1]).toBeCloseTo(0.5, 9);
  });
});
