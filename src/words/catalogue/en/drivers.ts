import { counted } from '../../numbers.ts';

/** What an answer hinges on, where it tips, and what to check first. */
export const driversEnglish = {
  summary: 'What the answer on each proposal hinges on, where it tips, and what to check first',
  description:
    'Of one proposal, or of all on the same draws, for each test and the joint answer: the inputs (or actors, issues, claims, sources, origins: --by) that account for most of how far the draws are from where it flips, with intervals; the values of the first inputs at which the share of draws crosses one half, on the same draws; where in the ranges of a few inputs each answer fails (scenario discovery); a short change of stances that turns the joint answer, an upper bound of the shortest; with --map A,B all answers as two inputs are held; and what knowing more would be worth: of a claim that gives a size, of its source and origin, and where the size is a judgement, of measuring it. By default draws are weighed by what has happened and the shares come from the draws themselves, one input at a time; with --ignore observed they come from a design of independent plain draws (Sobol’), with the total share, interactions included. The two are never mixed.',
  output: {
    accepted: 'gain of the worst-off signatory beyond its margin, in utility',
    ratified: 'margin of the least content member over all decisions, in utility',
    kept: 'bond that is not needed: minus the largest that anybody would have to post, in utility',
    paidFor: (money: string) => `minus what is lacking of the package and of what it covers, in ${money}`,
    joint: 'how far the nearest of the tests is from turning, in standard deviations of each',
  },
  /** What no ledger names. */
  someMoney: 'money',
  inapplicable: (output: string) => `not asked of this package: ${output}`,
  phase: {
    answers: 'answers',
    designs: 'designs',
    tipping: 'tipping values',
    proposals: 'proposals',
    check: 'what to check',
    turning: 'change of stances',
    map: 'map',
  },
  heading: (test: string, share: string) => `${test}: ${share} of the draws`,
  measured: (output: string) => `measured by ${output}`,
  input: 'input',
  first: 'share',
  interval: '95 % interval',
  total: 'total',
  tips: 'tips at',
  nothingTips: (points: number) =>
    `none of the first inputs, held anywhere in its range, takes the share across one half (${points} values of each tried)`,
  /** Where it is known more roughly than it is written, how roughly is said. */
  tip: (value: string, today: string, resolution: string | null) =>
    `at ${value} (today ${today}${resolution === null ? '' : `, ± ${resolution}`})`,
  tipOf: (input: string, at: string) => `${input}: ${at}`,
  passesHalf: (at: string, direction: 'up' | 'down') =>
    `${at} the share passes one half, and ${direction === 'up' ? 'more draws pass' : 'fewer draws pass'} above it`,
  leaps: (at: string, before: string, after: string) =>
    `${at} the share goes from ${before} below to ${after} above`,
  tipsKnown:
    'values at which it tips are found on these draws, as closely as they are written; other draws would move them by more',
  still: 'nothing varies what it is measured by in the draws that count',
  nothingTold: 'no number that is uncertain moves it by more than chance does in so few draws that count',
  byChance:
    '* may be chance: where nothing counted, the strongest of as many inputs would still show as much',
  byChanceTogether:
    '* may be chance: where nothing counted, the strongest of as many would still show as much. Several numbers known together show more by chance than one alone, so a share may bear the star while a smaller one of fewer numbers does not; the interval says how exactly a share is known, not that it is more than chance',
  checkHeading: 'What to check first',
  kinds: { claim: 'claim', source: 'source', origin: 'origin', measurement: 'measure' },
  what: 'what',
  kind: 'kind',
  worth: 'worth',
  where: 'where it stands',
  judged: 'a judgement: no passage',
  place: (claim: string, report: string, at: string) => `${claim} in ${report}${at === '' ? '' : ` ${at}`}`,
  morePlaces: (count: number) => `and ${counted(count, 'claim')} more`,
  traceIt: (claim: string) =>
    `where it stands: claim, report, characters; trace <situation>#claims.${claim} shows the passage`,
  points: 'worth in percentage points of the joint answer of what one would back',
  variance:
    'by these draws nothing that could be found out would change which proposal to back; worth is therefore how much of the uncertainty about how far the answer is from turning would go (share of variance)',
  weighted:
    'shares of variance from draws weighed by what has happened, one input at a time; interactions are not in them',
  plain: (rows: number, replicates: number) =>
    `shares of variance of independent plain draws: ${replicates} scrambled designs of ${rows} rows; total: with every interaction`,
  foot: (seed: number, samples: number, asOf: string) => `as of ${asOf}; seed ${seed}, ${samples} samples`,
  scenario: (outcome: 'fails' | 'passes', where: string, density: string, coverage: string) =>
    `${outcome} when ${where}: ${density} of the draws there do, ${coverage} of all that do`,
  limit: (input: string, low: string | null, high: string | null) =>
    low !== null && high !== null
      ? `${input} is between ${low} and ${high}`
      : low !== null
        ? `${input} is above ${low}`
        : `${input} is below ${high ?? ''}`,
  turningHeading: 'What change of stances would turn it',
  turningNone: (passes: boolean) =>
    `all inputs at their medians: ${passes ? 'all tests are passed' : 'not all tests are passed'}; no change of stances that was tried turns that`,
  turning: (passes: boolean, distance: string, count: number) =>
    `all inputs at their medians: ${passes ? 'all tests are passed' : 'not all tests are passed'}; ${counted(count, 'stance')} moved by ${distance} half ranges together would turn that, at most: a shorter change may exist`,
  moved: (input: string, from: string, to: string) => `${input}: from ${from} to ${to}`,
  mapHeading: (test: string) => `${test} as two inputs are held`,
  mapCorner: (up: string, across: string) => `${up} by rows, ${across} by columns`,
  mapDraws: (draws: number) => `share of ${draws} draws in each cell`,
  boxTopic: (test: string, outcome: 'fails' | 'passes') => `Where “${test}” ${outcome}`,
  mapTopic: (test: string) => `“${test}” as two inputs are held`,
  problems: {
    noFigures: 'pictures are of one proposal, named by --proposal',
    pair: (text: string) => `map is '${text}'; it names two different inputs, with a comma between`,
    pairHint: 'write --map stances.a.trade.salience,stances.b.trade.position',
    unknown: (path: string) => `'${path}' is no estimate of this situation`,
    near: (path: string) => `did you mean '${path}'?`,
    list: 'detente check lists the estimates',
  },
  topic: (test: string) => `What “${test}” hinges on`,
};
