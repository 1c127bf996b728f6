import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerShares } from '../result.ts';
import { creditStep, followed } from './credit-step.ts';

const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null));
const shares: fc.Arbitrary<AnswerShares> = fc.record({
  joint: share,
  accepted: share,
  ratified: share,
  kept: share,
  paidFor: share,
});

test('credits and what is left together are the whole change, to the rounding of their sum', () => {
  fc.assert(
    fc.property(shares, shares, fc.array(shares, { maxLength: 8 }), (before, after, lists) => {
      const without = new Map(lists.map((one, i) => [`k${i}`, one]));
      const { change, credits, together } = creditStep(before, after, without);
      for (const key of followed) {
        const [from, to] = [before[key], after[key]];
        if (from === null || to === null) {
          expect([change[key], together[key], ...credits.map((one) => one[key])]).toEqual([
            null,
            null,
            ...credits.map(() => null),
          ]);
          continue;
        }
        expect(change[key]).toBe(to - from);
        const sum =
          credits.reduce((total, one) => total + (one[key] ?? 0), 0) + (together[key] ?? Number.NaN);
        // Parts of up to 1 each: a partial sum rounds by half a unit in its last place, at most 8 of them.
        const largest = credits.length + 1;
        expect(Math.abs(sum - (to - from))).toBeLessThanOrEqual(largest * Number.EPSILON);
      }
    }),
  );
});

test('claims that say the same get nothing one by one, and all of it together', () => {
  const of = (joint: number): AnswerShares => ({
    joint,
    accepted: null,
    ratified: null,
    kept: null,
    paidFor: null,
  });
  const twins = creditStep(
    of(0.25),
    of(0.75),
    new Map([
      ['a', of(0.75)],
      ['b', of(0.75)],
    ]),
  );
  expect(twins.credits.map(({ joint }) => joint)).toEqual([0, 0]);
  expect(twins.together.joint).toBe(0.5);
});
