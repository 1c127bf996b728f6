import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, probability, scalePoints, shareOf } from '../../numeric/result.ts';
import { testNames } from '../../verdict/result.ts';

const testShape = z.enum(testNames);
const line = z.number().describe('number of the line in the record, from 1');
const brier = z.number().describe('squared distance of the probability from what happened, 0 to 1');
const log = z
  .union([z.number(), z.literal('infinite')])
  .describe(
    'minus the natural logarithm of the probability given to what happened, at least 0; less is better',
  );
const meanOf = <T extends z.ZodType>(shape: T, says: string) =>
  shape.nullable().describe(`${says}; null: nothing is decided`);
const isRetrospective = z
  .boolean()
  .describe('whether it was put on record after it was decided, from numbers of a day before');

const scoredTestShape = z.strictObject({
  line,
  proposal: z.string().describe('id of the proposal'),
  test: testShape.describe('which test'),
  probability: probability('what was put on record, as it stands there'),
  outcome: z.union([z.literal(0), z.literal(1)]).describe('1: passed by the horizon; 0: not'),
  brier,
  log,
  on: z.string().describe('the day on which it was decided, YYYY-MM-DD'),
  isRetrospective,
});

const openShape = z.strictObject({
  line,
  kind: z.enum(['test', 'issue']).describe('what was asked'),
  of: z.string().describe('id of the proposal or issue'),
  test: testShape.nullable().describe('which test; null for an issue'),
  because: z
    .enum(['open', 'overdue', 'known-before', 'other-situation'])
    .describe(
      'open: undecided; overdue: undecided beyond its horizon; known-before: decided by the day of the numbers; other-situation: not of these outcomes',
    ),
});

const baselineShape = z.strictObject({
  name: z
    .enum(['base-rate', 'status-quo', 'constant', 'reference-class', 'market'])
    .describe(
      'base-rate: how often that test was passed by the other proposals; status-quo: never; constant: one half; reference-class: what the file says of like cases; market: the price on record',
    ),
  count: count('probabilities on record that it is held against'),
  brier: brier.describe('mean Brier score of the baseline'),
  log: log.describe('mean log score of the baseline'),
  modelBrier: brier.describe('mean Brier score of the model on the same'),
  modelLog: log.describe('mean log score of the model on the same'),
  isLost: z.boolean().describe('whether the model’s Brier score is no better'),
});

const binShape = z.strictObject({
  low: probability('lower end of the class'),
  high: probability('upper end of the class'),
  count: count('probabilities in it'),
  said: probability('their mean'),
  happened: shareOf('them that came true'),
  happenedLow: probability('lower end of the 95 % interval of that share (Wilson 1927)'),
  happenedHigh: probability('upper end of the 95 % interval of that share (Wilson 1927)'),
});

const scoredIssueShape = z.strictObject({
  line,
  issue: z.string().describe('id of the issue'),
  low: scalePoints('5 % quantile on record'),
  median: scalePoints('50 % quantile on record'),
  high: scalePoints('95 % quantile on record'),
  outcome: scalePoints('where it ended'),
  isInside: z.boolean().describe('whether that lies between the 5 and the 95 % quantile'),
  crps: scalePoints('continuous ranked probability score of the range'),
  on: z.string().describe('the day on which it was decided, YYYY-MM-DD'),
  isRetrospective,
});

const positionBaselineShape = z.strictObject({
  name: z
    .enum(['status-quo', 'constant'])
    .describe('status-quo: it stays where it was; constant: it ends at 50'),
  count: count('forecasts on record that it is held against'),
  crps: scalePoints('mean score of the baseline, a point: its distance'),
  modelCrps: scalePoints('mean score of the model on the same'),
  isLost: z.boolean().describe('whether the model’s score is no better'),
});

/** How a record has done. */
export const recordScoresShape = z.strictObject({
  entries: z.array(scoredTestShape).describe('every probability on record that is decided'),
  brier: meanOf(brier, 'mean Brier score over the entries'),
  log: meanOf(log, 'mean log score over the entries'),
  baselines: z.array(baselineShape).describe('what the model is held against, on the same entries'),
  questions: count('different questions behind the entries: a proposal and a test each'),
  calibration: z
    .array(binShape)
    .describe('how often came true what was given such a probability; empty classes left out'),
  positions: z
    .strictObject({
      entries: z.array(scoredIssueShape).describe('every forecast on record that is decided'),
      crps: scalePoints('mean score').nullable().describe('mean score over them; null: nothing is decided'),
      baselines: z.array(positionBaselineShape).describe('what it is held against'),
    })
    .describe('where issues ended'),
  open: z.array(openShape).describe('what nothing is counted for, and why'),
});

export type RecordScores = Frozen<z.infer<typeof recordScoresShape>>;
export type ScoredTest = RecordScores['entries'][number];
export type BaselineScore = RecordScores['baselines'][number];
