import { describe, expect, test } from 'vitest';
import { small, smallStore } from '../../../test/helpers.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { operation as sweep } from '../sweep/sweep.ts';
import { operation } from './robust.ts';

const given = { situation: 'small', ignore: [], seed: 1, samples: 300 };
/** North takes part of the water for its own; a second proposal takes all of it from South. */
const situation = small.situation.replace(
  'water: { position: 80, salience: 0.5, assumption: says so }',
  'water: { position: 80, salience: 0.1 to 1, assumption: says so }',
);
const store = () => smallStore({ situation });
const asked = (more: object = {}) => operation.run({ ...given, ...more }, { store: store() });

describe('robust deals', () => {
  test('pass in as many draws as the sweep says', async () => {
    const { deals } = await asked();
    const swept = await sweep.run(given, { store: store() });
    if ('shard' in swept) throw new Error('a shard');
    for (const { proposal, joint } of swept.proposals) {
      const deal = deals.find((one) => one.proposal === proposal);
      expect(deal?.passes).toBeCloseTo(joint.probability ?? Number.NaN, 12);
      expect(deal?.satisficing).toBeGreaterThanOrEqual(deal?.passes ?? 1);
    }
    expect(deals.at(-1)?.proposal).toBeNull();
  });

  test('regret nothing where there is one deal that is never worse than none; no deal regrets what it is worth', async () => {
    const { deals, reversals } = await asked();
    const [swap, none] = [deals[0], deals.at(-1)];
    expect(swap?.worth.maxRegret).toBe(0);
    expect(none?.worth.hurwicz).toBe(0);
    // The largest regret of no deal is the most that the swap is worth: twice Hurwicz's half of it.
    expect(none?.worth.maxRegret).toBeCloseTo(2 * (swap?.worth.hurwicz ?? 0) - (swap?.worth.worst ?? 0), 12);
    expect(reversals).toEqual([]);
  });

  test('stand at the medians or not at all, and no farther than every point passes', async () => {
    const { deals } = await asked();
    for (const { nearby, standsTo } of deals) {
      expect(nearby.map(({ reach }) => reach)).toEqual([0, 0.25, 0.5, 0.75, 1]);
      expect([0, 1]).toContain(nearby[0]?.share);
      const first = nearby.find(({ share }) => share < 1)?.reach ?? 2;
      if (standsTo === null) expect(nearby[0]?.share).toBe(0);
      else expect(standsTo).toBeLessThan(first);
      // The worst over a farther neighbourhood of the same directions is none the better.
      for (const [k, { worst }] of nearby.entries())
        if (k > 0 && worst !== null && (nearby[k - 1]?.worst ?? 0) < 0) expect(worst).toBeLessThan(0.01);
    }
  });

  test('say how many numbers another table of letters changes, and no answer moves where it changes none', async () => {
    const { deals, moved } = await asked();
    for (const { passes, tables } of deals)
      for (const { table, passes: other } of tables) if (moved[table] === 0) expect(other).toBe(passes);
    expect(deals[0]?.least).toBe(
      Math.min(
        deals[0]?.passes ?? 2,
        ...[...(deals[0]?.tables ?? []), ...(deals[0]?.worlds ?? [])].map(({ passes }) => passes),
      ),
    );
  });

  test('are drawn and told', async () => {
    const found = await asked({ figures: 'f' });
    // Nothing is left out of anything here.
    expect(found.files.map(({ text }) => text).join('')).toContain('filled in the worst world or table');
    expect(found.files.map(({ text }) => text).join('')).not.toContain('filled without it');
    expect(found.files.map(({ path }) => path)).toEqual(['f/leverage-robust.svg', 'f/leverage-robust.csv']);
    expect(renderTerminal(operation.words(found, catalogues.en))).toContain('stands most often: ');
  });
});
