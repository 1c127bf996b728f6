/** What would tell two worlds apart. */
export const worldsEnglish = {
  summary: 'Which single report or claim would best tell two named worlds apart',
  description:
    'Competing hypotheses (Heuer 1999) in numbers: two worlds of the file on the same draws. What has happened is asked of both, and the odds that the dated facts give are told. Then every report that a proposal passes a test, or that one of those who must sign would accept it: how likely that is in each world, how much likelier the report is in one than in the other, whether it says yes or no (likelihood ratio), and the information about which world holds that is to be expected from it. A report shows the truth as often as the reliability says, and otherwise says yes as often in either world. Last the claims at hand that linkages of one world alone rest on, with the odds that their grades give. What is equally likely in both tells nothing, however often it is reported.',
  pair: (first: string, second: string) => `“${first}” or “${second}”`,
  best: 'most telling would be a report whether ',
  passes: (title: string, test: string) => `${title}: ${test}`,
  accepts: (title: string, actor: string) => `${title}: ${actor} accepts`,
  bits: (bits: string, first: string, second: string) =>
    ` (${bits} bits: it is so in ${first} of the draws of the first, in ${second} of the second)`,
  noReport: 'no report on a proposal would tell: each is as likely in either world',
  bestClaim: (claim: string, world: string, odds: string) =>
    `of the claims at hand ${claim} says most, ${odds} for ${world}`,
  noClaim: 'no claim at hand speaks for one of the two alone',
  past: (before: string, after: string, first: string) =>
    `what has happened moves the chance of ${first} from ${before} to ${after}, if it is one of the two`,
  reports: 'Reports that would tell',
  topic: 'Which of two worlds',
  report: 'that it is so',
  ifYes: 'if yes',
  ifNo: 'if no',
  information: 'bits',
  times: (ratio: string) => `× ${ratio}`,
  only: 'decides',
  claims: 'Claims at hand',
  claim: 'claim',
  statement: 'says',
  speaksFor: 'for',
  odds: 'odds',
  foot: (seed: number, samples: number, asOf: string) =>
    `as of ${asOf}; seed ${seed}, ${samples} samples; if yes, if no: how much likelier the report is in the first`,
  problems: {
    none: 'the situation names no worlds',
    noneHint: 'name two under worlds:, each with the linkages that hold in it',
    unknown: (id: string) => `'${id}' is no world`,
    near: (id: string) => `did you mean '${id}'?`,
    list: (ids: string) => `write two of them, A,B: ${ids}`,
    pair: (between: string) => `between '${between}' is no pair of worlds`,
  },
};
