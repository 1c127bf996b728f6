import { z } from 'zod';
import { deltasShape, lackShape, lacksShape } from '../../ledger/result.ts';
import { sampledRangeShape } from '../../numeric/result.ts';
import { packageStabilityShape } from '../../stability/result.ts';
import { madeByShape } from './made-by.ts';

/** What made a result. */
/** Proposals that a rule of the file rules out. */
export const forbiddenShape = z
  .array(
    z.strictObject({
      proposal: z.string().describe('id of the proposal'),
      title: z.string().describe('title of the proposal'),
      says: z.string().describe('which rule it breaks, in words'),
    }),
  )
  .describe('proposals that a rule of the file rules out: they have no verdict');

export const aboutShape = z
  .strictObject({
    operation: z.string().describe('name of the operation'),
    ...madeByShape,
    seed: z.number().describe('seed of all random numbers; 0 where none are drawn'),
    samples: z.number().describe('draws of all uncertain inputs; 0 where none are made'),
    asOf: z.string().describe('the day that the numbers are true of, YYYY-MM-DD'),
    set: z.array(z.string()).describe('what-if overrides, path=value'),
    inputs: z.string().describe('SHA-256 of the input files’ names and texts'),
  })
  .describe('what made this result: enough to make it again, byte for byte');

/** Files that a result holds to be written. */
export const filesShape = z
  .array(
    z.strictObject({
      path: z.string().describe('where the command line writes it'),
      text: z.string().describe('its content'),
    }),
  )
  .describe('files to be written: the command line writes them, other doors return them');

export const packageShape = z.record(z.string(), z.string()).describe('option of each issue, both by id');

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
  gain: sampledRangeShape.describe('utility gained over no deal; all issues together are 1'),
  central: z.number().describe('gain with every input at its median'),
  probabilityGains: z.number(),
  probabilitySoleBlocker: z.number(),
  parts: z.array(
    z.strictObject({
      kind: z.enum(['issue', 'linkage', 'outside-option', 'money']),
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
    z.strictObject({ actor: z.string(), probability: z.number(), shortfall: sampledRangeShape.nullable() }),
  ),
  losersNotAsked: z.array(z.string()),
  drivers: z.array(driverShape),
  claims: z.array(z.strictObject({ claim: z.string(), swing: z.number(), inputs: z.array(z.string()) })),
});

export const paidForShape = z.strictObject({
  test: z.literal('paid-for'),
  samples: z.number(),
  months: z.number(),
  reportIn: z.string(),
  currencies: z.array(z.strictObject({ id: z.string(), unit: z.string() })),
  probability: z.number().describe('share of draws in which nobody falls short'),
  probabilityLow: z.number(),
  probabilityHigh: z.number(),
  isPaidForAtMedians: z.boolean(),
  first: lackShape.nullable(),
  lacks: lacksShape,
  failsFirst: z.array(
    z.strictObject({
      account: z.string(),
      instrument: z.string(),
      probability: z.number(),
      month: z.strictObject({ low: z.string(), median: z.string(), high: z.string() }),
    }),
  ),
  firstMonth: z
    .strictObject({ low: z.string(), median: z.string(), high: z.string() })
    .nullable()
    .describe('month of the first shortfall over the draws that have one'),
  lacking: z.tuple([z.number(), z.number(), z.number()]).describe('5 %, 50 %, 95 % of all that is lacking'),
  noDeal: z.strictObject({
    probability: z.number(),
    first: lackShape.nullable(),
    lacks: lacksShape,
    lacking: z.tuple([z.number(), z.number(), z.number()]),
  }),
  onlyWithDeal: lacksShape,
  rivals: z
    .array(
      z.strictObject({
        proposal: z.string(),
        custody: z.string(),
        currency: z.string(),
        available: z.number(),
        promised: z.number(),
        short: z.number(),
      }),
    )
    .describe('other proposals that promise the same custody money'),
  deltas: deltasShape,
  drivers: z.array(driverShape),
  claims: z.array(z.strictObject({ claim: z.string(), swing: z.number(), inputs: z.array(z.string()) })),
});

export const ratifiedShape = z.strictObject({
  test: z.literal('ratified'),
  probability: z.number().describe('share of draws in which every decision passes on the base that is used'),
  probabilityLow: z.number(),
  probabilityHigh: z.number(),
  probabilityAtBest: z.number().describe('the same on the legal base that serves each decision best'),
  isRatifiedAtMedians: z.boolean(),
  votes: z.array(
    z.strictObject({
      institution: z.string(),
      options: z.array(z.strictObject({ issue: z.string(), option: z.string() })),
      base: z.string(),
      label: z.string(),
      rule: z.string(),
      isUsed: z.boolean(),
      passesAtMedians: z.boolean(),
      probability: z.number(),
      refusing: z.array(z.string()),
      decisive: z.array(z.strictObject({ name: z.string(), share: z.number() })),
      blockingSize: z.number().nullable(),
      missing: z.strictObject({ members: z.array(z.string()), price: z.number() }).nullable(),
    }),
  ),
  drivers: z.array(driverShape),
  claims: z.array(z.strictObject({ claim: z.string(), swing: z.number(), inputs: z.array(z.string()) })),
});

export const keptShape = z.strictObject({
  test: z.literal('kept').describe('which test'),
  ...packageStabilityShape.shape,
  probabilityLow: z.number(),
  probabilityHigh: z.number(),
  drivers: z.array(driverShape),
  claims: z.array(z.strictObject({ claim: z.string(), swing: z.number(), inputs: z.array(z.string()) })),
});

export const verdictShape = z.strictObject({
  proposal: z.string().nullable(),
  title: z.string(),
  package: z.record(z.string(), z.string()),
  changes: z.array(z.strictObject({ issue: z.string(), from: z.string(), to: z.string() })),
  accepted: acceptedShape,
  ratified: ratifiedShape.nullable(),
  kept: keptShape.nullable(),
  paidFor: paidForShape.nullable(),
  notTested: z.array(z.enum(['ratified', 'kept', 'paid-for'])),
  word: z.string(),
  draws: z.array(z.array(z.number())).exactOptional(),
});
