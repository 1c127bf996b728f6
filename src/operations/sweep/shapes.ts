import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count } from '../../numeric/result.ts';
import { packageAnswerShape } from '../../sweep/result.ts';
import { pastShape } from '../../verdict/result.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';

/** The answer of all draws. */
export const sweptShape = z.strictObject({
  about: aboutShape,
  past: pastShape.describe('does the file account for what has already happened'),
  proposals: z
    .array(packageAnswerShape)
    .describe('the tests of every proposal that is allowed, in the file’s order'),
  nothingChanges: packageAnswerShape.describe(
    'the same of no deal: what the proposals are to be held against',
  ),
  diagnostics: warningsShape,
});

/** The same of a sweep that was to stop once it is narrow enough. */
export const untilShape = sweptShape.extend({
  until: z
    .strictObject({
      halfWidth: z.number().describe('half width that was asked for, 0 to 0.5'),
      reached: z.boolean().describe('is every joint answer known so well'),
      of: count('draws that it might have taken'),
      looks: z
        .array(
          z.strictObject({
            draws: count('draws made by then'),
            halfWidth: z
              .number()
              .describe('half of the widest interval of a joint answer, at 1 − 0.05/looks; 0 to 0.5'),
          }),
        )
        .describe('after an eighth, a quarter, a half and all of the draws, as far as it went'),
    })
    .describe('how the answer settled'),
  files: filesShape,
});

/** What one shard has done. */
export const shardShape = z.strictObject({
  about: aboutShape,
  plan: z.string().describe('SHA-256 of the plan: all inputs, settings and versions'),
  folder: z.string().describe('folder in which the parts are kept'),
  shard: z
    .strictObject({ i: count('which one, from 1'), n: count('of how many') })
    .describe('the shard that was asked for'),
  made: count('parts worked out in this run'),
  kept: count('parts of the shard that were there before'),
  present: count('parts of the whole sweep that are there now'),
  parts: count('parts of the whole sweep'),
});

export type Swept = Frozen<z.infer<typeof sweptShape>>;
export type SweptShard = Frozen<z.infer<typeof shardShape>>;
export type SweptUntilNarrow = Frozen<z.infer<typeof untilShape>>;
