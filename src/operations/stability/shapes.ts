import { z } from 'zod';
import { concepts, unknownConcepts, unknownIndices } from '../../stability/index.ts';
import { aboutShape, diagnosticShape, keptShape } from '../shared/shapes.ts';
import type { Frozen } from '../shared/types.ts';

const conceptShape = z.enum(concepts);
const numbers = z.array(z.number());
const listsShape = z.strictObject({
  nash: numbers,
  gmr: numbers,
  smr: numbers,
  seq: numbers,
  sseq: numbers,
});
const filesShape = z.array(z.strictObject({ path: z.string(), text: z.string() }));

const lists = {
  states: z
    .array(z.number())
    .describe('decimal of each state, ascending; states are counted from 1 in this order'),
  actors: z.array(z.string()),
  stable: z
    .record(z.string(), listsShape)
    .describe('by actor and concept: numbers of the states that are stable for it'),
  equilibria: listsShape.describe('by concept: states that are stable for every actor'),
};

const whyShape = z.strictObject({
  actor: z.string(),
  stable: z.record(conceptShape, z.boolean()),
  says: z.string().describe('what holds it, or what it would leave for, under the concept asked about'),
});

const evolutionShape = z.strictObject({
  from: z.number(),
  states: z.array(
    z.strictObject({
      state: z.number(),
      moves: z.number().nullable().describe('fewest moves, nobody twice in a row; null: out of reach'),
      improvements: z.number().nullable().describe('fewest moves when everybody who moves improves'),
      attainment: z.enum(['here', 'self-propelled', 'needs-coalition', 'attainable', 'unattainable']),
      coalitions: z.array(z.array(z.string())).describe('that have to act together on the way'),
    }),
  ),
  refused: z.string().nullable().describe('why coalitions were not looked at'),
  paths: z
    .strictObject({
      to: z.number(),
      moves: z.number().nullable(),
      count: z.number().describe('how many shortest sequences there are'),
      listed: z.array(z.array(z.strictObject({ actor: z.string(), from: z.number(), to: z.number() }))),
    })
    .nullable()
    .describe('shortest legal sequences to the state asked about'),
});

const stateShape = z.strictObject({
  state: z.number(),
  label: z.string(),
  why: z.array(whyShape),
  breaks: z
    .array(z.strictObject({ coalition: z.array(z.string()), to: numbers }))
    .nullable()
    .describe('smallest coalitions with a joint improvement that nothing deters; null: too large to ask'),
  changes: z
    .array(z.strictObject({ actor: z.string(), rankSteps: z.number(), says: z.string() }))
    .describe('smallest single changes of preference that make or break the equilibrium'),
  wishes: z
    .array(
      z.strictObject({
        actor: z.string(),
        isStable: z.boolean(),
        stableRankings: z
          .string()
          .nullable()
          .describe('strict rankings under which it stays; null: too many'),
        rankings: z.string().nullable(),
        share: z.number().nullable(),
        says: z.string(),
        conditions: z.array(z.string()),
      }),
    )
    .describe('what the actors named by wants would have to want'),
  robust: z
    .strictObject({
      actors: z.record(z.string(), z.record(conceptShape, z.enum(['always', 'never', 'depends']))),
      equilibrium: z.record(conceptShape, z.enum(['always', 'never', 'depends'])),
    })
    .nullable()
    .describe('where the file gives intervals: stable in all, none or some completions'),
  unknown: z
    .record(z.string(), z.record(z.enum(unknownIndices), z.record(z.enum(unknownConcepts), z.boolean())))
    .nullable()
    .describe(
      'the same by actor under the four indices of Li, Hipel, Kilgour & Xu (2004), overlap as unknown',
    ),
  margins: z
    .record(z.string(), z.record(conceptShape, z.number()))
    .nullable()
    .describe(
      'by actor: ½ minus the probability that decides, values uniform in their intervals; stable from 0',
    ),
  windows: z
    .strictObject({
      profiles: z.string().nullable().describe('joint rankings within the windows'),
      stable: z.string().nullable().describe('those under which the state is an equilibrium'),
      refused: z.string().nullable(),
    })
    .nullable()
    .describe('when parts of rankings may be reordered'),
});

export const conflictStabilityShape = z.strictObject({
  kind: z.literal('conflict'),
  title: z.string(),
  ...lists,
  concept: conceptShape.describe('asked about in words'),
  labels: z.array(z.string()).describe('of the states: what is taken in each; empty above 4,096 states'),
  statusQuo: z.number().nullable(),
  simultaneous: numbers.nullable().describe('equilibria under simultaneous sanctions (SIM)'),
  universal: z
    .strictObject({ nash: numbers, gmr: numbers, smr: numbers, seq: numbers })
    .nullable()
    .describe('states that are stable for every coalition; null: too large to ask'),
  blocs: z
    .strictObject({ members: z.array(z.array(z.string())), equilibria: listsShape })
    .nullable()
    .describe('when the members of each bloc move as one'),
  asked: stateShape.nullable(),
  evolution: evolutionShape.nullable(),
  diagnostics: z.array(diagnosticShape),
  files: filesShape,
});

export const situationStabilityShape = z.strictObject({
  kind: z.literal('situation'),
  about: aboutShape,
  ...lists,
  listed: z
    .enum(['all', 'named'])
    .describe('above 4,096 packages only no deal and the packages asked about are listed'),
  numbers: numbers.describe('numbers of the states listed, from 1 among all feasible packages'),
  packages: z.number().describe('feasible packages'),
  equilibriaCounts: z.record(conceptShape, z.number()).nullable().describe('among all feasible packages'),
  proposals: z.array(
    z.strictObject({
      proposal: z.string().nullable(),
      title: z.string(),
      package: z.record(z.string(), z.string()),
      state: z.number().nullable().describe('its number; null where it is not feasible at the medians'),
      kept: keptShape.nullable(),
      says: z.array(z.string()).describe('one sentence an actor: what would tempt it, what holds it'),
    }),
  ),
  labels: z.record(z.string(), z.string()),
  files: filesShape,
});

export type ConflictStability = Frozen<z.infer<typeof conflictStabilityShape>>;
export type SituationStability = Frozen<z.infer<typeof situationStabilityShape>>;
