import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import {
  calibratedIssueForecastShape,
  forecastShape,
  modelRunShape,
  replayShape,
  togetherShape,
} from '../../forecast/result.ts';
import type { Frozen } from '../../frozen.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';

const { settings, rounds, stopped, forecast, events, probabilities } = modelRunShape.shape;

/** One model run on the actors of a file. */
export const modelForecastShape = z.strictObject({
  kind: z.literal('file').describe('one model run on the actors of a file'),
  title: z.string().describe('title of the file'),
  format: z.enum(['ktab', 'eum']).describe('how the file is written'),
  model: z.string().describe('model that was run'),
  settings,
  dimensions: z.array(z.string()).describe('names of the dimensions'),
  actors: z.array(z.string()).describe('names of the actors'),
  rounds,
  stopped,
  forecast,
  models: z
    .record(z.string(), z.array(z.number().nullable()))
    .describe('every simple model beside it, a number a dimension'),
  events,
  probabilities,
  diagnostics: z.array(diagnosticShape).describe('warnings and notes on the file'),
  files: filesShape,
});

const scaleLabels = z.strictObject({
  low: z.string().describe('what 0 stands for'),
  high: z.string().describe('what 100 stands for'),
  statusQuo: z.string().describe('id of the option that holds today'),
});

export const situationForecastShape = z.strictObject({
  kind: z.literal('situation').describe('forecasts of the issues of a situation'),
  about: aboutShape,
  forecast: forecastShape.describe('the simplest models that have a record'),
  calibrated: z
    .array(calibratedIssueForecastShape)
    .describe('the headline with the range that the record supports, all models in a row'),
  replays: z.array(replayShape).describe('the expected utility model, round by round'),
  together: togetherShape.describe('the Spatial Model of Politics over all issues together'),
  labels: z.record(z.string(), scaleLabels).describe('by issue: the ends of its scale, and the status quo'),
  diagnostics: warningsShape,
  files: filesShape,
});

export type ModelForecastOutput = Frozen<z.infer<typeof modelForecastShape>>;
export type SituationForecastOutput = Frozen<z.infer<typeof situationForecastShape>>;
