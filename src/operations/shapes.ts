import { z } from 'zod';

/** Shapes of results, for the published JSON Schemas; tests hold every example's output to them. */
export const aboutShape = z
  .strictObject({
    operation: z.string(),
    detente: z.string().describe('version'),
    seed: z.number(),
    samples: z.number(),
    asOf: z.string(),
    set: z.array(z.string()).describe('what-if overrides'),
    inputs: z.string().describe('SHA-256 of the input files’ names and texts'),
  })
  .describe('what made this result: enough to make it again, byte for byte');

export const diagnosticShape = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  hint: z.string().exactOptional(),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  endColumn: z.number(),
  source: z.string(),
});

export const rangeShape = z.strictObject({
  low: z.number().describe('5 % quantile'),
  median: z.number(),
  high: z.number().describe('95 % quantile'),
  mean: z.number(),
});

const driverShape = z.strictObject({
  input: z.string().describe('path of the estimate'),
  written: z.string(),
  swing: z
    .number()
    .describe('probability in the fifth of draws where the input is highest minus that where it is lowest'),
  standardError: z.number(),
  share: z.number().describe('correlation ratio: share of variance explained alone'),
  claims: z.array(z.string()),
  assumption: z.string().exactOptional(),
});

const gainShape = z.strictObject({
  actor: z.string(),
  isRequired: z.boolean(),
  gain: rangeShape.describe('utility gained over no deal; all issues together are 1'),
  central: z.number().describe('gain with every input at its median'),
  probabilityGains: z.number(),
  probabilitySoleBlocker: z.number(),
  parts: z.array(
    z.strictObject({
      kind: z.enum(['issue', 'linkage', 'outside-option']),
      id: z.string(),
      gain: z.number(),
    }),
  ),
});

export const acceptedShape = z.strictObject({
  test: z.literal('accepted'),
  probability: z.number().describe('share of draws in which no required party loses'),
  probabilityLow: z.number(),
  probabilityHigh: z.number(),
  probabilityStrict: z.number(),
  probabilityWithoutLinkages: z.number(),
  isAcceptedAtMedians: z.boolean(),
  required: z.array(z.string()),
  gains: z.array(gainShape),
  blockers: z.array(
    z.strictObject({ actor: z.string(), probability: z.number(), shortfall: rangeShape.nullable() }),
  ),
  losersNotAsked: z.array(z.string()),
  drivers: z.array(driverShape),
  claims: z.array(z.strictObject({ claim: z.string(), swing: z.number(), inputs: z.array(z.string()) })),
});

export const verdictShape = z.strictObject({
  proposal: z.string().nullable(),
  title: z.string(),
  package: z.record(z.string(), z.string()),
  changes: z.array(z.strictObject({ issue: z.string(), from: z.string(), to: z.string() })),
  accepted: acceptedShape,
  notTested: z.array(z.enum(['ratified', 'kept', 'paid-for'])),
  word: z.string(),
  draws: z.array(z.array(z.number())).exactOptional(),
});

export const forecastShape = z.strictObject({
  issues: z.array(
    z.strictObject({
      issue: z.string(),
      models: z.array(
        z.strictObject({
          model: z.enum(['compromise', 'weighted-median', 'constant-50', 'status-quo']),
          central: z.number(),
          low: z.number(),
          median: z.number(),
          high: z.number(),
          nearestOption: z.string(),
        }),
      ),
    }),
  ),
});

const point = { values: z.array(z.number()), package: z.array(z.number()) };
const solutionShape = z.strictObject({ value: z.number(), ...point, proven: z.boolean() }).nullable();

export const dealsShape = {
  packages: z.string(),
  parties: z.array(z.string()),
  issues: z.array(z.string()),
  reservation: z.array(z.number()),
  zopa: z.strictObject({ weak: z.string().nullable(), strict: z.string().nullable() }),
  frontier: z.strictObject({
    exact: z.boolean(),
    eps: z.number(),
    points: z.array(z.strictObject({ ...point, packages: z.number() })),
  }),
  solutions: z.strictObject({
    nash: solutionShape,
    kalaiSmorodinsky: solutionShape,
    egalitarian: solutionShape,
    utilitarian: solutionShape,
    relativeUtilitarian: solutionShape,
  }),
  vetoes: z.array(z.strictObject({ party: z.string(), soleBlocks: z.string(), acceptable: z.string() })),
};
