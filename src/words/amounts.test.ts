import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText, differenceText, sampledText } from './numbers.ts';

describe('amounts in words', () => {
  test('of the ledger keep a tenth below a hundred, and two digits below one', () => {
    const texts = [195, 51.3, 34, 3.3, 0.65, 0.012, 0, -90.04, 1234.4, 99.96, 0.996].map((one) =>
      amountText(one),
    );
    expect(texts).toEqual(['195', '51.3', '34', '3.3', '0.65', '0.012', '0', '−90', '1,234', '100', '1']);
  });

  test('of samples keep two digits that count', () => {
    const texts = [195, 51.3, 3.3, 0.65, 0.0999, -12.4, 1234.4, 0].map((one) => sampledText(one));
    expect(texts).toEqual(['200', '51', '3.3', '0.65', '0.10', '−12', '1,200', '0']);
    expect([differenceText(12.4), differenceText(-12.4), differenceText(0)]).toEqual(['+12', '−12', '0']);
  });

  test('are powers of ten where digits could not be read', () => {
    expect([amountText(1e-9), sampledText(-2.5e12)]).toEqual(['1.0·10⁻⁹', '−2.5·10¹²']);
  });

  test('are within what their digits bear, and short', () => {
    fc.assert(
      fc.property(fc.double({ min: -9e6, max: 9e6, noNaN: true }), (value) => {
        if (Math.abs(value) < 0.001) return;
        const read = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'));
        expect(Math.abs(read(sampledText(value)) - value)).toBeLessThanOrEqual(Math.abs(value) * 0.0500001);
        expect(Math.abs(read(amountText(value)) - value)).toBeLessThanOrEqual(Math.abs(value) * 0.0505);
        expect(amountText(value).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
