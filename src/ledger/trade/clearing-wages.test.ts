import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equations, fixedPoint, moved } from './fixed-point.case.ts';
import { closures, exactHat } from './index.ts';
import { costs, distance, flat, solved } from './worlds.case.ts';

describe('the solver agrees with the equations iterated literally', () => {
  const cost = fc.constantFrom(0.5, 0.9, 1, 1.3, 2, 5);
  const flow = fc.double({ min: 1, max: 20, noNaN: true });
  test.each(closures)('%s imbalances', (closure) => {
    fc.assert(
      fc.property(
        fc.array(flow, { minLength: 9, maxLength: 9 }),
        fc.array(cost, { minLength: 9, maxLength: 9 }),
        fc.double({ min: 1, max: 9, noNaN: true }),
        fc.boolean(),
        (trade, factors, elasticity, isCut) => {
          // The first two may end their trade: through the third the world stays one.
          const multipliers = factors.map((factor, k) =>
            isCut && (k === 1 || k === 3) ? Number.POSITIVE_INFINITY : factor,
          );
          const table = [0, 1, 2].map((i) =>
            [0, 1, 2].map((j) => (trade[3 * i + j] as number) * (i === j ? 8 : 1)),
          );
          const change = costs(3, (i, j) => multipliers[3 * i + j] as number);
          const world = exactHat(flat(table), { elasticity, closure, change });
          const effects = [0, 1, 2].map((i) =>
            [0, 1, 2].map((j) => (i === j ? 1 : (multipliers[3 * i + j] as number) ** -elasticity)),
          );
          const written = equations(table, effects, elasticity, closure);
          const slow = fixedPoint(table, effects, elasticity, closure);
          // A surplus of fixed size may be out of reach: then somebody would have to spend less than nothing.
          if (closure === 'additive' && world.kind === 'not-found') {
            expect(slow.isAtRest && slow.spending.every((spent) => spent > 1e-6)).toBe(false);
            return;
          }
          const found = solved(world);
          expect(found.residual).toBeLessThanOrEqual(1e-11);
          expect(moved(written.next(found.wages), found.wages)).toBeLessThan(1e-10);
          expect(Math.min(...written.spending(found.wages))).toBeGreaterThan(0);
          if (!slow.isAtRest) return;
          // Where trade has nearly ended, wages hang on it by a thread: residuals of 1e-12 leave 1e-8.
          expect(distance(found.wages, slow.wages)).toBeLessThan(1e-7);
          expect(distance(found.prices, slow.prices)).toBeLessThan(1e-7);
          expect(distance(found.welfare, slow.welfare)).toBeLessThan(1e-7);
        },
      ),
      {
        numRuns: 100,
        // Here rounding stops the search at a residual of 1.0001e-12.
        examples: [
          [
            [
              1, 1, 1, 19.97749912740735, 2.0579401537983473, 1.0000000000000013, 1.0333099708759055,
              19.95895313038754, 1,
            ],
            [0.5, 0.5, 0.5, 0.5, 0.5, 2, 0.5, 5, 0.5],
            5.971773378253145,
            true,
          ],
          // Here the wages before the shock lead to where the third would have to spend less than nothing.
          [[15.3, 20, 5.33, 1, 1, 1, 17.43, 20, 1], [1, 5, 0.9, 1, 1, 0.5, 2, 5, 1], 2.816, false],
          // Here the third spends next to nothing of its income.
          [
            [14.322057, 3.363993, 4.029323, 4.480387, 13.18733, 1.260976, 3.12774, 12.230032, 1.109224],
            [1, 1, 0.9, 1, 1, 1.3, 0.9, 5, 1],
            9,
            true,
          ],
          // Here what trade is left is a few parts in a billion.
          [[19.36, 1.18, 1.3, 1, 6.82, 7.01, 1, 2, 1.23], [1, 1, 5, 1, 1, 0.5, 5, 1.3, 1], 9, true],
        ],
      },
    );
  });
});
