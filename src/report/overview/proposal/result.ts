import { z } from 'zod';
import type { Frozen } from '../../../frozen.ts';
import { testNames } from '../../../verdict/result.ts';
import { markShape } from '../result.ts';

/** One proposal opened: what each test says of it, in short sentences. */
export const proposalViewShape = z.strictObject({
  proposal: z.string().describe('id of the proposal'),
  row: z.number().int().positive().nullable().describe('its number in the tables; null: it changes nothing'),
  title: z.string().describe('title of the proposal'),
  by: z.array(z.string()).describe('names of the actors who put it forward'),
  answer: z.string().describe('the joint answer in words'),
  tests: z
    .array(
      z.strictObject({
        test: z.enum(testNames).describe('which test'),
        mark: markShape.describe('how its share reads'),
        probability: z
          .number()
          .min(0)
          .max(1)
          .nullable()
          .describe('weighted share of draws that pass; null: does not apply, or was not tested'),
        because: z.string().describe('why, in at most six words'),
        sentences: z.array(z.string()).describe('what it says, the weightiest first'),
      }),
    )
    .describe('the four tests'),
  turnsOn: z.array(z.string()).describe('numbers that move its tests most, a line each'),
  checkFirst: z.string().nullable().describe('what to check first; null: no number moves it'),
  worlds: z
    .string()
    .nullable()
    .describe('the joint answer in each world of the file; null: it tells none apart'),
  outside: z.array(z.string()).describe('how often like cases passed a test, a line a class'),
  contested: z.array(z.string()).describe('claims that contradict those it hinges on, a line a pair'),
  claims: z.array(z.string()).describe('ids of the claims that these lines name'),
});

export type ProposalView = Frozen<z.infer<typeof proposalViewShape>>;
