import { z } from 'zod';
import { daySchema } from '../../evidence/index.ts';
import { catalogues } from '../../words/index.ts';

const { shared: setting } = catalogues.en.settings;

/** Inputs that many operations share. Keys become flags: `asOf` is `--as-of`. */
export const situationInput = {
  situation: z.string().min(1).describe(setting.situation),
  asOf: daySchema.optional().describe(setting.asOf),
  set: z.array(z.string()).optional().describe(setting.set),
};

/** A package: a proposal of the file, or options of one's own. */
export const packageInput = {
  proposal: z.string().optional().describe(setting.proposal),
  option: z.array(z.string()).optional().describe(setting.option),
};

/** What a verdict leaves out. */
export const ignoreInput = {
  ignore: z
    .array(z.enum(['observed']))
    .default([])
    .describe(setting.ignore),
};

export const samplingInput = {
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1).describe(setting.seed),
  samples: z.int().min(10).max(1_000_000).default(10_000).describe(setting.samples),
};

const situationShape = z.object(situationInput);
const samplingShape = z.object(samplingInput);

export type SituationInput = z.infer<typeof situationShape>;
export type SamplingInput = z.infer<typeof samplingShape>;
