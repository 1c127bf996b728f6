import { expect, test } from 'vitest';
import type { MissedFact } from '../verdict/index.ts';
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

const mover: MissedFact = {
  id: 'calm',
  on: '2025-12-01',
  happened: 'lasted',
  what: '',
  because: 'moves',
  actor: 'north',
  name: 'North',
  changes: [{ issue: 'sea_lanes', from: 'shut', to: 'open', label: 'Open' }],
  share: 0.25,
  gain: { low: 0.1, high: 0.2 },
  others: [],
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

test('a vote that the file has otherwise says who would have refused what, and who else', () => {
  const vote: MissedFact = {
    ...mover,
    happened: 'passed',
    what: 'A levy on lights',
    because: 'refuses',
    changes: [],
    gain: { low: -0.2, high: -0.1 },
    others: [
      { name: 'South', because: 'refuses', share: 0.12 },
      { name: 'A treaty', because: 'not-upheld', share: 0.11 },
      { name: 'East', because: 'refuses', share: 0.01 },
    ],
  };
  expect(pastWords({ ...past, missed: [vote] }, catalogues.en)).toContain(
    '; as the numbers stand, North would have refused “A levy on lights”, as would South (gain −0.20 to −0.10, in 25 % of draws); on 2025-12-01 it passed',
  );
});
