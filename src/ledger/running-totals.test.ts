import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accrue, makeAccrual } from './accrual.ts';
import { held } from './ledger-checks.case.ts';
import { fractionsOf, instalmentOf, nearestMinor, type Sums, setSums } from './numbers.ts';
import { type Fields, month } from './random-instruments.case.ts';
import { ledgerOf, run } from './random-ledger.case.ts';
import { setRatio } from './ratios.ts';
import { makeRoom } from './room.ts';
import { assertWhole, part, quotient, quotients, remainder } from './whole.ts';

const rich = [{ EUR: 1e6, USD: 1e6 }];
const cents = (instruments: Readonly<Record<string, Fields>>, row: string, account: string, months = 12) =>
  held(run(ledgerOf(months, rich, Object.entries(instruments))), row, account);
const monthly = (amount: number, last = 10) => [{ from: month(0), to: month(last), amount }];

/** What is below a cent each month is paid once it has become one: 11 × the amount, to the nearest cent. */
describe.each([
  [0.014, 15],
  [0.005, 6],
  [0.015, 16],
  [0.0004, 0],
  [1.005, 1106],
])('eleven times %d are %d cents', (amount, expected) => {
  const opening = 10_000_00;
  test('of a transfer', () => {
    const transfer = { kind: 'transfer', payer: 'state', payee: 'union', amounts: monthly(amount) };
    expect(cents({ transfer }, 'EUR', 'union')).toBe(expected);
  });
  test('of a budget, in and out', () => {
    const budget = {
      kind: 'budget',
      account: 'union',
      counterparty: 'world',
      revenue: [{ on: month(0), amount: 100 }],
      spending: monthly(amount),
    };
    expect(cents({ budget }, 'EUR', 'union')).toBe(100_00 - expected);
    const earning = { ...budget, revenue: monthly(amount), spending: [{ on: month(0), amount: 0 }] };
    expect(cents({ budget: earning }, 'EUR', 'union')).toBe(expected);
  });
  test('of drawdowns and repayments', () => {
    const terms = { kind: 'loan', lender: 'state', borrower: 'union' };
    expect(cents({ loan: { ...terms, drawdowns: monthly(amount) } }, 'loan', 'state')).toBe(expected);
    const repaid = { ...terms, opening: 100, repayments: monthly(amount) };
    const funds = {
      kind: 'transfer',
      payer: 'state',
      payee: 'union',
      amounts: [{ on: month(0), amount: 100 }],
    };
    expect(cents({ funds, loan: repaid }, 'loan', 'state')).toBe(100_00 - expected);
  });
  test('of redemptions', () => {
    const custody = { kind: 'custody', custodian: 'custodian', owner: 'owner' };
    const bond = {
      kind: 'securities',
      issuer: 'world',
      custody: 'custody',
      opening: 10_000,
      redemptions: monthly(amount),
    };
    expect(cents({ custody, bond }, 'bond', 'owner')).toBe(opening - expected);
  });
  test('of a conversion', () => {
    const conversion = {
      kind: 'conversion',
      account: 'state',
      dealer: 'bank',
      sells: 'EUR',
      buys: 'USD',
      amounts: monthly(1, 10),
      rate: amount,
    };
    expect(cents({ conversion }, 'USD', 'state')).toBe(1e8 + expected);
  });
});

test('sales, costs, royalty and tax of a project, and exports, add up though each month is below a cent', () => {
  const project = {
    kind: 'project',
    owner: 'state',
    counterparty: 'world',
    state: 'union',
    capital: 0,
    start: month(0),
    build: 1,
    life: 100,
    volume: 12,
    price: 0.004,
    royalty: 0.25,
  };
  expect(cents({ project }, 'EUR', 'union', 101)).toBe(10);
  expect(cents({ project }, 'EUR', 'state', 101)).toBe(1e8 + 30);
  const exports = {
    kind: 'exports',
    seller: 'company',
    buyer: 'world',
    state: 'union',
    volume: 0.0001,
    benchmark: 1,
    budget_share: 0.5,
  };
  // 365 days of 0.0001 are 3.65 cents.
  expect(cents({ exports }, 'EUR', 'company') + cents({ exports }, 'EUR', 'union')).toBe(4);
  expect(cents({ exports }, 'EUR', 'union')).toBe(2);
});

describe('whole numbers', () => {
  const whole = (bits: number) => fc.bigInt(0n, (1n << BigInt(bits)) - 1n).map(Number);
  const signed = fc.tuple(whole(52), fc.boolean()).map(([n, isBelow]) => (isBelow ? -n : n));
  const floorOf = (n: bigint, d: bigint) => (n >= 0n || n % d === 0n ? n / d : n / d - 1n);
  const nearest = (n: bigint, d: bigint) => {
    const floor = floorOf(n, d);
    const twice = 2n * (n - floor * d);
    return twice > d || (twice === d && floor % 2n !== 0n) ? floor + 1n : floor;
  };

  const inColumns = (...numbers: readonly [number, number, number, number]) => {
    const [amount, numerator, more, denominator] = numbers.map((one) => Float64Array.of(one, one));
    const [floors, rests] = [new Float64Array(2), new Float64Array(2)];
    if (amount && numerator && more && denominator)
      quotients(amount, numerator, more, denominator, floors, rests);
    // Zero has one sign only in whole numbers of any size.
    return [(floors[1] ?? Number.NaN) + 0, (rests[1] ?? Number.NaN) + 0];
  };

  test('are divided as whole numbers of any size are, ties to the even', () => {
    const bits = fc.integer({ min: 1, max: 51 });
    const numbers = fc.tuple(signed, bits.chain(whole), bits.chain(whole), bits.chain(whole));
    fc.assert(
      fc.property(numbers, ([amount, numerator, more, some]) => {
        const denominator = some + 1;
        const wide = BigInt(amount) * BigInt(numerator) + BigInt(more);
        const floor = floorOf(wide, BigInt(denominator));
        if (floor > 2n ** 53n || floor < -(2n ** 53n)) return;
        expect(BigInt(quotient(amount, numerator, more, denominator))).toBe(floor);
        expect(BigInt(remainder())).toBe(wide - floor * BigInt(denominator));
        expect(inColumns(amount, numerator, more, denominator)).toEqual([
          Number(floor),
          Number(wide - floor * BigInt(denominator)),
        ]);
        const near = nearest(BigInt(amount) * BigInt(numerator), BigInt(denominator));
        if (near <= 2n ** 53n - 1n && near >= 1n - 2n ** 53n)
          expect(BigInt(part(amount, numerator, denominator))).toBe(near);
        else expect(() => part(amount, numerator, denominator)).toThrow('beyond 2^53');
      }),
      { numRuns: 3000 },
    );
  });

  test('tie to the even one, above and below zero, small and large', () => {
    expect([1, 3, 5, -1, -3, -5].map((n) => part(n, 1, 2))).toEqual([0, 2, 2, 0, -2, -2]);
    expect(part(2 ** 51 + 1, 1, 2)).toBe(2 ** 50);
    expect(part(2 ** 51 + 3, 1, 2)).toBe(2 ** 50 + 2);
    // Beyond 2^53 on the way: 4503599627370497 × 5 / 10.
    expect(part(4503599627370497, 5, 10)).toBe(2251799813685248);
    expect(part(4503599627370499, 5, 10)).toBe(2251799813685250);
    expect(part(9007199254740991, 9007199254740991, 9007199254740991)).toBe(9007199254740991);
  });

  test('keep the remainder that is added where two doubles do not reach', () => {
    const [amount, numerator, more, denominator] = [2 ** 52 + 1, 2 ** 52 + 3, 2 ** 40 + 7, 2 ** 52 + 5];
    for (const added of [more, -more]) {
      const wide = BigInt(amount) * BigInt(numerator) + BigInt(added);
      expect(BigInt(quotient(amount, numerator, added, denominator))).toBe(wide / BigInt(denominator));
      expect(BigInt(remainder())).toBe(wide % BigInt(denominator));
      const both = [wide / BigInt(denominator), wide % BigInt(denominator)].map(Number);
      expect(inColumns(amount, numerator, added, denominator)).toEqual(both);
    }
  });

  test('end at 2^53 − 1', () => {
    expect(() => assertWhole(Number.MAX_SAFE_INTEGER)).not.toThrow();
    expect(() => assertWhole(-Number.MAX_SAFE_INTEGER)).not.toThrow();
    for (const amount of [2 ** 53, -(2 ** 53), Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => assertWhole(amount)).toThrow('beyond 2^53');
  });

  test('accrue to the rounding of the exact total, whatever the parts', () => {
    const bases = fc.array(whole(47), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        bases,
        whole(46),
        fc.constantFrom(2, 12, 1200, 12e7, 12e14),
        (parts, numerator, denominator) => {
          const accrual = makeAccrual(makeRoom(2));
          let [given, exact] = [0n, 0n];
          for (const base of parts) {
            exact += BigInt(base) * BigInt(numerator);
            if (nearest(exact, BigInt(denominator)) > 2n ** 52n) return;
            given += BigInt(accrue(accrual, 1, base, numerator, denominator));
            expect(given).toBe(nearest(exact, BigInt(denominator)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function sumsOf(values: Float64Array, decimals: number): Sums {
  const sums = { whole: new Float64Array(values.length), rest: new Float64Array(values.length) };
  setSums(sums, values, decimals);
  return sums;
}

function fractions(columns: readonly Float64Array[]) {
  const room = makeRoom(columns[0]?.length ?? 0);
  const found = fractionsOf(columns, room);
  room.begin();
  return found;
}

describe('numbers of the file', () => {
  const digits = fc.tuple(fc.bigInt(0n, 10n ** 15n - 1n), fc.integer({ min: 0, max: 9 }));
  test('are the minor units of their decimal text, up to fifteen digits', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 6 }), ([n, places], decimals) => {
        const value = Number(`${n}e-${places}`);
        const { whole, rest } = sumsOf(Float64Array.of(value), decimals);
        const exact = n * 10n ** BigInt(decimals);
        const unit = 10n ** BigInt(places);
        if (exact / unit >= 10n ** 15n) return;
        expect(BigInt(whole[0] as number)).toBe(exact / unit);
        expect(BigInt(rest[0] as number) * unit).toBe((exact % unit) * 10n ** 12n);
      }),
      { numRuns: 1000 },
    );
  });

  test('are paid again and again by their total, ties to the even total', () => {
    const sums = sumsOf(Float64Array.of(0.005, 0.015, 0.025, 7), 2);
    const paid = (s: number) => [0, 1, 2, 3].map((k) => instalmentOf(sums, s, k));
    // Totals 0.5 1 1.5 2, 1.5 3 4.5 6, 2.5 5 7.5 10.
    expect(paid(0)).toEqual([0, 1, 1, 0]);
    expect(paid(1)).toEqual([2, 1, 1, 2]);
    expect(paid(2)).toEqual([2, 3, 3, 2]);
    expect(paid(3)).toEqual([700, 700, 700, 700]);
  });

  test('are fractions of one denominator', () => {
    const [a, b] = fractions([Float64Array.of(0.997, 0.25), Float64Array.of(0.1, -0.024)]);
    expect([...(a?.numerators ?? [])]).toEqual([997, 250]);
    expect([...(b?.numerators ?? [])]).toEqual([100, -24]);
    expect([a?.denominator, b?.denominator]).toEqual([1000, 1000]);
    expect(fractions([Float64Array.of(1 / 3)])[0]).toEqual({
      numerators: Float64Array.of(33333333333333),
      denominator: 1e14,
    });
  });

  test('that are computed go to the nearest minor unit, blurred ties to the even one', () => {
    expect([0.1 + 0.2, 1.005, 1.015, 2.675, 0.0049].map((value) => nearestMinor(value, 2))).toEqual([
      30, 100, 102, 268, 0,
    ]);
  });
});

describe('prices', () => {
  const price = (multiplied: readonly number[], divided: readonly number[], power: number) => {
    const found = { numerators: new Float64Array(1), denominators: new Float64Array(1) };
    setRatio(found, 0, multiplied, divided, power);
    return [found.numerators[0] as number, found.denominators[0] as number] as const;
  };
  test('are exact fractions of whole numbers', () => {
    expect(price([1.25], [], 0)).toEqual([125, 100]);
    expect(price([], [1.25], 0)).toEqual([100, 125]);
    expect(price([94], [1.17], 0)).toEqual([9400, 117]);
    expect(price([1.25], [], 4)).toEqual([12500, 1]);
    expect(price([1.25], [], -6)).toEqual([125, 1e8]);
    expect(price([100], [], -2)).toEqual([1, 1]);
  });
  test('too long for that are kept to fifteen digits', () => {
    const [numerator, denominator] = price([1.23456789012, 1.98765432101], [], 0);
    expect(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)).toBe(true);
    expect(numerator / denominator).toBeCloseTo(1.23456789012 * 1.98765432101, 13);
    const [inverse, over] = price([], [1.23456789012, 1.98765432101], 0);
    expect(inverse / over).toBeCloseTo(1 / 1.23456789012 / 1.98765432101, 14);
    expect(Number.isSafeInteger(inverse) && Number.isSafeInteger(over)).toBe(true);
    const [tiny, parts] = price([1.23456789e-9], [], -6);
    expect([tiny, parts]).toEqual([12345679, 1e22]);
    expect(price([1.25e-9], [], -6)).toEqual([125, 1e17]);
  });
});

describe('a conversion', () => {
  const file = (currencies: Fields, quote: string, value: number) => ({
    ...ledgerOf(
      1,
      [{ EUR: 100, USD: 0 }],
      [['conversion', { kind: 'conversion', account: 'state', dealer: 'bank', sells: 'EUR', buys: 'USD' }]],
    ),
    currencies,
    rates: [{ quote, value, assumption: 'made up' }],
  });
  const bank = 'bank';
  test.each([
    // 100 million euro at 1.25, in thousands of dollars with three places.
    [
      { EUR: { unit: 'million', bank }, USD: { unit: 'thousand', bank, decimals: 3 } },
      'USD per EUR',
      1.25,
      125e6,
    ],
    [{ EUR: { unit: 'one', bank }, USD: { unit: 'million', bank, decimals: 6 } }, 'USD per EUR', 1.25, 125],
    [
      { EUR: { unit: 'billion', bank }, USD: { unit: 'million', bank, decimals: 0 } },
      'USD per EUR',
      1.25,
      125e3,
    ],
    [
      { EUR: { unit: 'million', bank }, USD: { unit: 'trillion', bank, decimals: 6 } },
      'USD per EUR',
      1.25,
      125,
    ],
    [{ EUR: { unit: 'unit', bank }, USD: { unit: 'unit', bank } }, 'EUR per USD', 0.8, 12500],
    [
      { EUR: { unit: 'unit', bank, decimals: 0 }, USD: { unit: 'unit', bank, decimals: 4 } },
      'EUR per USD',
      0.3,
      3333333,
    ],
  ])('keeps to the rate in other units and decimals: %j %s %d', (currencies, quote, value, expected) => {
    expect(held(run(file(currencies, quote, value)), 'USD', 'state')).toBe(expected);
  });
});
