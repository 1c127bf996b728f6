import { z } from 'zod';
import { idSchema, knownSchema } from '../evidence/index.ts';
import { ranges } from '../text/index.ts';
import { estimateSchema } from './estimate-schema.ts';

const support = {
  claims: z.array(idSchema).min(1).optional().describe('ids of the claims that support this'),
  assumption: z.string().min(1).optional().describe('why, when no claim supports it'),
};

/** What packages must not do: rules that hold whoever bargains. */
export const forbiddenSchema = z.strictObject({
  id: idSchema.describe('name of the rule'),
  when: z
    .record(idSchema, z.union([idSchema, z.array(idSchema).min(1)]))
    .describe('options that cannot hold together; a list means any of them'),
  because: z.string().min(1).describe('why they cannot hold together'),
  known: knownSchema,
  ...support,
});

export const limitSchema = z.strictObject({
  id: idSchema.describe('name of the limit'),
  label: z.string().min(1).optional().describe('what is used up, in words'),
  at_most: estimateSchema('how much there is', ranges.amount),
  uses: z
    .record(idSchema, z.record(idSchema, estimateSchema('how much the option uses', ranges.amount)))
    .describe('by issue, then option; options left out use nothing'),
  known: knownSchema,
  ...support,
});

export const sidePaymentsSchema = z
  .strictObject({
    unit: z.string().min(1).describe('of money: bn USD'),
    parties: z
      .record(
        idSchema,
        z.strictObject({
          worth: estimateSchema('utility of one unit of money to the party', 1e-9, 1e3),
          at_most: estimateSchema('the most it can pay, by law or by means', ranges.amount).optional(),
          known: knownSchema,
          ...support,
        }),
      )
      .describe('by actor: what money is worth to it'),
  })
  .describe('who can pay whom; without this no money is assumed to move');
