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
  gain: sampledRangeShape.describe('utility gained over no deal; all issues together are 1'),
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
  required: z.array(z.string()).describe('ids of those without whom there is no deal'),
  gains: z.array(gainShape).describe('what the package means to each actor, in the file’s order'),
  blockers: z.array(blockerShape).describe('required parties that block in some draw, most frequent first'),
  losersNotAsked: z.array(z.string()).describe('ids of actors who are not asked and lose in the median'),
  drivers,
  claims: claimDrivers,
});

export type ActorGain = Frozen<z.infer<typeof gainShape>>;
export type AcceptedTest = Frozen<z.infer<typeof acceptedShape>>;
