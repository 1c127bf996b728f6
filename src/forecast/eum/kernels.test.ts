import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EumInput, type EumSettings, runEum } from './index.ts';

/** Probabilities, utilities and risk of one round, each written down from its definition. */
function plainly(input: EumInput, q: number, votes: 'pair' | 'all-pairs', isBent: boolean) {
  const { position: x, capability, salience: s } = input;
  const n = x.length;
  const all = Array.from({ length: n }, (_, i) => i);
  const at = (values: ArrayLike<number>, i: number) => values[i] as number;
  const range = Math.max(...x) - Math.min(...x);
  const sum = (read: (k: number) => number) => all.reduce((total, k) => total + read(k), 0);
  const weight = (k: number) => at(capability, k) * at(s, k);
  const half = sum(weight) / 2;
  const median = Math.min(
    ...[...x].filter((here) => sum((k) => (at(x, k) <= here ? weight(k) : 0)) >= half - 1e-9),
  );
  const pass = (r: readonly number[]) => {
    const felt = (k: number, i: number) => (Math.abs(at(x, k) - at(x, i)) / range) ** (isBent ? at(r, k) : 1);
    const vote = (k: number, i: number, j: number) => weight(k) * (felt(k, j) - felt(k, i));
    const cast = (i: number, j: number) => sum((k) => Math.abs(vote(k, i, j)));
    const everything = sum((i) => sum((j) => cast(i, j)));
    const wins = (i: number, j: number) =>
      at(x, i) === at(x, j)
        ? 0
        : sum((k) => Math.max(0, vote(k, i, j))) / (votes === 'pair' ? cast(i, j) : everything);
    const expects = (i: number, j: number) => {
      const e = at(r, i);
      const d = Math.abs(at(x, i) - at(x, j)) / range;
      const step = (Math.abs(at(x, i) - median) / range + d) / 4;
      const [win, lose] = [2 - 4 * (0.5 - d / 2) ** e, 2 - 4 * (0.5 + d / 2) ** e];
      const [better, worse] = [2 - 4 * (0.5 - step) ** e, 2 - 4 * (0.5 + step) ** e];
      const t = Math.abs(at(x, i) - median) < Math.abs(at(x, i) - at(x, j)) ? 1 : 0;
      const contest = wins(i, j) * win + (1 - wins(i, j)) * lose;
      const challenge = at(s, j) * contest + (1 - at(s, j)) * win;
      return challenge - q * (2 - 4 * 0.5 ** e) - (1 - q) * (t * better + (1 - t) * worse);
    };
    return {
      p: all.flatMap((i) => all.map((j) => wins(i, j))),
      e: all.flatMap((i) => all.map((j) => (i === j ? 0 : expects(i, j)))),
    };
  };
  const first = pass(all.map(() => 1));
  const danger = all.map((i) => sum((j) => at(first.e, j * n + i)));
  const [low, high] = [Math.min(...danger), Math.max(...danger)];
  const exponents = danger.map((d) => {
    const risk = (2 * d - high - low) / (high - low);
    return (1 - risk / 3) / (1 + risk / 3);
  });
  return { first, danger, exponents, second: pass(exponents) };
}

const inputs: fc.Arbitrary<EumInput> = fc
  .array(
    fc.record({
      position: fc.integer({ min: 0, max: 20 }),
      capability: fc.integer({ min: 1, max: 99 }),
      salience: fc.integer({ min: 1, max: 100 }),
    }),
    { minLength: 3, maxLength: 9 },
  )
  .filter((all) => new Set(all.map(({ position }) => position)).size > 1)
  .map((all) => ({
    names: all.map((_, i) => String(i)),
    position: Float64Array.from(all, ({ position }) => position),
    capability: Float64Array.from(all, ({ capability }) => capability),
    salience: Float64Array.from(all, ({ salience }) => salience / 100),
  }));

describe('one round against its definitions', () => {
  const near = (found: ArrayLike<number> | undefined, wanted: readonly number[]) => {
    expect(found?.length).toBe(wanted.length);
    for (const [m, value] of wanted.entries())
      expect(Math.abs(((found as ArrayLike<number>)[m] as number) - value)).toBeLessThan(1e-9);
  };
  test.each<readonly [string, EumSettings, 'pair' | 'all-pairs', boolean]>([
    ['as printed, Q = 1', { preset: 'printed', q: 1 }, 'pair', false],
    ['as printed, Q = 0.3', { preset: 'printed', q: 0.3 }, 'pair', false],
    ['as for Table 2', { preset: 'scholz-table2', q: 1 }, 'all-pairs', true],
    [
      'with all votes but straight distances',
      { preset: 'printed', q: 0.5, probabilityDenominator: 'all-pairs' },
      'all-pairs',
      false,
    ],
  ])('%s', (_, settings, votes, isBent) => {
    fc.assert(
      fc.property(inputs, (input) => {
        const wanted = plainly(input, settings.q, votes, isBent);
        // Where all are all but equally safe, the exponents are rounding alone.
        fc.pre(Math.max(...wanted.danger) - Math.min(...wanted.danger) > 1e-3);
        const [round] = runEum(input, { ...settings, rounds: 1 }).rounds;
        near(round?.firstPass.probabilities, wanted.first.p);
        near(round?.firstPass.expectedUtilities, wanted.first.e);
        near(round?.dangers, wanted.danger);
        near(round?.riskExponents, wanted.exponents);
        near(round?.secondPass.probabilities, wanted.second.p);
        near(round?.secondPass.expectedUtilities, wanted.second.e);
        for (const exponent of round?.riskExponents ?? [])
          expect(exponent > 0.5 - 1e-9 && exponent < 2 + 1e-9).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
