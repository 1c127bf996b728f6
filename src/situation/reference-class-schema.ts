import { z } from 'zod';
import { idSchema, knownSchema } from '../evidence/index.ts';

/** How often like cases passed a test: the outside view. */
export const referenceClassSchema = z
  .strictObject({
    test: z
      .enum(['accepted', 'ratified', 'kept', 'paid_for', 'joint'])
      .describe('the test that the cases passed or failed; joint: all four'),
    k: z.int().min(0).describe('cases that passed'),
    n: z.int().min(1).describe('cases in all'),
    what: z.string().min(1).describe('which cases, over which time: both decide the answer'),
    known: knownSchema,
    claims: z.array(idSchema).min(1).optional().describe('ids of the claims that support this'),
    assumption: z.string().min(1).optional().describe('who counted, where no claim does'),
  })
  .describe('a class of like cases, and how many of them passed a test');
