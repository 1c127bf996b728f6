import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranksFromTruths, ranksFromUtilities } from './index.ts';

describe('utilities', () => {
  test('tie where they differ by less than the grid', () => {
    expect([...ranksFromUtilities([0.1 + 0.2, 0.3, -1, 7, 0.3000001])]).toEqual([1, 1, 0, 3, 2]);
    expect([...ranksFromUtilities([])]).toEqual([]);
  });
  test('scaled and moved by whole numbers rank the same, in the order of the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (values, factor, shift) => {
          const ranks = ranksFromUtilities(values);
          expect(ranksFromUtilities(values.map((value) => factor * value + shift))).toEqual(ranks);
          for (const [a, x] of values.entries())
            for (const [b, y] of values.entries())
              expect(Math.sign((ranks[a] as number) - (ranks[b] as number))).toBe(Math.sign(x - y));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('ordered statements', () => {
  test('rank as weights of two to the power of their place do', () => {
    const truths = fc.array(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), { maxLength: 12 });
    fc.assert(
      fc.property(truths, (statements) => {
        const scores = Array.from({ length: 8 }, (_, state) =>
          statements.reduce((sum, one) => 2 * sum + (one[state] === true ? 1 : 0), 0),
        );
        const ranks = ranksFromTruths(8, statements.length, (k, state) => statements[k]?.[state] === true);
        expect(ranks).toEqual(ranksFromUtilities(scores));
      }),
      { numRuns: 200 },
    );
  });
  test('of a hundred still count by their place', () => {
    // Only the first and the last say anything; a sum of powers of two would have lost the last.
    const holds = (k: number, state: number) => (k === 0 ? state > 1 : k === 99 && state % 2 === 1);
    expect([...ranksFromTruths(4, 100, holds)]).toEqual([0, 1, 2, 3]);
    expect([...ranksFromTruths(4, 0, holds)]).toEqual([0, 0, 0, 0]);
  });
});
