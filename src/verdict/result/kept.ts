import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, probability, sampledRangeShape, shareOf, utility } from '../../numeric/result.ts';
import { packageStabilityShape } from '../../stability/result.ts';
import { claimDrivers, drivers, probabilityHigh, probabilityLow } from './drivers.ts';

const orInfinite = (says: string) =>
  z
    .union([z.number(), z.literal('infinite')])
    .nullable()
    .describe(says);

const usualShape = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        issue: z.string().describe('id of the issue'),
        from: z.string().describe('id of the option promised'),
        to: z.string().describe('id of the option that it takes instead'),
      }),
    )
    .describe('what it would change'),
  returned: z.array(z.string()).describe('ids of the issues that the others then return to no deal'),
  share: shareOf('the first draws, weighted, in which this is its most valuable breach and so answered'),
  inducement: utility(
    'what the package gives it over this breach at the medians, nobody answering; below 0: it tempts',
  ),
  deterrent: utility('what the reply then takes from it at the medians; 0 where nobody answers'),
});

const actorShape = z.strictObject({
  actor: z.string().describe('id of the actor'),
  probability: probability('weighted share of draws in which it keeps its word'),
  breaches: count(
    'weighted median of the ways to break the package alone that harm somebody and pass, in the first draws',
  ),
  criticalPatience: orInfinite(
    'weighted median of the least patience q* that keeps it to its word, 0 to 1; infinite: none does; null: no breach harms anybody',
  ),
  longestLag: orInfinite(
    'weighted median of the longest reply lag that it bears, months; null: any lag, or none; over the draws that have one',
  ),
  bondNeeded: z
    .number()
    .nullable()
    .describe(
      'weighted median of the bond that would keep it, utility, at least 0; null: no breach harms anybody',
    ),
  temptation: sampledRangeShape
    .nullable()
    .describe('what its best breach gains at once, utility; null: no breach harms anybody'),
  breaksToEnd: shareOf('draws in which it breaks to see the deal end'),
  usual: usualShape
    .nullable()
    .describe(
      'the breach of the largest value, most often, whether it pays or not; null: no breach harms anybody',
    ),
});

/** Test three: is the package self-enforcing? */
export const keptShape = z.strictObject({
  test: z.literal('kept').describe('which test'),
  probability: probability('weighted share of draws in which everybody bound by it keeps it')
    .nullable()
    .describe('weighted share of draws in which everybody bound by it keeps it, 0 to 1; null: not tested'),
  probabilityLow: probabilityLow.nullable().describe('lower end of the 95 % interval of the sampling error'),
  probabilityHigh: probabilityHigh
    .nullable()
    .describe('upper end of the 95 % interval of the sampling error'),
  givenAccepted: probability('the same among draws in which all who must sign gain')
    .nullable()
    .describe('the same among the draws in which all who must sign gain; null where nobody would sign'),
  breaksToEnd: shareOf('draws in which somebody breaks it to see it end'),
  actors: z.array(actorShape).describe('everybody bound by it, in the file’s order'),
  mostTempted: z.string().nullable().describe('id of who breaks it most often; null: nobody does'),
  notTested: z.string().nullable().describe('why it could not be tested; null: it was'),
  drivers,
  claims: claimDrivers,
  expert: packageStabilityShape
    .nullable()
    .describe('by the concepts of the graph model, for experts; null where it was not asked for'),
});

export type KeptTest = Frozen<z.infer<typeof keptShape>>;
export type ObligedActor = KeptTest['actors'][number];

/** What the concepts of the graph model say of a package, for experts. */
export type ExpertView = NonNullable<KeptTest['expert']>;
