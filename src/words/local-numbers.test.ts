import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales, localNumber, whole } from './index.ts';

test('a language changes the signs of a number and none of its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...locales), (value, locale) => {
      const text = localNumber(whole(value), locale);
      expect(text.replace(/\D/g, '')).toBe(String(Math.abs(value)));
    }),
  );
  expect(localNumber('−1,234.50 to 2.5', 'de')).toBe('−1.234,50 to 2,5');
  expect(localNumber('as of 2025-12-19, 3 draws.', 'de')).toBe('as of 2025-12-19, 3 draws.');
});
