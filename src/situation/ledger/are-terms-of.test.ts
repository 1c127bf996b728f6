import { expect, test } from 'vitest';
import { areTermsOf } from './are-terms-of.ts';

const loss = { loan: 'bond', amount: undefined, on: 24_313 };

test('terms are those of a kind when all that it must have are there, each of its type', () => {
  expect(areTermsOf('write_off', loss)).toBe(true);
  expect(areTermsOf('write_off', { ...loss, on: undefined })).toBe(false);
  expect(areTermsOf('write_off', { ...loss, on: '2026-02' })).toBe(false);
  expect(areTermsOf('write_off', { ...loss, amount: 5 })).toBe(false);
  expect(areTermsOf('conversion', loss)).toBe(false);
});
