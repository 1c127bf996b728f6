import { expect, test } from 'vitest';
import { catalogues } from '../words/index.ts';
import { pastWords } from './past-words.ts';

const past = {
  facts: [{ id: 'calm', share: 0.75 }],
  together: 0.75,
  effectiveSample: 400,
  isUnexplained: false,
  isIgnored: false,
  notTested: null,
  untested: [],
  missed: [],
};

const mover = {
  id: 'calm',
  on: '2025-12-01',
  actor: 'north',
  name: 'North',
  changes: [{ issue: 'sea_lanes', from: 'shut', to: 'open', label: 'Open' }],
  share: 0.25,
  gain: { low: 0.1, high: 0.2 },
};

test('a fact that could not be answered is named with its reason beside those that were', () => {
  const untested = [{ id: 'pledge', because: 'it is too large' }];
  expect(pastWords({ ...past, untested }, catalogues.en)).toContain('; not tested: pledge (it is too large)');
});

test('a fact that is missed says who would already have moved, what, and how much it would have gained', () => {
  expect(pastWords({ ...past, missed: [{ ...mover, share: 0.1 }, mover] }, catalogues.en)).toContain(
    '; as the numbers stand, North would already have moved sea lanes to “Open” (gain 0.10 to 0.20, in 25 % of draws); on 2025-12-01 it had not',
  );
  expect(pastWords({ ...past, missed: [{ ...mover, share: 0.01 }] }, catalogues.en)).not.toContain('already');
});
