import { z } from 'zod';
import { daySchema, idSchema, knownSchema, monthSchema } from '../evidence/index.ts';
import { deviceSchema } from './conduct-schema.ts';
import { offerSchema } from './offer-schema.ts';
import { referenceClassSchema } from './reference-class-schema.ts';

export const packageSchema = z
  .record(idSchema, idSchema)
  .describe('one option for each issue named; the rest stay at no deal');

export const proposalSchema = z.strictObject({
  title: z.string().min(1).describe('title of the proposal'),
  by: z
    .union([idSchema, z.array(idSchema).min(1)])
    .optional()
    .describe('who put it forward'),
  package: packageSchema,
  required: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('who must agree to this one, when not the usual parties'),
  summary: z.string().optional().describe('what it amounts to, in a sentence'),
  known: knownSchema,
  effective: daySchema
    .optional()
    .describe('the day on which it takes effect; the first month after as_of when left out'),
  holds: z.array(idSchema).min(1).optional().describe('issues that the parties promise to leave as they are'),
  beneficiaries: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('actors whom a breach would harm, beside those that sign'),
  charges: z
    .array(idSchema)
    .optional()
    .describe('actors whom the package newly charges, where the ledger does not tell'),
  covers: z
    .strictObject({
      account: idSchema.describe('account of the ledger whose need is covered'),
      from: monthSchema.describe('first month covered'),
      to: monthSchema.describe('last month covered'),
      firm: z
        .number()
        .min(0)
        .max(1)
        .default(0.01)
        .describe('share of the need of the first twelve months that may stay open'),
      prospects: z
        .number()
        .min(0)
        .max(1)
        .default(0.1)
        .describe('share of the need of the later months that may stay open'),
    })
    .optional()
    .describe('whose need, from when to when, the package claims to cover'),
  offers: z
    .array(offerSchema)
    .min(1)
    .optional()
    .describe('conditional offers: what they ask and what they give is part of the package'),
  devices: z.array(deviceSchema).min(1).optional().describe('what the package does to be kept'),
  reference_classes: z
    .array(referenceClassSchema)
    .min(1)
    .optional()
    .describe('how often like cases passed a test, shown beside the model: the outside view'),
  inside_weight: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'weight of the model where the two views are pooled by log odds, 0 to 1; not pooled when left out',
    ),
  claims: z.array(idSchema).min(1).optional().describe('ids of the claims that support this'),
  assumption: z.string().min(1).optional().describe('why, when no claim supports the number'),
});
