import { z } from 'zod';

/** What a claim promises, where it is a promise, and by which claims it came out so. */
export function promiseSchema(id: z.ZodString, day: z.ZodString) {
  const claims = (says: string) => z.array(id).min(1).optional().describe(says);
  return z
    .strictObject({
      to: z.array(id).min(1).optional().describe('actors to whom it is promised'),
      due: day.optional().describe('the day by which it is promised'),
      proposal: id.optional().describe('proposal of the situation that it is a promise of'),
      issue: id.optional().describe('issue of the situation that it is about'),
      kept_by: claims('ids of claims by which it was kept'),
      broken_by: claims('ids of claims by which it was broken'),
      overtaken_by: claims('ids of claims by which events overtook it'),
    })
    .describe('what it promises, where it is a promise, and what came of it');
}
