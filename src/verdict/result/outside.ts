import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, probability } from '../../numeric/result.ts';
import { testNames } from './joint.ts';

/** How often like cases passed a test, beside what the model says of this one. */
export const outsideShape = z.strictObject({
  test: z.enum([...testNames, 'joint']).describe('which test; joint: all four'),
  k: count('cases that passed'),
  n: count('cases in all'),
  what: z.string().describe('which cases, over which time'),
  claims: z.array(z.string()).describe('ids of the claims that count them'),
  low: probability('5 % quantile of the share of passing, Beta(k + ½, n − k + ½)'),
  median: probability('50 % quantile of the same'),
  high: probability('95 % quantile of the same'),
  mean: probability('its mean, (k + ½)/(n + 1)'),
  inside: probability('what the model says')
    .nullable()
    .describe('what the model says, 0 to 1; null where the test does not apply'),
  pooled: probability('both views by log odds')
    .nullable()
    .describe('both views by log odds at the weight of the file, 0 to 1; null: no weight is given'),
});

export type OutsideView = Frozen<z.infer<typeof outsideShape>>;
