import { expect, test } from 'vitest';
import { exampleStore } from '../../test/helpers.ts';
import { loadOrThrow } from '../operations/shared/load.ts';
import { packageIndices } from '../situation/index.ts';
import { makeStudy, utilities, utilityInDraws, withEstimate } from './index.ts';

test('of columns known before a number changed those are taken over, and no others, that it has no part in', async () => {
  const store = exampleStore();
  const { situation } = await loadOrThrow({ store }, { situation: 'us-russia-2025', samples: 1 });
  const study = makeStudy(situation, { seed: 1, samples: 5 });
  const packages = situation.proposals.map((one) => packageIndices(situation, one.package));
  let last = packages.map((one) => utilities(study, one));
  let taken = 0;
  const moving = situation.estimates.filter(({ path }) => !path.startsWith('ledger.'));
  for (const { path, low, high } of moving) {
    const changed = withEstimate(study, path, low + 0.3 * (high - low));
    const found = packages.map((one) => utilities(changed, one));
    for (const [k, columns] of found.entries())
      for (const [i, column] of columns.entries()) {
        if (column === last[k]?.[i]) taken++;
        expect(column, path).toEqual(utilityInDraws(changed, packages[k] as Int32Array, i));
      }
    last = found;
  }
  expect(taken).toBeGreaterThan((moving.length * packages.length * situation.actors.length) / 2);
});
