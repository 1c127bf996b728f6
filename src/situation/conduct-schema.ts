import { z } from 'zod';
import { idSchema, knownSchema } from '../evidence/index.ts';
import { estimateSchema } from './estimate-schema.ts';

const cost = estimateSchema('in units of utility (all issues together are 1)', 0, 2);

/** How an actor acts outside an agreement and inside one: what acting alone, waiting, replying and breaking its word are to it. */
export const conductSchema = {
  impatience: estimateSchema(
    'ρ, a year: time preference and the hazard of losing office; q = exp(−ρ · months / 12)',
    0,
    10_000,
  ).optional(),
  reply_lag: estimateSchema('months that the actor takes to answer another’s breach', 0, 600).optional(),
  breach_cost: estimateSchema(
    'what breaking its word costs the actor (audience, reputation), in units of utility',
    0,
    2,
  ).optional(),
  acceptance_margin: estimateSchema(
    'gain below which the actor does not sign, in units of utility',
    0,
    2,
  ).optional(),
  unilateral_cost: z
    .record(
      idSchema,
      z.union([
        cost,
        z.strictObject({
          options: z.record(idSchema, cost).describe('by option of the issue that it is moved to'),
        }),
      ]),
    )
    .optional()
    .describe(
      'what acting alone costs the actor, by issue of its own, or by issue and option (`options:`): allies, audience, leverage given away; in units of utility',
    ),
};

/** What a deal does to be kept. */
export const deviceSchema = z
  .strictObject({
    kind: z
      .enum(['escrow', 'snapback', 'monitor', 'guarantor'])
      .describe(
        'escrow and guarantor make a breach costlier, a monitor brings the reply sooner, a snapback returns its issue by itself',
      ),
    on: idSchema.describe(
      'of a snapback the issue that returns; of others the issue whose breach they watch',
    ),
    holds: idSchema.optional().describe('the actor that holds or runs it'),
    against: idSchema.optional().describe('of a snapback: the actor whose breach alone sets it off'),
    amount: estimateSchema('money held, in the unit of the note; shown, not counted', 0).optional(),
    shortens_reply_to: estimateSchema('months within which the reply comes', 0, 600).optional(),
    adds_cost: estimateSchema('what it adds to the cost of the breach, in units of utility', 0, 2).optional(),
    known: knownSchema,
    claims: z.array(idSchema).min(1).optional().describe('ids of the claims that support this'),
    assumption: z.string().min(1).optional().describe('why, when no claim supports it'),
  })
  .describe('what a deal does to be kept');
