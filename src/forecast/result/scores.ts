import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, scalePoints, shareOf } from '../../numeric/result.ts';

const coverageShareShape = z.strictObject({
  nominal: shareOf('what the range promises'),
  observed: shareOf('share of outcomes inside it'),
  low: shareOf('lower end of the 95 % interval of the observed share (Wilson 1927)'),
  high: shareOf('upper end of the 95 % interval of the observed share'),
  count: count('issues with a range'),
});

const modelScoreShape = z.strictObject({
  model: z.string().describe('name of the model'),
  count: count('issues with a forecast'),
  meanAbsoluteError: scalePoints('mean distance of forecast and outcome'),
  rootMeanSquareError: scalePoints('root of the mean squared distance'),
  bias: z.number().describe('mean of forecast minus outcome; scale points, −100 to 100'),
  crps: scalePoints('continuous ranked probability score; of point forecasts the mean absolute error'),
  within5: shareOf('issues with an error of at most 5 points'),
  within20: shareOf('issues with an error of at most 20 points'),
  coverage: z.array(coverageShareShape).describe('of the 50, 80 and 95 % ranges; empty for point forecasts'),
  pit: z
    .array(z.number())
    .describe(
      'share of issues, 0 to 1, in each tenth of the forecast distributions; empty for point forecasts',
    ),
});

const pairedDifferenceShape = z.strictObject({
  model: z.string().describe('name of the model'),
  reference: z.string().describe('name of the model that it is compared with'),
  count: count('issues that both forecast'),
  difference: z
    .number()
    .describe('mean absolute error of the model minus that of the reference; scale points, below 0: better'),
  low: z.number().describe('2.5 % quantile over the bootstrap draws; scale points'),
  high: z.number().describe('97.5 % quantile over the bootstrap draws; scale points'),
});

/** How far forecasts were from what happened. */
export const scoresShape = z.strictObject({
  count: count('decided issues'),
  models: z.array(modelScoreShape).describe('every model that has a forecast'),
  differences: z
    .array(pairedDifferenceShape)
    .describe('mean absolute error of a model minus that of a reference, issue by issue'),
});

export type CoverageShare = Frozen<z.infer<typeof coverageShareShape>>;
export type ModelScore = Frozen<z.infer<typeof modelScoreShape>>;
export type PairedDifference = Frozen<z.infer<typeof pairedDifferenceShape>>;
