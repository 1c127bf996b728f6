import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { deals, situationSpace } from '../src/deals/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { packageIndices } from '../src/situation/index.ts';
import { fileStore } from '../src/store/index.ts';
import { makeStudy } from '../src/study/index.ts';
import { root } from './helpers.ts';

const store = fileStore(resolve(root));

test('Nash 1950: the exchange of Bill and Jack, gains of 12 and 5', async () => {
  const { situation, diagnostics } = await load(store, { situation: 'catalog/nash-1950' });
  expect(diagnostics).toEqual([]);
  if (situation === undefined) throw new Error('catalog');
  const { solutions, packages } = deals(
    situationSpace(makeStudy(situation, { seed: 1, samples: 0 }), ['bill', 'jack']),
  );
  expect(packages).toBe('512');
  const given = situation.proposals[0]?.package ?? situation.noDeal;
  expect(solutions.nash?.package).toEqual([...packageIndices(situation, given)]);
  const [bill = 0, jack = 0] = solutions.nash?.gains ?? [];
  expect([bill * 34, jack * 16].map((gain) => Math.round(gain * 1e9) / 1e9)).toEqual([12, 5]);
});
