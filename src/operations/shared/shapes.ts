import { z } from 'zod';
import { deltasShape, lackShape, lacksShape } from '../../ledger/result.ts';
import { sampledRangeShape } from '../../numeric/result.ts';
import { packageStabilityShape } from '../../stability/result.ts';

/** What made a result. */
export const aboutShape = z
  .strictObject({
    operation: z.string().describe('name of the operation'),
    detente: z.string().describe('version of Détente'),
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

const point = {
  values: z.array(z.number()).describe('utility of each party'),
  package: z.array(z.number()).describe('option index of each issue'),
};
const pointShape = z.strictObject(point);
const solutionShape = z
  .strictObject({
    value: z.number().describe('what the rule maximises'),
    ...point,
    gains: z.array(z.number()).describe('gain of each party over no deal'),
    proven: z.boolean(),
    atMost: z.number().describe('no package can have a larger value'),
  })
  .nullable();

export const dealsShape = {
  packages: z.string().describe('number of packages'),
  admissible: z.string().nullable().describe('packages that no forbidden combination and no limit rules out'),
  parties: z.array(z.string()),
  issues: z.array(z.string()),
  options: z.array(z.array(z.string())).describe('options of each issue, for reading packages'),
  reservation: z.array(z.number().nullable()).describe('utility of no deal; null: unknown'),
  zopa: z
    .strictObject({
      weak: z.string().nullable().describe('packages that leave no party worse off'),
      strict: z.string().nullable().describe('packages that every party gains from'),
      interval: z.tuple([z.string(), z.string()]).nullable().describe('95 % interval where not counted'),
    })
    .describe('zone of possible agreement'),
  frontier: z.strictObject({
    exact: z.boolean(),
    eps: z.number().describe('every undominated vector is within this, for each party, of one listed'),
    points: z.array(
      z.strictObject({
        ...point,
        packages: z.string().nullable().describe('packages with exactly these values'),
        blockedBy: z.array(z.string()).describe('parties that lose by it'),
      }),
    ),
  }),
  solutions: z.strictObject({
    nash: solutionShape,
    kalaiSmorodinsky: solutionShape,
    egalitarian: solutionShape,
    utilitarian: solutionShape,
    relativeUtilitarian: solutionShape,
  }),
  opposition: z.strictObject({ all: z.number().nullable(), zone: z.number().nullable() }),
  vetoes: z.array(
    z.strictObject({
      party: z.string(),
      soleBlocks: z.string().nullable(),
      acceptable: z.string().nullable(),
      price: z.number().nullable().describe('what needing its consent costs the others, in utility'),
    }),
  ),
};

const concessionShape = z.strictObject({
  ...point,
  size: z.number(),
  gaps: z.array(z.number()).describe('how far below its reservation value each party would have to go'),
  proven: z.boolean(),
});

const rankedShape = z.strictObject({ ...point, ranks: z.array(z.number()) });

/** What analysts ask of a package space. */
export const answersShape = z.strictObject({
  redLines: z.array(
    z.strictObject({
      issue: z.number(),
      option: z.number(),
      nash: z.number().nullable().describe('best product of gains with the option fixed'),
      lost: z.number().nullable().describe('share of the best product that is lost'),
      best: pointShape.nullable(),
      proven: z.boolean(),
    }),
  ),
  concessions: z
    .strictObject({
      uniform: concessionShape.nullable(),
      total: concessionShape.nullable(),
      single: z.array(concessionShape.nullable()),
      fewest: z.array(z.strictObject({ parties: z.array(z.string()), concession: concessionShape })),
      conflicts: z.array(z.array(z.string())),
      issues: z.array(z.strictObject({ issue: z.number(), opens: z.boolean(), smallestGain: z.number() })),
    })
    .nullable()
    .describe('what would open an empty zone'),
  sidePayments: z
    .strictObject({
      ...point,
      surplus: z.number(),
      transfers: z.array(z.number()),
      gains: z.array(z.number()),
      overLimit: z.array(z.string()),
      proven: z.boolean(),
    })
    .nullable(),
  logrolls: z.array(
    z.strictObject({
      parties: z.tuple([z.number(), z.number()]),
      issues: z.tuple([z.number(), z.number()]),
      options: z.tuple([z.number(), z.number()]),
      changes: z.array(z.number()),
      rates: z.tuple([z.number(), z.number()]),
    }),
  ),
  improvements: z.array(
    z.strictObject({
      proposal: z.string(),
      from: pointShape,
      better: z.array(pointShape).nullable(),
      fairest: z.strictObject({ ...point, gains: z.array(z.number()), proven: z.boolean() }).nullable(),
    }),
  ),
  rankings: z
    .strictObject({
      ranked: z.number(),
      fallback: z.strictObject({ ...point, ranks: z.array(z.number()), depth: z.number() }),
      borda: rankedShape,
      condorcet: rankedShape.nullable(),
    })
    .nullable()
    .describe('when only the order of packages is credible'),
});

const peerPoint = z.strictObject({ value: z.number(), ...point }).nullable();
export const peerShape = z.strictObject({
  convention: z.enum(['literature', 'negmas', 'genius', 'negolog']),
  says: z.string(),
  disagreement: z.array(z.number()),
  nash: peerPoint,
  kalai: peerPoint,
  egalitarian: peerPoint,
  opposition: z.number().nullable(),
});
