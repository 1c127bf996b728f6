import { counted, whole } from '../../numbers.ts';
import { testsEnglish } from './tests.ts';

/** How far forecasts of decided issues were from their outcomes. */
export const scoreEnglish = {
  summary: 'How a record or forecasts of decided issues have done, beside the baselines',
  description:
    'Of a record: Brier and log score of every probability that outcomes.yaml decides, a calibration table, CRPS of positions, beside the base rate, the status quo, a constant and a market’s price; what is undecided is listed and counts for nothing. Of decided issues: mean absolute error, root mean square error, CRPS, coverage of the 50, 80 and 95 % ranges, hits within 5 and 20 points of 100; paired differences with bootstrap intervals against the compromise model and a constant 50, from forecasts in a table, or from actors on whom the models are run.',
  columns: {
    model: 'model',
    issues: 'issues',
    mae: 'MAE',
    rmse: 'RMSE',
    crps: 'CRPS',
    within5: 'within 5',
    within20: 'within 20',
    coverage: '50 / 80 / 95 %',
  },
  differences: 'Difference of the mean absolute error, 95 % interval',
  difference: (model: string, reference: string, value: string, low: string, high: string) =>
    `${model} − ${reference}: ${value} [${low}, ${high}]`,
  foot: (count: number, draws: number, resample: string, seed: number) =>
    `${count} decided issues; points of 0 to 100; ${whole(draws)} bootstrap draws of ${resample}, seed ${seed}; the ranges are those that the compromise model's published record supports`,
  plotTitle: 'Do the ranges hold what they promise?',
};

const testNames = testsEnglish.names;

/** How what stands on record has done. */
export const recordScoreEnglish = {
  test: (test: keyof typeof testNames) => testNames[test],
  nothing: 'nothing on record is decided yet',
  means: (brier: string, log: string, entries: number, questions: number) =>
    `Brier score ${brier}, log score ${log}, less being better; ${counted(entries, 'probability')} on ${counted(questions, 'question')}`,
  few: (questions: number) =>
    `${counted(questions, 'question')} tell little: a difference of this size may be luck`,
  columns: {
    line: 'line',
    proposal: 'proposal',
    test: 'test',
    said: 'said',
    happened: 'happened',
    brier: 'Brier',
    log: 'log',
    on: 'decided',
  },
  yes: 'yes',
  no: 'no',
  infinite: '∞',
  baselines: {
    'base-rate': 'the base rate of the other proposals',
    'status-quo': 'the status quo: nothing ever passes',
    constant: 'a constant 50 %',
    'reference-class': 'the reference classes of the file',
    market: 'the market’s price',
  },
  against: 'held against',
  count: 'on',
  own: 'here',
  loses: (baseline: string, own: string, its: string) =>
    `it does no better than ${baseline}: Brier score ${own} against ${its}`,
  calibration: { said: 'said', count: 'times', mean: 'mean', happened: 'came true', range: '95 %' },
  bin: (low: string, high: string) => `${low} to ${high}`,
  positions: (crps: string, count: number) =>
    `where issues ended: CRPS ${crps} points, ${counted(count, 'forecast')} on record`,
  positionColumns: { issue: 'issue', range: '5 / 50 / 95 %', outcome: 'ended at', crps: 'CRPS' },
  positionBaselines: { 'status-quo': 'staying where it was', constant: 'a constant 50' },
  positionLoses: (baseline: string, own: string, its: string) =>
    `where issues end it does no better than ${baseline}: ${own} points against ${its}`,
  retrospective: (count: number) =>
    `${counted(count, 'score')} of what was put on record after it was decided, from numbers of a day before`,
  open: 'on record, and counted for nothing',
  because: {
    open: 'undecided',
    overdue: 'undecided beyond the horizon',
    'known-before': 'decided by the day of the numbers',
    'other-situation': 'not of these outcomes',
  },
  question: (of: string, test: string | null) => (test === null ? of : `“${of}” ${test}`),
  reason: (because: string, questions: string) => `${because}: ${questions}`,
};
