import { counted } from '../../numbers.ts';

/** Which deals stand in most draws, worlds and tables. */
export const robustEnglish = {
  summary:
    'Which proposal stands in most draws, in every named world and near today’s numbers, and what one may regret',
  description:
    'Every proposal that the rules allow, and no deal, on the same draws: how often it passes all tests, in each world that the file names, and where a source’s letter weighs otherwise (all letters alike; each half of the one before); how often every signatory gets at least what it has without; regret towards the best deal of each draw (Savage 1951), largest, nine tenths and mean, and Hurwicz’s mixture, of what a deal is worth: the gain of the worst-off signatory where it passes all tests, nothing where not. These criteria need not agree: all are shown. Regret depends on what is compared: pairs whose order turns round without a third deal are named. A neighbourhood of today’s medians is looked at along the draws: robustness is at most what is said. Packages that nobody has proposed: see improve.',
  deal: 'deal',
  all: 'all draws',
  least: 'least',
  table: (table: 'flat' | 'steep') => (table === 'flat' ? 'letters alike' : 'letters steep'),
  shares: 'How often each passes all tests',
  regrets: 'What one may regret',
  worth:
    'worth of a deal in a draw: the gain of the worst-off signatory where it passes all tests, nothing where not; in utility, all issues together = 1',
  maxRegret: 'largest regret',
  regret90: '9 in 10 below',
  meanRegret: 'mean',
  hurwicz: 'Hurwicz',
  satisficing: 'all gain',
  stands: 'stands to',
  never: 'not today',
  first: (title: string, share: string) =>
    `stands most often: ${title}, in ${share} of the draws at least, whatever the world and the table`,
  reversal: (without: string, before: string, after: string) =>
    `without “${without}” in the comparison “${after}” has less to regret than “${before}”; with it, more`,
  more: (count: number) => `and ${counted(count, 'reversal')} more`,
  moved: (flat: number, steep: number) =>
    `numbers that hang on the table of letters: ${flat} change with all letters alike, ${steep} with the steep one`,
  nearby:
    'stands to: how far of the way from all medians to the draws every point asked passes all tests; a point in between may fail',
  marks: {
    subtitle: 'share of draws in %: hollow over all draws, filled in the worst world or table of letters',
    description: (count: number) =>
      `Two marks on one scale for each of ${count} packages: in how many of all draws it passes, and in the worst world or table of letters.`,
    before: 'over all draws',
    after: 'in the worst world or table',
  },
  topic: 'From all draws to the worst world or table',
  foot: (seed: number, samples: number, asOf: string) => `as of ${asOf}; seed ${seed}, ${samples} samples`,
};
