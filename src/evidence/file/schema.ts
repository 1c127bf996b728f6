import { z } from 'zod';
import { claimSchema } from './claim-schema.ts';
import { conventionsSchema } from './conventions-schema.ts';
import { daySchema, idSchema } from './fields.ts';
import { reportSchema } from './report-schema.ts';
import { sourceSchema } from './source-schema.ts';

export const evidenceSchema = z
  .strictObject({
    evidence: idSchema.describe('name of this body of evidence'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
    graded: z
      .strictObject({
        by: z.string().min(1).describe('who graded'),
        on: daySchema.describe('when, YYYY-MM-DD'),
      })
      .describe('who graded the sources and claims, and when; a grade may name another'),
    reviews: z
      .union([z.literal(1), z.literal(2)])
      .optional()
      .describe(
        'how many people must accept a claim in reviews.jsonl before it counts; left out: what the file says is accepted counts',
      ),
    conventions: conventionsSchema.optional(),
    sources: z.record(idSchema, sourceSchema).describe('who or what says something'),
    reports: z.record(idSchema, reportSchema).describe('published texts'),
    claims: z.record(idSchema, claimSchema).describe('what they say, a statement each'),
  })
  .describe('reports become graded claims');

export type EvidenceFile = z.infer<typeof evidenceSchema>;
