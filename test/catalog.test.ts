import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { deals, situationSpace } from '../src/deals/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { packageIndices } from '../src/situation/index.ts';
import { fileStore } from '../src/store/index.ts';
import { makeStudy } from '../src/study/index.ts';
import { verdict } from '../src/verdict/index.ts';
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

// q*: the least patience that keeps each to the promise, by hand in the case's README.
test.each([
  ['prisoners-dilemma', 1 / 2],
  ['cournot-1838', 9 / 17],
  ['bertrand-1883', 1 / 2],
])('%s: the promise is kept by whoever is as patient as %d', async (name, patience) => {
  const { situation, diagnostics } = await load(store, { situation: `catalog/${name}` });
  expect(diagnostics).toEqual([]);
  if (situation === undefined) throw new Error('catalog');
  const study = makeStudy(situation, { seed: 1, samples: 5 });
  const [proposal] = situation.proposals;
  if (proposal === undefined) throw new Error('no proposal');
  const { kept, accepted, joint } = verdict(study, { ...proposal, proposal: proposal.id });
  expect(accepted.probability).toBe(1);
  expect(kept?.actors.map(({ criticalPatience }) => criticalPatience)).toEqual([
    expect.closeTo(patience, 12),
    expect.closeTo(patience, 12),
  ]);
  // Two months to answer at a third a year: patient enough for all three.
  expect(joint.probability).toBe(1);
});
