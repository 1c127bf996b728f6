import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { scalePoints, shareOf } from '../../numeric/result.ts';
import { type BaselineName, namedBaselines } from '../baselines/index.ts';

// `Object.keys` of a literal are its keys.
const baselineNames = Object.keys(namedBaselines) as BaselineName[];

const modelForecastShape = z.strictObject({
  model: z
    .enum(['compromise', 'weighted-median', 'constant-50', 'status-quo'])
    .describe('name of the model or baseline'),
  central: scalePoints('forecast from the medians of all inputs'),
  low: scalePoints('5 % quantile over the sampled inputs, which is not the model’s own error'),
  median: scalePoints('50 % quantile over the sampled inputs'),
  high: scalePoints('95 % quantile over the sampled inputs'),
  nearestOption: z.string().describe('id of the option nearest to the central forecast'),
});

const issueForecastShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  models: z.array(modelForecastShape).describe('the compromise model first, then what it must beat'),
});

/** Where each issue ends by the simplest models that have a record. */
export const forecastShape = z.strictObject({
  issues: z.array(issueForecastShape).describe('every issue, in the file’s order'),
});

const headlineShape = z.strictObject({
  point: scalePoints('from the medians of all inputs; 50 where nobody weighs anything'),
  probabilities: z
    .array(z.number())
    .describe('2.5, 10, 25, 50, 75, 90 and 97.5 %, as probabilities from 0 to 1'),
  quantiles: z
    .array(z.number())
    .describe('at those probabilities: sampled inputs and published error together, 0 to 100'),
  nearestOption: z.string().describe('id of the option nearest to the point'),
});

const modelRowShape = z.strictObject({
  model: z.enum([...baselineNames, 'condorcet', 'eum']).describe('name of the model'),
  kind: z.enum(['headline', 'model', 'baseline']).describe('a baseline knows neither positions nor weights'),
  central: z
    .number()
    .nullable()
    .describe('from the medians of all inputs; scale points, 0 to 100; null: no forecast'),
  low: z.number().nullable().describe('5 % quantile over the sampled inputs; scale points, 0 to 100'),
  high: z.number().nullable().describe('95 % quantile over the sampled inputs; scale points, 0 to 100'),
  why: z.string().exactOptional().describe('why there is no forecast, or which choice had to be made'),
});

const modelSpreadShape = z.strictObject({
  low: scalePoints('the lowest forecast of the models that are no baseline'),
  high: scalePoints('the highest forecast of the models that are no baseline'),
  lowModel: modelRowShape.shape.model.describe('model with the lowest'),
  highModel: modelRowShape.shape.model.describe('model with the highest'),
});

/** One issue by all models, the headline with the range that its record supports. */
export const calibratedIssueForecastShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  headline: headlineShape.describe('the compromise model with its uncertainty'),
  models: z.array(modelRowShape).describe('all models in a row'),
  spread: modelSpreadShape.nullable().describe('how far the models disagree; null: none gives a forecast'),
});

const stopShape = z.strictObject({
  round: z.number().describe('round after which it stops, from 0'),
  why: z
    .string()
    .describe(
      'settled, cycle, round-limit, turn-limit, agreement, undefined-risk, one-shot, no-weight, too-few',
    ),
  length: z.number().exactOptional().describe('rounds of a cycle'),
});

const pressureShape = z.strictObject({
  from: z.string().describe('name of who presses'),
  to: z.string().describe('name of who is pressed'),
  gain: z
    .number()
    .describe('what the pressed actor thinks the other expects of a challenge; only ratios tell anything'),
});

const finalCoalitionShape = z.strictObject({
  members: z.array(z.string()).describe('names of its members; an actor alone is a coalition of one'),
  low: scalePoints('lowest position among them at the end'),
  high: scalePoints('highest position among them at the end'),
  weightShare: shareOf('their part of all capability × salience'),
});

const finalShape = z.strictObject({
  low: scalePoints('5 % quantile over the replayed draws'),
  median: scalePoints('50 % quantile over the replayed draws'),
  high: scalePoints('95 % quantile over the replayed draws'),
});

/** A replay of one issue by the expected utility model. */
export const replayShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  paragraph: z.string().describe('the replay in a paragraph'),
  rounds: z.array(z.string()).describe('the start, then a line a round, then why it ends'),
  stopped: stopShape.describe('when and why the replay ends'),
  actors: z.array(z.string()).describe('ids of the actors with a stance; other lists are in this order'),
  positions: z.array(z.array(z.number())).describe('by round, the start first, in scale points'),
  weightedMedian: z.array(z.number()).describe('weighted median by round, the start first, in scale points'),
  weightedMean: z.array(z.number()).describe('weighted mean by round, the start first, in scale points'),
  pressures: z.array(pressureShape).describe('who presses whom before anybody has moved, strongest first'),
  coalitions: z.array(finalCoalitionShape).describe('actors near to each other at the end, low end first'),
  finals: z.array(finalShape).describe('where each actor ends over the replayed draws'),
});

const togetherIssueShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  mean: scalePoints('mean over the groups’ positions by their chances'),
  median: scalePoints('median over the groups’ positions by their chances'),
  low: scalePoints('5 % quantile over the groups, not over the inputs'),
  high: scalePoints('95 % quantile over the groups, not over the inputs'),
});

/** The Spatial Model of Politics over all issues together. */
export const togetherShape = z.strictObject({
  paragraph: z.string().describe('the replay in a paragraph'),
  rounds: z.array(z.string()).describe('a line a turn'),
  stopped: stopShape.describe('when and why the replay ends'),
  forecasts: z
    .array(togetherIssueShape)
    .describe('every issue; empty where fewer than two actors weigh anything'),
});

const dimensionForecastShape = z.strictObject({
  dimension: z.string().describe('name of the dimension'),
  central: z.number().nullable().describe('the forecast in units of the scale; null: there is none'),
  low: z.number().nullable().describe('lower end in units of the scale; null: the model gives no range'),
  high: z.number().nullable().describe('upper end in units of the scale; null: the model gives no range'),
  why: z.string().exactOptional().describe('why there is no forecast, or what it is'),
});

/** What every model of the family gives for the actors of a table. */
export const modelRunShape = z.strictObject({
  settings: z.record(z.string(), z.unknown()).describe('settings of the model, all defaults filled in'),
  rounds: z
    .array(z.array(z.array(z.number())))
    .describe('round, actor, dimension, the start first; on the scale of the file'),
  stopped: stopShape.describe('when and why the model ends; one-shot: nobody moves'),
  forecast: z
    .array(dimensionForecastShape)
    .describe('the model’s answer in the units of the file; ranges only where the model gives one'),
  events: z.array(z.array(z.string())).describe('by round: who pressed whom, who moved and why, in words'),
  probabilities: z
    .array(z.array(z.number()))
    .describe('SMP: by round, chance of each actor’s position; empty for other models'),
});

export type ModelForecast = Frozen<z.infer<typeof modelForecastShape>>;
export type IssueForecast = Frozen<z.infer<typeof issueForecastShape>>;
export type Forecast = Frozen<z.infer<typeof forecastShape>>;
export type CalibratedHeadline = Frozen<z.infer<typeof headlineShape>>;
export type ModelRow = Frozen<z.infer<typeof modelRowShape>>;
export type ModelSpread = Frozen<z.infer<typeof modelSpreadShape>>;
export type CalibratedIssueForecast = Frozen<z.infer<typeof calibratedIssueForecastShape>>;
export type SmpIssueForecast = Frozen<z.infer<typeof togetherIssueShape>>;
export type DynamicsRange = Frozen<z.infer<typeof finalShape>>;
export type DimensionForecast = Frozen<z.infer<typeof dimensionForecastShape>>;
export type ModelRun = Frozen<z.infer<typeof modelRunShape>>;
