import { expect, test } from 'vitest';
import { moneyColumn, signedMoneyColumn } from './money.ts';

test('sums of one column are said in one unit, that of the largest', () => {
  const units = ['EUR', 'USD'].map((id) => ({ id, unit: 'million' }));
  const euros = (...amounts: number[]) => amounts.map((amount) => ({ amount, currency: 'EUR' }));
  expect(signedMoneyColumn(euros(1500, -20, 0), units)).toEqual(['EUR +1.5 bn', 'EUR −0.020 bn', '0']);
  expect(signedMoneyColumn(euros(15, -20), units)).toEqual(['EUR +15 m', 'EUR −20 m']);
  const dollars = { amount: 1500, currency: 'USD' };
  expect(moneyColumn([...euros(15), dollars], units)).toEqual(['EUR 0.015 bn', 'USD 1.5 bn']);
});
