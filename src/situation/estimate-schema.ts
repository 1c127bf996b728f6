import { z } from 'zod';
import type { NumberRange } from '../text/index.ts';
import { type EstimateError, type EstimateShape, isErrors } from './estimate-types.ts';
import { readEstimate } from './read-estimate.ts';

/**
 * The schema of one estimate within bounds. It is read by our own code rather than by a union, because a union can
 * only say that no branch matched; its JSON Schema is `estimateShape`.
 */
export function estimateSchema(
  meaning: string,
  from: number | NumberRange,
  to: number = Number.POSITIVE_INFINITY,
) {
  const bounds = typeof from === 'number' ? { low: from, high: to } : from;
  const { low, high } = bounds;
  return z
    .unknown()
    .transform((raw, context): EstimateShape => {
      const read = readEstimate(raw, bounds);
      if (!isErrors(read)) return read;
      for (const error of read) addIssue(context, error);
      return z.NEVER;
    })
    .meta({ estimate: { low, high }, description: meaning });
}

function addIssue(
  context: z.RefinementCtx,
  { path, message, hint, code = 'bad-estimate' }: EstimateError,
): void {
  const params = { code, ...(hint === undefined ? {} : { hint }) };
  context.addIssue({ code: 'custom', path: [...path], message, params });
}
