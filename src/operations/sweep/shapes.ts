import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count } from '../../numeric/result.ts';
import { packageAnswerShape } from '../../sweep/result.ts';
import { pastShape } from '../../verdict/result.ts';
import { settledShape } from '../shared/settled.ts';
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
  scrambles: count(
    'scrambles of a net whose points the draws are; left out where draws are independent',
  ).optional(),
  diagnostics: warningsShape,
});

/** The same of a sweep that was to stop once it is narrow enough. */
export const untilShape = sweptShape.extend({
  until: settledShape.describe('how the answer settled'),
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
