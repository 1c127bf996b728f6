import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability } from '../../numeric/result.ts';

const estimateShape = z.strictObject({
  value: z.number().describe('share of the variance, an estimate that may lie a little below 0'),
  low: z.number().nullable().describe('lower end of its 95 % interval; null where none could be found'),
  high: z.number().nullable().describe('upper end of its 95 % interval; null where none could be found'),
});

const testShape = z.strictObject({
  output: z.string().describe('what was measured, in words, with its unit'),
  indices: z
    .array(
      z.strictObject({
        input: z.string().describe('path of the input, or id of the group'),
        first: estimateShape.describe('share of the variance that knowing it would take away'),
        total: estimateShape
          .nullable()
          .describe('the same with every interaction; null where draws are weighed by the past'),
      }),
    )
    .describe('what accounts for most of it, the most first'),
  tipping: z
    .array(
      z.strictObject({
        input: z.string().describe('path of the input'),
        value: z.number().describe('value at which the share of draws crosses one half; in the input’s unit'),
        today: z.number().describe('median of the input; in its unit'),
        direction: z
          .enum(['up', 'down'])
          .describe('up: the share passes one half upwards as the input grows'),
        before: probability('share of the draws that pass just below the value'),
        after: probability('share of the draws that pass just above it'),
        resolution: z
          .number()
          .describe('width of the bracket around the value, at least 0; in the input’s unit'),
      }),
    )
    .describe('where the first inputs, held in every draw, take the answer across one half'),
});

export const driverTestsShape = z
  .strictObject({
    accepted: testShape.describe('test one'),
    ratified: testShape.describe('test two'),
    kept: testShape.describe('test three'),
    paidFor: testShape.describe('test four'),
    joint: testShape.describe('all four on the same draws'),
  })
  .describe('what each answer hinges on, and where it tips');

export const checkShape = z.strictObject({
  kind: z
    .enum(['claim', 'source', 'origin', 'measurement'])
    .describe('a claim, source or origin that gives a size; measurement: the size is a judgement'),
  id: z
    .string()
    .describe(
      'id of the claim, source or origin; path of what would be measured, * for every issue, option or member',
    ),
  worth: z.number().describe('what knowing it would be worth; in the unit'),
  low: z.number().nullable().describe('lower end of its 95 % interval; in the unit'),
  high: z.number().nullable().describe('upper end of its 95 % interval; in the unit'),
  unit: z
    .enum(['percentage points of the joint answer', 'share of variance of the distance to flip'])
    .describe('unit of the worth'),
});

export type DriverTest = Frozen<z.infer<typeof testShape>>;
export type DriverTests = Frozen<z.infer<typeof driverTestsShape>>;
export type DriverCheck = Frozen<z.infer<typeof checkShape>>;
