import { z } from 'zod';
import { attributionSchema, linkSchema, quantitySchema, relationSchema } from './claim-parts-schema.ts';
import { dateSchema, daySchema, idSchema, rangeSchema } from './fields.ts';
import { promiseSchema } from './promise-schema.ts';
import { passageSchema } from './report-schema.ts';

export const claimTypes = ['fact', 'position', 'proposal', 'forecast', 'evaluation', 'no-comment'] as const;

export const claimSchema = z
  .strictObject({
    statement: z.string().min(1).describe('the claim in our own words, one proposition'),
    type: z.enum(claimTypes).describe('what kind of statement it is'),
    polarity: z
      .enum(['affirmed', 'negated'])
      .optional()
      .describe('whether it says yes or no; affirmed when left out'),
    report: idSchema.describe('report id of the page in hand'),
    passages: z.array(passageSchema).min(1).describe('where it stands in the report'),
    source: idSchema.describe(
      'whose assertion or position it is; `author` sources stand for the writer of the text',
    ),
    chain: z.array(linkSchema).min(1).describe('carriers from the page in hand (first) to the origin (last)'),
    origin: z
      .string()
      .optional()
      .describe('overrides the computed origin; claims with one origin count once'),
    credibility: z
      .int()
      .min(1)
      .max(6)
      .describe('Admiralty digit: 1 confirmed … 5 improbable, 6 cannot be judged'),
    why: z.string().optional().describe('why this grade'),
    said: dateSchema.optional().describe('when it was said or published'),
    about: dateSchema.optional().describe('when the thing it is about happens or holds'),
    valid_until: daySchema.optional().describe('the last day on which it may support a number, YYYY-MM-DD'),
    actors: z.array(idSchema).optional().describe('actors of the situation that it is about'),
    topics: z.array(z.string()).optional().describe('what it is about'),
    hedges: z
      .array(
        z.strictObject({
          at: rangeSchema.optional().describe('offsets of the hedge in the report'),
          kind: z.string().describe('the hedge: could, reportedly'),
          band: z
            .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
            .optional()
            .describe('what an analyst makes of it: lowest and highest probability, 0–1'),
        }),
      )
      .optional()
      .describe(
        'could, reportedly, so-called: kept, never turned into a probability unless an analyst sets a band',
      ),
    quantities: z.array(quantitySchema).optional().describe('numbers in it'),
    attribution: attributionSchema
      .optional()
      .describe('how the text says who says it; kept where the claim was read from a text'),
    promise: promiseSchema(idSchema, daySchema).optional(),
    relations: z.array(relationSchema).optional().describe('how it bears on other claims'),
    status: z
      .enum(['draft', 'accepted', 'rejected', 'retracted'])
      .optional()
      .describe('whether it counts; accepted when left out'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  })
  .describe('one atomic statement');
