import { expect, test } from 'vitest';
import { deals, situationSpace } from '../../deals/index.ts';
import { fileStore } from '../../store/index.ts';
import { makeStudy, type Study } from '../../study/index.ts';
import { load } from '../shared/load.ts';
import type { Drawn } from './space-input.ts';
import { acceptedShares, testedPackages } from './tests.ts';

const store = fileStore(process.cwd());
const settings = { seed: 1, samples: 20 };

async function drawn(folder: string): Promise<Drawn> {
  const { situation } = await load(store, { situation: folder });
  if (situation === undefined) throw new Error(`${folder} does not load`);
  const study = makeStudy(situation, settings);
  return { study, parties: situation.required, runs: undefined, reservations: new Map() };
}

/** The same draws of a study that says that its first number is uncertain: nothing is taken for known. */
function saidUncertain(study: Study): Study {
  const [first, ...rest] = study.compiled.inputs;
  if (first === undefined) throw new Error('there are inputs');
  const inputs = [{ ...first, distribution: { kind: 'uniform' as const, low: 0, high: 1 } }, ...rest];
  return { ...study, compiled: { ...study.compiled, inputs } };
}

test('where nothing is uncertain, one draw tells the shares of all', async () => {
  const certain = await drawn('catalog/nash-1950');
  const all = { ...certain, study: saidUncertain(certain.study) };
  const found = deals(situationSpace(certain.study, certain.parties));
  const tested = await testedPackages(found, certain, async () => {});
  expect(tested.length).toBeGreaterThan(3);
  expect(tested).toEqual(await testedPackages(found, all, async () => {}));
  expect(acceptedShares(found, certain)).toEqual(acceptedShares(found, all));
});

test('where something is uncertain, all draws are asked', async () => {
  const uncertain = await drawn('situations/us-russia-2025');
  const found = deals(situationSpace(uncertain.study, uncertain.parties));
  const shares = Object.values(acceptedShares(found, uncertain));
  expect(shares.some((share) => share > 0 && share < 1)).toBe(true);
});
