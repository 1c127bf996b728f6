import { z } from 'zod';
import { daySchema, idSchema } from '../../evidence/index.ts';

const support = {
  claims: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('ids of the claims that say so, of the evidence or of this file'),
  assumption: z.string().min(1).optional().describe('who judged so and why, where no claim says it'),
  note: z.string().optional().describe('a remark for readers; no analysis reads it'),
};

const on = daySchema.describe('the day on which it was decided, YYYY-MM-DD');

const testOutcome = z.strictObject({
  passed: z.boolean().describe('whether the test was passed'),
  on,
  ...support,
});

const proposalOutcomesSchema = z.strictObject({
  accepted: testOutcome.optional().describe('did all who must sign agree'),
  ratified: testOutcome.optional().describe('did the institutions pass it'),
  kept: testOutcome.optional().describe('has everybody bound by it kept it; only of what was accepted'),
  paid_for: testOutcome
    .optional()
    .describe('had everybody who must pay the money; only of what was accepted'),
});

const issueOutcomeSchema = z.strictObject({
  option: idSchema.optional().describe('the option that was decided; its place on the scale is the position'),
  at: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('the position that was decided, 0–100, where it is none of the options'),
  on,
  ...support,
});

const outcomeClaimSchema = z
  .strictObject({
    statement: z.string().min(1).describe('the claim in our own words, one proposition'),
    source: z.string().min(1).describe('who says so: document, outlet, speaker'),
    said: daySchema.describe('when it was said or published, YYYY-MM-DD'),
    url: z.string().optional().describe('its address'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  })
  .describe('one statement about an outcome; never evidence of the situation, which stays blind to it');

/** What came of a situation: `outcomes.yaml` beside its file. */
export const outcomesSchema = z
  .strictObject({
    outcomes: idSchema.describe('name of the situation whose outcomes these are'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
    claims: z
      .record(idSchema, outcomeClaimSchema)
      .optional()
      .describe('claims that only outcomes cite; the situation never reads them'),
    proposals: z
      .record(idSchema, proposalOutcomesSchema)
      .optional()
      .describe('by proposal: which tests it passed; a test that is left out is still open'),
    issues: z
      .record(idSchema, issueOutcomeSchema)
      .optional()
      .describe('by issue: where it ended; an issue that is left out is still open'),
  })
  .describe('what came of a situation: read by score and check alone, never by an analysis');

export type OutcomesFile = z.infer<typeof outcomesSchema>;
