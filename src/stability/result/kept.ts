import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, probability, quantilesShape, utility } from '../../numeric/result.ts';

const issueChangeShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  from: z.string().describe('id of the option left'),
  to: z.string().describe('id of the option taken'),
  isIrreversible: z.boolean().describe('nobody can put it back alone, in however many moves'),
});
const changesShape = z.array(issueChangeShape).describe('the issues that are moved, all at once');

const departureShape = z.strictObject({
  changes: changesShape,
  gain: utility('utility after leaving minus staying, before anybody replies'),
});

const stepShape = z.strictObject({ actor: z.string().describe('id of who moves'), changes: changesShape });

/** One value for each concept that packages are tested by. */
const byKeptConcept = <Shape extends z.ZodType>(shape: Shape, says: string) =>
  z
    .strictObject({
      nash: shape.describe(`${says}; nobody replies (Nash)`),
      gmr: shape.describe(`${says}; the others may reply at any cost (general metarationality)`),
      smr: shape.describe(`${says}; and it may answer their reply (symmetric metarationality)`),
      seq: shape.describe(
        `${says}; the others reply only with improvements of their own (sequential stability)`,
      ),
    })
    .describe(`by concept: ${says}`);

const underConceptShape = z.strictObject({
  isStable: z.boolean().describe('whether it stays'),
  leaves: departureShape
    .nullable()
    .describe('the most tempting improvement that no reply deters; null where it stays'),
  reply: z
    .array(stepShape)
    .nullable()
    .describe(
      'the shortest reply that deters the best improvement, step by step; null: none, or nothing to deter',
    ),
});

const actorStabilityShape = z.strictObject({
  actor: z.string().describe('id of an actor that can move some issue alone'),
  improvement: departureShape
    .nullable()
    .describe('its best unilateral improvement at the medians; null where it has none'),
  temptation: z
    .number()
    .nullable()
    .describe(
      'utility after its best move minus staying, negative where every move costs it; null: it cannot move',
    ),
  concepts: byKeptConcept(underConceptShape, 'at the medians'),
});

const keptActorShape = actorStabilityShape.extend({
  probabilityTempted: probability('share of draws in which it has an improvement'),
  probabilityLeaves: byKeptConcept(
    z.number(),
    'share of draws, 0 to 1, in which it has an improvement that no reply deters',
  ),
  temptationRange: quantilesShape
    .nullable()
    .describe('5 %, 50 %, 95 % of the gain of its best move, in utility; null: it cannot move in some draw'),
  leavingRange: quantilesShape
    .nullable()
    .describe('5 %, 50 %, 95 % of the gain of leaving, in utility, over the draws in which it leaves'),
});

/** Would somebody who can move alone gain by leaving a package, replies counted? */
export const packageStabilityShape = z.strictObject({
  samples: count('draws in which stability was asked for'),
  probability: probability('share of draws in which nobody leaves under sequential stability'),
  probabilities: byKeptConcept(z.number(), 'share of draws, 0 to 1, in which nobody leaves'),
  isKeptAtMedians: z
    .boolean()
    .describe('nobody leaves under sequential stability with every input at its median'),
  actors: z.array(keptActorShape).describe('everybody who can move some issue alone, in the file’s order'),
  mostTempted: z
    .string()
    .nullable()
    .describe('id of who leaves most often, by the largest median margin among equals; null: nobody'),
});

export type IssueChange = Frozen<z.infer<typeof issueChangeShape>>;
export type KeptStep = Frozen<z.infer<typeof stepShape>>;
export type Departure = Frozen<z.infer<typeof departureShape>>;
export type ActorStability = Frozen<z.infer<typeof actorStabilityShape>>;
export type KeptActor = Frozen<z.infer<typeof keptActorShape>>;
export type PackageStabilityResult = Frozen<z.infer<typeof packageStabilityShape>>;
