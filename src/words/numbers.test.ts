import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactMoney, moneyText, signedMoneyText } from './money.ts';
import {
  amountText,
  atMostDecimals,
  counted,
  decimals,
  differenceText,
  gainText,
  large,
  listed,
  percent,
  percentNarrow,
  percentTwoDigits,
  powerText,
  rangeText,
  ratePercent,
  sampledText,
  signed,
  signedDecimals,
  twoDigits,
  weightText,
  whole,
} from './numbers.ts';

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a text spells, as a reader reads it. */
function read(text: string): number {
  const plain = text.replaceAll(',', '').replaceAll('−', '-').replace(/ %$/, '').replace('+', '');
  const [mantissa = '', power] = plain.split('·10');
  if (power === undefined) return Number(mantissa);
  const exponent = power.replace('⁻', '-').replace(/[⁰¹²³⁴-⁹]/g, (sign) => String(superscript.indexOf(sign)));
  return Number(`${mantissa}e${exponent}`);
}

const formatters: Readonly<Record<string, (value: number) => string>> = {
  twoDigits,
  signed,
  gainText,
  amountText,
  sampledText,
  differenceText,
  weightText,
  powerText,
  whole,
  ratePercent,
  decimals: (value) => decimals(value, 2),
  signedDecimals: (value) => signedDecimals(value, 1),
  atMostDecimals: (value) => atMostDecimals(value, 2),
  moneyText: (value) => moneyText(value, 'EUR', []).replace('EUR ', ''),
  signedMoneyText: (value) => signedMoneyText(value, 'EUR', []).replace('EUR ', ''),
  exactMoney: (value) => exactMoney(Math.round(value), 2),
};

const anyNumber = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.double({ min: -20, max: 20, noNaN: true }),
  fc.double({ min: -0.01, max: 0.01, noNaN: true }),
);

describe.each(Object.entries(formatters))('%s', (_, format) => {
  test('keeps the order of numbers', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(read(format(low))).toBeLessThanOrEqual(read(format(high)));
      }),
    );
  });
  test('is never minus nought, nor a hyphen for a minus, nor NaN', () => {
    fc.assert(
      fc.property(fc.oneof(anyNumber, fc.constantFrom(-0, -1e-9, -0.004, 1e-300)), (value) => {
        const text = format(value);
        expect(text).not.toMatch(/^[−+]0([.,]0*)?( %)?$/);
        expect(text).not.toMatch(/NaN|undefined|-|e\d/);
      }),
    );
  });
});

describe.each([
  ['percent', percent],
  ['percentNarrow', percentNarrow],
  ['percentTwoDigits', percentTwoDigits],
])('%s', (_, format) => {
  test('is 0 and 100 only where none or all', () => {
    expect([format(0), format(1)]).toEqual(['0 %', '100 %']);
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
        expect(['0 %', '100 %', '0.0 %', '99.99 %']).not.toContain(format(share));
      }),
    );
    expect(format(0.9999)).not.toBe('100 %');
  });
  test('keeps the order of shares', () => {
    const size = (text: string) =>
      read(
        text
          .replace(/^(under|<)\s?(\S+)/, (_all, _sign, n: string) => String(Number(n) / 2))
          .replace(/^(over|>)\s?99/, '99.5'),
      );
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          expect(size(format(Math.min(a, b)))).toBeLessThanOrEqual(size(format(Math.max(a, b))));
        },
      ),
    );
  });
});

test('numbers read as they should', () => {
  expect([9.96, 0.0996, 0.5, 12.4, 6387, -0.04, 0.0001, Number.POSITIVE_INFINITY].map(twoDigits)).toEqual([
    '10',
    '0.10',
    '0.50',
    '12',
    '6,387',
    '−0.040',
    '0',
    '∞',
  ]);
  expect([0.004, 0.5, 0.996].map(percent)).toEqual(['under 1 %', '50 %', 'over 99 %']);
  expect([0.004, 0.996].map(percentNarrow)).toEqual(['<1 %', '>99 %']);
  expect([counted(1, 'body'), counted(2, 'body'), counted(12_000, 'draw'), counted(2, 'day')]).toEqual([
    '1 body',
    '2 bodies',
    '12,000 draws',
    '2 days',
  ]);
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  expect([rangeText('2', '3'), rangeText('2', '2')]).toEqual(['2 to 3', '2']);
  expect([large('1234567'), large('1234567890123456')]).toEqual(['1,234,567', 'about 1.23·10^15']);
  expect([decimals(null, 2), decimals(Number.NaN, 2), atMostDecimals(undefined, 2)]).toEqual(['–', '–', '–']);
});

test('money says its unit, in billions where it is kept in millions', () => {
  const currencies = [{ id: 'EUR', unit: 'million' }];
  expect([12_345, 40, -95_000, 0].map((one) => moneyText(one, 'EUR', currencies))).toEqual([
    'EUR 12 bn',
    'EUR 40 m',
    'EUR −95 bn',
    '0',
  ]);
  expect(signedMoneyText(12_345, 'EUR', currencies)).toBe('EUR +12 bn');
  expect([exactMoney(-5, 2), exactMoney(0, 0), exactMoney(123_456, 2)]).toEqual(['−0.05', '0', '1234.56']);
});
