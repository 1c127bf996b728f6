import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';

const share = (says: string) => z.number().nullable().describe(says);

/** The joint answer and the four tests, or their changes. */
export const sharesOf = (what: string, none: string) => ({
  joint: share(`${what} of all four tests together; null: ${none}`),
  accepted: share(`${what} of accepted; null: ${none}`),
  ratified: share(`${what} of ratified; null: ${none}`),
  kept: share(`${what} of kept; null: ${none}`),
  paidFor: share(`${what} of the money; null: ${none}`),
});

export const answerSharesShape = z.strictObject(
  sharesOf('share of draws, 0 to 1,', 'not known, or nothing is asked'),
);
const changeNull = 'there is nothing to compare';

export const stepCreditsShape = z.strictObject({
  change: z
    .strictObject(sharesOf('change since the day before in the list', changeNull))
    .describe('what changed since the day before in the list'),
  credits: z
    .array(
      z.strictObject({
        claim: z.string().describe('id of the claim'),
        ...sharesOf('part of the change that goes without the claim', changeNull),
      }),
    )
    .describe('what each claim that came up changes by itself, all others kept'),
  together: z
    .strictObject(sharesOf('part of the change that no single claim makes', changeNull))
    .describe('the rest: what claims change only together, and what changed by the calendar'),
});

/** One package over the days on which knowledge changed. */
export const proposalTimelineShape = z.strictObject({
  proposal: z.string().describe('id of the proposal'),
  title: z.string().describe('its title on the last day'),
  steps: z
    .array(
      z.strictObject({
        day: z.string().describe('the day, YYYY-MM-DD'),
        shares: answerSharesShape.describe('the answer as of that day'),
        ...stepCreditsShape.shape,
      }),
    )
    .describe('a step a day; days on which the answer stayed the same have changes of 0'),
});

export type AnswerShares = Frozen<z.infer<typeof answerSharesShape>>;
export type StepCredits = Frozen<z.infer<typeof stepCreditsShape>>;
export type ProposalTimeline = Frozen<z.infer<typeof proposalTimelineShape>>;
