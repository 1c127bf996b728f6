import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import type { Frozen } from '../../frozen.ts';
import { aboutShape, forecastShape } from '../shared/shapes.ts';

const filesShape = z.array(z.strictObject({ path: z.string(), text: z.string() }));
const quantileShape = z.strictObject({ low: z.number(), median: z.number(), high: z.number() });
const stopShape = z.strictObject({
  round: z.number(),
  why: z.string().describe('settled, cycle, round-limit, turn-limit, agreement, undefined-risk, one-shot'),
  length: z.number().exactOptional().describe('rounds of a cycle'),
});

/** One model run on the actors of a file. */
export const modelForecastShape = z.strictObject({
  kind: z.literal('file'),
  title: z.string(),
  format: z.enum(['ktab', 'eum']),
  model: z.string(),
  settings: z.record(z.string(), z.unknown()),
  dimensions: z.array(z.string()),
  actors: z.array(z.string()),
  rounds: z
    .array(z.array(z.array(z.number())))
    .describe('round, actor, dimension, the start first: SMP on 0 to 1, others on the scale of the file'),
  stopped: stopShape,
  forecast: z
    .array(
      z.strictObject({
        dimension: z.string(),
        central: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        why: z.string().exactOptional(),
      }),
    )
    .describe('the model’s answer in the units of the file; ranges only where the model gives one'),
  models: z
    .record(z.string(), z.array(z.number().nullable()))
    .describe('every simple model beside it, a number a dimension'),
  events: z.array(z.array(z.string())).describe('by round: who pressed whom, who moved and why, in words'),
  probabilities: z
    .array(z.array(z.number()))
    .describe('SMP: by round, chance of each actor’s position; empty for other models'),
  diagnostics: z.array(diagnosticShape),
  files: filesShape,
});

const headlineShape = z.strictObject({
  point: z.number(),
  probabilities: z.array(z.number()),
  quantiles: z.array(z.number()).describe('sampled inputs and published error together, 0 to 100'),
  nearestOption: z.string(),
});

const modelRowShape = z.strictObject({
  model: z.string(),
  kind: z.enum(['headline', 'model', 'baseline']),
  central: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  why: z.string().exactOptional(),
});

const calibratedShape = z.strictObject({
  issue: z.string(),
  headline: headlineShape,
  models: z.array(modelRowShape),
  spread: z
    .strictObject({
      low: z.number(),
      high: z.number(),
      lowModel: z.string(),
      highModel: z.string(),
    })
    .nullable(),
});

const replayShape = z.strictObject({
  issue: z.string(),
  paragraph: z.string(),
  rounds: z.array(z.string()),
  stopped: stopShape,
  actors: z.array(z.string()),
  positions: z.array(z.array(z.number())).describe('by round, the start first, in scale points'),
  weightedMedian: z.array(z.number()),
  weightedMean: z.array(z.number()),
  pressures: z.array(z.strictObject({ from: z.string(), to: z.string(), gain: z.number() })),
  coalitions: z.array(
    z.strictObject({
      members: z.array(z.string()),
      low: z.number(),
      high: z.number(),
      weightShare: z.number(),
    }),
  ),
  finals: z.array(quantileShape).describe('where each actor ends over the replayed draws'),
});

export const situationForecastShape = z.strictObject({
  kind: z.literal('situation'),
  about: aboutShape,
  forecast: forecastShape,
  calibrated: z
    .array(calibratedShape)
    .describe('the headline with the range that the record supports, all models in a row'),
  replays: z.array(replayShape).describe('the expected utility model, round by round'),
  together: z
    .strictObject({
      paragraph: z.string(),
      rounds: z.array(z.string()),
      stopped: stopShape,
      forecasts: z.array(
        z.strictObject({
          issue: z.string(),
          mean: z.number(),
          median: z.number(),
          low: z.number(),
          high: z.number(),
        }),
      ),
    })
    .describe('the Spatial Model of Politics over all issues together'),
  labels: z.record(z.string(), z.strictObject({ low: z.string(), high: z.string(), statusQuo: z.string() })),
  files: filesShape,
});

export type ModelForecastOutput = Frozen<z.infer<typeof modelForecastShape>>;
export type SituationForecastOutput = Frozen<z.infer<typeof situationForecastShape>>;
