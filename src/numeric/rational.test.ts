import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  added,
  binomials,
  commonDivisor,
  commonMultiple,
  compareRationals,
  decimalText,
  factorial,
  mostDigits,
  multiplied,
  ratio,
  rational,
  rationalText,
  readRational,
  toNumber,
  wilsonInterval,
} from './index.ts';

const bigs = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const rationals = fc
  .tuple(bigs, fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe('exact numbers', () => {
  test('stand in lowest terms, their sign above', () => {
    expect(rational(-6n, -4n)).toEqual({ numerator: 3n, denominator: 2n });
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0n, -4n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => rational(1n, 0n)).toThrow('division by zero');
    fc.assert(
      fc.property(rationals, ({ numerator, denominator }) => {
        expect(denominator > 0n && commonDivisor([numerator, denominator]) === 1n).toBe(true);
      }),
    );
  });

  test.each([
    ['16.5', '33/2'],
    ['-0.125', '-1/8'],
    [' 1/3 ', '1/3'],
    ['4 / 6', '2/3'],
    ['1e-7', '1/10000000'],
    ['12.5e2', '1250'],
    ['9007199254740993', '9007199254740993'],
    [0.3333333, '3333333/10000000'],
    [1e-9, '1/1000000000'],
    [7n, '7'],
    [-3, '-3'],
  ] as const)('are read as they are written: %s', (value, text) => {
    expect(rationalText(readRational(value) ?? rational(-1n))).toBe(text);
  });

  test.each([
    '',
    'x',
    '1/0',
    '1/-3',
    '1.',
    '.5',
    '0x10',
    '1,5',
    '1e99999',
    '9'.repeat(mostDigits + 1),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
  ])('are none: %s', (value) => expect(readRational(value)).toBeUndefined());

  test('are read to the last digit that is allowed', () => {
    expect(readRational('9'.repeat(mostDigits))?.numerator).toBe(10n ** BigInt(mostDigits) - 1n);
    expect(readRational(Number.MAX_SAFE_INTEGER)?.numerator).toBe(2n ** 53n - 1n);
    expect(readRational('1e999')?.numerator).toBe(10n ** 999n);
    expect(readRational('1e1000')).toBeUndefined();
  });

  test('obey the laws of a field and of order', () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        expect(added(a, b)).toEqual(added(b, a));
        expect(multiplied(a, added(b, c))).toEqual(added(multiplied(a, b), multiplied(a, c)));
        expect(added(a, multiplied(a, rational(-1n)))).toEqual(rational(0n));
        if (a.numerator !== 0n)
          expect(multiplied(a, rational(a.denominator, a.numerator))).toEqual(rational(1n));
        expect(compareRationals(a, b)).toBe(-compareRationals(b, a) + 0);
        expect(compareRationals(added(a, c), added(b, c))).toBe(compareRationals(a, b));
      }),
    );
    expect([
      compareRationals(rational(1n, 3n), rational(1n, 2n)),
      compareRationals(rational(1n), rational(1n)),
    ]).toEqual([-1, 0]);
  });

  test('become the nearest double, far beyond the range of their terms', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(toNumber(readRational(value) ?? rational(0n))).toBeCloseTo(value, 300);
      }),
    );
    expect(ratio(10n ** 400n, 3n * 10n ** 400n)).toBe(1 / 3);
    expect(toNumber(rational(-1n, 4n))).toBe(-0.25);
    expect([ratio(0n, 5n), ratio(5n, 0n)]).toEqual([0, 0]);
  });

  test('are written as decimals where those end', () => {
    expect(
      [
        rational(17n, 20n),
        rational(-1n, 8n),
        rational(1n, 3n),
        rational(12n),
        rational(5n, 2n),
        rational(1n, 10n ** 13n),
      ].map(decimalText),
    ).toEqual(['0.85', '-0.125', '1/3', '12', '2.5', '1/10000000000000']);
  });
});

describe('counting', () => {
  test('divisors and multiples', () => {
    expect([commonDivisor([12n, -18n, 0n]), commonDivisor([0n, 0n]), commonDivisor([])]).toEqual([
      6n,
      0n,
      0n,
    ]);
    expect([commonMultiple([4n, 6n, 10n]), commonMultiple([])]).toEqual([60n, 1n]);
  });

  test('choices and orders: Pascal and factorials', () => {
    expect(binomials(5)).toEqual([1n, 5n, 10n, 10n, 5n, 1n]);
    expect(binomials(0)).toEqual([1n]);
    for (let n = 1; n <= 40; n++) {
      expect(binomials(n).reduce((sum, ways) => sum + ways, 0n)).toBe(2n ** BigInt(n));
      expect(binomials(n)[2] ?? 0n).toBe(
        (factorial(n) / (2n * factorial(Math.max(0, n - 2)))) * (n < 2 ? 0n : 1n),
      );
    }
    expect([0, 1, 2, 5, 20].map(factorial)).toEqual([1n, 1n, 2n, 120n, 2432902008176640000n]);
  });
});

describe('the interval of a share', () => {
  test('0 of 10 reaches to 0.2775 and 81 of 263 to 0.2553 and 0.3662 (Newcombe 1998, table I)', () => {
    expect(wilsonInterval(0, 10).high).toBeCloseTo(0.2775, 4);
    expect(wilsonInterval(0, 20).high).toBeCloseTo(0.1611, 4);
    const { low, high } = wilsonInterval(81 / 263, 263);
    expect([low, high].map((x) => Math.round(x * 1e4) / 1e4)).toEqual([0.2553, 0.3662]);
  });

  test('8 of 10 (Brown, Cai & DasGupta 2001, eq. 4); none or all are ends, nothing known is everything', () => {
    const { low, high } = wilsonInterval(0.8, 10);
    expect([low, high].map((x) => Math.round(x * 1e4) / 1e4)).toEqual([0.4902, 0.9433]);
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(1, 5).high).toBe(1);
    expect(wilsonInterval(0, 5).low).toBe(0);
  });

  test('holds the share and is the same seen from the other side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const { low, high } = wilsonInterval(share, n);
          expect(low <= share + 1e-12 && share <= high + 1e-12).toBe(true);
          const other = wilsonInterval(1 - share, n);
          expect(other.low).toBeCloseTo(1 - high, 10);
          expect(other.high).toBeCloseTo(1 - low, 10);
        },
      ),
    );
  });
});
