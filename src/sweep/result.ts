import { z } from 'zod';
import type { Frozen } from '../frozen.ts';
import { probability } from '../numeric/result.ts';
import { jointShape, testNames } from '../verdict/result.ts';

const intervalShape = z.strictObject({
  probability: probability('weighted share of the draws that pass it'),
  low: probability('lower end of the 95 % interval of the sampling error (Wilson 1927, effective sample)'),
  high: probability('upper end of the 95 % interval of the sampling error'),
});

/** The four tests of one package over all draws of a sweep: the numbers of its verdict. */
export const packageAnswerShape = z.strictObject({
  proposal: z.string().nullable().describe('id of the proposal; null for no deal'),
  title: z.string().describe('title of the package'),
  joint: jointShape.describe('would all four tests be passed on the same weighted draws'),
  accepted: intervalShape.describe('test one: would all who must sign gain'),
  ratified: intervalShape.nullable().describe('test two: do the institutions pass it; null: none decides'),
  kept: intervalShape
    .nullable()
    .describe('test three: is it self-enforcing; null: it binds nobody, or could not be tested'),
  paidFor: intervalShape
    .nullable()
    .describe('test four: has everybody who must pay the money; null: the situation has no ledger'),
  notTested: z
    .array(
      z.strictObject({ test: z.enum(testNames).describe('which test'), because: z.string().describe('why') }),
    )
    .describe('tests that apply and could not be run'),
});

export type PackageAnswer = Frozen<z.infer<typeof packageAnswerShape>>;
