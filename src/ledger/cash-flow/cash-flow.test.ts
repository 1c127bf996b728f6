import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactPresentValue } from './exact-present-value.case.ts';
import {
  type InternalRate,
  type InternalRates,
  internalRatesOfReturn,
  netPresentValue,
  paybackPeriod,
} from './index.ts';
import { distinctRoots } from './sturm.case.ts';

const yearly = { periodsPerYear: 1 } as const;

function ratesOf(found: InternalRates): readonly InternalRate[] {
  return found.kind === 'none' ? [] : found.kind === 'one' ? [found.rate] : found.rates;
}

/** Coefficients of the product, the constant first. */
function product(a: readonly number[], b: readonly number[]): number[] {
  const result = new Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) result[i + j] = (result[i + j] as number) + x * y;
  return result;
}

/** A reproducible stream of numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

describe('net present value', () => {
  const project = [-1000, 150, 300, 400, 500];
  test('of a project at 8 % is the exact fraction', () => {
    expect(exactPresentValue(project, '0.08')).toEqual({ numerator: 43_120_250n, denominator: 531_441n });
    expect(netPresentValue(project, 0.08, yearly)).toBeCloseTo(81.138357785718, 12);
  });
  test('agrees with exact fractions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: -500, max: 3000 }),
        (flows, thousandths) => {
          const rate = (thousandths / 1000).toFixed(3);
          const sign = rate.startsWith('-') ? '-' : '';
          const digits = rate.replace('-', '');
          const { numerator, denominator } = exactPresentValue(flows, sign + digits);
          // BigInt to number only after the division has left few digits.
          const exact = Number((numerator * 10n ** 12n) / denominator) / 1e12;
          const size = flows.reduce(
            (sum, flow, m) => sum + Math.abs(flow) / (1 + thousandths / 1000) ** m,
            0,
          );
          expect(Math.abs(netPresentValue(flows, thousandths / 1000, yearly) - exact)).toBeLessThan(
            1e-11 + size * 1e-13,
          );
        },
      ),
    );
  });
  test('discounts a month by a twelfth of a year, or all months of a year alike', () => {
    const flows = Array.from({ length: 25 }, (_, m) => (m === 13 ? 100 : 0));
    expect(netPresentValue(flows, 0.1)).toBeCloseTo(100 / 1.1 ** (13 / 12), 10);
    expect(netPresentValue(flows, 0.1, { convention: 'annual' })).toBeCloseTo(100 / 1.1, 10);
  });
  test('keeps small flows beside large ones', () => {
    expect(netPresentValue([1e16, 1, -1e16], 0)).toBe(1);
  });
  test('refuses rates and periods that mean nothing', () => {
    expect(() => netPresentValue([1], -1)).toThrow('ratePerYear: -1');
    expect(() => netPresentValue([1], 0.1, { periodsPerYear: 0.5 })).toThrow('periodsPerYear: 0.5');
  });
});

describe('internal rates of return', () => {
  test('of a project with one change of sign are one', () => {
    const found = internalRatesOfReturn([-1000, 150, 300, 400, 500], 1);
    expect(found.kind).toBe('one');
    expect(ratesOf(found)[0]?.ratePerYear).toBeCloseTo(0.110182858460529, 14);
  });
  test('of the oil pump are two (Lorie and Savage 1955: −1600, 10000, −10000)', () => {
    const found = internalRatesOfReturn([-1600, 10_000, -10_000], 1);
    expect(found.kind).toBe('several');
    expect(ratesOf(found).map(({ ratePerYear }) => Math.round(ratePerYear * 1e9) / 1e9)).toEqual([0.25, 4]);
  });
  test('of money that only comes or never comes back are none, and it says why', () => {
    expect(internalRatesOfReturn([1, 2, 0.5])).toEqual({ kind: 'none', why: 'no-sign-change' });
    expect(internalRatesOfReturn([0, 0])).toEqual({ kind: 'none', why: 'no-flows' });
    expect(internalRatesOfReturn([])).toEqual({ kind: 'none', why: 'no-flows' });
    expect(internalRatesOfReturn([1, -3, 2.5], 1)).toEqual({ kind: 'none', why: 'no-rate-in-range' });
  });
  test('that only touch zero carry their multiplicity', () => {
    expect(ratesOf(internalRatesOfReturn([-1, 2.2, -1.21], 1))).toEqual([
      { ratePerYear: expect.closeTo(0.1, 14), multiplicity: 2 },
    ]);
    expect(ratesOf(internalRatesOfReturn([-1, 3.3, -3.63, 1.331], 1))).toEqual([
      { ratePerYear: expect.closeTo(0.1, 14), multiplicity: 3 },
    ]);
    expect(ratesOf(internalRatesOfReturn([1, -2, 1], 1))).toEqual([{ ratePerYear: 0, multiplicity: 2 }]);
  });
  test('a hair apart are two, a hair from touching are none', () => {
    expect(internalRatesOfReturn([-1, 2.2, -1.2099999999], 1).kind).toBe('several');
    expect(internalRatesOfReturn([-1, 2.2, -1.2100000001], 1).kind).toBe('none');
  });
  test('are looked for up to and with 1000 %, above −99.9 %', () => {
    expect(ratesOf(internalRatesOfReturn([-1, 11], 1))[0]?.ratePerYear).toBeCloseTo(10, 12);
    expect(internalRatesOfReturn([-1, 11.000001], 1).kind).toBe('none');
    expect(internalRatesOfReturn([-1, 0.001], 1).kind).toBe('none');
    expect(ratesOf(internalRatesOfReturn([-1, 0.00101], 1))[0]?.ratePerYear).toBeCloseTo(-0.99899, 12);
  });
  test('are the same for monthly money, per year', () => {
    const flows = new Array<number>(25).fill(0);
    [flows[0], flows[12], flows[24]] = [-1600, 10_000, -10_000];
    const rates = ratesOf(internalRatesOfReturn(flows));
    expect(rates.map(({ ratePerYear }) => ratePerYear)).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(4, 12),
    ]);
  });
  test('refuse money that is no number', () => {
    expect(() => internalRatesOfReturn([1, Number.NaN])).toThrow('flow: NaN');
    expect(() => internalRatesOfReturn([1, -1], 0)).toThrow('periodsPerYear: 0');
  });
});

describe('internal rates of 480 months', () => {
  test('of a loan are one', () => {
    const loan = Array.from({ length: 481 }, (_, m) => (m === 0 ? -100_000 : 600));
    const [found] = ratesOf(internalRatesOfReturn(loan));
    const monthly = (1 + (found?.ratePerYear ?? 0)) ** (1 / 12) - 1;
    // An annuity's price: 600 (1 − v^480) / i.
    expect((600 * (1 - (1 + monthly) ** -480)) / monthly).toBeCloseTo(100_000, 6);
  });
  test('of a field that must be cleaned up are two', () => {
    const field = Array.from({ length: 481 }, (_, m) => (m < 24 ? -5e6 : m === 480 ? -4e8 : 1.2e6));
    expect(ratesOf(internalRatesOfReturn(field))).toEqual([
      { ratePerYear: expect.closeTo(-0.0049006208530192, 12), multiplicity: 1 },
      { ratePerYear: expect.closeTo(0.1041810980159045, 12), multiplicity: 1 },
    ]);
  });
  test('find a double rate that is put in: 1 % a month', () => {
    const next = numbers(7);
    const positive = Array.from({ length: 479 }, () => 1 + Math.floor(next() * 1000));
    expect(ratesOf(internalRatesOfReturn(product(positive, [10_000, -20_200, 10_201])))).toEqual([
      { ratePerYear: expect.closeTo(1.01 ** 12 - 1, 11), multiplicity: 2 },
    ]);
  });
  test('of money at random stand where the value changes its sign, and nowhere else on a fine grid', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const next = numbers(seed);
      const flows = Array.from({ length: 481 }, () => Math.round((next() - 0.5) * 1e6));
      const rates = ratesOf(internalRatesOfReturn(flows)).map(({ ratePerYear }) => ratePerYear);
      const grid = Array.from({ length: 4001 }, (_, k) => -0.95 + k * 0.001);
      const changes = grid.filter(
        (rate, k) => k > 0 && netPresentValue(flows, rate) * netPresentValue(flows, rate - 0.001) < 0,
      );
      const inGrid = rates.filter((rate) => rate > -0.95 && rate < 3.05);
      expect(inGrid.length).toBe(changes.length);
      for (const [k, rate] of inGrid.entries())
        expect(Math.abs(rate - (changes[k] ?? 0))).toBeLessThan(0.0011);
    }
  });
});

describe('all rates are found', () => {
  const small = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 9 });
  const linear = fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -12, max: 12 }));
  const limits = [
    { numerator: 1n, denominator: 11n },
    { numerator: 1000n, denominator: 1n },
  ] as const;
  const count = (flows: readonly number[]) => {
    const whole = flows.map(BigInt);
    while (whole.at(-1) === 0n) whole.pop();
    return whole.length < 2 ? 0 : distinctRoots(whole, ...limits);
  };
  test('as many as Sturm’s theorem counts', () => {
    fc.assert(
      fc.property(small, (flows) => {
        expect(ratesOf(internalRatesOfReturn(flows, 1)).length).toBe(count(flows));
      }),
      { numRuns: 2000 },
    );
  });
  test('also where factors repeat', () => {
    fc.assert(
      fc.property(small, fc.array(linear, { minLength: 1, maxLength: 3 }), (rest, factors) => {
        const flows = factors.reduce((sum, factor) => product(product(sum, factor), factor), rest);
        const rates = ratesOf(internalRatesOfReturn(flows, 1));
        expect(rates.length).toBe(count(flows));
        for (const [a, b] of factors) {
          const rate = -b / a - 1;
          if (a === 0 || b === 0 || !(rate > -0.99 && rate <= 10) || flows.every((flow) => flow === 0))
            continue;
          const found = rates.find(({ ratePerYear }) => Math.abs(ratePerYear - rate) < 1e-12);
          expect(found?.multiplicity).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 1000 },
    );
  });
  test('whatever the unit of money and however late it starts', () => {
    fc.assert(
      fc.property(
        small,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 30 }),
        (flows, k, late) => {
          const moved = [...new Array<number>(late).fill(0), ...flows.map((flow) => -flow * k)];
          expect(internalRatesOfReturn(moved, 1)).toEqual(internalRatesOfReturn(flows, 1));
        },
      ),
    );
  });
});

describe('payback', () => {
  test('counts the last period in part', () => {
    expect(paybackPeriod([-1000, 400, 400, 400], yearly)).toEqual({
      kind: 'paid-back',
      years: 2.5,
      isLasting: true,
    });
    expect(paybackPeriod([0, -1200, ...new Array(24).fill(100)])).toEqual({
      kind: 'paid-back',
      years: 13 / 12,
      isLasting: true,
    });
  });
  test('comes later when money is discounted, or never', () => {
    expect(paybackPeriod([-1000, 400, 400, 400], { ...yearly, ratePerYear: 0.08 })).toEqual({
      kind: 'paid-back',
      years: expect.closeTo(2 + (1000 - 400 / 1.08 - 400 / 1.08 ** 2) / (400 / 1.08 ** 3), 12),
      isLasting: true,
    });
    expect(paybackPeriod([-1000, 400, 400, 400], { ...yearly, ratePerYear: 0.1 })).toEqual({ kind: 'never' });
  });
  test('does not last when the site must be cleaned up', () => {
    expect(paybackPeriod([-10, 20, -30], yearly)).toEqual({
      kind: 'paid-back',
      years: 0.5,
      isLasting: false,
    });
    expect(paybackPeriod([1, 2], yearly)).toEqual({ kind: 'paid-back', years: 0, isLasting: true });
  });
});
