import { expect, test } from 'vitest';
import { signedMoneyColumn } from './money.ts';

test('sums of one column are said in one unit, that of the largest', () => {
  const units = [{ id: 'EUR', unit: 'million' }];
  expect(signedMoneyColumn([1500, -20, 0], 'EUR', units)).toEqual(['EUR +1.5 bn', 'EUR −0.020 bn', '0']);
  expect(signedMoneyColumn([15, -20], 'EUR', units)).toEqual(['EUR +15 m', 'EUR −20 m']);
});
