import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability } from '../../numeric/result.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { changeShape, mapShape, scenariosShape } from './turning.ts';

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

const driverTestsShape = z
  .strictObject({
    accepted: testShape.describe('test one'),
    ratified: testShape.describe('test two'),
    kept: testShape.describe('test three'),
    paidFor: testShape.describe('test four'),
    joint: testShape.describe('all four on the same draws'),
  })
  .describe('what each answer hinges on, and where it tips');

const checkShape = z.strictObject({
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

const checkPassagesShape = z
  .array(
    z.strictObject({
      kind: z.enum(['claim', 'source', 'origin']).describe('kind of what is to be checked, as in check'),
      id: z.string().describe('its id, as in check'),
      claims: z
        .array(
          z.strictObject({
            claim: z.string().describe('id of the claim'),
            report: z.string().describe('id of the report that it stands in'),
            places: z
              .array(
                z.strictObject({
                  start: z.number().describe('first character, from 0; a whole number'),
                  end: z.number().describe('character behind the last; a whole number'),
                }),
              )
              .describe('where in the text of the report; empty where the file says no place'),
          }),
        )
        .describe('the claims of it that give a size, those of the inputs that matter most first'),
    }),
  )
  .describe('where what is to be checked stands; a measurement has no passage');

const paths = z.array(z.string());
const byChanceShape = z
  .strictObject({
    accepted: paths.describe('of the indices of test one'),
    ratified: paths.describe('of those of test two'),
    kept: paths.describe('of those of test three'),
    paidFor: paths.describe('of those of test four'),
    joint: paths.describe('of those of all four'),
    check: z
      .array(z.strictObject({ kind: checkShape.shape.kind, id: checkShape.shape.id }))
      .describe('of what to check'),
  })
  .describe(
    'what is listed and not told apart from 0: the strongest of as many would have so much by chance in one of twenty tables',
  );

const found = {
  tests: driverTestsShape,
  check: z.array(checkShape).describe('what to check first, the most worth first'),
  byChance: byChanceShape,
  passages: checkPassagesShape,
  scenarios: scenariosShape,
  turning: changeShape,
  map: mapShape,
};
const designShape = z
  .strictObject({
    kind: z
      .enum(['given-data', 'sobol'])
      .describe('given-data: the draws themselves, weighed; sobol: independent plain draws'),
    rows: z.number().describe('rows of each replicate, or draws; a whole number'),
    replicates: z.number().describe('independent scrambles of the design; 1 for given data'),
  })
  .describe('where the indices come from');
const told = {
  shares: z
    .record(z.string(), z.number().nullable())
    .describe('share of the draws that passes each test, 0 to 1; null where it does not apply'),
  labels: z.record(z.string(), z.string()).describe('inputs, groups and claims in words'),
};

/** One package. */
export const driversShape = z.strictObject({
  about: aboutShape,
  ...found,
  design: designShape,
  ...told,
  files: filesShape,
  diagnostics: warningsShape,
});

/** Every proposal that is allowed. */
export const allDriversShape = z.strictObject({
  about: aboutShape,
  proposals: z
    .array(
      z.strictObject({
        proposal: z.string().describe('id of the proposal'),
        title: z.string().describe('its title'),
        ...found,
        ...told,
      }),
    )
    .describe(
      'the proposals that are allowed, in the order of the file: each as if it were asked about alone',
    ),
  design: designShape,
  diagnostics: warningsShape,
});

export type DriversResult = Frozen<z.infer<typeof driversShape>>;
export type DriversOfAll = Frozen<z.infer<typeof allDriversShape>>;
/** What is told of one package, wherever it stands. */
export type PackageFound = Pick<DriversResult, keyof typeof found | keyof typeof told>;
export type DriverTest = Frozen<z.infer<typeof testShape>>;
export type DriverTests = DriversResult['tests'];
export type DriverCheck = Frozen<z.infer<typeof checkShape>>;
