import { expect, test } from 'vitest';
import { root } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { fileStore } from '../store/index.ts';
import { unitOfInput } from './unit-of-input.ts';

test('every number of the worked example is counted in something, money in a currency', async () => {
  const { situation } = await load(fileStore(root), { situation: 'situations/us-russia-2025' });
  if (situation === undefined) throw new Error('the worked example');
  const unit = (path: string) => unitOfInput(path, situation);
  for (const { path, unit: kind } of situation.estimates) {
    if (path.startsWith('limits.')) continue;
    expect(unit(path), path).not.toBe('');
    if (kind === 'money') expect(unit(path), path).toMatch(/^(EUR|USD|RUB) million$/);
    if (kind === 'price') expect(unit(path), path).toMatch(/^(EUR|USD|RUB) million for one unit$/);
  }
  expect(unit('ledger.accounts.ukraine.opening.EUR')).toBe('EUR million');
  // Of what it taxes, and of the custody that it releases, where an instrument names no currency.
  expect(unit('ledger.instruments.gas_to_europe.benchmark')).toBe('USD million for one unit');
  expect(unit('ledger.instruments.gas_to_europe.volume')).toBe('units a day');
  expect(unit('ledger.rates.0.value')).toBe('USD per EUR');
  expect(unit('ledger.discount_rate')).toBe('rate a year');
  expect(unit('stances.us.ceasefire.position')).toBe('scale points');
  expect(unit('no.such.input')).toBe('');
});

test('side payments are in the unit of their rules, limits in none, and a file without money has none', () => {
  const found = (path: string, unit: 'amount' | 'utility per unit' | 'money') =>
    unitOfInput(path, {
      estimates: [{ path, unit } as never],
      sidePayments: { unit: 'bn USD', parties: [] },
    });
  expect(found('side_payments.parties.north.at_most', 'amount')).toBe('bn USD');
  expect(found('side_payments.parties.north.worth', 'utility per unit')).toBe('utility per bn USD');
  expect(found('limits.water.at_most', 'amount')).toBe('');
  expect(found('proposals.swap.devices.0.amount', 'money')).toBe('money');
});
