import { z } from 'zod';
import { dateSchema, idSchema } from '../evidence/index.ts';
import { type EstimateError, type EstimateShape, isErrors } from './estimate-types.ts';
import { readEstimate } from './read-estimate.ts';

/**
 * The schema of one estimate within bounds. It is read by our own code rather than by a union, because a union can
 * only say that no branch matched; its JSON Schema is `estimateShape`.
 */
export function estimateSchema(meaning: string, low: number, high: number = Number.POSITIVE_INFINITY) {
  return z
    .unknown()
    .transform((raw, context): EstimateShape => {
      const read = readEstimate(raw, { low, high });
      if (!isErrors(read)) return read;
      for (const error of read) addIssue(context, error);
      return z.NEVER;
    })
    .meta({ estimate: { low, high }, description: meaning });
}

function addIssue(context: z.RefinementCtx, { path, message, hint }: EstimateError): void {
  const params = { code: 'bad-estimate', ...(hint === undefined ? {} : { hint }) };
  context.addIssue({ code: 'custom', path: [...path], message, params });
}

const range = z.string().regex(/^\s*-?[\d.]+\s+to\s+-?[\d.]+\s*$/);
const plain = z.union([z.number(), range]);
const support = {
  claims: z.array(idSchema).min(1).optional(),
  assumption: z.string().min(1).optional(),
};

const forms = z.union([
  z.strictObject({ value: plain, ...support }),
  z.strictObject({ low: z.number(), mode: z.number(), high: z.number(), ...support }),
  z.strictObject({ distribution: z.literal('uniform'), low: z.number(), high: z.number(), ...support }),
  z.strictObject({
    distribution: z.literal('triangular'),
    low: z.number(),
    mode: z.number(),
    high: z.number(),
    ...support,
  }),
  z.strictObject({
    distribution: z.literal('pert'),
    low: z.number(),
    mode: z.number(),
    high: z.number(),
    shape: z.number().optional(),
    ...support,
  }),
  z.strictObject({
    distribution: z.literal('normal'),
    mean: z.number(),
    sd: z.number(),
    low: z.number().optional(),
    high: z.number().optional(),
    ...support,
  }),
  z.strictObject({
    distribution: z.literal('lognormal'),
    median: z.number(),
    spread: z.number(),
    ...support,
  }),
  z.strictObject({
    distribution: z.literal('beta'),
    alpha: z.number(),
    beta: z.number(),
    low: z.number(),
    high: z.number(),
    ...support,
  }),
  z.strictObject({
    distribution: z.literal('discrete'),
    values: z.array(z.number()),
    weights: z.array(z.number()),
    ...support,
  }),
  z.strictObject({ readings: z.record(idSchema, plain), assumption: z.string().optional() }),
]);

/** What the JSON Schema says an estimate is. */
export const estimateShape = z
  .union([plain, forms, z.strictObject({ dated: z.record(dateSchema, z.union([plain, forms])), ...support })])
  .describe(
    'a number, "70 to 90" (uniform), {low, mode, high} (PERT), a named distribution, readings of claims that are pooled, or dated values',
  );
