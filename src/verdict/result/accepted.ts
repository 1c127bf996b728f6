import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability, sampledRangeShape, utility } from '../../numeric/result.ts';
import { claimDrivers, drivers, probabilityHigh, probabilityLow } from './drivers.ts';

const partShape = z.strictObject({
  kind: z.enum(['issue', 'linkage', 'outside-option', 'money']).describe('what it is made of'),
  id: z.string().describe('id of the issue or linkage'),
  gain: utility('its part of the gain with every input at its median'),
});

const gainShape = z.strictObject({
  actor: z.string().describe('id of the actor'),
  isRequired: z.boolean().describe('whether there is no deal without it'),
  gain: sampledRangeShape.describe(
    'utility gained over what it gets without agreement; all issues together are 1',
  ),
  central: utility('gain with every input at its median'),
  probabilityGains: probability('share of draws in which the gain is not negative'),
  probabilitySoleBlocker: probability('share of draws in which it alone of those required stands in the way'),
  parts: z.array(partShape).describe('what the gain at the medians is made of, largest first'),
});

const blockerShape = z.strictObject({
  actor: z.string().describe('id of the required party'),
  probability: probability('share of draws in which it loses'),
  shortfall: sampledRangeShape
    .nullable()
    .describe('what it lacks in those draws, in utility; null where it never does'),
});

/** Test one: would all who must sign gain? */
export const acceptedShape = z.strictObject({
  test: z.literal('accepted').describe('which test'),
  probability: probability('share of draws in which no required party loses'),
  probabilityLow,
  probabilityHigh,
  probabilityStrict: probability('share of draws in which every required party gains'),
  probabilityWithoutLinkages: probability('the same when no linkage counts: issues are decoupled'),
  isAcceptedAtMedians: z.boolean().describe('whether nobody required loses with every input at its median'),
  signatories: z
    .array(z.string())
    .describe('ids of those who must sign: controllers of what it changes, and whom it newly charges'),
  signatoriesMissing: z
    .array(z.string())
    .describe('ids of signatories that a shorter list of the file leaves out'),
  asWritten: z
    .strictObject({
      required: z.array(z.string()).describe('ids that the file or the question names'),
      probability: probability('weighted share of draws in which none of them loses'),
      low: probabilityLow,
      high: probabilityHigh,
    })
    .nullable()
    .describe('the answer for the list as written, where it leaves a signatory out; null where it does not'),
  probabilityWithMargin: probability('the same where each must gain at least 0.01'),
  againstEveryEnd: probability('the same against the best that every end without agreement leaves each'),
  againstSomeEnd: probability('the same against some one end common to all'),
  worst: z
    .strictObject({
      actor: z.string().describe('id of the signatory that is worst off most often'),
      gain: sampledRangeShape.describe('gain of the worst-off signatory in each draw, utility'),
    })
    .nullable()
    .describe('the worst-off signatory; null where nobody need sign'),
  distance: utility('distance to the flip: the median gain of the worst-off signatory beyond its margin')
    .nullable()
    .describe(
      'distance to the flip: median gain of the worst-off signatory beyond its margin, utility; null: none',
    ),
  required: z.array(z.string()).describe('ids of those who must sign'),
  gains: z.array(gainShape).describe('what the package means to each actor, in the file’s order'),
  blockers: z.array(blockerShape).describe('required parties that block in some draw, most frequent first'),
  losersNotAsked: z.array(z.string()).describe('ids of actors who are not asked and lose in the median'),
  drivers,
  claims: claimDrivers,
});

export type ActorGain = Frozen<z.infer<typeof gainShape>>;
export type AcceptedTest = Frozen<z.infer<typeof acceptedShape>>;
