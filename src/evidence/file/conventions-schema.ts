import { z } from 'zod';
import { usualConventions as usual } from '../conventions.ts';
import type { Conventions } from '../types.ts';

const share = z.number().min(0).max(1);

/** Some of the named numbers set otherwise. */
function some<Key extends string>(keys: readonly Key[], value: z.ZodType<number>) {
  return z.partialRecord(z.enum(keys as readonly [Key, ...Key[]]), value).optional();
}

const fidelities = [
  'direct',
  'indirect',
  'partial',
  'implicit',
  'silence',
  'question',
  'headline',
  'translation',
  'repost',
  'unnamed',
] as const;

/** What an evidence file sets otherwise than is usual. */
export const conventionsSchema = z
  .strictObject({
    letters: some(['A', 'B', 'C', 'D', 'E', 'F'], share).describe('weight of a source’s letter, 0 to 1'),
    digits: some(['1', '2', '3', '4', '5'], z.number().gt(0).lt(1)).describe(
      'probability that a claim of this digit is true, above 0 and below 1',
    ),
    fidelity: some(fidelities, share).describe('how well content survives a carrier of this kind, 0 to 1'),
    half_life_days: some(
      ['fact', 'position', 'proposal', 'forecast', 'evaluation', 'no-comment'],
      z.number().gt(0).max(100_000),
    ).describe('days after which a claim of this type weighs half'),
    decays: z.boolean().optional().describe('whether what is old weighs less; true when left out'),
    follows_chain: z.boolean().optional().describe('whether carriers cost weight; true when left out'),
    one_vote_per_origin: z
      .boolean()
      .optional()
      .describe('whether claims of one origin have one vote together; true when left out'),
    residual_dependence: share
      .optional()
      .describe('dependence left between origins, 0 to 1; 0.3 when left out'),
    spread: some(['plain', 'approximate'], z.number().gt(0).max(2)).describe(
      'spread of an amount said plainly, and of one said to be about so much, as shares of it',
    ),
    bounds: z
      .strictObject({
        above: z.number().gt(1).max(100).optional().describe('“more than x” reaches to so many x'),
        below: z.number().gt(0).lt(1).optional().describe('“up to x” starts at so many x'),
      })
      .optional()
      .describe('how far open ends reach'),
    most_widening: z.number().min(1).max(100).optional().describe('how much age may widen an amount at most'),
  })
  .describe('what is agreed upon in pooling, where it is to differ from the usual');

type Written = z.infer<typeof conventionsSchema>;

/** The usual conventions with what a file sets otherwise. */
export function conventionsOf(written: Written): Conventions {
  return {
    letters: { ...usual.letters, ...written.letters },
    digits: { ...usual.digits, ...written.digits },
    fidelity: { ...usual.fidelity, ...written.fidelity },
    halfLifeDays: { ...usual.halfLifeDays, ...written.half_life_days },
    decays: written.decays ?? usual.decays,
    followsChain: written.follows_chain ?? usual.followsChain,
    oneVotePerOrigin: written.one_vote_per_origin ?? usual.oneVotePerOrigin,
    residualDependence: written.residual_dependence ?? usual.residualDependence,
    spread: { ...usual.spread, ...written.spread },
    bounds: {
      above: written.bounds?.above ?? usual.bounds.above,
      below: written.bounds?.below ?? usual.bounds.below,
    },
    mostWidening: written.most_widening ?? usual.mostWidening,
  };
}
