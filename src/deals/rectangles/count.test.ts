import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snap } from '../../numeric/index.ts';
import type { RectangleModel } from '../space.ts';
import { cellsOf } from './cells.ts';
import { countUnpaid } from './count-unpaid.ts';
import { earningsOf } from './earnings.ts';
import { rectangleCount } from './index.ts';
import { type Draw, everyPackage, smallSpace, utilitiesOf } from './random-model.case.ts';
import { isEarned } from './utility.ts';

const anySign = (draw: Draw): number => draw(-9, 9);
const smallSpaces = (shape: Parameters<typeof smallSpace>[1]) =>
  fc.gen().map((g) => smallSpace((low, high) => g(fc.integer, { min: low, max: high }), shape));

describe('rectangleCount', () => {
  test('is what listing all packages gives', () => {
    const reservation = fc.array(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.8, 1), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        smallSpaces({ parties: [1, 3], boxes: 6, worth: anySign }),
        reservation,
        ({ model, counts }, limits) => {
          const r = limits.slice(0, model.profiles.length);
          const all = everyPackage(counts).map((chosen) =>
            utilitiesOf(model, chosen).map((value, i) => snap(value) - snap(r[i] as number)),
          );
          expect(rectangleCount(model, counts, r)).toEqual({
            weak: BigInt(all.filter((gains) => gains.every((gain) => gain >= 0)).length),
            strict: BigInt(all.filter((gains) => gains.every((gain) => gain > 0)).length),
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('counts the packages that earn none of some boxes', () => {
    fc.assert(
      fc.property(smallSpaces({ parties: [1, 3], boxes: 6, worth: anySign }), ({ model, counts }) => {
        const { base, earnings } = earningsOf(model, counts);
        const issues = cellsOf(earnings, counts);
        const bounded = issues.reduce((product, { options }) => product * options, 1);
        const each = counts.reduce((product, count) => product * count, 1) / bounded;
        for (const party of base.keys()) {
          const isOf = (owner: number) => earnings[owner]?.party === party;
          const unpaid = everyPackage(counts).filter(
            (chosen) => !earnings.some((earning, owner) => isOf(owner) && isEarned(earning, chosen)),
          );
          expect(countUnpaid(issues, isOf, earnings)).toBe(BigInt(unpaid.length / each));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is exact beyond 2^53 packages, and null when there is too much to go through', () => {
    const counts = new Int32Array(40).fill(10);
    const box = (issue: number) => ({
      worth: 1,
      excludes: false,
      bounds: [
        { issue, low: 1, high: 3 },
        { issue: issue + 1, low: 3, high: 9 },
      ],
    });
    const of = (issues: number): RectangleModel => ({
      kind: 'rectangles',
      profiles: [{ largest: 1000, boxes: Array.from({ length: issues - 1 }, (_, j) => box(j)) }],
    });
    // Pairs of neighbours, none of them (1..3, 3..9): a chain over the options 1..2, 3, 4..9 and 0.
    const earningNothing = (issues: number): bigint => {
      let [low, three, high, zero] = [2n, 1n, 6n, 1n];
      for (let j = 1; j < issues; j++) {
        const any = low + three + high + zero;
        const harmless = high + zero;
        [low, three, high, zero] = [2n * any, harmless, 6n * harmless, any];
      }
      return low + three + high + zero;
    };
    // Issue 0 in 1..3 and issue 1 in 3..9: 21 of 100.
    expect(rectangleCount(of(2), counts, [0.001])?.weak).toBe(21n * 10n ** 38n);
    expect(rectangleCount(of(2), counts, [0.001])?.strict).toBe(0n);
    expect(rectangleCount(of(40), counts, [0])?.weak).toBe(10n ** 40n);
    expect(rectangleCount(of(40), counts, [0])?.strict).toBe(10n ** 40n - earningNothing(40));
    expect(rectangleCount(of(40), counts, [0.01])).toBeNull();
  });
});
