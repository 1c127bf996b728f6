import fc from 'fast-check';
import { expect, test } from 'vitest';
import { separation } from './index.ts';

test('is what a hand works out: sure under one hypothesis, even under the other', () => {
  // A yes leaves odds of 2 to 1, a no rules the first out: 1 − 0.75 H(1/3).
  const third = -(1 / 3) * Math.log2(1 / 3) - (2 / 3) * Math.log2(2 / 3);
  expect(separation(1, 0.5)).toEqual({ bits: expect.closeTo(1 - 0.75 * third, 12), ifYes: 2, ifNo: null });
  // Seven of ten reports show the truth, the others say yes three times in four: 0.925 and 0.575.
  const { ifYes, ifNo } = separation(1, 0.5, { reliability: 0.7 });
  expect(ifYes).toBeCloseTo(0.925 / 0.575, 12);
  expect(ifNo).toBeCloseTo(0.075 / 0.425, 12);
  // What both make certain says nothing, and neither does a source that never shows the truth.
  expect(separation(1, 1)).toEqual({ bits: 0, ifYes: 1, ifNo: 1 });
  expect(separation(1, 0, { reliability: 0 }).bits).toBe(0);
  expect(separation(1, 0).bits).toBe(1);
});

test('lies between nothing and one bit, is the same of the contrary, and grows with reliability', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(chance, chance, chance, chance, (first, second, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const { bits } = separation(first, second, { reliability: more });
      expect(bits).toBeGreaterThanOrEqual(0);
      expect(bits).toBeLessThanOrEqual(1);
      expect(separation(1 - first, 1 - second, { reliability: more }).bits).toBeCloseTo(bits, 9);
      expect(separation(second, first, { reliability: more }).bits).toBeCloseTo(bits, 9);
      expect(separation(first, second, { reliability: less }).bits).toBeLessThanOrEqual(bits + 1e-9);
    }),
  );
});
