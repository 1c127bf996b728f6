import { testsEnglish } from './tests.ts';

const { accepted, ratified, kept, paidFor } = testsEnglish.names;

/** The answer to the four tests of one package. */
export const verdictEnglish = {
  answer: (word: string) => `${accepted}: ${word}, `,
  nothingToSign: (word: string, nothing: string) => `${accepted}: ${word}: ${nothing}`,
  bySampling: (low: string, high: string) => ` (${low} to ${high} by sampling alone)`,
  withoutLinkages: (share: string, required: string) =>
    `without linkages: ${share}; all must gain: ${required}`,
  ratified: (words: string) => `${ratified}: ${words}`,
  kept: (words: string) => `${kept}: ${words}`,
  paidFor: (words: string) => `${paidFor}: ${words}`,
  gains: {
    actor: 'actor',
    mustSign: 'must sign',
    gain: 'gain',
    range: '5 % to 95 %',
    gainsIn: 'gains in',
    madeOf: 'made of',
  },
  yes: 'yes',
  hingesOn: 'hinges on',
  moves: (swing: string) => `: ${swing} points from its lowest to its highest fifth; rests on `,
  claims: 'claims ',
  judgementAlone: 'judgement alone',
  nothingMoves: 'nothing: no single input moves it',
  notTested: (tests: string) => `not tested: ${tests}`,
  foot: (seed: number, samples: number, asOf: string) =>
    `gains are in utility, all issues together = 1; seed ${seed}, ${samples} samples, as of ${asOf}`,
};
