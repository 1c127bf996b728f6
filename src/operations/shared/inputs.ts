import { z } from 'zod';
import { daySchema } from '../../evidence/index.ts';

/** Inputs that many operations share. Keys become flags: `asOf` is `--as-of`. */
export const situationInput = {
  situation: z
    .string()
    .min(1)
    .describe(
      'folder with a situation.yaml, the file itself, or a name in situations/ or catalog/; the package brings its own',
    ),
  asOf: daySchema
    .optional()
    .describe('the day the numbers are to be true of; the file’s own as_of otherwise'),
  set: z
    .array(z.string())
    .optional()
    .describe(
      'what if: an estimate set to another value, e.g. stances.ru.ceasefire.salience=0.2; repeatable',
    ),
};

/** A package: a proposal of the file, or options of one's own. */
export const packageInput = {
  proposal: z.string().optional().describe('id of a proposal in the file, or its number in the tables'),
  option: z
    .array(z.string())
    .optional()
    .describe(
      'any package instead of a proposal: issue=option, repeatable; issues not named stay at no deal',
    ),
};

/** What a verdict leaves out. */
export const ignoreInput = {
  ignore: z
    .array(z.enum(['observed']))
    .default([])
    .describe('what to leave out: observed takes plain draws, not weighed by what has happened'),
};

export const samplingInput = {
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1).describe('the same seed gives the same bytes'),
  samples: z.int().min(10).max(1_000_000).default(10_000).describe('draws of all uncertain inputs'),
};

const situationShape = z.object(situationInput);
const samplingShape = z.object(samplingInput);

export type SituationInput = z.infer<typeof situationShape>;
export type SamplingInput = z.infer<typeof samplingShape>;
