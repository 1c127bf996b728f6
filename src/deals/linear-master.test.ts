import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solveMaster } from './linear-master.ts';

test('a textbook case: 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18', () => {
  const { value, amounts, prices } = solveMaster(
    [
      { earns: 3, uses: [1, 0, 3] },
      { earns: 5, uses: [0, 2, 2] },
    ],
    [4, 12, 18],
  );
  expect(value).toBeCloseTo(36, 9);
  expect([...amounts].map((x) => Math.round(x))).toEqual([2, 6]);
  expect([...prices].map((x) => Math.round(x * 10) / 10)).toEqual([0, 1.5, 1]);
});

test('prices and amounts prove each other: feasible, complementary, of one value', () => {
  const coefficient = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ earns: coefficient, uses: fc.tuple(coefficient, coefficient, coefficient) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
      (columns, supply) => {
        // A fourth row bounds the whole.
        const all = columns.map(({ earns, uses }) => ({ earns, uses: [...uses, 1] }));
        const rows = [...supply, 1];
        const { value, amounts, prices } = solveMaster(all, rows);
        for (const [r, most] of rows.entries())
          expect(
            all.reduce((sum, { uses }, c) => sum + (uses[r] as number) * (amounts[c] as number), 0),
          ).toBeLessThanOrEqual(most + 1e-8);
        for (const { earns, uses } of all)
          expect(uses.reduce((sum, use, r) => sum + use * (prices[r] as number), 0)).toBeGreaterThanOrEqual(
            earns - 1e-8,
          );
        expect(rows.reduce((sum, most, r) => sum + most * (prices[r] as number), 0)).toBeCloseTo(value, 7);
      },
    ),
    { numRuns: 300 },
  );
});
