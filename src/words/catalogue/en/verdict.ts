import { counted } from '../../numbers.ts';
import { testsEnglish } from './tests.ts';

const { accepted, ratified, kept, paidFor, joint } = testsEnglish.names;

/** Does the file account for what has happened? */
export const pastEnglish = {
  ignored: 'what has happened is left aside; every draw counts alike',
  nothing: 'the file names nothing that has happened',
  notTested: (why: string) => `whether the file explains what has happened is not tested: ${why}`,
  explains: (share: string, facts: string, draws: string) =>
    `what has happened is explained in ${share} of draws (${facts}); weighed by it, they tell as much as ${draws} equal ones`,
  warning: (share: string, facts: string, least: string) =>
    `the file does not explain what has happened, so nothing that it says of the future is to be relied on: ${share} of draws meet all of it (${facts}), ${least}`,
  least: (fact: string, share: string) => `least often ${fact}, met in ${share}`,
  fact: 'fact',
  untested: (facts: string) => `not tested: ${facts}`,
  untestedFact: (fact: string, why: string) => `${fact} (${why})`,
  /** Who would already have ended what has lasted. */
  already: (actor: string, moves: string, low: string, high: string, share: string, since: string) =>
    `as the numbers stand, ${actor} would already have moved ${moves} (gain ${low} to ${high}, in ${share} of draws); on ${since} it had not`,
  /** Who stands against another fact; `gain` is empty where there is none to tell. */
  against: {
    stands: (who: string, gain: string, share: string, on: string, what: string) =>
      `as the numbers stand, ${who} (${gain}in ${share} of draws); on ${on} ${what}`,
    gain: (low: string, high: string) => `gain ${low} to ${high}, `,
    also: (names: string) => `, as would ${names}`,
    loses: (actor: string, what: string) => `${actor} would have lost by “${what}”`,
    gains: (actor: string, what: string) => `${actor} would have gained by “${what}”`,
    deterred: (actor: string, what: string) =>
      `${actor} would have been kept from “${what}” by others’ answers or votes`,
    refuses: (actor: string, what: string) => `${actor} would have refused “${what}”`,
    refusesOutside: (actor: string, what: string) => `${actor} would have refused “${what}” even outside it`,
    agrees: (actor: string, what: string) => `${actor} would have agreed to “${what}”, and enough others`,
    notUpheld: (base: string, what: string) => `a court would not have let “${what}” stand on ${base}`,
    breaks: (actor: string, what: string) => `${actor} would have broken “${what}”`,
    keeps: (actor: string, what: string) => `${actor} would have kept “${what}”`,
    happened: {
      passed: 'it passed',
      failed: 'it did not pass',
      signed: 'it was signed',
      refused: 'it was refused',
      welcomed: 'it was welcome',
      rejected: 'it was rejected',
      moved: 'it was done',
      kept: 'it was kept',
      broke: 'it was broken',
    },
  },
  moved: (issue: string, option: string) => `${issue.replaceAll('_', ' ')} to “${option}”`,
};

/** How often like cases passed a test. */
export const outsideEnglish = {
  head: 'like cases',
  cases: (test: string, k: string, n: string, what: string, median: string, low: string, high: string) =>
    `${test}: ${k} of ${n} like cases passed (${what}): ${median} (${low} to ${high})`,
  inside: (share: string) => `the model says ${share}`,
  notAsked: 'the model is not asked',
  pooled: (share: string) => `both together ${share}`,
};

/** The verdicts on all proposals, and on no deal. */
export const verdictsEnglish = {
  question: 'Which proposals pass all four tests, beside nothing changing at all',
  description:
    'The verdict on every proposal that the rules of the file allow, and on no deal, over the same draws; the past is explained once for all of them. The table is ordered by the joint answer, then by the lowest of the four tests, then by what the worst-off signatory gains.',
  proposal: 'proposal',
  none: '–',
};

/** What would help a proposal, and which package passes all tests most often. */
export const improveEnglish = {
  question: 'Which package passes all four tests most often, and which one change helps each proposal most',
  description:
    'Searches all packages that the rules of the file allow for the one that passes all four tests in the largest share of the draws, by branch and bound: no deal passes all tests more often than all who must sign could gain. For each proposal it tries every single change (another option of one issue, a snapback, letting members stand aside where their institution knows that) and gives the one that raises the joint answer most.',
  searching: 'best package',
  proposal: 'proposal, and the one change that helps it most',
  none: '–',
  best: (share: string, options: string) =>
    `most often all four tests are passed, in ${share} of draws, by: ${options}`,
  noneFound: 'no package was found that passes all four tests in any draw',
  proven: (asked: string, bounded: string) =>
    `no allowed package does better in these draws: ${asked} were put to the tests, ${bounded} bounded, whole or in part`,
  notProven: (asked: string, most: string) =>
    `the search ended after ${asked} packages: another might pass them in up to ${most} of draws`,
  option: (option: string) => `+ ${option}`,
  snapback: (issue: string) => `+ ${issue.replaceAll('_', ' ')} returns by itself when it is broken`,
  exemption: (institution: string, issue: string) =>
    `+ members of ${institution} may stand aside from ${issue.replaceAll('_', ' ')}`,
  nothing: (tried: string) => `none of ${tried} single changes lets it pass more often`,
  foot: (seed: number, samples: number, asOf: string) =>
    `each test among the draws that pass those before it; every package in the same ${samples} draws, seed ${seed}, as of ${asOf}; a verdict with --option asks one of them in more`,
};

/** Conditional offers of a package. */
export const offerEnglish = {
  head: 'offers',
  heading: 'Conditional offers',
  offer: (by: string, asked: string, given: string) => `${by} offers ${given} for ${asked}`,
  takenUp: (share: string, alone: string) => `taken up in ${share} of draws, done for nothing in ${alone}`,
  taker: (actor: string, condition: string, inducement: string) =>
    `to ${actor} the condition is worth ${condition}, what it gets ${inducement}`,
  meant: (share: string, given: string) =>
    `meant in ${share}; once it has what it asked, still given in ${given}`,
  threat: (options: string, share: string, takes: string) =>
    `otherwise it threatens ${options}, which it would carry out in ${share}${takes}`,
  takes: (actor: string, value: string) => `; that takes ${value} from ${actor}`,
};

/** The answer to the four tests of one package. */
export const verdictEnglish = {
  /** Numbers that the file leaves open, and what the joint answer owes to them. */
  defaults: (open: number, moved: string) =>
    `rests on ${counted(open, 'default')} for what the file leaves open; ${moved}`,
  defaultsMove: (list: string) => `the joint answer moves with ${list}`,
  defaultsAreStill: 'none of them moves the joint answer by more than chance',
  defaultEnds: (input: string, low: string, high: string) =>
    `${input} (${low} at its low end, ${high} at its high end)`,
  answer: (word: string) => `${joint}: ${word}, `,
  chain: (links: string) => `of all draws, ${links}`,
  first: (test: string, share: string) => `${test} ${share}`,
  next: (test: string, share: string) => `of those ${test} ${share}`,
  untested: (test: string) => `${test} not tested`,
  inapplicable: (test: string) => `${test} does not apply`,
  noneLeft: (test: string) => `none is left to ask whether it is ${test}`,
  accepted: `${accepted}: `,
  missing: (names: string, share: string) =>
    `must sign though not named: ${names}; those named alone would gain in ${share} of draws`,
  nothingToSign: (word: string, nothing: string) => `${accepted}: ${word}: ${nothing}`,
  bySampling: (low: string, high: string) => ` (${low} to ${high} by sampling alone)`,
  withoutLinkages: (share: string, required: string) =>
    `without linkages: ${share}; all must gain: ${required}`,
  worlds: 'worlds',
  inWorld: (label: string, acceptedIn: string, all: string) =>
    `${label}: ${accepted} in ${acceptedIn} of draws, ${joint} in ${all}`,
  worldCell: (acceptedIn: string, all: string) => `${accepted} ${acceptedIn}, ${joint} ${all}`,
  ofProposal: (title: string, words: string) => `${title}: ${words}`,
  worldsHead: 'The same in each world',
  leftOpen: (claims: string) => `; left open by ${claims}, which confirms nothing`,
  carrots: {
    actor: 'bound by it',
    keeps: 'keeps it in',
    breach: 'breach that would pay it most',
    carrot: 'the package gives it over that',
    stick: 'the reply takes',
    bond: 'bond needed',
  },
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
  moves: (swing: string) =>
    `: gain of the worst-off signatory ${swing} from its lowest to its highest fifth; rests on `,
  claims: 'claims ',
  judgementAlone: 'judgement alone',
  nothingMoves: 'nothing: no single input moves it',
  notTested: (tests: string) => `not tested: ${tests}`,
  foot: (seed: number, samples: number, asOf: string) =>
    `gains are in utility, all issues together = 1; seed ${seed}, ${samples} samples, as of ${asOf}`,
};
