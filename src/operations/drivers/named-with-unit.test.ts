import { expect, test } from 'vitest';
import { root } from '../../../test/helpers.ts';
import { fileStore } from '../../store/index.ts';
import { load } from '../shared/load.ts';
import { namedWithUnit } from './named-with-unit.ts';

test('an axis of money says its currency once, with its scale', async () => {
  const { situation } = await load(fileStore(root), { situation: 'situations/us-russia-2025' });
  if (situation === undefined) throw new Error('the worked example');
  expect(namedWithUnit('ledger.accounts.ukraine.opening.EUR', situation)).toEqual({
    name: "what Ukraine's treasury holds at the start",
    unit: 'EUR million',
  });
  expect(namedWithUnit('stances.us.ceasefire.salience', situation).unit).toBe('');
  for (const { path } of situation.estimates) {
    const { name, unit } = namedWithUnit(path, situation);
    expect(/^(EUR|USD|RUB) million$/.test(unit) && /(EUR|USD|RUB)$/.test(name), path).toBe(false);
  }
});
