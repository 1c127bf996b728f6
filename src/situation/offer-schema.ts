import { z } from 'zod';
import { idSchema, knownSchema } from '../evidence/index.ts';

const some = (says: string) =>
  z
    .record(idSchema, idSchema)
    .refine((chosen) => Object.keys(chosen).length > 0, 'names no issue; name at least one, issue: option')
    .describe(says);

export const offerSchema = z
  .strictObject({
    by: idSchema.describe('the actor that offers'),
    if: some('what others are to do: options of issues that they control'),
    then: some('what it does in return: options of issues that it controls'),
    otherwise: some('what it does where they do not: options of issues that it controls').optional(),
    known: knownSchema,
    claims: z.array(idSchema).min(1).optional().describe('ids of the claims that support this'),
    assumption: z.string().min(1).optional().describe('why, when no claim supports it'),
  })
  .describe('a conditional offer: if the others do A, the actor does B, and stops when they stop');
