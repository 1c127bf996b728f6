import { z } from 'zod';
import type { Evidence } from '../evidence/index.ts';
import type { CommonPart, Support } from './estimate.ts';

export const alikeSchema = z
  .strictObject({
    by: z.enum(['claim', 'origin']).describe('numbers that rest on one claim, or on claims of one origin'),
    correlation: z
      .number()
      .min(0)
      .max(1)
      .describe('of the normal ranks of two numbers that rest on the same ones alone, 0–1'),
    assumption: z.string().min(1).describe('why so much'),
  })
  .describe('how far numbers err together that rest on the same reports; each for itself when left out');

export type Alike = z.infer<typeof alikeSchema>;

/** What a number shares with others that rest on the same reports; undefined where it is drawn for itself. */
export function alikeBySupport(
  alike: Alike | undefined,
  { claims }: Support,
  evidence: Evidence,
): CommonPart | undefined {
  if (alike === undefined || alike.correlation === 0) return undefined;
  const { by, correlation } = alike;
  const names = claims.map((id) => (by === 'claim' ? id : (evidence.claims.get(id)?.origin ?? id)));
  const streams = [...new Set(names)].sort().map((name) => `${by}.${name}`);
  return streams.length === 0 ? undefined : { streams, correlation };
}
