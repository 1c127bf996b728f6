import betaQuantilePeer from '@stdlib/stats-base-dists-beta-quantile';
import normalQuantilePeer from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../test/shared-data.ts';
import { cdf } from './cdf.ts';
import { classify } from './given-data.ts';
import {
  betaQuantile,
  type Distribution,
  mean,
  normalQuantile,
  quantileFunction,
  quantiles,
  sampler,
  sensitivity,
  streamKey,
  support,
} from './index.ts';
import { standardDeviation } from './quantiles.ts';
import { fillUniform } from './stream.ts';

const goldens = sharedFolder('golden/uncertainty');

const examples: readonly Distribution[] = [
  { kind: 'uniform', low: -1, high: 4 },
  { kind: 'triangular', low: 0, mode: 1, high: 5 },
  { kind: 'triangular', low: 0, mode: 0, high: 5 },
  { kind: 'pert', low: 10, mode: 20, high: 60 },
  { kind: 'pert', low: 0, mode: 0, high: 1 },
  { kind: 'normal', mean: 3, sd: 2 },
  { kind: 'lognormal', median: 2, spread: 0.5 },
  { kind: 'beta', alpha: 0.7, beta: 3, low: 0, high: 100 },
  { kind: 'truncated-normal', mean: 70, sd: 10, low: 0, high: 100 },
  { kind: 'truncated-normal', mean: -10, sd: 2, low: 0, high: 100 },
  { kind: 'truncated-normal', mean: 110, sd: 2, low: 0, high: 100 },
  {
    kind: 'mixture',
    parts: [
      { weight: 2, distribution: { kind: 'uniform', low: 0, high: 10 } },
      { weight: 1, distribution: { kind: 'uniform', low: 50, high: 60 } },
    ],
  },
];

describe('quantile functions', () => {
  for (const distribution of examples) {
    const name = JSON.stringify(distribution).slice(0, 70);
    test(`${name}: the cdf undoes them, they never decrease and stay in the support`, () => {
      const quantile = quantileFunction(distribution);
      const table = sampler(distribution);
      const { low, high } = support(distribution);
      let last = Number.NEGATIVE_INFINITY;
      let lastDraw = Number.NEGATIVE_INFINITY;
      for (let i = 1; i < 400; i++) {
        const u = i / 400;
        const x = quantile(u);
        expect(x).toBeGreaterThanOrEqual(Math.max(last, low));
        expect(x).toBeLessThanOrEqual(high);
        expect(cdf(distribution, x)).toBeCloseTo(u, 8);
        const draw = table(u);
        expect(draw).toBeGreaterThanOrEqual(lastDraw);
        expect(cdf(distribution, draw)).toBeCloseTo(u, 3);
        last = x;
        lastDraw = draw;
      }
    });
  }
  test('PERT of 0, 0.5, 1 has the moments of the beta with both parameters 3', () => {
    const table = sampler({ kind: 'pert', low: 0, mode: 0.5, high: 1 });
    const draws = Float64Array.from({ length: 50_000 }, (_, i) => table((i + 0.5) / 50_000));
    expect(mean(draws)).toBeCloseTo(0.5, 6);
    expect(standardDeviation(draws) ** 2).toBeCloseTo(1 / 28, 5);
  });
  test('a range without width is a constant', () => {
    const at5: readonly Distribution[] = [
      { kind: 'uniform', low: 5, high: 5 },
      { kind: 'triangular', low: 5, mode: 5, high: 5 },
      { kind: 'pert', low: 5, mode: 5, high: 5 },
      { kind: 'truncated-normal', mean: 4, sd: 1, low: 5, high: 5 },
    ];
    for (const one of at5)
      for (const u of [1e-9, 0.3, 0.999]) expect([quantileFunction(one)(u), sampler(one)(u)]).toEqual([5, 5]);
  });
  test('discrete values come up by weight, lowest first', () => {
    const quantile = quantileFunction({ kind: 'discrete', values: [5, 1], weights: [3, 1] });
    expect([0.1, 0.25, 0.26, 0.99].map(quantile)).toEqual([1, 1, 5, 5]);
  });
  test('beta and normal quantiles agree with the library', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.double({ min: 0.3, max: 20, noNaN: true }),
        fc.double({ min: 0.3, max: 20, noNaN: true }),
        (u, a, b) => {
          expect(Math.abs(betaQuantile(u, a, b) - betaQuantilePeer(u, a, b))).toBeLessThan(1e-9);
          const stretched = { kind: 'beta', alpha: a, beta: b, low: 0, high: 1 } as const;
          expect(quantileFunction(stretched)(u)).toBe(betaQuantile(u, a, b));
          expect(Math.abs(normalQuantile(u) - normalQuantilePeer(u, 0, 1))).toBeLessThan(1e-11);
        },
      ),
    );
  });
  // Standard normal quantiles and probabilities as tables print them (Abramowitz & Stegun 1964, chapter 26).
  test.each<readonly [Distribution, number, number]>([
    [{ kind: 'normal', mean: 0, sd: 1 }, 0.975, 1.959963984540054],
    [{ kind: 'normal', mean: 10, sd: 2 }, 0.995, 15.1516586070978],
    [{ kind: 'normal', mean: 10, sd: 2 }, 0.1, 10 - 2 * 1.2815515655446],
    [{ kind: 'lognormal', median: 3, spread: 0.5 }, 0.95, 3 * Math.exp(0.5 * 1.6448536269514722)],
    [{ kind: 'uniform', low: -1, high: 3 }, 0.25, 0],
    // By hand: u = x²/5 up to the mode, 1 − u = (5 − x)²/20 beyond it.
    [{ kind: 'triangular', low: 0, mode: 1, high: 5 }, 0.05, 0.5],
    [{ kind: 'triangular', low: 0, mode: 1, high: 5 }, 0.8, 3],
    // 1 − u = (1 − x)^3 for a beta of 1 and 3, and ^5 for PERT with the mode at its low end.
    [{ kind: 'beta', alpha: 1, beta: 3, low: 0, high: 1 }, 7 / 8, 0.5],
    [{ kind: 'pert', low: 10, mode: 10, high: 20 }, 31 / 32, 15],
    // By quadrature with 60 digits; the cut at 0 lies 2.4 deviations below the mean.
    [{ kind: 'truncated-normal', mean: 60, sd: 25, low: 0, high: 100 }, 1e-6, 0.0010459653736903159],
    // Next to a cut five deviations out the density is nearly even: x ≈ u/h, with the hazard h = φ(5)/Φ(−5).
    [{ kind: 'truncated-normal', mean: -5, sd: 1, low: 0, high: 9 }, 1e-13, 1e-13 / 5.186503967125842],
    // Φ(1) = 0.841344746068543, Φ(0.5) = 0.691462461274013: the half deviation below the mean, cut at one on both sides.
    [{ kind: 'truncated-normal', mean: 50, sd: 10, low: 40, high: 60 }, 0.5, 50],
    [
      { kind: 'truncated-normal', mean: 50, sd: 10, low: 40, high: 60 },
      (0.841344746068543 - 0.691462461274013) / (2 * 0.841344746068543 - 1),
      45,
    ],
  ])('%j has its quantile', (distribution, u, x) => {
    const found = quantileFunction(distribution)(u);
    expect(Math.abs(found - x)).toBeLessThan(1e-11 * Math.abs(x) + 1e-22);
  });
  goldens.test('agree with the shared quantiles', () => {
    const golden = JSON.parse(goldens.text('quantiles.json'));
    const ours = Object.entries(golden.dist as Record<string, { ppf: number[] }>).filter(
      ([name]) => !/^(gamma|studentt|logit)/.test(name), // not among our distributions
    );
    const compared = ours.map(([name, { ppf }]) => {
      const distribution = goldenDistribution(name);
      const quantile = quantileFunction(distribution);
      // The peer subtracts from the mean: beside a cut at 0 it has no more digits than that leaves.
      const peerRounding = distribution.kind === 'truncated-normal' ? 2e-14 : 0;
      for (const [i, u] of (golden.p as number[]).entries()) {
        const wanted = ppf[i] as number;
        const error = Math.abs(quantile(u) - wanted);
        expect(error, `${name} at ${u}`).toBeLessThan(1e-12 * Math.abs(wanted) + peerRounding);
      }
      return name;
    });
    expect(compared.length).toBeGreaterThan(5);
  });
});

/** The names in the shared file are short formulas. */
function goldenDistribution(name: string): Distribution {
  const numbers = [...name.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/g)].map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (name.startsWith('normal')) return { kind: 'normal', mean: a, sd: b };
  if (name.startsWith('lognormal')) return { kind: 'lognormal', median: Math.exp(a), spread: b };
  if (name.startsWith('uniform')) return { kind: 'uniform', low: a, high: b };
  if (name.startsWith('triang')) return { kind: 'triangular', low: a, mode: b, high: c };
  if (name.startsWith('pert'))
    return { kind: 'pert', low: a, mode: b, high: c, shape: numbers.length > 3 ? d : 4 };
  if (name.startsWith('beta')) return { kind: 'beta', alpha: a, beta: b, low: 0, high: 1 };
  return { kind: 'truncated-normal', mean: a, sd: b, low: c, high: d };
}

describe('quantiles of samples', () => {
  test('interpolate between order statistics (Hyndman & Fan 1996, type 7)', () => {
    expect(quantiles(Float64Array.of(3, 1, 2, 4), [0, 0.25, 0.5, 1])).toEqual([1, 1.75, 2.5, 4]);
  });
  test('the mean keeps small terms beside large ones', () => {
    expect(mean([1, 1e100, 1, -1e100])).toBe(0.5);
  });
});

describe('sensitivity from given data', () => {
  const n = 20_000;
  const inputs = ['x', 'y', 'dummy'].map((name) => {
    const draws = new Float64Array(n);
    fillUniform(draws, streamKey(7, name));
    return draws;
  }) as [Float64Array, Float64Array, Float64Array];
  const output = inputs[0].map((x, i) => 3 * x + (inputs[1][i] as number));
  test('the correlation ratio finds the shares of a linear function, 9/10 and 1/10', () => {
    expect(sensitivity(classify(inputs[0]), output).share).toBeCloseTo(0.9, 1);
    expect(sensitivity(classify(inputs[1]), output).share).toBeCloseTo(0.1, 1);
    expect(sensitivity(classify(inputs[2]), output).share).toBeLessThan(0.01);
  });
  test('a constant output has no share and no swing', () => {
    const constant = new Float64Array(n).fill(0.3);
    expect(sensitivity(classify(inputs[0]), constant).share).toBe(0);
    expect(sensitivity(classify(inputs[0]), constant).swing).toBeCloseTo(0, 12);
  });
  test('the swing between outer fifths of 3x is 3 times 0.8', () => {
    const found = sensitivity(classify(inputs[0]), output);
    expect(Math.abs(found.swing - 2.4)).toBeLessThan(4 * found.standardError + 0.01);
    const none = sensitivity(classify(inputs[2]), output);
    expect(Math.abs(none.swing)).toBeLessThan(5 * none.standardError);
  });
});
