import { expect, test } from 'vitest';
import { load } from '../operations/shared/load.ts';
import { fileStore } from '../store/index.ts';
import { measurementOf } from '../uncertainty/answers/measurement.ts';
import { describeMeasurement } from './describe-measurement.ts';

const situations = ['us-russia-2025', 'joint-plan-of-action-2013', 'black-sea-grain-2022'];

test.each(situations)('whatever could be measured of %s has words of its own', async (name) => {
  const { situation } = await load(fileStore(process.cwd()), { situation: `situations/${name}` });
  if (situation === undefined) throw new Error(`${name} does not load`);
  const ids = new Set(situation.estimates.map(({ path }) => measurementOf(path)));
  const words = [...ids].map((id) => describeMeasurement(id, situation));
  for (const one of words) expect(one).toMatch(/^[“\p{L}](?!.*(\*|“”| {2}| in $))/u);
  expect(new Set(words).size).toBe(words.length);
});

test.each([
  ['actors.us.unilateral_cost.us_sanctions.eased', 'actors.us.unilateral_cost.*'],
  ['values.us.frozen_assets.returned', 'values.us.frozen_assets.*'],
  ['institutions.council.members.hu.leaning', 'institutions.council.*.leaning'],
  ['ledger.accounts.russia.overdraft.RUB', 'ledger.accounts.russia.overdraft.RUB'],
  ['actors.us.capability', 'actors.us.capability'],
])('%s is known by measuring %s', (path, id) => {
  expect(measurementOf(path)).toBe(id);
});
