import { z } from 'zod';
import { dateSchema, daySchema, idSchema, rangeSchema } from './fields.ts';

export const reportSchema = z
  .strictObject({
    title: z.string().min(1).describe('title of the text'),
    publisher: idSchema.describe('source id of the page in hand'),
    credited_to: idSchema.optional().describe('source id that the page itself names as its source'),
    derived_from: idSchema.optional().describe('report id that this one repeats, translates or rewrites'),
    published: z
      .strictObject({
        on: dateSchema.nullable().describe('when it was published; null: unknown'),
        basis: z
          .enum(['stated', 'metadata', 'inferred'])
          .describe('inferred: from what the report speaks of'),
        note: z.string().optional().describe('how the date is known'),
      })
      .describe('when it was published, and how that is known'),
    retrieved: daySchema.optional().describe('the day on which it was read, YYYY-MM-DD'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/, 'a language tag such as en or zh-Hans')
      .describe('language of the text: en, zh-Hans'),
    url: z.string().optional().describe('its address'),
    text: z
      .strictObject({
        kept: z.enum(['inside', 'outside', 'unseen']).describe('where the text is kept'),
        file: z
          .string()
          .optional()
          .describe('name of the text file; inside the situation folder when kept inside'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, '64 hex digits')
          .optional()
          .describe('SHA-256 of the text as received'),
        length: z.int().min(1).optional().describe('UTF-16 units'),
      })
      .optional()
      .describe(
        'where the text is: in this repository, outside it (matched by hash), or (the default) not seen in full',
      ),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  })
  .describe('one published text; immutable, hashed');

const fingerprintSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'a fingerprint is the first 16 hex digits of the SHA-256 of the text');

export const passageSchema = z
  .strictObject({
    at: rangeSchema.optional().describe('offsets; absent when only the words are known, not their place'),
    fingerprint: fingerprintSchema.describe('first 16 hex digits of the SHA-256 of the exact words'),
    length: z.int().min(1).optional().describe('UTF-16 units; needed when `at` is absent'),
    exact: z.string().optional().describe('the words themselves, when the text is kept inside'),
    prefix: z.string().optional().describe('words just before it'),
    suffix: z.string().optional().describe('words just after it'),
    kind: z
      .enum(['title', 'heading', 'body', 'quote', 'source-line', 'disclaimer'])
      .optional()
      .describe('which part of the text it is'),
  })
  .describe('a span of a report');
