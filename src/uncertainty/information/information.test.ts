import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { normalCdf } from '../../numeric/index.ts';
import { columnsOf, ishigami, ishigamiIndices, normalColumns, rowsOf } from '../known-functions.case.ts';
import { explainedShare, partialInformation, perfectInformation } from './index.ts';

const goldens = sharedFolder('golden/uncertainty');

/** Two decisions, of benefit 0 and m + s z: E[max] − max E = s φ(m/s) − |m| Φ(−|m|/s). */
function linearGaussian(m: number, s: number): number {
  return (
    (s * Math.exp(-0.5 * (m / s) ** 2)) / Math.sqrt(2 * Math.PI) - Math.abs(m) * normalCdf(-Math.abs(m) / s)
  );
}

const samples = 2 ** 14;
const z = normalColumns(samples, 4, 3);
const slopes = [1, 0.5, 0.2, 0];
const none = new Float64Array(samples);
const linear = rowsOf(z, (row) => 0.3 + row.reduce((sum, value, k) => sum + value * (slopes[k] ?? 0), 0));
const quick = { resamples: 0, permutations: 0 };
const column = (k: number) => z[k] as Float64Array;

describe('perfect information', () => {
  test('is what the linear case has in closed form', () => {
    const wanted = linearGaussian(0.3, Math.hypot(1, 0.5, 0.2));
    expect(perfectInformation([none, linear]) / wanted).toBeCloseTo(1, 2);
  });
  test('is never negative, and 0 where one decision is always best', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1 }), (values) => {
        const benefit = Float64Array.from(values);
        expect(perfectInformation([benefit, benefit.map((value) => value + 1)])).toBeLessThan(1e-12);
      }),
    );
    expect(() => perfectInformation([])).toThrow('no decision to inform');
  });
  test('counts runs by weight', () => {
    const [a, b] = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
    expect(perfectInformation([a, b], Float64Array.of(3, 1))).toBeCloseTo(0.25, 12);
  });
});

describe('partial information', () => {
  test.each([
    [[0], 1],
    [[1], 0.5],
    [[0, 1], Math.hypot(1, 0.5)],
    [[1, 2], Math.hypot(0.5, 0.2)],
  ])('of inputs %j: within 2 %% of the closed form', (of, s) => {
    const found = partialInformation(of.map(column), [none, linear], quick);
    const wanted = linearGaussian(0.3, s);
    expect(Math.abs(found.value / wanted - 1)).toBeLessThan(0.02);
    expect(Math.abs((found.crossFitted ?? 0) / wanted - 1)).toBeLessThan(0.03);
    if (of.length === 1) expect(Math.abs((found.bySlices ?? 0) / wanted - 1)).toBeLessThan(0.02);
    else expect(found.bySlices).toBeNull();
  });
  test('an interaction is worth nothing by halves, and is found in the group', () => {
    const product = rowsOf(z, ([x = 0, y = 0]) => x * y);
    // E|xy|/2 = (2/π)/2.
    const both = partialInformation([column(0), column(1)], [none, product], quick);
    expect(both.value).toBeCloseTo(1 / Math.PI, 2);
    expect(partialInformation([column(0)], [none, product], quick).value).toBeLessThan(0.01);
  });
  test('a decision of 0 or 1, and an input of two values', () => {
    // Known x: back the proposal that passes in that world. E[max] = 1, the best alone passes in half.
    const x = Float64Array.from(none, (_, run) => run % 2);
    const found = partialInformation([x], [x, x.map((value) => 1 - value)], quick);
    expect(found.value).toBeCloseTo(0.5, 6);
    expect(found.bySlices).toBeCloseTo(0.5, 6);
  });
  test('what matters is told from chance with an interval about the truth, a dummy one time in twenty', () => {
    const zero = new Float64Array(600);
    const tries = Array.from({ length: 20 }, (_, seed) => {
      const [x, dummy, noise] = columnsOf('random', 600, 3, seed) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const benefit = x.map((value, run) => 2 * value - 0.9 + ((noise[run] as number) - 0.5));
      return {
        known: partialInformation([x], [zero, benefit], { seed }),
        chance: partialInformation([dummy], [zero, benefit], { seed, resamples: 0 }),
      };
    });
    // E[max(0, 2u − 0.9)] − 0.1.
    const wanted = 0.55 ** 2 - 0.1;
    const held = tries.filter(({ known: { low, high } }) => (low ?? 9) < wanted && wanted < (high ?? 0));
    expect(held.length).toBeGreaterThanOrEqual(17);
    expect(tries.every(({ known }) => known.isDistinguishable)).toBe(true);
    expect(tries.filter(({ chance }) => chance.isDistinguishable).length).toBeLessThanOrEqual(3);
  });
  test('a source of reliability ρ is worth what a signal of ρ z is', () => {
    const found = partialInformation([column(0)], [none, linear], { ...quick, reliability: 0.6 });
    expect(found.value / linearGaussian(0.3, 0.6)).toBeCloseTo(1, 1);
    expect(partialInformation([column(0)], [none, linear], { ...quick, reliability: 0 }).value).toBeCloseTo(
      0,
      9,
    );
    expect(() => partialInformation([column(0)], [none, linear], { reliability: 2 })).toThrow(
      'reliability 2 of a source',
    );
  });
  test('weights are those of the runs: halves thinned to a quarter count as the quarter', () => {
    const weights = Float64Array.from(none, (_, run) => (run % 4 === 0 ? 2 : 0));
    const thinned = (values: Float64Array) => values.filter((_, run) => run % 4 === 0);
    const weighted = partialInformation([column(0)], [none, linear], { ...quick, weights });
    const alone = partialInformation([thinned(column(0))], [thinned(none), thinned(linear)], quick);
    // Knots lie at quantiles of all runs.
    expect(weighted.value).toBeCloseTo(alone.value, 2);
  });
  test('the order of decisions changes nothing, a constant for all neither, and what is not varied is worth nothing', () => {
    const first = partialInformation([column(0)], [none, linear], quick).value;
    expect(partialInformation([column(0)], [linear, none], quick).value).toBeCloseTo(first, 9);
    const raised = [none, linear].map((one) => one.map((value) => value + 7));
    expect(partialInformation([column(0)], raised, quick).value).toBeCloseTo(first, 9);
    expect(partialInformation([none], [none, linear], quick)).toMatchObject({
      value: 0,
      isDistinguishable: false,
    });
  });
  test('a decision that another equals or beats in every draw changes nothing', () => {
    const first = partialInformation([column(0)], [none, linear], quick);
    const worse = linear.map((value) => Math.min(0, value));
    expect(partialInformation([column(0)], [none, worse, none, linear, linear], quick)).toEqual(first);
    // Where one is never worse than any other there is nothing to choose.
    expect(partialInformation([column(0)], [worse, none], quick).value).toBeCloseTo(0, 12);
    expect(partialInformation([column(0)], [none, none.slice()], {})).toMatchObject({
      value: 0,
      isDistinguishable: false,
    });
  });
  test('runs of different number are refused', () => {
    expect(() => partialInformation([new Float64Array(3)], [none, linear])).toThrow(
      '3 and 16384 runs in one regression',
    );
  });
});

describe('explained share', () => {
  test("is Ishigami's first index of one input, and its closed index of two", () => {
    const columns = columnsOf('scrambled-sobol', samples, 3);
    const output = rowsOf(columns, ishigami);
    const of = (...which: number[]) =>
      explainedShare(
        which.map((k) => columns[k] as Float64Array),
        output,
        quick,
      ).value;
    const [first, second] = ishigamiIndices.first as [number, number, number];
    expect(of(0)).toBeCloseTo(first, 2);
    expect(of(1)).toBeCloseTo(second, 2);
    expect(of(0, 1)).toBeCloseTo(first + second, 1);
    expect(of(2)).toBeLessThan(0.005);
  });
  test('is 0 for an output that does not vary', () => {
    expect(
      explainedShare(
        [column(0)],
        none.map(() => 0.1),
        quick,
      ).value,
    ).toBe(0);
  });
});

goldens.describe('beside the shared answers', () => {
  const golden = goldens.isThere ? JSON.parse(goldens.text('evppi.json')) : {};
  test('two decisions, linear and Gaussian', () => {
    const { EVPPI, EVPPI_12, EVPPI_23, EVPI } = golden.two_decision_linear_gaussian;
    const near = (of: number[], wanted: number, least = 0) =>
      expect(Math.abs(partialInformation(of.map(column), [none, linear], quick).value - wanted)).toBeLessThan(
        0.02 * wanted + least,
      );
    near([0], EVPPI[0]);
    near([1], EVPPI[1]);
    near([2], EVPPI[2], 5e-4);
    near([3], EVPPI[3], 5e-4);
    near([0, 1], EVPPI_12);
    near([1, 2], EVPPI_23);
    expect(perfectInformation([none, linear]) / EVPI).toBeCloseTo(1, 2);
  });
  test('three decisions, not linear', () => {
    const benefits = [
      none,
      rowsOf(z, ([x = 0, y = 0]) => 0.2 + x * y + 0.6 * x),
      rowsOf(z, ([, y = 0, w = 0]) => 0.1 + 0.5 * (y * y - 1) - 0.3 * w),
    ];
    for (const [k, wanted] of (golden.three_decision_nonlinear.EVPPI_quadrature as number[]).entries()) {
      const found = partialInformation([column(k)], benefits, quick);
      expect(Math.abs(found.value / wanted - 1), `input ${k}`).toBeLessThan(0.02);
      expect(Math.abs((found.bySlices ?? 0) / wanted - 1), `input ${k}`).toBeLessThan(0.03);
    }
    expect(perfectInformation(benefits)).toBeCloseTo(golden.three_decision_nonlinear.EVPI_MC_4e6, 2);
  });
});
