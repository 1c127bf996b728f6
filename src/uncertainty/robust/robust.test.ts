import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { infoGap, rankReversals, regrets, robustHorizon, robustness, satisficingShare } from './index.ts';

const goldens = sharedFolder('golden/uncertainty');
const rows = (...values: number[][]) => values.map((one) => Float64Array.from(one));

describe('robustness', () => {
  test('by hand: two deals, three scenarios', () => {
    const [safe, bold] = robustness(rows([5, 5, 5], [9, 6, 1]), { optimism: 0.25 });
    expect(safe).toMatchObject({ maxRegret: 4, worst: 5, hurwicz: 5 });
    expect(safe?.meanRegret).toBeCloseTo(5 / 3, 12);
    expect(safe?.regret90).toBeCloseTo(1 + 0.8 * 3, 12);
    expect(bold).toMatchObject({ maxRegret: 4, worst: 1, hurwicz: 3 });
  });
  test('some deal has no regret in each scenario, and none has less than none', () => {
    const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (utilities) => {
        const found = regrets(rows(...utilities));
        for (let s = 0; s < 4; s++) expect(Math.min(...found.map((one) => one[s] as number))).toBe(0);
      }),
    );
  });
  test('scenarios count by weight, and those of none not at all', () => {
    const weights = Float64Array.of(1, 3, 0);
    const [deal] = robustness(rows([0, 2, -9], [4, 3, 5]), { weights });
    expect(deal).toMatchObject({ maxRegret: 4, meanRegret: (4 + 3) / 4, worst: 0, regret90: 4 });
    expect(satisficingShare(rows([1, 0, 1]), Float64Array.of(1), weights)).toBe(0.25);
  });
  test('a deal must satisfy every actor', () => {
    expect(satisficingShare(rows([1, 1, 0, 1], [0, 1, 1, 1]), Float64Array.of(1, 1))).toBe(0.5);
  });
  test('leaving out a deal may turn the order of two others round', () => {
    const utilities = rows([5, 1], [3, 4], [0, 8]);
    expect(robustness(utilities).map(({ maxRegret }) => maxRegret)).toEqual([7, 4, 5]);
    expect(rankReversals(utilities)).toEqual([{ removed: 0, before: 1, after: 2 }]);
    expect(rankReversals(rows([5, 1], [3, 4]))).toEqual([]);
  });
  test('deals on other scenarios and an optimism outside 0 to 1 are refused', () => {
    expect(() => regrets(rows([1, 2], [1]))).toThrow('1 and 2 scenarios of two deals');
    expect(() => robustness(rows([1]), { optimism: 2 })).toThrow('optimism 2; it lies from 0 to 1');
  });
  goldens.test('agrees with the shared table', () => {
    const golden = JSON.parse(goldens.text('regret-toy.json'));
    const utilities = rows(...golden.utility_rows_deals_cols_scenarios);
    expect(regrets(utilities).map((row) => [...row])).toEqual(golden.regret);
    const found = robustness(utilities, { optimism: 0.4 });
    expect(found.map(({ maxRegret }) => maxRegret)).toEqual(golden.max_regret);
    expect(found.map(({ worst }) => worst)).toEqual(golden.maximin);
    for (const [k, one] of found.entries()) {
      expect(one.meanRegret).toBeCloseTo(golden.mean_regret[k], 12);
      expect(one.regret90).toBeCloseTo(golden.p90_regret_type7[k], 12);
      expect(one.hurwicz).toBeCloseTo(golden['hurwicz_0.4'][k], 12);
      expect(satisficingShare([utilities[k] as Float64Array], Float64Array.of(5))).toBeCloseTo(
        golden['satisficing_share_U>=5'][k],
        12,
      );
    }
  });
});

describe('info-gap', () => {
  const today = Float64Array.of(1, 2, 3);
  const widths = Float64Array.of(1, 0.5, 2);
  test('of a linear utility falls by the sum of slopes times widths', () => {
    const { curve } = infoGap({
      utility: ([x = 0, y = 0, z = 0]) => 2 * x - 4 * y + z,
      today,
      widths,
      farthest: 2,
    });
    for (const { horizon, worst } of curve) expect(worst).toBeCloseTo(2 - 8 + 3 - 6 * horizon, 9);
    expect(robustHorizon({ curve, evaluations: 0 }, -9)).toBe(1);
  });
  test('of a worst place inside the box: |x − 1.5| is least half a width away', () => {
    const { curve } = infoGap({
      utility: ([x = 0]) => Math.abs(x - 1.5),
      today,
      widths,
      steps: 8,
      samples: 256,
    });
    expect(curve[4]?.worst).toBeLessThan(0.02);
    expect(curve[8]?.worst).toBeLessThan(0.02);
  });
  test('never rises with the horizon', () => {
    fc.assert(
      fc.property(fc.nat(50), (seed) => {
        const { curve } = infoGap({
          utility: ([x = 0, y = 0]) => Math.sin(seed + 3 * x) * Math.cos(y * seed),
          today,
          widths,
          seed,
        });
        for (let k = 1; k < curve.length; k++)
          expect(curve[k]?.worst).toBeLessThanOrEqual(curve[k - 1]?.worst ?? -9);
      }),
      { numRuns: 20 },
    );
  });
  test('is null where today does not give what is needed', () => {
    const found = infoGap({ utility: () => 1, today, widths });
    expect(robustHorizon(found, 2)).toBeNull();
    expect(robustHorizon(found, 1)).toBe(1);
  });
});
