import { z } from 'zod';
import type { Frozen } from '../frozen.ts';

/** Words that the shapes of all results share, so that a unit is written in one way. */
export const probability = (says: string) => z.number().describe(`${says}; a probability, 0 to 1`);
export const shareOf = (says: string) => z.number().describe(`${says}; a share, 0 to 1`);
export const utility = (says: string) =>
  z.number().describe(`${says}; utility, where all issues together are 1`);
export const scalePoints = (says: string) => z.number().describe(`${says}; scale points, 0 to 100`);
export const count = (says: string) => z.number().describe(`${says}; a whole number`);
export const textOf = (says: string) => z.string().describe(says);

/** A sampled quantity: quantiles and mean over the draws. */
export const sampledRangeShape = z.strictObject({
  low: z.number().describe('5 % quantile over the draws'),
  median: z.number().describe('50 % quantile over the draws'),
  high: z.number().describe('95 % quantile over the draws'),
  mean: z.number().describe('mean over the draws'),
});

/** The 5 %, 50 % and 95 % quantiles of a sampled quantity. */
export const quantilesShape = z.tuple([z.number(), z.number(), z.number()]);

export type SampledRange = Frozen<z.infer<typeof sampledRangeShape>>;
