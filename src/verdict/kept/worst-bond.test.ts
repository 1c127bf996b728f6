import { expect, test } from 'vitest';
import { root } from '../../../test/helpers.ts';
import { loadStudy } from '../../operations/shared/load.ts';
import type { Proposal } from '../../situation/index.ts';
import { fileStore } from '../../store/index.ts';
import { allowedProposals, type Study } from '../../study/index.ts';
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
    const costs = new Set(today.situation.actors.flatMap(({ conduct }) => conduct.breachCost ?? []));
    const places = new Set([...costs].map((one) => today.compiled.inputOf.get(one)));
    /** Where breaking a word costs so much more that the worst breach pays what rounding pays. */
    const dearer = (bond: Float64Array): Study => {
      const columns = today.draws.columns.map((column, k) =>
        places.has(k) ? column.map((cost, s) => cost + Math.max(0, (bond[s] as number) - 5e-10)) : column,
      );
      return { ...today, draws: { ...today.draws, columns } };
    };
    let [kept, asked, close] = [0, 0, 0];
    const agree = (study: Study, proposal: Proposal): Float64Array => {
      const promised = promisedBy(study, proposal);
      const [all, bonds] = [keep(study, promised), keptBonds(study, promised)];
      const plain = all && worstBond(all.actors, 200);
      expect(bonds?.kept).toEqual(all?.kept);
      expect(bonds?.bond).toEqual(plain);
      for (const mark of bonds?.kept ?? []) [kept, asked] = [kept + mark, asked + 1];
      for (const bond of plain ?? []) if (bond > 0 && bond <= 1e-9) close++;
      return plain ?? new Float64Array(200);
    };
    for (const proposal of allowedProposals(today)) agree(dearer(agree(today, proposal)), proposal);
    // In the worked example those break whose word costs nothing.
    expect(close > 100).toBe(name !== 'situations/us-russia-2025');
    expect(kept).toBeGreaterThan(asked / 100);
    expect(kept).toBeLessThan(asked);
  },
);
