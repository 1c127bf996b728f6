import { z } from 'zod';
import { dateSchema, idSchema, rangeSchema } from './fields.ts';

export const linkSchema = z.union([
  idSchema,
  z.strictObject({
    source: idSchema.describe('source id of the carrier'),
    mode: z
      .enum([
        'direct',
        'indirect',
        'partial',
        'implicit',
        'silence',
        'question',
        'headline',
        'repost',
        'translation',
      ])
      .optional()
      .describe('how it passes on what it has from the next'),
    named: z.boolean().optional().describe('false for unnamed officials or analysts'),
    on: dateSchema.optional().describe('when it passed it on'),
  }),
]);

export const quantitySchema = z.strictObject({
  value: z
    .union([
      z.number(),
      z.strictObject({
        low: z.number().describe('lower end, in the unit'),
        high: z.number().describe('upper end, in the unit'),
      }),
    ])
    .describe('the number, or its range, in the unit'),
  unit: z.string().min(1).describe('EUR bn, USD bn, RUB tn, share, count, years, date …'),
  of: z.string().min(1).describe('what is counted'),
  approximate: z.boolean().optional().describe('whether it was said to be about so much'),
  bound: z
    .enum(['min', 'max'])
    .optional()
    .describe('whether it was said to be at least, or at most, so much'),
  as_of: dateSchema.optional().describe('when it held'),
});

const relationTypes = [
  'corroborates',
  'contradicts',
  'in-tension-with',
  'derived-from',
  'same-origin',
  'elaborates',
  'supports',
  'opposes',
  'supersedes',
  'explains',
] as const;

export const relationSchema = z.strictObject({
  type: z.enum(relationTypes).describe('how the claim bears on the other'),
  to: z.union([idSchema, z.array(idSchema).min(1)]).describe('ids of the other claims'),
  note: z.string().optional().describe('a remark for readers; no analysis reads it'),
});

export const attributionSchema = z
  .strictObject({
    source: rangeSchema.describe('offsets of the words that name who speaks'),
    cue: rangeSchema.describe('offsets of the verb or phrase that attributes'),
    content: z.array(rangeSchema).min(1).describe('offsets of what is said, marks and "that" included'),
    mode: z.enum(['direct', 'indirect', 'partial', 'headline']).describe('how it is quoted'),
    tier: z
      .int()
      .min(1)
      .max(2)
      .describe('1: said or published; 2: what somebody is said to want or believe, and silence'),
    nested_in: idSchema.optional().describe('id of the claim in whose words it stands'),
    by: z.string().min(1).optional().describe('language model that read it so; the rules where left out'),
  })
  .describe('how the text says who says it, as it was read');
