import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportRevenue, quantityCutLoss } from './index.ts';

/** Base of Spiro and others (arXiv 2212.00674): 7.6 million barrels a day at 100 dollars. */
const base = { days: 1, volumePerDay: 7.6, benchmark: 100, discount: 0, budgetShare: 0.45 };

describe('export revenue as published', () => {
  test('a discount of 20 % costs 152 of 760 million dollars a day', () => {
    expect(exportRevenue(base).revenue).toBeCloseTo(760, 10);
    expect(760 - exportRevenue({ ...base, discount: 20 }).revenue).toBeCloseTo(152, 10);
  });
  test('a volume cut of 20 % loses 152 in sales, 62 in profit where costs are saved and prices rise', () => {
    expect(760 - exportRevenue({ ...base, volumeCut: 0.2 }).revenue).toBeCloseTo(152, 10);
    const cut = { volumePerDay: 7.6, cut: 0.2, price: 100 };
    // The two published losses do not tell the saved cost from the rise in price: either alone, or any mix, will do.
    expect(quantityCutLoss({ ...cut, costPerUnit: 100 - 62 / 1.52, priceRise: 0 })).toBeCloseTo(62, 10);
    expect(quantityCutLoss({ ...cut, costPerUnit: 20, priceRise: (121.6 - 62) / 6.08 })).toBeCloseTo(62, 10);
    expect(152 / 62).toBeCloseTo(2.45, 2);
  });
  test('a cap lower by 5 dollars costs 54 million a day, on 10.8 million barrels', () => {
    const capped = { days: 1, volumePerDay: 10.8, benchmark: 80, discount: 10, budgetShare: 0.45 };
    const at = (cap: number) => exportRevenue({ ...capped, cap }).revenue;
    expect(at(60) - at(55)).toBeCloseTo(54, 10);
  });
  test('10 dollars off the price take 3.63 trillion roubles a year, 41 to 50 % of it from the budget', () => {
    const year = { days: 365, volumePerDay: 10.8, benchmark: 59, discount: 0, budgetShare: 0.45 };
    const lost = exportRevenue(year).revenue - exportRevenue({ ...year, discount: 10 }).revenue;
    const trillionRoubles = (lost * 92) / 1e6;
    expect(trillionRoubles).toBeCloseTo(3.63, 2);
    // The Financial Times has 1.5 to 1.8 trillion a year.
    expect(1.5 / trillionRoubles).toBeCloseTo(0.41, 2);
    expect(1.8 / trillionRoubles).toBeCloseTo(0.5, 2);
  });
});

describe('export revenue', () => {
  test('is capped for the covered share alone, and only where the cap is below the market', () => {
    const terms = { ...base, benchmark: 80, discount: 10, cap: 47.6, coveredShare: 0.25 };
    expect(exportRevenue(terms).price).toBeCloseTo(0.25 * 47.6 + 0.75 * 70, 12);
    expect(exportRevenue({ ...terms, cap: 90 }).price).toBe(70);
  });
  test('is never below zero, and goes to budget and company without rest', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const money = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        share,
        money,
        money,
        money,
        (volumeCut, coveredShare, budgetShare, benchmark, discount, cap) => {
          const terms = {
            days: 30,
            volumePerDay: 7.6,
            volumeCut,
            coveredShare,
            budgetShare,
            benchmark,
            discount,
            cap,
          };
          const { price, revenue, budget, company } = exportRevenue(terms);
          expect(Math.min(price, revenue, budget, company)).toBeGreaterThanOrEqual(0);
          expect(budget + company).toBeCloseTo(revenue, 8);
          expect(price).toBeLessThanOrEqual(Math.max(0, benchmark - discount) + 1e-12);
        },
      ),
    );
  });
  test('of nonsense is the caller’s mistake', () => {
    expect(() => exportRevenue({ ...base, volumeCut: 1.2 })).toThrow('volumeCut: 1.2');
    expect(() => exportRevenue({ ...base, days: -1 })).toThrow('days: -1');
    expect(() =>
      quantityCutLoss({ volumePerDay: 1, cut: Number.NaN, price: 1, costPerUnit: 0, priceRise: 0 }),
    ).toThrow('cut: NaN');
  });
});
