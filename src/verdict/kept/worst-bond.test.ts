import { expect, test } from 'vitest';
import { root } from '../../../test/helpers.ts';
import { loadStudy } from '../../operations/shared/load.ts';
import { fileStore } from '../../store/index.ts';
import { allowedProposals, withEstimate } from '../../study/index.ts';
import { promisedBy } from '../past/facts.ts';
import { keep, keptBonds, worstBond } from './keep.ts';

const situations = [
  'situations/joint-plan-of-action-2013',
  'situations/black-sea-grain-2022',
  'situations/us-russia-2025',
];

test.each(situations)(
  'the bond alone is that of everything that is told of a breach, in %s',
  async (name) => {
    const { study: today } = await loadStudy(
      { store: fileStore(root) },
      { situation: name, seed: 1, samples: 200 },
    );
    const cost = today.compiled.inputs.find(({ path }) => path.endsWith('breach_cost'));
    // Where breaking a word costs nothing gains of exactly 0 pay what rounding pays.
    const studies = cost === undefined ? [today] : [today, withEstimate(today, cost.path, 0)];
    let [kept, asked] = [0, 0];
    for (const study of studies)
      for (const proposal of allowedProposals(study)) {
        const promised = promisedBy(study, proposal);
        const [all, bonds] = [keep(study, promised), keptBonds(study, promised)];
        expect(bonds?.kept).toEqual(all?.kept);
        expect(bonds?.bond).toEqual(all && worstBond(all.actors, 200));
        for (const mark of bonds?.kept ?? []) [kept, asked] = [kept + mark, asked + 1];
      }
    expect(kept).toBeGreaterThan(asked / 100);
    expect(kept).toBeLessThan(asked);
  },
);
